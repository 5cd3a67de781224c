// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/writing_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace intake::ink {

namespace {

constexpr std::int32_t k_shortest = 5 * k_unit;

/// Dots and dashes, without what is higher.
Plane dots_of(const Plane& ink) {
    constexpr std::int32_t k_longest_dash = 4 * k_unit / 5;
    constexpr std::int32_t k_height = k_unit / 3;
    const Components parts = components(ink);
    std::vector<bool> keep(parts.parts.size());
    std::transform(parts.parts.begin(), parts.parts.end(), keep.begin(), [](const Component& part) {
        return part.area.width() <= k_longest_dash && part.area.height() <= k_height;
    });
    return kept(ink, parts, keep);
}

/// Adds what is long and flat once gaps up to `gap` are closed. A line askew climbs.
void add_lines(const Plane& mask, std::int32_t gap, std::vector<Area>& lines) {
    constexpr std::int32_t k_run = 3 * k_unit;
    constexpr std::int32_t k_thick = k_unit / 2;
    constexpr std::int32_t k_climb = 28; // of its length, as in the rules of a sheet
    const std::int32_t half = (gap + 1) / 2;
    for (const Component& part :
         components(long_runs(grown(mask, half, half, 1, 1), k_run)).parts) {
        const Area area{
            part.area.x0 + half, part.area.y0 + 1, part.area.x1 - half, part.area.y1 - 1};
        if (area.width() >= k_shortest && area.height() <= k_thick + area.width() / k_climb) {
            lines.push_back(area);
        }
    }
}

/// Lines that meet others along the columns are those of a table or a box.
void leave_out_tables(const Plane& rules, std::vector<Area>& lines) {
    constexpr std::int32_t k_tall = 3 * k_unit / 2;
    constexpr std::int32_t k_near = k_unit / 4;
    const Plane tall = tall_runs(rules, k_tall);
    std::erase_if(lines, [&](const Area& line) {
        return count(tall, {line.x0 - k_near, line.y0 - k_near, line.x1 + k_near, line.y1 + k_near})
               > 0;
    });
}

} // namespace

std::vector<Area> writing_lines(const Sheet& sheet) {
    constexpr std::size_t k_most = 400;
    constexpr std::int32_t k_ruled_gap = k_unit / 3; // where ink crosses
    constexpr std::int32_t k_dotted_gap = k_unit;
    std::vector<Area> lines;
    add_lines(sheet.rules, k_ruled_gap, lines);
    add_lines(dots_of(sheet.ink), k_dotted_gap, lines);
    leave_out_tables(sheet.rules, lines);
    std::ranges::sort(lines, {}, &Area::y0);
    lines.resize(std::min(lines.size(), k_most));
    return lines;
}

} // namespace intake::ink
