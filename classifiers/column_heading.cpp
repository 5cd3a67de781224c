// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/column_heading.hpp"

#include "classifiers/has_digit.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace intake {

namespace {

double left_of(const PageText& text, std::size_t at) {
    return text.page->words[text.word[at]].box.x0;
}

bool begin_in_one_column(double left, double other) {
    constexpr double k_same_place = 0.006; // of the page's width
    return std::abs(left - other) < k_same_place;
}

/// Where words of a line begin below which a cell begins.
std::vector<std::size_t>
words_above(const PageText& text, TextRange line, const std::vector<double>& columns) {
    std::vector<std::size_t> begins;
    for (std::size_t at = line.begin; at < line.end; ++at) {
        const bool is_word =
            at == line.begin || text.text[at - 1] == ' ' || text.text[at - 1] == '\t';
        if (is_word && std::ranges::any_of(columns, [&](double column) {
                return begin_in_one_column(left_of(text, at), column);
            })) {
            begins.push_back(at);
        }
    }
    return begins;
}

} // namespace

std::string_view column_heading(const PageText& text, std::size_t place) {
    return column_heading(text, cells(text), place);
}

std::string_view
column_heading(const PageText& text, const std::vector<Cell>& all, std::size_t place) {
    constexpr std::size_t k_weekday = 10;
    const auto own = std::ranges::find_if(
        all, [&](const Cell& cell) { return cell.range.begin <= place && place < cell.range.end; });
    if (own == all.end()) {
        return {};
    }
    const bool begins_cell =
        place - own->range.begin <= k_weekday && !has_digit(text.part({own->range.begin, place}));
    // A text that fills its column leaves no wide gap before the next.
    const double left = left_of(text, begins_cell ? own->range.begin : place);
    std::vector<double> columns = {left};
    for (const Cell& cell : all) {
        if (cell.line == own->line && left_of(text, cell.range.begin) != left) {
            columns.push_back(left_of(text, cell.range.begin));
        }
    }
    for (std::size_t end = text.text.rfind('\n', own->range.begin);
         end != std::string::npos && end > 0;) {
        const std::size_t before = text.text.rfind('\n', end - 1);
        const TextRange line{before == std::string::npos ? 0 : before + 1, end};
        const std::vector<std::size_t> heads = words_above(text, line, columns);
        if (heads.size() > 1 && !has_digit(text.part(line))) {
            const auto head = std::ranges::find_if(heads, [&](std::size_t at) {
                return begin_in_one_column(left_of(text, at), left)
                       && (begins_cell || at == line.begin || text.text[at - 1] == '\t');
            });
            if (head == heads.end()) {
                return {};
            }
            const std::size_t next = std::min(head + 1 == heads.end() ? line.end : *(head + 1),
                                              text.text.find('\t', *head));
            return text.part(trimmed(text, {*head, next}, " \t"));
        }
        end = before;
    }
    return {};
}

std::vector<InColumn>
parts_in_columns(const PageText& text, const std::vector<Cell>& all, const Cell& cell) {
    const bool is_alone = std::ranges::count(all, cell.line, &Cell::line) == 1;
    std::vector<InColumn> parts;
    for (std::size_t at = cell.range.begin; at < cell.range.end && !is_alone;
         at = std::min(text.text.find(' ', at), cell.range.end) + 1) {
        const std::string_view heading = column_heading(text, all, at);
        const bool is_new = parts.empty() || parts.back().heading.data() != heading.data();
        if (heading.empty() || !is_new) {
            continue;
        }
        if (!parts.empty()) {
            parts.back().range.end = at - 1;
        }
        parts.push_back({heading, {at, cell.range.end}});
    }
    return parts;
}

} // namespace intake
