// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

namespace intake {

/// Whether a cell asks for a signature: "Handtekening begeleider", "voor akkoord". A sentence about signatures and a
/// title do not.
bool asks_to_sign(const SlotPage& page, const SlotCell& cell);

/// The place at such a cell: the room around it, and the name and role printed there.
SlotPlace label_slot(const SlotPage& page, std::size_t at);

} // namespace intake
