// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/image.hpp"

#include <algorithm>

namespace intake {

namespace {

/// How far the strongest and the weakest of red, green and blue are apart.
int chroma(const std::uint8_t* pixel) {
    const auto [weakest, strongest] = std::minmax({pixel[0], pixel[1], pixel[2]});
    return strongest - weakest;
}

} // namespace

bool is_coloured(const Image& image) {
    // Every fourth pixel of every fourth row. Ballpoint blue is 60 to 120 apart, yellowed paper 20, what a
    // compressed picture has around black letters 30. A signature covers 1/500 of a page, a word 1/5,000.
    constexpr std::int32_t k_step = 4;
    constexpr int k_seen = 45;
    constexpr std::int64_t k_word = 10'000;
    if (image.channels != 3) {
        return false;
    }
    std::int64_t looked_at = 0;
    std::int64_t coloured = 0;
    for (std::int32_t y = 0; y < image.height; y += k_step) {
        const auto* const row =
            image.pixels.data()
            + static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) * 3;
        for (std::int32_t x = 0; x < image.width; x += k_step) {
            coloured += chroma(row + static_cast<std::ptrdiff_t>(x) * 3) > k_seen ? 1 : 0;
            ++looked_at;
        }
    }
    return coloured > 0 && coloured * k_word > looked_at;
}

Image cut(const Image& image, const PixelArea& area) {
    Image part{.width = area.width,
               .height = area.height,
               .channels = image.channels,
               .dpi = image.dpi,
               .pixels = {}};
    const auto length = static_cast<std::ptrdiff_t>(area.width) * image.channels;
    for (auto y = area.y; y < area.y + area.height; ++y) {
        const auto* const row =
            image.pixels.data()
            + (static_cast<std::ptrdiff_t>(y) * image.width + area.x) * image.channels;
        part.pixels.insert(part.pixels.end(), row, row + length);
    }
    return part;
}

Image turned(const Image& image, std::int32_t degrees) {
    const std::int32_t quarters = (degrees / 90 % 4 + 4) % 4;
    if (quarters == 0) {
        return image;
    }
    const bool swapped = quarters != 2;
    Image result{.width = swapped ? image.height : image.width,
                 .height = swapped ? image.width : image.height,
                 .channels = image.channels,
                 .dpi = image.dpi,
                 .pixels = {}};
    result.pixels.resize(image.pixels.size());
    // Where the first pixel of the result lies on the picture, and how far from one to the next, right and down.
    const std::ptrdiff_t across = image.width;
    const std::ptrdiff_t last_row = across * (image.height - 1);
    const std::ptrdiff_t start = quarters == 1   ? last_row
                                 : quarters == 2 ? last_row + across - 1
                                                 : across - 1;
    const std::ptrdiff_t right = quarters == 1 ? -across : quarters == 2 ? -1 : across;
    const std::ptrdiff_t down = quarters == 1 ? 1 : quarters == 2 ? -across : -1;
    const std::ptrdiff_t channels = image.channels;
    auto* to = result.pixels.data();
    for (std::ptrdiff_t y = 0; y < result.height; ++y) {
        const auto* from = image.pixels.data() + (start + y * down) * channels;
        for (std::ptrdiff_t x = 0; x < result.width; ++x) {
            to = std::copy_n(from + x * right * channels, channels, to);
        }
    }
    return result;
}

Image to_grey(Image image) {
    if (image.channels != 3) {
        return image;
    }
    Image grey{.width = image.width,
               .height = image.height,
               .channels = 1,
               .dpi = image.dpi,
               .pixels = std::vector<std::uint8_t>(image.pixels.size() / 3)};
    for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
        grey.pixels[i] = image.brightness(i);
    }
    return grey;
}

} // namespace intake
