// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace intake::ink {

namespace {

/// So many units, in whole pixels.
constexpr std::int32_t units(double count) {
    // Not std::lround, which is no constant.
    return static_cast<std::int32_t>(count * k_unit + 0.5); // NOLINT(bugprone-incorrect-roundings)
}

/// The longer side of the scaled picture is never more, in pixels.
constexpr double k_longest_side = 2800;
/// Smaller pictures hold no page.
constexpr std::int32_t k_smallest_side = 120;

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool is_letter_or_digit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

/// The usual height of a word, in pixels of the picture: where few words are sure, that of 10 pt on A4.
double letter_height(const Image& picture, std::span<const Word> words) {
    constexpr std::size_t k_few = 6;
    const double side = std::max(picture.width, picture.height);
    std::vector<double> heights;
    for (const Word& word : words) {
        const double height = word.box.height() * picture.height;
        if (word.confidence.value_or(1) > 0.7F && word.text.size() >= 3
            && height < 0.03 * picture.height) {
            heights.push_back(height);
        }
    }
    const double base = side / 100;
    return heights.size() < k_few ? base
                                  : std::clamp(median(std::move(heights)), 0.55 * base, 1.5 * base);
}

/// Divides small numbers by one that does not change: exact as long as a * b * b < 2^32.
class Divisor {
public:
    Divisor() = default;
    explicit Divisor(std::uint32_t by) : m_factor((std::uint64_t{1} << 32U) / by + 1) {}
    std::uint32_t quotient(std::uint32_t number) const {
        return static_cast<std::uint32_t>(number * m_factor >> 32U);
    }

private:
    std::uint64_t m_factor = 0;
};

/// The mean of the pixels that fall on each pixel of the smaller picture, of which it has at most a dozen each way.
Image reduced(const Image& picture, std::int32_t width, std::int32_t height) {
    const auto channels = static_cast<std::size_t>(picture.channels);
    const auto columns = static_cast<std::size_t>(width) * channels;
    Image result{width, height, picture.channels, 0, {}};
    result.pixels.resize(columns * static_cast<std::size_t>(height));
    std::vector<std::size_t> target(static_cast<std::size_t>(picture.width));
    std::vector<std::uint32_t> wide(static_cast<std::size_t>(width));
    for (std::size_t x = 0; x < target.size(); ++x) {
        target[x] = x * static_cast<std::size_t>(width) / target.size();
        ++wide[target[x]];
    }
    // Down the columns first, which goes many pixels at a time.
    std::vector<std::uint16_t> down(target.size() * channels);
    std::vector<std::uint32_t> sums(columns);
    std::vector<Divisor> pixels_of(columns);
    std::uint32_t divided_by = 0; // rows for which `pixels_of` holds
    std::uint32_t rows = 0;
    const auto* from = picture.pixels.data();
    const auto row_of = [&](std::int64_t y) { return y * height / picture.height; };
    for (std::int32_t y = 0; y < picture.height; ++y) {
        for (std::uint16_t& sum : down) {
            sum = static_cast<std::uint16_t>(sum + *from++);
        }
        ++rows;
        if (row_of(y + 1) != row_of(y)) {
            std::ranges::fill(sums, 0U);
            const auto* sum = down.data();
            for (const std::size_t x : target) {
                for (std::size_t c = 0; c < channels; ++c) {
                    sums[x * channels + c] += *sum++;
                }
            }
            for (std::size_t i = 0; i < columns && rows != divided_by; ++i) {
                pixels_of[i] = Divisor(rows * wide[i / channels]);
            }
            divided_by = rows;
            auto* const out = result.pixels.data() + static_cast<std::size_t>(row_of(y)) * columns;
            for (std::size_t i = 0; i < columns; ++i) {
                out[i] = static_cast<std::uint8_t>(pixels_of[i].quotient(sums[i]));
            }
            std::ranges::fill(down, std::uint16_t{0});
            rows = 0;
        }
    }
    return result;
}

/// Between the nearest four pixels.
Image enlarged(const Image& picture, std::int32_t width, std::int32_t height) {
    const auto channels = static_cast<std::size_t>(picture.channels);
    Image result{width, height, picture.channels, 0, {}};
    result.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)
                          * channels);
    for (std::int32_t y = 0; y < height; ++y) {
        const double v =
            std::clamp((y + 0.5) * picture.height / height - 0.5, 0.0, picture.height - 1.0);
        const auto top = static_cast<std::size_t>(v);
        const auto bottom = std::min(top + 1, static_cast<std::size_t>(picture.height) - 1);
        const double down = v - static_cast<double>(top);
        for (std::int32_t x = 0; x < width; ++x) {
            const double u =
                std::clamp((x + 0.5) * picture.width / width - 0.5, 0.0, picture.width - 1.0);
            const auto left = static_cast<std::size_t>(u);
            const auto right = std::min(left + 1, static_cast<std::size_t>(picture.width) - 1);
            const double across = u - static_cast<double>(left);
            for (std::size_t c = 0; c < channels; ++c) {
                const auto pixel = [&](std::size_t column, std::size_t row) {
                    return static_cast<double>(
                        picture.pixels[(row * static_cast<std::size_t>(picture.width) + column)
                                           * channels
                                       + c]);
                };
                const double above = std::lerp(pixel(left, top), pixel(right, top), across);
                const double below = std::lerp(pixel(left, bottom), pixel(right, bottom), across);
                result.pixels.push_back(
                    static_cast<std::uint8_t>(std::lround(std::lerp(above, below, down))));
            }
        }
    }
    return result;
}

