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
    const int paper = level_at(levels_of(to_image(PixPtr(pixClone(small.get())), 0)), 0.8);
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

/// The grey of what is black and of what is white on the page that comes of it, in 255ths of the paper.
struct Range {
    int black;
    int white;
};

/// What is fainter than this is pattern or grain, on most pages.
constexpr int k_paper_from = 255 * 85 / 100;

Range usual_range(const Histogram& levels) {
    return {std::min(level_at(levels, 0.005), 255 / 2), k_paper_from};
}

/// How far the grain of the paper goes below its own level: six times the usual distance, of which there are
/// as many above as below.
int grain_of(const Histogram& levels) {
    return 6 * std::max(level_at(levels, 0.5) - level_at(levels, 0.25), 1);
}

/// All that grain is not.
Range faint_range(const Histogram& levels) {
    const int white = level_at(levels, 0.5) - grain_of(levels) / 2;
    return {std::min(level_at(levels, 0.005), white - 1), white};
}

/// The level that parts strokes from the pattern below them best (Otsu, 1979), of all that is not paper.
Range range_above_pattern(const Histogram& levels) {
    double all = 0;
    double sum = 0;
    for (int level = 0; level < k_paper_from; ++level) {
        const auto count = static_cast<double>(levels.at(static_cast<std::size_t>(level)));
        all += count;
        sum += count * level;
    }
    double below = 0;
    double sum_below = 0;
    double best = 0;
    int first = k_paper_from;
    int last = k_paper_from;
    for (int level = 0; level < k_paper_from; ++level) {
        const auto count = static_cast<double>(levels.at(static_cast<std::size_t>(level)));
        below += count;
        sum_below += count * level;
        const double between = sum * below - sum_below * all;
        const double apart =
            below <= 0 || below >= all ? 0 : between * between / (below * (all - below));
        if (apart > best) {
            best = apart;
            first = level;
        }
        last = apart >= best ? level : last; // nothing lies between two clear levels
    }
    const int split = (first + last) / 2 + 1;
    return {split * 4 / 10, split};
}

struct PrintRule {
    Print print;
    std::string_view name;
    Range (*range)(const Histogram&);
};

constexpr std::array k_print_rules{
    PrintRule{Print::usual, "normalised", usual_range},
    PrintRule{Print::faint, "faint_print", faint_range},
    PrintRule{Print::on_pattern, "without_pattern", range_above_pattern},
};

const PrintRule& rule_of(Print print) {
    return *std::ranges::find(k_print_rules, print, &PrintRule::print);
}

/// Every pixel in 255ths of the paper around it.
Image in_parts_of_paper(Image grey, const Image& paper) {
    std::vector<std::size_t> columns(static_cast<std::size_t>(grey.width));
    for (std::size_t x = 0; x < columns.size(); ++x) {
        columns[x] = std::min(x / k_reduced, static_cast<std::size_t>(paper.width) - 1);
    }
    for (std::int32_t y = 0; y < grey.height; ++y) {
        auto* const row = grey.pixels.data() + static_cast<std::size_t>(y) * columns.size();
        const auto* const below =
            paper.pixels.data()
            + static_cast<std::size_t>(std::min(y / k_reduced, paper.height - 1))
                  * static_cast<std::size_t>(paper.width);
        for (std::size_t x = 0; x < columns.size(); ++x) {
            row[x] = static_cast<std::uint8_t>(
                std::min(row[x] * 255 / std::max<int>(below[columns[x]], 16), 255));
        }
    }
    return grey;
}

} // namespace

std::string_view name_of(Print print) {
    return rule_of(print).name;
}

EvenPaper::EvenPaper(const Image& picture) {
    PixPtr pix = to_pix(to_grey(picture));
    if (!pix) {
        return;
    }
    pix = with_dark_areas_inverted(std::move(pix));
    const Image paper = paper_below(pix.get());
    Image grey = to_image(std::move(pix), picture.dpi);
    if (paper.empty() || grey.empty()) {
        return;
    }
    m_parts = in_parts_of_paper(std::move(grey), paper);
    m_levels = levels_of(m_parts);
}

Print EvenPaper::print() const {
    constexpr int k_faint_from = 255 * 55 / 100;
    constexpr int k_dark_most = 255 * 40 / 100;
    constexpr double k_pattern_least = 0.12; // of the page; the edges of dense print are 0.05
    const int darkest = level_at(m_levels, 0.002);
    if (darkest > k_faint_from && darkest < level_at(m_levels, 0.5) - grain_of(m_levels)) {
        return Print::faint;
    }
    std::int64_t middle = 0;
    std::int64_t all = 0;
    for (int level = 0; level < 256; ++level) {
        const auto count = m_levels.at(static_cast<std::size_t>(level));
        all += count;
        middle += level > k_dark_most && level < k_paper_from ? count : 0;
    }
    return static_cast<double>(middle) > k_pattern_least * static_cast<double>(all)
               ? Print::on_pattern
               : Print::usual;
}

Image EvenPaper::rendered(Print print) const {
    const auto [black, white] = rule_of(print).range(m_levels);
    std::array<std::uint8_t, 256> stretched{};
    for (int level = 0; level < 256; ++level) {
        stretched.at(static_cast<std::size_t>(level)) = static_cast<std::uint8_t>(
            std::clamp((level - black) * 255 / std::max(white - black, 1), 0, 255));
    }
    Image out = m_parts;
    for (auto& pixel : out.pixels) {
        pixel = stretched.at(pixel);
    }
    return out;
}

Image normalised(const Image& picture) {
    return EvenPaper(picture).rendered(Print::usual);
}

} // namespace intake
