// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/document.hpp"
#include "extractors/image.hpp"

namespace intake {

/// What recognition found on one picture.
struct Recognized {
    std::vector<Word> words; // boxes as fractions of the picture after `rotation` was applied
    std::optional<float> confidence;
    std::int32_t rotation = 0; // degrees clockwise that the picture was turned to read it
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
