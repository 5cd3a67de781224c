// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// A place with strokes in it that no word accounts for.
struct UnreadArea {
    Box box;
    bool looks_printed =
        false; // separate letters in a row; otherwise strokes that run on, as of a pen
};

/// What recognition found on one picture. Boxes are fractions of the picture after `rotation` was applied.
struct Recognized {
    std::vector<Word> words;
    std::optional<float> confidence;
    std::int32_t rotation = 0; // degrees clockwise that the picture was turned to read it
    std::string reading;       // identifier of the rendering that was read best, see Page::reading
    std::vector<UnreadArea> unread;
};

/// Recognises the text on a picture. One implementation calls Tesseract; tests use a fake.
class Ocr {
public:
    Ocr() = default;
    Ocr(const Ocr&) = delete;
    Ocr& operator=(const Ocr&) = delete;
    virtual ~Ocr() = default;

    virtual Recognized recognize(const Image& image) = 0;
};

} // namespace intake
