// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/writing_line.hpp"

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

constexpr double k_under = 1.6; // letters; words under a line stand so near
constexpr double k_over = 9;    // and those over it so near

bool is_blank_between(const SlotPage& page, const Box& strip) {
    return std::ranges::none_of(page.print(),
                                [&](const Box& print) { return shared_area(print, strip) > 0; });
}

/// Over most of the words, or under most of its own length.
bool runs_along(const Box& rule, const Box& words) {
    return 2 * shared(rule.x0, rule.x1, words.x0, words.x1) > std::min(rule.width(), words.width());
}

bool lies_beside(const SlotPage& page, const Box& rule, const Box& words) {
    const double aside = rule.x0 - words.x1;
    return rule.y1 > words.y0 && rule.y0 < words.y1 + 0.8 * page.up()
           && aside > -0.5 * page.across() && aside < SlotPage::k_room_beside * page.across()
           && is_blank_between(page, {words.x1, words.y0, rule.x0, words.y1});
}

/// The line is for other words on its row.
bool is_beside_words(const SlotPage& page, const Box& rule) {
    return std::ranges::any_of(page.print(),
                               [&](const Box& print) { return lies_beside(page, rule, print); });
}

/// The line over which the words stand as what it is for.
const Box* line_above(const SlotPage& page, const Box& words) {
    const auto line = std::ranges::find_if(page.rules(), [&](const Box& rule) {
        const double down = words.y0 - rule.y1;
        return runs_along(rule, words) && down < k_under * page.up() && down > -0.3 * page.up()
               && !is_beside_words(page, rule);
    });
    return line == page.rules().end() ? nullptr : &*line;
}

const Box* line_below(const SlotPage& page, const Box& words) {
    const auto line = std::ranges::find_if(page.rules(), [&](const Box& rule) {
        const double down = rule.y0 - words.y1;
        const Box between{std::max(rule.x0, words.x0 - page.across()),
                          words.y1 + 0.2 * page.up(),
                          rule.x1,
                          rule.y0 - 0.2 * page.up()};
        return runs_along(rule, words) && down > SlotPage::k_blank * page.up() / 2
               && down < k_over * page.up() && is_blank_between(page, between)
               && !is_beside_words(page, rule);
    });
    return line == page.rules().end() ? nullptr : &*line;
}

const Box* line_right(const SlotPage& page, const Box& words) {
    const auto line = std::ranges::find_if(
        page.rules(), [&](const Box& rule) { return lies_beside(page, rule, words); });
    return line == page.rules().end() ? nullptr : &*line;
}

/// "X ........ werkgever"
const Box* line_left(const SlotPage& page, const Box& words) {
    constexpr double k_gap = 2.5; // letters
    const auto line = std::ranges::find_if(page.rules(), [&](const Box& rule) {
        const double aside = words.x0 - rule.x1;
        return rule.y1 > words.y0 && rule.y0 < words.y1 + 0.8 * page.up()
               && aside > -0.5 * page.across() && aside < k_gap * page.across()
               && is_blank_between(page, {0, words.y0, rule.x0 - k_gap * page.across(), words.y1});
    });
    return line == page.rules().end() ? nullptr : &*line;
}

/// The next line below one, as long and in the same place across; null where there is none.
const Box* next_line(const SlotPage& page, const Box& line) {
    constexpr double k_farthest = 14; // letters
    constexpr double k_aside = 2;
    const Box* next = nullptr;
    for (const Box& rule : page.rules()) {
        const double down = (rule.y0 - line.y0) / page.up();
        if (down > SlotPage::k_blank && down < k_farthest
            && std::abs(rule.x0 - line.x0) < k_aside * page.across()
            && (next == nullptr || rule.y0 < next->y0)) {
            next = &rule;
        }
    }
    return next;
}

/// Of lines with words between them the last tells whether the words stand under theirs: then some stand under it.
bool has_words_over(const SlotPage& page, const Box& line) {
    const Box* last = &line;
    while (const Box* const next = next_line(page, *last)) {
        last = next;
    }
    return std::ranges::none_of(page.cells(), [&](const SlotCell& cell) {
        return page.has_print(cell.range) && line_above(page, cell.box) == last;
    });
}

/// The room over a line that runs at least from x0 to x1: where ink crosses it a part may not be seen.
Box room_over(const SlotPage& page, Box line, double from) {
    constexpr double k_below_line = 0.7; // letters
    line.x0 -= page.across();
    const double top = std::max(from, page.print_above(line, SlotPage::k_room_above));
    return clamp({line.x0, top, line.x1, line.y1 + k_below_line * page.up()});
}

} // namespace

std::optional<WritingLine> writing_line(const SlotPage& page, const Box& words) {
    constexpr std::size_t k_most_rules = 80; // more is ruled paper
    if (page.rules().size() > k_most_rules) {
        return std::nullopt;
    }
    if (const Box* const line = line_right(page, words)) {
        Box whole = *line;
        whole.x0 = std::min(whole.x0, words.x1 + page.across());
        return WritingLine{LineSide::right, room_over(page, whole, 0)};
    }
    const Box* const above = line_above(page, words);
    const Box* const below = line_below(page, words);
    if (above != nullptr && (below == nullptr || !has_words_over(page, *above))) {
        Box whole = *above;
        whole.x0 = std::min(whole.x0, words.x0);
        whole.x1 = std::max(whole.x1, words.x1);
        return WritingLine{LineSide::above, room_over(page, whole, 0)};
    }
    if (below != nullptr) {
        Box whole = *below;
        whole.x0 = std::min(whole.x0, words.x0);
        return WritingLine{LineSide::below, room_over(page, whole, words.y1)};
    }
    if (const Box* const line = line_left(page, words)) {
        return WritingLine{LineSide::left, room_over(page, *line, 0)};
    }
    return std::nullopt;
}

} // namespace intake
