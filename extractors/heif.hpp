// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/pix.hpp"

#include <cstdint>
#include <utility>

namespace intake {

/// True for a HEIF picture that holds HEVC: what phones make.
bool is_heif(Bytes bytes);

/// Width and height in pixels of its main picture as it should be displayed; zeros when it is none.
std::pair<std::int32_t, std::int32_t> heif_size(Bytes bytes);

/// Its main picture, upright, red-green-blue; null when it cannot be decoded.
PixPtr decode_heif(Bytes bytes);

} // namespace intake
