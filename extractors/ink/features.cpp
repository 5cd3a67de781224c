// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/features.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <vector>

namespace intake::ink {

namespace {

/// What is farther away than this is not near, in units.
constexpr double k_far = 40;

double units(double pixels) {
    return pixels / k_unit;
}

double mean_of(const std::vector<double>& values) {
    return values.empty() ? 0
                          : std::accumulate(values.begin(), values.end(), 0.0)
                                / static_cast<double>(values.size());
}

double deviation_of(const std::vector<double>& values) {
    const double mean = mean_of(values);
    double sum = 0;
    for (const double value : values) {
        sum += (value - mean) * (value - mean);
    }
    return values.empty() ? 0 : std::sqrt(sum / static_cast<double>(values.size()));
}

/// The value below which so many of them lie; 0 where there are none.
double percentile_of(std::vector<double> values, double share) {
    if (values.empty()) {
        return 0;
    }
    const auto index = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + index, values.end());
    return values[static_cast<std::size_t>(index)];
}

/// The share of all ink in components of which each is as tall as most, narrow, and one of several: as digits and
/// block letters are, and a signature hardly is.
double share_in_letters(const Components& parts, double ink) {
    constexpr std::int64_t k_speck = 12; // pixels
    constexpr std::size_t k_few = 3;
    std::vector<double> heights;
    for (const Component& part : parts.parts) {
        if (part.pixels >= k_speck) {
            heights.push_back(part.area.height());
        }
    }
    const double usual = percentile_of(heights, 0.6);
    std::size_t letters = 0;
    std::int64_t pixels = 0;
    for (const Component& part : parts.parts) {
        const double height = part.area.height();
        const bool narrow = part.area.width() < 1.6 * height;
        if (part.pixels >= k_speck && narrow && height > 0.6 * usual && height < 1.5 * usual) {
            ++letters;
            pixels += part.pixels;
        }
    }
    return letters < k_few ? 0 : static_cast<double>(pixels) / ink;
}

/// The mask with an empty margin of two pixels.
Plane padded(const Plane& mask) {
    constexpr std::int32_t k_margin = 2;
    Plane result(mask.width + 2 * k_margin, mask.height + 2 * k_margin);
    for (std::int32_t y = 0; y < mask.height; ++y) {
        std::copy_n(mask.row(y), mask.width, result.row(y + k_margin) + k_margin);
    }
    return result;
}

/// Fills in the features by name, one group of them after the other.
class Measurer {
public:
    Measurer(const Sheet& sheet, const Candidate& candidate)
        : m_sheet(sheet)
        , m_area(candidate.area)
        , m_mask(candidate.mask)
        , m_padded(padded(candidate.mask))
        , m_ink(static_cast<double>(count(m_mask, m_mask.area()))) {}

    Features measure() {
        measure_box();
        measure_components();
        measure_strokes();
        measure_holes();
        measure_outline();
        measure_profile();
        measure_colour();
        measure_words();
        measure_surroundings();
        measure_cell();
        measure_labels();
        return m_features;
    }

private:
    void set(std::string_view name, double value) {
        const auto* const at = std::ranges::find(k_feature_names, name);
        m_features.at(static_cast<std::size_t>(at - k_feature_names.begin())) =
            static_cast<float>(value);
    }

    double width() const { return m_area.width(); }
    double height() const { return m_area.height(); }

    void measure_box() {
        set("width", units(width()));
        set("height", units(height()));
        set("density", m_ink / (width() * height()));
        set("from_top", (m_area.y0 + height() / 2) / m_sheet.ink.height);
        set("from_left", (m_area.x0 + width() / 2) / m_sheet.ink.width);
    }

    void measure_components() {
        const Components parts = components(m_mask);
        std::vector<double> heights;
        std::vector<double> bases;
        std::int32_t counted = 0;
        const Component* largest = parts.parts.data();
        for (const Component& part : parts.parts) {
            counted += part.pixels >= 4 ? 1 : 0;
            if (part.pixels >= 12) {
                heights.push_back(part.area.height());
                bases.push_back(part.area.y1);
            }
            largest = part.pixels > largest->pixels ? &part : largest;
        }
        const auto largest_ink = static_cast<double>(largest->pixels);
        const Area& area = largest->area;
        set("strokes_per_width", counted / units(width()));
        set("largest_share", largest_ink / m_ink);
        set("largest_width", units(area.width()));
        set("largest_height", units(area.height()));
        set("largest_density", largest_ink / area.width() / area.height());
        set("heights_spread", heights.size() > 1 ? deviation_of(heights) / mean_of(heights) : 0.5);
        set("tallest",
            heights.empty() ? units(height()) : units(*std::ranges::max_element(heights)));
        set("lettered", share_in_letters(parts, m_ink));
        set("base_spread", bases.size() > 1 ? units(deviation_of(bases)) : 1.0);
    }

