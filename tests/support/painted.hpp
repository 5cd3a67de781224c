// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"

#include <array>
#include <cstdint>
#include <functional>

// Pages painted pixel by pixel, for what is done to their tones and shape.

namespace intake::test {

using Colour = std::array<std::uint8_t, 3>;

inline constexpr std::int32_t k_width = 800;
inline constexpr std::int32_t k_height = 1000;

inline Image painted(const std::function<Colour(std::int32_t, std::int32_t)>& colour) {
    Image image{.width = k_width, .height = k_height, .channels = 3, .dpi = 100, .pixels = {}};
    for (std::int32_t y = 0; y < k_height; ++y) {
        for (std::int32_t x = 0; x < k_width; ++x) {
            const auto pixel = colour(x, y);
            image.pixels.insert(image.pixels.end(), pixel.begin(), pixel.end());
        }
    }
    return image;
}

inline int level(const Image& image, std::int32_t x, std::int32_t y) {
    return image.pixels.at(static_cast<std::size_t>(y * image.width + x));
}

/// Rows of upright strokes, 4 pixels wide, as letters have.
inline bool is_stroke(std::int32_t x, std::int32_t y) {
    return y % 60 >= 20 && y % 60 < 36 && x % 16 < 4 && x > 100 && x < 700 && y > 300;
}

} // namespace intake::test
