// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/signature_slots.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/slant.hpp"
#include "classifiers/slots/label_slot.hpp"
#include "classifiers/slots/letter_end.hpp"
#include "classifiers/slots/list_rows.hpp"
#include "classifiers/slots/parties.hpp"
#include "classifiers/slots/printed_names.hpp"
#include "classifiers/slots/slot_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace intake {

namespace {

void append(std::vector<SlotPlace>& slots, std::vector<SlotPlace> more) {
    std::ranges::move(more, std::back_inserter(slots));
}

/// The places that a cell asks for.
std::vector<SlotPlace> asked_by(const SlotPage& page, std::size_t at) {
    const SlotCell& cell = page.cells()[at];
    if (asks_to_sign(page, cell)) {
        std::vector<SlotPlace> rows = list_rows(page, at);
        return rows.empty() ? std::vector{label_slot(page, at)} : rows;
    }
    if (holds(page.part(page.bare(cell.range)), misread_words())) {
        return list_rows(page, at);
    }
    if (holds(page.part(cell.range), closing_words())) {
        return {letter_end(page, at)};
    }
    return {};
}

std::vector<SlotPlace> slots_on(const SlotPage& page) {
    constexpr std::size_t k_most_cells = 1500; // more is a table of figures, and would take long
    if (page.cells().size() > k_most_cells) {
        return {};
    }
    std::vector<SlotPlace> slots;
    for (std::size_t at = 0; at < page.cells().size(); ++at) {
        append(slots, asked_by(page, at));
    }
    append(slots, drawn_columns(page, slots));
    append(slots, parties(page, slots));
    append(slots, printed_names(page, slots));
    return slots;
}

std::vector<Box> levelled(const Slant& slant, std::vector<Box> boxes) {
    for (Box& box : boxes) {
        box = slant.level(box);
    }
    return boxes;
}

} // namespace

std::vector<SlotPlace> signature_slots(const PageText& text, const DrawnInk& ink) {
    if (text.page->words.empty()) {
        return {};
    }
    const Slant slant = Slant::of(*text.page);
    if (slant.is_level()) {
        return slots_on(SlotPage(text, ink));
    }
    Page page = *text.page;
    for (Word& word : page.words) {
        word.box = slant.level(word.box);
    }
    page.rules = levelled(slant, std::move(page.rules));
    PageText level = text;
    level.page = &page;
    const DrawnInk level_ink{
        levelled(slant, ink.pen), levelled(slant, ink.initials), levelled(slant, ink.drawn)};
    std::vector<SlotPlace> slots = slots_on(SlotPage(level, level_ink));
    for (SlotPlace& slot : slots) {
        slot.asked_at = clamp(slant.slanted(slot.asked_at));
        slot.room = clamp(slant.slanted(slot.room));
        slot.name_box = clamp(slant.slanted(slot.name_box));
    }
    return slots;
}

} // namespace intake