    void measure_strokes() {
        const Plane line = thinned(m_padded);
        const auto thick = thickness(m_padded);
        std::vector<double> widths;
        double ends = 0;
        double crossings = 0;
        for (std::int32_t y = 1; y + 1 < line.height; ++y) {
            for (std::int32_t x = 1; x + 1 < line.width; ++x) {
                if (line.at(x, y) == 0) {
                    continue;
                }
                widths.push_back(thick[line.index(x, y)] / 3.0);
                const auto around = count(line, {x - 1, y - 1, x + 2, y + 2}) - 1;
                ends += around == 1 ? 1 : 0;
                crossings += around >= 3 ? 1 : 0;
            }
        }
        const auto length = std::max(1.0, static_cast<double>(widths.size()));
        const Components parts = components(line);
        std::int64_t longest = 0;
        for (const Component& part : parts.parts) {
            longest = std::max(longest, part.pixels);
        }
        set("stroke_width", units(percentile_of(widths, 0.5)));
        set("stroke_spread", deviation_of(widths) / std::max(mean_of(widths), 0.001));
        set("stroke_widest", units(percentile_of(widths, 0.98)));
        set("ink_per_length", units(m_ink / length));
        set("length_per_diagonal", length / std::hypot(width(), height()));
        set("longest_line", units(static_cast<double>(longest)));
        set("longest_share", static_cast<double>(longest) / length);
        set("ends", ends / std::max(1.0, units(length)));
        set("crossings", crossings / std::max(1.0, units(length)));
    }

    /// Loops: white that cannot reach the margin.
    void measure_holes() {
        Plane white(m_padded.width, m_padded.height);
        std::ranges::transform(m_padded.pixels, white.pixels.begin(), [](std::uint8_t pixel) {
            return static_cast<std::uint8_t>(pixel ^ 1U);
        });
        const Components parts = components(white);
        double holes = 0;
        std::int64_t largest = 0;
        for (const Component& part : parts.parts) {
            if (part.area.x0 > 0 && part.pixels > 8) {
                ++holes;
                largest = std::max(largest, part.pixels);
            }
        }
        set("holes", holes / std::max(1.0, units(width())));
        set("largest_hole", units(std::sqrt(static_cast<double>(largest))));
    }

    /// In which directions the outline runs, from differences across 3 x 3 pixels.
    void measure_outline() {
        constexpr std::size_t k_bins = 12;
        std::array<double, k_bins> directions{};
        const auto column = [this](std::int32_t x, std::int32_t y) {
            return m_padded.at(x, y - 1) + 2 * m_padded.at(x, y) + m_padded.at(x, y + 1);
        };
        const auto row = [this](std::int32_t x, std::int32_t y) {
            return m_padded.at(x - 1, y) + 2 * m_padded.at(x, y) + m_padded.at(x + 1, y);
        };
        for (std::int32_t y = 1; y + 1 < m_padded.height; ++y) {
            for (std::int32_t x = 1; x + 1 < m_padded.width; ++x) {
                const double across = column(x + 1, y) - column(x - 1, y);
                const double down = row(x, y + 1) - row(x, y - 1);
                if (across != 0 || down != 0) {
                    const double turn = std::atan2(down, across) / std::numbers::pi + 1; // 0..2
                    const auto bin = static_cast<std::size_t>(std::lround(turn * k_bins)) % k_bins;
                    directions.at(bin) += std::hypot(across, down);
                }
            }
        }
        const double sum =
            std::max(1e-6, std::accumulate(directions.begin(), directions.end(), 0.0));
        double entropy = 0;
        for (const double part : directions) {
            entropy -= part > 0 ? part / sum * std::log(part / sum) : 0;
        }
        set("direction_entropy", entropy);
        // The outline runs at a right angle to the difference.
        set("direction_across", directions[k_bins / 2] / sum);
        set("direction_upright", directions[0] / sum);
        const auto between = [&](std::ptrdiff_t first, std::ptrdiff_t last) {
            return std::accumulate(directions.begin() + first, directions.begin() + last, 0.0);
        };
        set("direction_leaning", between(2, 5) / sum);
        set("direction_back", between(8, 11) / sum);
    }

