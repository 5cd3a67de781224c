// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slots/letter_end.hpp"

namespace intake {

SlotPlace letter_end(const SlotPage& page, std::size_t at) {
    constexpr double k_room = 9;               // letters below it
    constexpr std::size_t k_cells_to_name = 2; // of the text
    const auto& cells = page.cells();
    const Box& box = cells[at].box;
    const Box columns{box.x0 - 2 * page.across(),
                      box.y0,
                      box.x0 + SlotPage::k_room_beside * page.across(),
                      box.y1};
    SlotPlace slot;
    slot.asked_at = box;
    slot.room = clamp({columns.x0, box.y1, columns.x1, page.print_below(columns, k_room)});
    slot.label = page.printed(page.bare(cells[at].range));
    for (std::size_t i = at + 1; i < cells.size() && i <= at + k_cells_to_name; ++i) {
        const TextRange name = page.name_in(cells[i].range);
        if (!name.empty() && same_columns(cells[i].box, columns)) {
            page.take_name(name, slot);
            slot.role = page.role_at_name(i);
            break;
        }
    }
    slot.typed = !slot.name.empty() && slot.room.height() < SlotPage::k_blank * page.up();
    return slot;
}

} // namespace intake
