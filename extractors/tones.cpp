// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/tones.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace intake {

namespace {

using Histogram = std::array<std::int64_t, 256>;

/// The level below which that share of what was counted lies.
int level_at(const Histogram& histogram, double share) {
    std::int64_t all = 0;
    for (const auto count : histogram) {
        all += count;
    }
    const auto wanted = static_cast<std::int64_t>(static_cast<double>(all) * share);
    std::int64_t below = 0;
    for (int level = 0; level < 256; ++level) {
        below += histogram.at(static_cast<std::size_t>(level));
        if (below > wanted) {
            return level;
        }
    }
    return 255;
}

// ---------------------------------------------------------------------------- light on dark

/// What areas are looked for at: an eighth of the size; 300 dpi become 37.
constexpr std::int32_t k_reduced = 8;

struct Area { // pixels; the right and lower edge are outside
    std::int32_t x0;
    std::int32_t y0;
    std::int32_t x1;
    std::int32_t y1;
};

/// How far the pixels of an area are above what is usual around them, on average. Strokes are fewer than the
/// ground they stand on: above 0 they are light, below it dark.
double strokes_above_ground(const Image& look, const Image& ground, Pix* part, const Area& at) {
    double sum = 0;
    std::int64_t count = 0;
    for (auto y = at.y0; y < at.y1; ++y) {
        for (auto x = at.x0; x < at.x1; ++x) {
            l_uint32 set = 0;
            pixGetPixel(part, (x - at.x0) / 2, (y - at.y0) / 2, &set);
            if (set != 0 && x < look.width && y < look.height) {
                const auto index =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(look.width)
                    + static_cast<std::size_t>(x);
                sum += look.pixels[index] - ground.pixels[index];
                ++count;
            }
        }
    }
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

/// Keeps of `solid` the areas that hold light strokes rather than dark ones: paper in shadow is dark as well,
/// and so are the lines of a large heading, which close into an area.
PixPtr with_light_strokes(Pix* solid, Pix* grey) {
    constexpr l_int32 k_around = 15; // pixels of 75 dpi: a line and what is beside it
    constexpr double k_clearly = 2;
    const PixPtr quarter(pixScaleAreaMap(grey, 2.0F / k_reduced, 2.0F / k_reduced));
    PixPtr median(quarter ? pixRankFilterGray(quarter.get(), k_around, k_around, 0.5F) : nullptr);
    PixPtr kept(pixCreateTemplate(solid));
    if (!median || !kept) {
        return nullptr;
    }
    const Image look = to_image(PixPtr(pixClone(quarter.get())), 0);
    const Image ground = to_image(std::move(median), 0);
    Pixa* parts = nullptr;
    Boxa* boxes = pixConnComp(solid, &parts, 8);
    for (l_int32 i = 0; i < boxaGetCount(boxes); ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        const PixPtr part(pixaGetPix(parts, i, L_CLONE));
        const Area at{2 * x, 2 * y, 2 * (x + width), 2 * (y + height)};
        if (strokes_above_ground(look, ground, part.get(), at) > k_clearly) {
            pixRasterop(kept.get(), x, y, width, height, PIX_SRC | PIX_DST, part.get(), 0, 0);
        }
    }
    boxaDestroy(&boxes);
    pixaDestroy(&parts);
    return kept;
}

/// Turns the areas round that are dark in themselves and large enough for a line of text.
PixPtr with_dark_areas_inverted(PixPtr grey) {
    const PixPtr small(pixScaleAreaMap(grey.get(), 1.0F / k_reduced, 1.0F / k_reduced));
    if (!small) {
        return grey;
    }
    Histogram levels{};
    const Image look = to_image(PixPtr(pixClone(small.get())), 0);
    for (const auto level : look.pixels) {
        ++levels.at(level);
    }
    const int paper = level_at(levels, 0.8);
    const PixPtr dark(pixThresholdToBinary(small.get(), std::max(paper * 55 / 100, 1)));
    const PixPtr closed(dark ? pixCloseSafeBrick(nullptr, dark.get(), 7, 7) : nullptr);
    const PixPtr solid(closed ? pixOpenBrick(nullptr, closed.get(), 25, 5) : nullptr);
    const PixPtr areas(solid ? with_light_strokes(solid.get(), grey.get()) : nullptr);
    l_int32 none = 1;
    if (!areas || pixZero(areas.get(), &none) != 0 || none != 0) {
        return grey;
    }
    const PixPtr full(pixExpandBinaryReplicate(areas.get(), k_reduced, k_reduced));
    const PixPtr inverted(pixInvert(nullptr, grey.get()));
    if (full && inverted) {
        pixCombineMasked(grey.get(), inverted.get(), full.get());
    }
    return grey;
}

// ---------------------------------------------------------------------------- even paper

/// The paper under the print, an eighth of the size: the lightest nearby, smoothed.
Image paper_below(Pix* grey) {
    constexpr std::int32_t k_wider_than_strokes = 13; // 100 pixels: the stroke of a letter of 2 cm
    const PixPtr small(pixScaleAreaMap(grey, 1.0F / k_reduced, 1.0F / k_reduced));
    const PixPtr lightest(
        small ? pixCloseGray(small.get(), k_wider_than_strokes, k_wider_than_strokes) : nullptr);
    PixPtr smooth(lightest ? pixBlockconv(lightest.get(), 3, 3) : nullptr);
    return to_image(std::move(smooth), 0);
}

/// Every pixel in thousandths of the paper around it, stretched so that print is black and paper white.
Image on_even_paper(const Image& grey, const Image& paper) {
    constexpr int k_white_from = 850; // thousandths; what is fainter is pattern or grain
    constexpr int k_black_most = 500;
    Image out = grey;
    Histogram ratios{};
    std::vector<std::size_t> columns(static_cast<std::size_t>(grey.width));
    for (std::size_t x = 0; x < columns.size(); ++x) {
        columns[x] = std::min(x / k_reduced, static_cast<std::size_t>(paper.width) - 1);
    }
    const auto paper_row = [&](std::int32_t y) {
        const auto row = std::min(y / k_reduced, paper.height - 1);
        return paper.pixels.data()
               + static_cast<std::size_t>(row) * static_cast<std::size_t>(paper.width);
    };
    for (std::int32_t y = 0; y < grey.height; ++y) {
        auto* const row = out.pixels.data() + static_cast<std::size_t>(y) * columns.size();
        const auto* const below = paper_row(y);
        for (std::size_t x = 0; x < columns.size(); ++x) {
            const int ratio = row[x] * 255 / std::max<int>(below[columns[x]], 16);
            row[x] = static_cast<std::uint8_t>(std::min(ratio, 255));
            ++ratios.at(row[x]);
        }
    }
    const int white = 255 * k_white_from / 1000;
    const int black = std::min(level_at(ratios, 0.005), 255 * k_black_most / 1000);
    std::array<std::uint8_t, 256> stretched{};
    for (int level = 0; level < 256; ++level) {
        stretched.at(static_cast<std::size_t>(level)) = static_cast<std::uint8_t>(
            std::clamp((level - black) * 255 / std::max(white - black, 1), 0, 255));
    }
    for (auto& pixel : out.pixels) {
        pixel = stretched.at(pixel);
    }
    return out;
}

} // namespace

Image normalised(const Image& picture) {
    PixPtr pix = to_pix(to_grey(picture));
    if (!pix) {
        return {};
    }
    pix = with_dark_areas_inverted(std::move(pix));
    const Image paper = paper_below(pix.get());
    const Image grey = to_image(std::move(pix), picture.dpi);
    return paper.empty() || grey.empty() ? Image{} : on_even_paper(grey, paper);
}

Image without_ink(const Image& picture) {
    // The colour of the paper goes first: on blue paper all is blue.
    std::array<Histogram, 3> levels{};
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3 * 7) {
        for (std::size_t c = 0; c < 3; ++c) {
            ++levels.at(c).at(picture.pixels[i + c]);
        }
    }
    std::array<int, 3> paper{};
    for (std::size_t c = 0; c < 3; ++c) {
        paper.at(c) = std::max(level_at(levels.at(c), 0.7), 32);
    }
    // Print has no more than `k_print` of colour, from the camera and from compression; ink has `k_ink`.
    constexpr int k_print = 18;
    constexpr int k_ink = 45;
    Image out{.width = picture.width,
              .height = picture.height,
              .channels = 1,
              .dpi = picture.dpi,
              .pixels = std::vector<std::uint8_t>(picture.pixels.size() / 3)};
    for (std::size_t i = 0; i < out.pixels.size(); ++i) {
        const auto* const at = picture.pixels.data() + i * 3;
        const auto balanced = [&](std::size_t c) {
            return std::min(at[c] * 255 / paper.at(c), 255);
        };
        const auto [weakest, strongest] = std::minmax({balanced(0), balanced(1), balanced(2)});
        const int ink = std::clamp(strongest - weakest - k_print, 0, k_ink - k_print);
        out.pixels[i] =
            static_cast<std::uint8_t>(strongest + (255 - strongest) * ink / (k_ink - k_print));
    }
    return normalised(out);
}

} // namespace intake
