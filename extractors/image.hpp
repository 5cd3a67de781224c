// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace intake {

/// A raster picture: rows from the top, no padding. One channel is grey (0 black), three are R, G, B.
struct Image {
    std::int32_t width = 0;  // pixels
    std::int32_t height = 0; // pixels
    std::int32_t channels = 1;
    std::int32_t dpi = 0; // dots per inch; 0 when not known
    std::vector<std::uint8_t> pixels;

    bool empty() const { return pixels.empty(); }
    /// How bright a pixel is, 0..255; `index` counts pixels, row by row.
    std::uint8_t brightness(std::size_t index) const;
};

struct PixelArea { // x and y of its upper left corner
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t width = 0;
    std::int32_t height = 0;
};

/// True when there is colour on the picture that a person would see: at least a word's worth. The tint of
/// a camera or of old paper does not count.
bool is_coloured(const Image& image);

/// The same picture, turned clockwise by a multiple of 90 degrees.
Image turned(const Image& image, std::int32_t degrees);

/// That part of a picture, all of which must lie on it.
Image cut(const Image& image, const PixelArea& area);

/// The same picture in brightness alone.
Image to_grey(Image image);

inline std::uint8_t Image::brightness(std::size_t index) const {
    if (channels == 1) {
        return pixels[index];
    }
    // The usual weights of red, green and blue in brightness, in 1/256.
    const auto* const at = pixels.data() + index * 3;
    return static_cast<std::uint8_t>((77U * at[0] + 150U * at[1] + 29U * at[2]) >> 8U);
}

} // namespace intake
