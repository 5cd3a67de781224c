// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/printed_names.hpp"

#include <algorithm>
#include <optional>

namespace intake {

namespace {

bool stands_at(const SlotPage& page, const Box& name, const SlotPlace& slot) {
    const bool is_its_name =
        !slot.name.empty() && same_row(slot.name_box, name) && same_columns(slot.name_box, name);
    const double top = slot.room.y0 - page.up();
    const double bottom = slot.room.y1 + page.up();
    return is_its_name
           || (same_columns(slot.room, name) && shared(top, bottom, name.y0, name.y1) > 0);
}

bool is_taken(const SlotPage& page, const Box& name, const std::vector<SlotPlace>& slots) {
    return std::ranges::any_of(slots,
                               [&](const SlotPlace& slot) { return stands_at(page, name, slot); });
}

/// A name that is alone on its row and has no text right under it: no line of an address or a story.
bool stands_alone(const SlotPage& page, const SlotCell& cell) {
    const Box& box = cell.box;
    const Box below{box.x0, box.y1, box.x1, box.y1 + 1.2 * page.up()};
    return page.name_in(cell.range) == page.bare(cell.range)
           && std::ranges::none_of(page.cells(), [&](const SlotCell& other) {
                  return other.range != cell.range
                         && (same_row(other.box, box) || meet(other.box, below));
              });
}

/// The place above a name; nothing where it asks for none.
std::optional<SlotPlace> place_above(const SlotPage& page, std::size_t at, TextRange name) {
    constexpr double k_narrowest = 14; // letters
    const SlotCell& cell = page.cells()[at];
    const double width = std::max(cell.box.x1, cell.box.x0 + k_narrowest * page.across());
    const Box columns{cell.box.x0 - page.across(), cell.box.y0, width, cell.box.y1};
    const double top = page.print_above(columns, SlotPage::k_room_below);
    SlotPlace slot;
    slot.asked_at = cell.box;
    slot.role = page.role_at_name(at);
    slot.room = clamp({columns.x0 - page.across(), top, columns.x1, cell.box.y0});
    const bool asks =
        !slot.role.empty() || (stands_alone(page, cell) && page.is_drawn_in(slot.room));
    if (!asks || cell.box.y0 - top < SlotPage::k_blank * page.up()) {
        return std::nullopt;
    }
    page.take_name(name, slot);
    return slot;
}

} // namespace

std::vector<SlotPlace> printed_names(const SlotPage& page, const std::vector<SlotPlace>& found) {
    const double from = page.lower_part();
    std::vector<SlotPlace> slots;
    for (std::size_t at = 0; at < page.cells().size(); ++at) {
        const SlotCell& cell = page.cells()[at];
        const TextRange name = page.name_in(cell.range);
        const bool has_parts = page.part(name).find_first_of(" .") != std::string_view::npos;
        if (name.empty() || !has_parts || cell.box.y0 < from || is_taken(page, cell.box, found)
            || is_taken(page, cell.box, slots)) {
            continue;
        }
        if (auto slot = place_above(page, at, name)) {
            slots.push_back(*std::move(slot));
        }
    }
    return slots;
}

} // namespace intake