Image scaled(const Image& picture, double scale) {
    const auto width = std::max(1, static_cast<std::int32_t>(std::lround(picture.width * scale)));
    const auto height = std::max(1, static_cast<std::int32_t>(std::lround(picture.height * scale)));
    if (width == picture.width && height == picture.height) {
        return picture;
    }
    return scale < 1 ? reduced(picture, width, height) : enlarged(picture, width, height);
}

/// Blue ink is as dark as black ink in red light, red ink in green light.
Plane darkest_channel(const Image& picture) {
    Plane result(picture.width, picture.height);
    if (picture.channels == 1) {
        result.pixels = picture.pixels;
        return result;
    }
    const auto* at = picture.pixels.data();
    for (auto& pixel : result.pixels) {
        pixel = std::min({at[0], at[1], at[2]});
        at += 3;
    }
    return result;
}

/// One pass of a running maximum or minimum over windows of 2 * reach + 1 pixels along the rows.
template<typename Choose>
Plane along_rows(const Plane& plane, std::int32_t reach, Choose choose) {
    Plane result = plane;
    for (std::int32_t y = 0; y < plane.height; ++y) {
        const auto* const in = plane.row(y);
        auto* const out = result.row(y);
        for (std::int32_t step = 1; step <= reach; ++step) {
            for (std::int32_t x = 0; x + step < plane.width; ++x) {
                out[x] = choose(out[x], in[x + step]);
                out[x + step] = choose(out[x + step], in[x]);
            }
        }
    }
    return result;
}

template<typename Choose>
Plane over_window(const Plane& plane, std::int32_t reach, Choose choose) {
    return transposed(along_rows(transposed(along_rows(plane, reach, choose)), reach, choose));
}

/// The paper without what is on it, at a quarter of the size: print and pen are narrower than the window.
Plane paper_of(const Plane& darkness, std::int32_t factor) {
    const Image small = reduced({darkness.width, darkness.height, 1, 0, darkness.pixels},
                                std::max(1, darkness.width / factor),
                                std::max(1, darkness.height / factor));
    Plane plane(small.width, small.height);
    plane.pixels = small.pixels;
    const auto reach = units(1.1) / factor;
    const auto brighter = [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); };
    const auto darker = [](std::uint8_t a, std::uint8_t b) { return std::min(a, b); };
    return over_window(over_window(plane, reach, brighter), reach, darker);
}

/// How many pixels have each level.
using Levels = std::array<std::size_t, 256>;

