// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/coloured_ink.hpp"

#include "extractors/levels.hpp"
#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace intake {

namespace {

struct InkPlanes {
    Image strongest; // the lightest of the three channels
    Image colour;    // how far the darkest is below it
};

// Print has no more than `k_print` of colour, from the camera and from compression; ink has `k_ink`.
constexpr int k_print = 18;
constexpr int k_ink = 45;

/// Without the colour of the paper: on blue paper all is blue.
InkPlanes strongest_and_colour(const Image& picture) {
    std::array<Histogram, 3> levels{};
    constexpr std::size_t k_sampled = 21; // every seventh pixel
    for (std::size_t i = 0; i + 2 < picture.pixels.size(); i += k_sampled) {
        for (std::size_t c = 0; c < 3; ++c) {
            ++levels.at(c).at(picture.pixels[i + c]);
        }
    }
    std::array<int, 3> paper{};
    for (std::size_t c = 0; c < 3; ++c) {
        paper.at(c) = std::max(level_at(levels.at(c), 0.7), 32);
    }
    const Image empty{.width = picture.width,
                      .height = picture.height,
                      .channels = 1,
                      .dpi = picture.dpi,
                      .pixels = std::vector<std::uint8_t>(picture.pixels.size() / 3)};
    InkPlanes planes{empty, empty};
    for (std::size_t i = 0; i < empty.pixels.size(); ++i) {
        const auto* const at = picture.pixels.data() + i * 3;
        const auto balanced = [&](std::size_t c) {
            return std::min(at[c] * 255 / paper.at(c), 255);
        };
        const auto [weakest, strongest] = std::minmax({balanced(0), balanced(1), balanced(2)});
        planes.strongest.pixels[i] = static_cast<std::uint8_t>(strongest);
        planes.colour.pixels[i] = static_cast<std::uint8_t>(strongest - weakest);
    }
    return planes;
}

l_int32 pixels(double inches, double dpi) {
    return std::max(static_cast<l_int32>(inches * dpi), 1);
}

/// Waves and emblems below the print have colour too, but are pale.
PixPtr strokes_with_colour(const Image& picture, double dpi) {
    constexpr int k_pale = 140;
    auto [strongest, colour] = strongest_and_colour(picture);
    for (std::size_t i = 0; i < colour.pixels.size(); ++i) {
        const bool is_pale = strongest.pixels[i] - colour.pixels[i] > k_pale;
        colour.pixels[i] = is_pale || colour.pixels[i] <= k_ink ? 255 : 0;
    }
    const PixPtr planes = to_pix(colour);
    const PixPtr black(planes ? pixThresholdToBinary(planes.get(), 128) : nullptr);
    const auto speck = pixels(0.02, dpi);
    return PixPtr(black ? pixSelectBySize(
                      black.get(), speck, speck, 8, L_SELECT_IF_BOTH, L_SELECT_IF_GTE, nullptr)
                        : nullptr);
}

/// A band of colour or a photograph, rather than strokes.
bool is_filled(Pix* black, const PixelArea& area) {
    BOX* box = boxCreate(area.x, area.y, area.width, area.height);
    const PixPtr part(pixClipRectangle(black, box, nullptr));
    boxDestroy(&box);
    l_int32 set = 0;
    return part && pixCountPixels(part.get(), &set, nullptr) == 0
           && set > area.width * area.height / 2;
}

/// Of pale ink and at the edges of strokes too: colour against how dark it is.
bool has_colour(int colour, int weakest) {
    constexpr int k_one_in = 7;
    return colour > k_print && k_one_in * colour > 255 - weakest;
}

} // namespace

Image without_ink(const Image& picture, Print print) {
    auto [strongest, colour] = strongest_and_colour(picture);
    const PixPtr planes = to_pix(colour);
    // Compression spreads the colour of ink over print beside it, by a pixel.
    PixPtr opened(planes ? pixOpenGray(planes.get(), 3, 3) : nullptr);
    colour = to_image(std::move(opened), picture.dpi);
    if (colour.empty()) {
        return {};
    }
    // Where ink lies on print, it is as dark as print.
    constexpr int k_still_print = 10;
    constexpr int k_no_print = 40;
    const int black = level_at(levels_of(strongest), 0.005);
    for (std::size_t i = 0; i < strongest.pixels.size(); ++i) {
        const int level = strongest.pixels[i];
        const int ink = std::clamp(colour.pixels[i] - k_print, 0, k_ink - k_print);
        const int paler = std::clamp(level - black - k_still_print, 0, k_no_print - k_still_print);
        constexpr int k_all = (k_ink - k_print) * (k_no_print - k_still_print);
        strongest.pixels[i] =
            static_cast<std::uint8_t>(level + (255 - level) * ink * paler / k_all);
    }
    return EvenPaper(strongest).rendered(print);
}

std::vector<Box> coloured_places(const Image& picture) {
    const PixPtr pix = to_pix(picture);
    PixPtr reduced(pix ? pixScaleAreaMap2(pix.get()) : nullptr);
    const Image half = to_image(std::move(reduced), picture.dpi / 2);
    if (half.channels != 3) {
        return {};
    }
    const double dpi = half.dpi > 0 ? half.dpi : 150;
    const PixPtr black = strokes_with_colour(half, dpi);
    const PixPtr joined(
        black ? pixCloseSafeBrick(nullptr, black.get(), pixels(0.16, dpi), pixels(0.06, dpi))
              : nullptr);
    std::vector<Box> places;
    for (const auto& area : joined ? parts_of(joined.get()) : std::vector<PixelArea>{}) {
        const bool is_large = area.width >= 0.3 * dpi && area.height >= 0.06 * dpi;
        if (is_large && !is_filled(black.get(), area)) {
            places.push_back(clamp({static_cast<double>(area.x) / half.width,
                                    static_cast<double>(area.y) / half.height,
                                    static_cast<double>(area.x + area.width) / half.width,
                                    static_cast<double>(area.y + area.height) / half.height}));
        }
    }
    return places;
}

std::vector<double> colour_of(const Image& picture, const std::vector<Box>& places) {
    constexpr int k_dark = 180; // in the channel in which it is darkest
    const auto [strongest, colour] = strongest_and_colour(picture);
    std::vector<double> shares;
    for (const Box& place : places) {
        std::int64_t strokes = 0;
        std::int64_t coloured = 0;
        const auto x0 = static_cast<std::int32_t>(place.x0 * picture.width);
        const auto x1 = static_cast<std::int32_t>(place.x1 * picture.width);
        const auto y1 = static_cast<std::int32_t>(place.y1 * picture.height);
        for (auto y = static_cast<std::int32_t>(place.y0 * picture.height); y < y1; ++y) {
            for (auto x = x0; x < x1; ++x) {
                const auto i = static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width)
                               + static_cast<std::size_t>(x);
                const int weakest = strongest.pixels[i] - colour.pixels[i];
                if (weakest < k_dark) {
                    ++strokes;
                    coloured += has_colour(colour.pixels[i], weakest) ? 1 : 0;
                }
            }
        }
        shares.push_back(static_cast<double>(coloured)
                         / static_cast<double>(std::max<std::int64_t>(strokes, 1)));
    }
    return shares;
}

} // namespace intake
