// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/long_strokes.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace intake {

namespace {

constexpr int k_dark = 160;

std::size_t index_of(const Image& picture, std::int32_t x, std::int32_t y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width)
           + static_cast<std::size_t>(x);
}

int level(const Image& picture, std::int32_t x, std::int32_t y) {
    return picture.pixels[index_of(picture, x, y)];
}

bool has(Pix* mask, std::int32_t x, std::int32_t y) {
    l_uint32 set = 0;
    return pixGetPixel(mask, x, y, &set) == 0 && set != 0;
}

/// Marks what is dark for `length` rows on end, along lines that move `slope` pixels to the right a row.
void mark_along(const Image& picture, double slope, std::int32_t length, Pix* strokes) {
    const auto shift = [slope](std::int32_t y) {
        return static_cast<std::int32_t>(std::lround(slope * y));
    };
    const auto most = shift(picture.height - 1);
    for (auto from = std::min(0, -most); from < picture.width + std::max(0, -most); ++from) {
        std::int32_t run = 0;
        for (std::int32_t y = 0; y <= picture.height; ++y) {
            const auto x = from + shift(y);
            const bool is_dark =
                y < picture.height && x >= 0 && x < picture.width && level(picture, x, y) < k_dark;
            for (auto back = 1; !is_dark && run >= length && back <= run; ++back) {
                pixSetPixel(strokes, from + shift(y - back), y - back, 1);
            }
            run = is_dark ? run + 1 : 0;
        }
    }
}

/// Strokes that are longer than those of letters; null where there are none.
PixPtr long_strokes(const Image& picture, double letters) {
    constexpr double k_long = 1.3; // of a letter
    constexpr double k_steepest = 1.6;
    constexpr int k_slopes = 16; // to either side
    const auto length = static_cast<std::int32_t>(std::lround(k_long * letters));
    PixPtr strokes(picture.empty() || length < 1 ? nullptr
                                                 : pixCreate(picture.width, picture.height, 1));
    for (int i = -k_slopes; strokes && i <= k_slopes; ++i) {
        mark_along(picture, k_steepest * i / k_slopes, length, strokes.get());
    }
    l_int32 none = 1;
    return strokes && pixZero(strokes.get(), &none) == 0 && none == 0 ? std::move(strokes)
                                                                      : nullptr;
}

/// Takes a part of a row that a stroke covers for paper, or for print where print goes on at both of its ends.
void bridge(Image& picture, std::int32_t y, std::int32_t from, std::int32_t to) {
    constexpr int k_print = 210;
    constexpr std::int32_t k_edge = 1; // grey pixels beside a stroke
    const auto left = from - k_edge - 1;
    const auto right = to + k_edge;
    const int ends = left >= 0 && right < picture.width
                         ? std::max(level(picture, left, y), level(picture, right, y))
                         : 255;
    for (auto x = std::max(left + 1, 0); x < std::min(right, picture.width); ++x) {
        picture.pixels[index_of(picture, x, y)] =
            static_cast<std::uint8_t>(ends < k_print ? ends : 255);
    }
}

Image without(Pix* strokes, Image picture) {
    for (std::int32_t y = 0; y < picture.height; ++y) {
        for (std::int32_t x = 0; x < picture.width; ++x) {
            const auto from = x;
            while (x < picture.width && has(strokes, x, y)) {
                ++x;
            }
            if (x > from) {
                bridge(picture, y, from, x);
            }
        }
    }
    return picture;
}

/// What could be letters and is not joined to any stroke, from the top down.
std::vector<PixelArea> clear_letters(const Image& picture, Pix* strokes, double letters) {
    const PixPtr grey = to_pix(picture);
    const PixPtr black(grey ? pixThresholdToBinary(grey.get(), k_dark) : nullptr);
    const PixPtr pen(black ? pixSeedfillBinary(nullptr, strokes, black.get(), 8) : nullptr);
    const PixPtr rest(pen ? pixSubtract(nullptr, black.get(), pen.get()) : nullptr);
    auto parts = rest ? parts_of(rest.get()) : std::vector<PixelArea>{};
    std::erase_if(parts, [letters](const PixelArea& part) {
        return part.height < 0.3 * letters || part.height > 1.25 * letters
               || part.width > 2 * part.height;
    });
    std::ranges::sort(parts, {}, [](const PixelArea& part) { return 2 * part.y + part.height; });
    return parts;
}

struct Rows { // of a picture; y1 is outside
    std::int32_t y0;
    std::int32_t y1;
};