/// Counts neighbours apart: on paper they are alike, and adding to one number again and again is slow.
Levels levels_of(const Plane& plane) {
    constexpr std::size_t k_apart = 4;
    std::array<Levels, k_apart> counts{};
    for (std::size_t i = 0; i < plane.pixels.size(); ++i) {
        ++counts[i % k_apart][plane.pixels[i]];
    }
    Levels sum{};
    for (const Levels& part : counts) {
        std::ranges::transform(sum, part, sum.begin(), std::plus{});
    }
    return sum;
}

int percentile(const Levels& levels, double share) {
    const auto all = std::accumulate(levels.begin(), levels.end(), std::size_t{0});
    const auto wanted = static_cast<std::size_t>(share * static_cast<double>(all));
    std::size_t seen = 0;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        seen += levels.at(level);
        if (seen > wanted) {
            return static_cast<int>(level);
        }
    }
    return 255;
}

/// Where ink begins: well below the paper's grain.
int ink_level(const Plane& shade) {
    const Levels levels = levels_of(shade);
    const int middle = percentile(levels, 0.5);
    Levels off{};
    for (int level = 0; level < 256; ++level) {
        off.at(static_cast<std::size_t>(std::abs(level - middle))) +=
            levels.at(static_cast<std::size_t>(level));
    }
    const double spread = 1.48 * std::max(0.8, static_cast<double>(percentile(off, 0.5)));
    return static_cast<int>(std::clamp(middle - 7 * spread, 150.0, 200.0));
}

/// Sets `shade` and `ink`.
void separate_ink(Sheet& sheet) {
    constexpr std::int32_t k_factor = 4;
    sheet.shade = darkest_channel(sheet.picture);
    const Plane paper = paper_of(sheet.shade, k_factor);
    const int dark = static_cast<int>(0.55 * percentile(levels_of(paper), 0.9));
    const auto width = sheet.shade.width;
    const auto height = sheet.shade.height;
    Plane shadows(width, height);
    std::vector<std::int32_t> column(static_cast<std::size_t>(width));
    for (std::int32_t x = 0; x < width; ++x) {
        column[static_cast<std::size_t>(x)] = std::min(x / k_factor, paper.width - 1);
    }
    std::array<Divisor, 256> brightness;
    for (std::uint32_t level = 0; level < brightness.size(); ++level) {
        brightness.at(level) = Divisor(std::max(level, 30U));
    }
    for (std::int32_t y = 0; y < height; ++y) {
        const auto* const background = paper.row(std::min(y / k_factor, paper.height - 1));
        auto* const row = sheet.shade.row(y);
        auto* const shadow = shadows.row(y);
        for (std::int32_t x = 0; x < width; ++x) {
            const int level = background[column[static_cast<std::size_t>(x)]];
            shadow[x] = level < dark ? 1 : 0;
            const auto lit = brightness[static_cast<std::size_t>(level)].quotient(row[x] * 255U);
            row[x] = static_cast<std::uint8_t>(std::min(255U, lit));
        }
    }
    const int threshold = ink_level(sheet.shade);
    sheet.ink = Plane(width, height);
    std::ranges::transform(
        sheet.shade.pixels, sheet.ink.pixels.begin(), [threshold](std::uint8_t pixel) {
            return static_cast<std::uint8_t>(pixel < threshold ? 1 : 0);
        });
    if (std::ranges::find(shadows.pixels, 1) != shadows.pixels.end()) {
        sheet.ink =
            without(std::move(sheet.ink), grown(shadows, k_factor, k_factor, k_factor, k_factor));
    }
}

