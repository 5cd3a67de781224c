// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"
#include "extractors/ocr.hpp"
#include "extractors/readings.hpp"

#include <cstdint>

namespace intake {

/// What is on a picture that is to be recognised.
enum class Layout : std::uint8_t {
    page,  // anything
    block, // a few lines, one below the other
    line,  // one, alone
};

/// Recognises one picture as it is. Pictures are grey.
class Recogniser {
public:
    Recogniser() = default;
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;
    virtual ~Recogniser() = default;

    virtual OcrReading read(const Image& picture, Layout layout) = 0;
    /// By how many degrees clockwise the picture has to be turned to stand upright: 0, 90, 180 or 270.
    virtual std::int32_t turn_needed(const Image& picture) = 0;
};

/// Reads a page as it is and, where that leaves doubt, in other renderings as well, of the whole or of the
/// places in doubt; keeps the best of each. A clean page is read once.
Recognized best_reading(const Image& page, Recogniser& recogniser);

} // namespace intake
