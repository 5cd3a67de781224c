// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

namespace intake {

/// The places of a list or table whose column to sign has the given cell for its head: one on every row of its column
/// of names, else of its first column. None where it heads no such list. On a page that curls they lie where the rows do.
std::vector<SlotPlace> list_rows(const SlotPage& page, std::size_t head);

/// The places of columns whose head does not ask for a signature, "Begeleider" or "Binnen", with rows of which two are
/// drawn in; without those that meet one of `found`.
std::vector<SlotPlace> drawn_columns(const SlotPage& page, const std::vector<SlotPlace>& found);

} // namespace intake
