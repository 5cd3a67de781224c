// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/find_ink.hpp"

#include "extractors/ink/candidates.hpp"
#include "extractors/ink/date_form.hpp"
#include "extractors/ink/sheet.hpp"
#include "extractors/ink/writing_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace intake {

namespace {

using ink::Area;
using ink::Candidate;
using ink::Features;
using ink::Sheet;

constexpr float k_least_probable = 0.15F;

struct Scored {
    const Candidate* candidate = nullptr;
    float probability = 0;
    float if_asked = 0; // in a place that asks for a signature
};

/// Of candidates that overlap one is kept before it is known whether a signature is asked for there.
float likely(const Scored& scored) {
    return scored.probability + scored.if_asked;
}

/// True when a good part of the smaller lies on the other.
bool overlaps(const Area& a, const Area& b) {
    const auto width = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
    const auto height = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
    const auto smaller = std::min(a.width() * a.height(), b.width() * b.height());
    return width > 0 && height > 0 && 10 * width * height > 3 * smaller;
}

std::string colour_of(const Sheet& sheet, const Candidate& candidate) {
    constexpr std::array<const char*, 3> k_names = {"black", "blue", "other"};
    std::array<std::int32_t, 3> pixels{};
    for (std::int32_t y = 0; y < candidate.mask.height; ++y) {
        for (std::int32_t x = 0; x < candidate.mask.width; ++x) {
            if (candidate.mask.at(x, y) != 0) {
                const auto colour =
                    ink::colour_at(sheet.picture, candidate.area.x0 + x, candidate.area.y0 + y);
                ++pixels.at(static_cast<std::size_t>(colour));
            }
        }
    }
    return k_names.at(static_cast<std::size_t>(std::ranges::max_element(pixels) - pixels.begin()));
}

/// True when a rule that is much longer than `area` runs within three quarters of a unit below y.
bool has_long_rule(const Sheet& sheet, const Area& area, std::int32_t y) {
    constexpr std::int32_t k_beyond = 8 * ink::k_unit;
    constexpr std::int32_t k_band = 3 * ink::k_unit / 4;
    const Area band =
        ink::clipped(sheet.rules, {area.x0 - k_beyond, y, area.x1 + k_beyond, y + k_band});
    std::int32_t columns = 0;
    for (auto x = band.x0; x < band.x1; ++x) {
        columns += ink::count(sheet.rules, {x, band.y0, x + 1, band.y1}) > 0 ? 1 : 0;
    }
    return 10 * columns > 8 * (area.width() + 2 * k_beyond);
}

/// The next long rule from the middle of `area`, up or down; nothing where none is near.
std::optional<double> long_rule(const Sheet& sheet, const Area& area, std::int32_t step) {
    constexpr std::int32_t k_farthest = 8 * ink::k_unit;
    const auto middle = (area.y0 + area.y1) / 2;
    for (std::int32_t away = 0; away < k_farthest; away += ink::k_unit / 4) {
        if (has_long_rule(sheet, area, middle + step * away)) {
            return static_cast<double>(middle + step * away) / sheet.picture.height;
        }
    }
    return std::nullopt;
}

/// Between which heights of the page it lies, where these are the rules of a table.
std::vector<Fact> cell_facts(const Sheet& sheet, const Area& area) {
    const auto above = long_rule(sheet, area, -1);
    const auto below = long_rule(sheet, area, 1);
    return above && below && *above < *below
               ? std::vector<Fact>{{"cell_top", fmt::format("{:.4f}", *above)},
                                   {"cell_bottom", fmt::format("{:.4f}", *below)}}
               : std::vector<Fact>{};
}

Box on_page(const Sheet& sheet, const Area& area) {
    const double width = sheet.picture.width;
    const double height = sheet.picture.height;
    return clamp({area.x0 / width, area.y0 / height, area.x1 / width, area.y1 / height});
}

Mark mark_of(const Sheet& sheet, const Scored& scored) {
    const Area& area = scored.candidate->area;
    std::vector<Fact> facts = cell_facts(sheet, area);
    facts.push_back({"colour", colour_of(sheet, *scored.candidate)});
    facts.push_back({"if_asked", fmt::format("{:.3f}", scored.if_asked)});
    if (ink::has_form_of_date(scored.candidate->mask)) {
        facts.push_back({"form", "date"});
    }
    return {.kind = "ink",
            .box = on_page(sheet, area),
            .confidence = scored.probability,
            .facts = std::move(facts)};
}

} // namespace

Ink find_ink(const Image& picture, std::span<const Word> words, const ink::Scorer& scorer) {
    const Sheet sheet = ink::make_sheet(picture, words, scorer.labels());
    if (sheet.picture.empty()) {
        return {};
    }
    const std::vector<Candidate> candidates = ink::find_candidates(sheet);
    std::vector<Scored> scored;
    for (const Candidate& candidate : candidates) {
        const Features features = ink::measure(sheet, candidate);
        const Scored one{&candidate, scorer.probability(features), scorer.if_asked(features)};
        if (std::max(one.probability, one.if_asked) >= k_least_probable) {
            scored.push_back(one);
        }
    }
    std::ranges::stable_sort(scored, std::ranges::greater{}, likely);
    Ink ink;
    std::vector<Area> taken;
    for (const Scored& one : scored) {
        const Area& area = one.candidate->area;
        if (std::ranges::none_of(taken, [&](const Area& other) { return overlaps(area, other); })) {
            ink.marks.push_back(mark_of(sheet, one));
            taken.push_back(area);
        }
    }
    for (const Area& line : ink::writing_lines(sheet)) {
        ink.rules.push_back(on_page(sheet, line));
    }
    return ink;
}

void mark_ink(const Image& picture, const ink::Scorer* scorer, Page& page) {
    if (scorer == nullptr || picture.empty()) {
        return;
    }
    Ink ink = page.rotation % 360 == 0
                  ? find_ink(picture, page.words, *scorer)
                  : find_ink(turned(picture, page.rotation), page.words, *scorer);
    std::ranges::move(ink.marks, std::back_inserter(page.marks));
    std::ranges::move(ink.rules, std::back_inserter(page.rules));
    page.ink_examined = true;
}

} // namespace intake
