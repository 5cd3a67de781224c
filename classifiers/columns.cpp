// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/columns.hpp"

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

/// Columns of a table begin at one place, as a share of the page's width.
constexpr double k_same_place = 0.006;

bool begins_below(const Box& word, const std::vector<Box>& headings) {
    return std::ranges::any_of(headings, [&](const Box& heading) {
        return std::abs(word.x0 - heading.x0) < k_same_place;
    });
}

} // namespace

std::vector<TextRange>
parted_below(const PageText& text, TextRange cell, const std::vector<Box>& headings) {
    std::vector<TextRange> parts{{cell.begin, cell.end}};
    for (std::size_t space = text.text.find(' ', cell.begin); space < cell.end;
         space = text.text.find(' ', space + 1)) {
        const Word& word = text.page->words[text.word[space + 1]];
        if (begins_below(word.box, headings)) {
            parts.back().end = space;
            parts.push_back({space + 1, cell.end});
        }
    }
    return parts;
}

} // namespace intake
