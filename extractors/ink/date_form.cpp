// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/date_form.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace intake::ink {

namespace {

/// Twice the height at which the middle of a part lies.
std::int32_t level_of(const Area& part) {
    return part.y0 + part.y1;
}

/// A short flat stroke at half of the height of all.
bool is_dash(const Area& part, std::int32_t height) {
    return 2 * part.width() >= 5 * part.height() && 5 * part.height() <= height
           && 5 * part.width() >= height && 3 * part.width() <= 2 * height
           && 2 * level_of(part) > height && 5 * level_of(part) < 8 * height;
}

/// As one hand makes them in one line.
bool are_alike(const Area& a, const Area& b, std::int32_t height) {
    return 5 * std::abs(level_of(a) - level_of(b)) <= 2 * height
           && 5 * std::max(a.width(), b.width()) <= 8 * std::min(a.width(), b.width());
}

/// Signs before, between and behind the dashes, each as high as signs are; a digit may be in pieces.
bool have_signs_around(const std::vector<Area>& signs,
                       const std::array<Area, 2>& dashes,
                       std::int32_t height) {
    std::array<Area, 3> groups;
    groups.fill({0, height, 0, 0});
    for (const Area& sign : signs) {
        const auto behind = [&](const Area& dash) {
            return sign.x0 + sign.x1 > dash.x0 + dash.x1 ? 1U : 0U;
        };
        Area& group = groups.at(behind(dashes[0]) + behind(dashes[1]));
        group.y0 = std::min(group.y0, sign.y0);
        group.y1 = std::max(group.y1, sign.y1);
    }
    return std::ranges::all_of(groups,
                               [&](const Area& group) { return 5 * group.height() >= 2 * height; });
}

} // namespace

bool has_form_of_date(const Plane& strokes) {
    constexpr std::size_t k_most = 14; // 13-04-2026 with some digits in pieces
    std::vector<Area> dashes;
    std::vector<Area> signs;
    for (const Component& part : components(strokes).parts) {
        (is_dash(part.area, strokes.height) ? dashes : signs).push_back(part.area);
    }
    const bool is_one_stroke = std::ranges::any_of(
        signs, [&](const Area& sign) { return 5 * sign.width() > 8 * strokes.height; });
    if (dashes.size() != 2 || signs.size() > k_most || is_one_stroke) {
        return false;
    }
    std::ranges::sort(dashes, {}, &Area::x0);
    return are_alike(dashes[0], dashes[1], strokes.height)
           && have_signs_around(signs, {dashes[0], dashes[1]}, strokes.height);
}

} // namespace intake::ink