/// Lines along the rows: long, thin, straight; what crosses them stays.
Plane rules_along_rows(const Plane& ink) {
    const Plane runs = long_runs(grown(ink, 0, 0, 1, 1), units(1.7));
    const Components parts = components(runs);
    std::vector<bool> keep(parts.parts.size());
    std::transform(parts.parts.begin(), parts.parts.end(), keep.begin(), [](const Component& part) {
        // On a page that lies two degrees askew a line climbs by 1/28 of its length.
        const Area& area = part.area;
        const auto climbs = area.width() / 28;
        return area.width() >= units(3.2) && area.height() <= units(0.45) + climbs
               && area.width() > 7 * area.height()
               && part.pixels <= std::int64_t{units(0.45)} * area.width();
    });
    if (std::ranges::find(keep, true) == keep.end()) {
        return {ink.width, ink.height};
    }
    Plane line = both(kept(runs, parts, keep), ink);
    // What is left of a line where it was broken.
    const auto reach = units(0.75);
    const Plane beside = both(grown(line, reach, reach, 1, 1), ink);
    line = either(std::move(line), without(beside, tall_runs(ink, units(0.28))));
    // Pixels with ink on both sides belong to a stroke that crosses.
    const Plane rest = without(ink, line);
    const auto near = units(0.2);
    const Plane crossing = both(grown(rest, 1, 1, near, 1), grown(rest, 1, 1, 1, near));
    return without(std::move(line), crossing);
}

Plane rules_of(const Plane& ink) {
    const Plane across = rules_along_rows(ink);
    const Plane left = without(ink, across);
    return either(across, transposed(rules_along_rows(transposed(left))));
}

std::vector<SheetWord>
words_on(const Image& picture, std::span<const Word> words, const Labels& labels) {
    std::vector<SheetWord> result;
    result.reserve(words.size());
    const auto pixels = [](double share, std::int32_t side) {
        return static_cast<std::int32_t>(std::lround(share * side));
    };
    for (const Word& word : words) {
        SheetWord on{.area = {pixels(word.box.x0, picture.width),
                              pixels(word.box.y0, picture.height),
                              pixels(word.box.x1, picture.width),
                              pixels(word.box.y1, picture.height)},
                     .confidence = word.confidence.value_or(1),
                     .line = word.line,
                     .label = labels.of(word.text),
                     .layer = !word.confidence};
        for (const char c : word.text) {
            const auto byte = static_cast<unsigned char>(c);
            on.letters += (byte & 0xC0U) != 0x80 ? 1 : 0;
            on.letters_or_digits += is_letter_or_digit(byte) ? 1 : 0;
        }
        if (on.area.width() > 0 && on.area.height() > 0) {
            result.push_back(on);
        }
    }
    return result;
}

/// Words that stand together: a line, or a part of one without wide gaps.
struct Line {
    std::int32_t words = 0;
    std::vector<double> sure_heights;

    void add(const SheetWord& word) {
        ++words;
        if (word.confidence >= 0.7F && word.letters_or_digits > 0) {
            sure_heights.push_back(word.area.height());
        }
    }
    /// Print: enough of its words are sure.
    bool solid() const {
        return sure_heights.size() >= 3
               && 10 * sure_heights.size() >= 6 * static_cast<std::size_t>(words);
    }
};

/// `part` is that part of the line in which the word stands: in a row of a list the print of the other cells
/// does not vouch for what is doubtful in the last.
bool is_print(const SheetWord& word, const Line& line, const Line& part) {
    const auto height = word.area.height();
    const double letter_width = static_cast<double>(word.area.width()) / word.letters / height;
    if (word.letters_or_digits == 0 || height > 2.6 * k_unit || height < 0.3 * k_unit
        || letter_width > 1.6 || letter_width < 0.12) {
        return false;
    }
    const double usual = line.sure_heights.empty() ? 0 : median(line.sure_heights);
    if (line.solid() && height > 1.8 * usual) {
        return false;
    }
    // One or two high letters alone in their part may be initials.
    const bool is_word =
        word.letters >= 3 || part.solid() || (line.solid() && height <= 1.6 * k_unit);
    const float enough = part.solid() ? 0.30F : 0.60F;
    return (word.confidence >= 0.88F && is_word)
           || (word.confidence >= 0.80F && word.letters >= 3 && height < 1.7 * k_unit)
           || (line.solid() && is_word && word.confidence >= enough
               && height < 1.5 * std::max(usual, 0.8 * k_unit));
}

