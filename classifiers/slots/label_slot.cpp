// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/label_slot.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/slots/slot_words.hpp"
#include "classifiers/slots/writing_line.hpp"

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

constexpr std::size_t k_longest_label = 64; // bytes; what is longer is a sentence

/// "Akkoord gedragsregels" in large letters is what the paper is called. A colon makes it a label: on its line
/// a signature may make the letters seem large.
bool is_title(const SlotPage& page, TextRange range) {
    constexpr double k_large = 1.35; // usual letters
    const bool labels =
        page.part(range).find(':') != std::string_view::npos || page.followed_by_colon(range);
    return !labels && page.size_of(range) > k_large;
}

Box room_of(const SlotPage& page, std::size_t at) {
    const auto& cells = page.cells();
    const Box& label = cells[at].box;
    const auto line = writing_line(page, label);
    if (line && line->room.height() > SlotPage::k_blank * page.up()) {
        return line->room;
    }
    const std::size_t next = page.right_of(at);
    const bool names_next = next != SlotPage::k_none && !page.name_in(cells[next].range).empty();
    double right = std::max(label.x1, label.x0 + SlotPage::k_room_beside * page.across());
    if (next != SlotPage::k_none && !names_next && page.has_print(cells[next].range)) {
        right = std::max(label.x1, cells[next].box.x0 - 0.5 * page.across());
    }
    Box room{page.left_edge(at), label.y0, std::min(right, 1.0), label.y1};
    const Box columns = room;
    room.y0 = page.print_above(columns, SlotPage::k_room_above);
    const bool explains = page.part(cells[at].range).starts_with('('); // what stands over it
    room.y1 = explains ? label.y1 : page.print_below(columns, SlotPage::k_room_below);
    return clamp(room);
}

/// What stands behind the label in its own cell: "Handtekening begeleider: J. Smit".
void take_tail(const SlotPage& page, const SlotCell& cell, SlotPlace& slot) {
    const std::size_t colon = page.part(cell.range).find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    const TextRange name = page.name_of_cell({cell.range.begin + colon, cell.range.end});
    if (!name.empty() && page.is_printed(name)) {
        page.take_name(name, slot);
        slot.typed = true;
    }
}

/// How far the cell of a name lies from the words that ask, in the page's height; above them twice as far.
double distance_to(const SlotPage& page, const Box& name, const SlotPlace& slot) {
    const bool above = name.y1 <= slot.asked_at.y0 + 0.3 * page.up();
    const double away = above ? 2 * (slot.asked_at.y0 - name.y1) + page.up()
                              : std::max(0.0, name.y0 - slot.asked_at.y1);
    const double aside = std::abs(name.x0 - slot.asked_at.x0) * page.up() / page.across();
    return away + 0.5 * aside;
}

/// The cell of the nearest printed name under, in or beside the room; k_none where there is none.
std::size_t nearest_name(const SlotPage& page, std::size_t at, const SlotPlace& slot) {
    const double reach = 4 * page.up();
    const Box place = join(slot.room, slot.asked_at);
    const double top = place.y0 - reach;
    const double bottom = place.y1 + reach;
    std::size_t nearest = SlotPage::k_none;
    double distance = 0;
    for (std::size_t i = 0; i < page.cells().size(); ++i) {
        const SlotCell& cell = page.cells()[i];
        if (i == at || !same_columns(cell.box, place) || cell.box.y0 < top
            || cell.box.y1 > bottom) {
            continue;
        }
        const TextRange name = page.name_in(cell.range);
        if (name.empty() || !page.is_printed(name) || page.followed_by_colon(name)) {
            continue;
        }
        const double away = distance_to(page, cell.box, slot);
        if (nearest == SlotPage::k_none || away < distance) {
            nearest = i;
            distance = away;
        }
    }
    return nearest;
}

/// The cell before the words on their row, where it is a name: "J. Smit    voor ontvangst ......"; k_none where it is none.
std::size_t name_before(const SlotPage& page, std::size_t at) {
    const auto& cells = page.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const TextRange name = page.name_in(cells[i].range);
        if (page.right_of(i) == at && !name.empty() && !page.followed_by_colon(name)) {
            return i;
        }
    }
    return SlotPage::k_none;
}

void take_name_near(const SlotPage& page, std::size_t at, SlotPlace& slot) {
    std::size_t nearest = nearest_name(page, at, slot);
    if (nearest == SlotPage::k_none) {
        nearest = name_before(page, at);
    }
    if (nearest == SlotPage::k_none) {
        return;
    }
    page.take_name(page.name_in(page.cells()[nearest].range), slot);
    if (slot.role.empty()) {
        slot.role = page.role_at_name(nearest);
    }
}

/// A name right beside the label on its row is not printed under a signature: it is all there is.
bool stands_in_its_place(const SlotPlace& slot) {
    return !slot.name.empty() && same_row(slot.name_box, slot.asked_at)
           && slot.name_box.x0 > slot.asked_at.x1;
}

/// "Namens het bestuur," and the name on the next line: where a signature would be between them there is no room. Below a word
/// for the signature itself the name may stand so all the same.
bool follows_at_once(const SlotPage& page, TextRange label, const SlotPlace& slot) {
    const double gap = slot.name_box.y0 - slot.asked_at.y1;
    return !slot.name.empty() && !holds(page.part(label), strong_words()) && gap > -0.3 * page.up()
           && gap < SlotPage::k_blank * page.up()
           && std::abs(slot.name_box.x0 - slot.asked_at.x0) < page.across();
}

} // namespace

bool asks_to_sign(const SlotPage& page, const SlotCell& cell) {
    const TextRange range = page.bare(cell.range);
    const std::string_view label = page.part(range);
    if (label.empty() || label.size() > k_longest_label || holds(label, sentence_words())) {
        return false;
    }
    if (holds(label, agent_words()) && !holds(label, opening_words())) {
        const auto line = writing_line(page, cell.box);
        return line && line->side == LineSide::below;
    }
    return holds(label, strong_words())
           || (holds(label, opening_words()) && !is_title(page, range));
}

SlotPlace label_slot(const SlotPage& page, std::size_t at) {
    const SlotCell& cell = page.cells()[at];
    SlotPlace slot;
    slot.asked_at = cell.box;
    slot.room = room_of(page, at);
    take_tail(page, cell, slot);
    TextRange words = page.bare(cell.range);
    const std::size_t colon = page.part(words).find(':');
    if (colon != std::string_view::npos) {
        words.end = words.begin + colon;
    }
    slot.label = page.printed(words);
    slot.role = page.role_in(words);
    if (slot.name.empty()) {
        take_name_near(page, at, slot);
        slot.typed = stands_in_its_place(slot) || follows_at_once(page, words, slot);
    }
    return slot;
}

} // namespace intake