    void measure_profile() {
        const auto share = [this](const Plane& runs) {
            return static_cast<double>(count(runs, runs.area())) / m_ink;
        };
        set("straight_across", share(long_runs(m_mask, k_unit)));
        set("straight_upright", share(tall_runs(m_mask, k_unit)));
        std::vector<std::int64_t> rows;
        std::int64_t fullest = 0;
        for (std::int32_t y = 0; y < m_mask.height; ++y) {
            rows.push_back(count(m_mask, {0, y, m_mask.width, y + 1}));
            fullest = std::max(fullest, rows.back());
        }
        set("rows_filled",
            static_cast<double>(std::ranges::count_if(rows, [fullest](std::int64_t row) {
                return 2 * row > fullest;
            })) / height());
        std::int32_t empty = 0;
        for (std::int32_t x = 0; x < m_mask.width; ++x) {
            empty += count(m_mask, {x, 0, x + 1, m_mask.height}) == 0 ? 1 : 0;
        }
        set("columns_empty", empty / width());
    }

    void measure_colour() {
        const Image& picture = m_sheet.picture;
        std::vector<double> saturation;
        std::vector<double> blueness;
        std::vector<double> shade;
        for (std::int32_t y = 0; y < m_mask.height; ++y) {
            for (std::int32_t x = 0; x < m_mask.width; ++x) {
                if (m_mask.at(x, y) == 0) {
                    continue;
                }
                const auto at = m_sheet.shade.index(m_area.x0 + x, m_area.y0 + y);
                shade.push_back(m_sheet.shade.pixels[at]);
                if (picture.channels == 3) {
                    const auto* const rgb = picture.pixels.data() + at * 3;
                    saturation.push_back(std::max({rgb[0], rgb[1], rgb[2]})
                                         - std::min({rgb[0], rgb[1], rgb[2]}));
                    blueness.push_back(rgb[2] - (rgb[0] + rgb[1]) / 2.0);
                }
            }
        }
        set("shade_spread", deviation_of(shade));
        set("shade", percentile_of(std::move(shade), 0.5));
        set("saturation", percentile_of(std::move(saturation), 0.5));
        set("blueness", percentile_of(std::move(blueness), 0.5));
    }

    /// What was recognised in it.
    void measure_words() {
        Plane covered(m_mask.width, m_mask.height);
        double weight = 0;
        double confidence = 0;
        double letters = 0;
        for (const SheetWord& word : m_sheet.words) {
            const Area on{std::max(word.area.x0, m_area.x0) - m_area.x0,
                          std::max(word.area.y0, m_area.y0) - m_area.y0,
                          std::min(word.area.x1, m_area.x1) - m_area.x0,
                          std::min(word.area.y1, m_area.y1) - m_area.y0};
            const auto shared =
                static_cast<double>(std::max(0, on.width())) * std::max(0, on.height());
            if (shared < 0.4 * word.area.width() * word.area.height()) {
                continue;
            }
            const auto under = static_cast<double>(count(m_mask, on));
            if (under > 0.05 * m_ink) {
                confidence += under * static_cast<double>(word.confidence);
                weight += under;
                letters += word.letters;
            }
            fill(covered, on);
        }
        const Plane read = both(covered, m_mask);
        set("words_cover", static_cast<double>(count(read, read.area())) / m_ink);
        set("words_confidence", weight > 0 ? confidence / weight : -0.2);
        set("words_letters", letters / units(width()));
    }

    void measure_surroundings() {
        const Area around{
            m_area.x0 - 2 * k_unit, m_area.y0 - k_unit, m_area.x1 + 2 * k_unit, m_area.y1 + k_unit};
        const Area on_page = clipped(m_sheet.ink, around);
        const auto inside = static_cast<double>(count(m_sheet.ink, m_area));
        const double ring_area = on_page.width() * on_page.height() - width() * height();
        set("other_ink", (inside - m_ink) / m_ink);
        set("ring",
            (static_cast<double>(count(m_sheet.ink, around)) - inside) / std::max(1.0, ring_area));
        const Area row{m_area.x0 - 6 * k_unit, m_area.y0, m_area.x1 + 6 * k_unit, m_area.y1};
        set("pen_beside",
            std::min(8.0, static_cast<double>(count(m_sheet.marks, row)) / m_ink - 1));
        set("pen_share", m_ink / std::max(m_ink, static_cast<double>(m_sheet.mark_pixels)));
        set("print_below", print_below());
        set("on_line", is_on_line() ? 1 : 0);
        double left = k_far * k_unit;
        double right = left;
        double above = left;
        double below = left;
        for (const SheetWord& word : m_sheet.words) {
            if (!word.print) {
                continue;
            }
            const Area& at = word.area;
            const double off_row = std::abs(at.y0 + at.y1 - m_area.y0 - m_area.y1) / 2.0;
            if (off_row < 0.4 * std::max(height(), 1.0 * k_unit)) {
                if (at.x1 <= m_area.x0 + 0.3 * width()) {
                    left = std::min(left, static_cast<double>(m_area.x0 - at.x1));
                }
                if (at.x0 >= m_area.x1 - 0.3 * width()) {
                    right = std::min(right, static_cast<double>(at.x0 - m_area.x1));
                }
            }
            if (at.x0 >= m_area.x1 || at.x1 <= m_area.x0) {
                continue;
            }
            if (at.y0 > m_area.y0 + 0.5 * height()) {
                below = std::min(below, static_cast<double>(at.y0 - m_area.y1));
            }
            if (at.y1 < m_area.y0 + 0.5 * height()) {
                above = std::min(above, static_cast<double>(m_area.y0 - at.y1));
            }
        }
        const auto near = [](double pixels) { return std::clamp(units(pixels), -2.0, k_far); };
        set("gap_left", near(left));
        set("gap_right", near(right));
        set("gap_above", near(above));
        set("gap_below", near(below));
    }