bool is_print(std::vector<std::int32_t> feet, double letters) {
    constexpr double k_apart = 0.1; // of a letter
    constexpr std::ptrdiff_t k_fewest = 4;
    const auto middle = feet.begin() + static_cast<std::ptrdiff_t>(feet.size() / 2);
    std::ranges::nth_element(feet, middle);
    return std::ranges::count_if(
               feet,
               [&](std::int32_t foot) { return std::abs(foot - *middle) <= k_apart * letters; })
           >= k_fewest;
}

/// The rows in which letters stand on one line, as print does and a pen hardly ever.
std::vector<Rows> rows_of(const std::vector<PixelArea>& letters, double height) {
    struct Row {
        Rows rows;
        std::vector<std::int32_t> feet;
    };
    std::vector<Row> found;
    for (const auto& letter : letters) {
        const auto y1 = letter.y + letter.height;
        const auto goes_on = [&](const Rows& row) {
            return std::min(row.y1, y1) - std::max(row.y0, letter.y) > letter.height / 2;
        };
        if (found.empty() || !goes_on(found.back().rows)) {
            found.push_back({{letter.y, y1}, {}});
        }
        auto& [rows, feet] = found.back();
        rows = {std::min(rows.y0, letter.y), std::max(rows.y1, y1)};
        feet.push_back(y1);
    }
    std::vector<Rows> print;
    for (auto& [rows, feet] : found) {
        if (is_print(std::move(feet), height)) {
            print.push_back(rows);
        }
    }
    return print;
}

bool is_dark_in(const Image& picture, const Rows& rows, std::int32_t x) {
    for (auto y = rows.y0; y < rows.y1; ++y) {
        if (level(picture, x, y) < k_dark) {
            return true;
        }
    }
    return false;
}

/// The last column with print to one side of another, with no gap between that is wider than `gap`.
std::int32_t end_of(const Image& print, const Rows& rows, std::int32_t from, int step, double gap) {
    auto last = from;
    for (auto x = from; x >= 0 && x < print.width && std::abs(x - last) <= gap; x += step) {
        last = is_dark_in(print, rows, x) ? x : last;
    }
    return last;
}

struct Columns { // of a picture; x1 is outside
    std::int32_t x0;
    std::int32_t x1;
};

/// Between which of those columns strokes cross rows; none where none cross.
std::optional<Columns> crossed_columns(Pix* strokes, const Rows& rows, const Columns& among) {
    Columns crossed{among.x1, among.x0};
    for (auto y = rows.y0; y < rows.y1; ++y) {
        for (auto x = among.x0; x < among.x1; ++x) {
            if (has(strokes, x, y)) {
                crossed = {std::min(crossed.x0, x), std::max(crossed.x1, x + 1)};
            }
        }
    }
    return crossed.x0 < crossed.x1 ? std::optional(crossed) : std::nullopt;
}

/// Rows with those columns, as far as print goes on beside them.
PixelArea line_at(const Image& print, const Rows& rows, const Columns& columns, double letters) {
    constexpr double k_gap = 1.5; // letters, between two columns of a page
    const auto around = static_cast<std::int32_t>(0.3 * letters);
    const auto gap = k_gap * letters;
    const auto x0 = std::max(end_of(print, rows, columns.x0, -1, gap) - around, 0);
    const auto x1 = std::min(end_of(print, rows, columns.x1 - 1, 1, gap) + 1 + around, print.width);
    const auto y0 = std::max(rows.y0 - around, 0);
    const auto y1 = std::min(rows.y1 + around, print.height);
    return {x0, y0, x1 - x0, y1 - y0};
}

/// A pen's strokes end before the line does that they cross.
PixelArea with_lines(const Image& page, const PixelArea& place) {
    const auto beside = page.width / 6;
    const auto x0 = std::max(place.x - beside, 0);
    return {x0, place.y, std::min(place.x + place.width + beside, page.width) - x0, place.height};
}

} // namespace

std::vector<CrossedLine> crossed_lines(const Image& page, const PixelArea& place, double letters) {
    const auto wide = with_lines(page, place);
    const Image picture = cut(page, wide);
    const PixPtr strokes = long_strokes(picture, letters);
    if (!strokes) {
        return {};
    }
    const Image print = without(strokes.get(), picture);
    const Columns among{place.x - wide.x, place.x - wide.x + place.width};
    std::vector<CrossedLine> lines;
    for (const auto& rows : rows_of(clear_letters(picture, strokes.get(), letters), letters)) {
        if (const auto columns = crossed_columns(strokes.get(), rows, among)) {
            const auto line = line_at(print, rows, *columns, letters);
            lines.push_back(
                {{wide.x + line.x, wide.y + line.y, line.width, line.height}, cut(print, line)});
        }
    }
    return lines;
}

} // namespace intake
