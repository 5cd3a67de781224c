// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/image.hpp"
#include "extractors/result.hpp"

#include <cstdint>
#include <string_view>

namespace intake {

/// True for the media types that decode_picture reads.
bool is_picture(std::string_view media_type);

/// How many pictures the file holds: frames of a TIFF, else 1. Counts no further than one above `most`;
/// 0 when the file is no picture.
std::int32_t count_frames(Bytes bytes, std::uint64_t most);

/// One picture of a file, as it should be displayed.
struct Picture {
    Image image;          // in colour where it has any; dpi is always set
    bool complete = true; // false when part of the data is missing or bad
};

/// Decodes one picture: reads its header first and refuses what is over `limits`; turns it as its camera
/// asks; gives it a resolution that makes sense for a piece of paper, and at most about twice the pixels
/// that recognition can use. `frame` counts from 0.
Result<Picture> decode_picture(Bytes bytes, std::int32_t frame, const Limits& limits);

} // namespace intake