    double print_below() const {
        double print = 0;
        double below = 0;
        for (const SheetWord& word : m_sheet.words) {
            print += word.print ? 1 : 0;
            below += word.print && word.area.y0 >= m_area.y1 ? 1 : 0;
        }
        return print > 0 ? below / print : 0;
    }

    bool is_on_line() const {
        const Area under =
            clipped(m_sheet.rules, {m_area.x0, m_area.y0, m_area.x1, m_area.y1 + k_unit + 4});
        for (auto y = under.y0; y < under.y1; ++y) {
            if (2 * count(m_sheet.rules, {under.x0, y, under.x1, y + 1}) > under.width()) {
                return true;
            }
        }
        return false;
    }

    /// A rule along the line within four rows from y: such a rule may lie a little askew.
    bool has_rule(std::int32_t y) const {
        constexpr std::int32_t k_rows = 4;
        const Area middle = clipped(
            m_sheet.rules,
            {m_area.x0 + m_area.width() / 4, y, m_area.x1 - m_area.width() / 4, y + k_rows});
        return 2 * count(m_sheet.rules, middle) > middle.width();
    }

    /// From the middle of the candidate to the next rule, upwards or downwards.
    double to_rule(std::int32_t step) const {
        constexpr std::int32_t k_farthest = 8 * k_unit;
        const auto middle = (m_area.y0 + m_area.y1) / 2;
        std::int32_t away = 0;
        while (away < k_farthest && !has_rule(middle + step * away)) {
            away += 2;
        }
        return units(away);
    }

    void measure_cell() {
        const double above = to_rule(-1);
        const double below = to_rule(1);
        set("rule_above", above);
        set("rule_below", below);
        set("fills_cell", units(height()) / std::max(above + below, units(height()) / 4));
        const auto low = m_area.y1 - m_area.height() / 6;
        bool crossed = false;
        for (auto y = m_area.y0 + m_area.height() / 6; y < low && !crossed; y += 2) {
            crossed = has_rule(y);
        }
        set("crosses_rule", crossed ? 1 : 0);
    }

    void measure_labels() {
        double to_label = k_far;
        double to_field = k_far;
        for (const SheetWord& word : m_sheet.words) {
            if (word.label == Label::none || word.label == Label::states) {
                continue;
            }
            if (word.label == Label::field) {
                to_field = std::min(to_field, distance_from_field(word.area));
            } else {
                to_label = std::min(to_label, distance_from_label(word.area));
            }
        }
        set("to_label", to_label);
        set("to_field", std::clamp(to_field, -3.0, k_far));
    }

    /// Labels stand above, left of or under the signature; one to its right belongs to another.
    double distance_from_label(const Area& label) const {
        double across = units(std::max({0, m_area.x0 - label.x1, label.x0 - m_area.x1}));
        const double down = units(std::max({0, m_area.y0 - label.y1, label.y0 - m_area.y1}));
        const bool to_the_right = m_area.x0 + width() / 2 > label.x1 - k_unit;
        across *= !to_the_right && across > 2 ? 3 : 1;
        return 0.6 * across + down;
    }

    double distance_from_field(const Area& field) const {
        const double off_row = units(std::abs(field.y0 + field.y1 - m_area.y0 - m_area.y1) / 2.0);
        const bool before = field.x1 < m_area.x0 + 0.5 * width();
        return before && off_row < 0.5 * std::max(1.0, units(height())) + 0.6
                   ? units(m_area.x0 - field.x1)
                   : k_far;
    }

    const Sheet& m_sheet;
    const Area m_area;
    const Plane& m_mask;
    const Plane m_padded;
    const double m_ink;
    Features m_features{};
};

} // namespace

Features measure(const Sheet& sheet, const Candidate& candidate) {
    return Measurer(sheet, candidate).measure();
}

} // namespace intake::ink