/// For each word the number of its part of a line.
std::vector<std::size_t> parts_of_lines(const std::vector<SheetWord>& words) {
    constexpr auto k_wide_gap = units(2);
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) { return std::pair(words[i].line, words[i].area.x0); });
    std::vector<std::size_t> part(words.size());
    for (std::size_t i = 1; i < order.size(); ++i) {
        const SheetWord& left = words[order[i - 1]];
        const SheetWord& here = words[order[i]];
        const bool apart = here.line != left.line || here.area.x0 - left.area.x1 > k_wide_gap;
        part[order[i]] = part[order[i - 1]] + (apart ? 1 : 0);
    }
    return part;
}

void find_print(std::vector<SheetWord>& words) {
    const std::vector<std::size_t> part = parts_of_lines(words);
    std::map<std::int32_t, Line> lines;
    std::vector<Line> parts(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        lines[words[i].line].add(words[i]);
        parts[part[i]].add(words[i]);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        SheetWord& word = words[i];
        word.print = word.layer || is_print(word, lines[word.line], parts[part[i]]);
    }
}

/// Shadows of the edge of the paper, punch holes and strips of a neighbouring page.
bool hangs_on_edge(const Area& area, const Plane& plane) {
    constexpr auto k_edge = units(0.25);
    const bool side = area.x0 <= k_edge || area.x1 + k_edge >= plane.width;
    const bool end = area.y0 <= k_edge || area.y1 + k_edge >= plane.height;
    return (side && (area.width() < units(2) || area.height() > units(6)))
           || (end && (area.height() < units(2) || area.width() > units(12)));
}

bool may_be_pen(const Component& part, std::int64_t in_print, const Plane& plane) {
    const Area& area = part.area;
    const auto longer = std::max(area.width(), area.height());
    const bool speck = part.pixels < 8 && longer < units(0.35);
    const bool print = (10 * in_print >= 8 * part.pixels && area.height() < units(2.4))
                       || 100 * in_print >= 97 * part.pixels;
    const bool picture =
        10 * area.width() > 6 * plane.width || 100 * area.height() > 45 * plane.height;
    return !speck && !print && !picture && !hangs_on_edge(area, plane);
}

Plane marks_of(const Sheet& sheet) {
    const Plane strokes = without(sheet.ink, sheet.rules);
    Plane print(strokes.width, strokes.height);
    for (const SheetWord& word : sheet.words) {
        if (word.print) {
            fill(print, {word.area.x0 - 2, word.area.y0 - 2, word.area.x1 + 2, word.area.y1 + 2});
        }
    }
    const Components parts = components(strokes);
    std::vector<bool> keep(parts.parts.size());
    std::transform(
        parts.parts.begin(), parts.parts.end(), keep.begin(), [&](const Component& part) {
            std::int64_t in_print = 0;
            for (const Run& run : parts.runs_of(part)) {
                in_print += count(print, {run.x0, run.y, run.x1, run.y + 1});
            }
            return may_be_pen(part, in_print, strokes);
        });
    return kept(strokes, parts, keep);
}

} // namespace

Sheet make_sheet(const Image& picture, std::span<const Word> words, const Labels& labels) {
    Sheet sheet;
    if (std::min(picture.width, picture.height) < k_smallest_side) {
        return sheet;
    }
    const double longer = std::max(picture.width, picture.height);
    const double scale = std::min(std::clamp(k_unit / letter_height(picture, words), 0.1, 2.6),
                                  k_longest_side / longer);
    sheet.picture = scaled(picture, scale);
    if (std::min(sheet.picture.width, sheet.picture.height) < k_smallest_side) {
        return {};
    }
    sheet.words = words_on(sheet.picture, words, labels);
    find_print(sheet.words);
    separate_ink(sheet);
    sheet.rules = rules_of(sheet.ink);
    sheet.marks = marks_of(sheet);
    sheet.mark_pixels = count(sheet.marks, sheet.marks.area());
    return sheet;
}

} // namespace intake::ink
