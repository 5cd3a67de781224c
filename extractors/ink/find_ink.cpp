// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/find_ink.hpp"

#include "extractors/ink/candidates.hpp"
#include "extractors/ink/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>

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
    float if_asked = 0; // had a word beside it asked for a signature
};

float likelier(const Scored& scored) {
    return std::max(scored.probability, scored.if_asked);
}

/// What the same ink would measure with a label right beside it.
Features as_if_asked(Features features) {
    constexpr float k_beside = 1.5F;
    constexpr float k_far = 40;
    features.at(ink::feature("to_label")) = k_beside;
    features.at(ink::feature("to_field")) = k_far;
    return features;
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

Mark mark_of(const Sheet& sheet, const Scored& scored) {
    const Area& area = scored.candidate->area;
    const double width = sheet.picture.width;
    const double height = sheet.picture.height;
    return {.kind = "ink",
            .box = clamp({area.x0 / width, area.y0 / height, area.x1 / width, area.y1 / height}),
            .confidence = scored.probability,
            .facts = {{"colour", colour_of(sheet, *scored.candidate)},
                      {"if_asked", fmt::format("{:.3f}", scored.if_asked)}}};
}

} // namespace

std::vector<Mark>
find_ink(const Image& picture, std::span<const Word> words, const ink::Scorer& scorer) {
    const Sheet sheet = ink::make_sheet(picture, words, scorer.labels());
    if (sheet.picture.empty()) {
        return {};
    }
    const std::vector<Candidate> candidates = ink::find_candidates(sheet);
    std::vector<Scored> scored;
    for (const Candidate& candidate : candidates) {
        const Features features = ink::measure(sheet, candidate);
        const Scored one{
            &candidate, scorer.probability(features), scorer.probability(as_if_asked(features))};
        if (likelier(one) >= k_least_probable) {
            scored.push_back(one);
        }
    }
    std::ranges::stable_sort(scored, std::ranges::greater{}, likelier);
    std::vector<Mark> marks;
    std::vector<Area> taken;
    for (const Scored& one : scored) {
        const Area& area = one.candidate->area;
        if (std::ranges::none_of(taken, [&](const Area& other) { return overlaps(area, other); })) {
            marks.push_back(mark_of(sheet, one));
            taken.push_back(area);
        }
    }
    return marks;
}

void mark_ink(const Image& picture, const ink::Scorer* scorer, Page& page) {
    if (scorer == nullptr || picture.empty()) {
        return;
    }
    auto marks = page.rotation % 360 == 0
                     ? find_ink(picture, page.words, *scorer)
                     : find_ink(turned(picture, page.rotation), page.words, *scorer);
    page.marks.insert(page.marks.end(),
                      std::make_move_iterator(marks.begin()),
                      std::make_move_iterator(marks.end()));
    page.ink_examined = true;
}

} // namespace intake
