// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

namespace intake {

/// The places of a sign-off list whose column to sign has the given cell for its head: one on every row of its column
/// of names. None where it heads no such list. On a page that curls they lie where the rows do.
std::vector<SlotPlace> list_rows(const SlotPage& page, std::size_t head);

} // namespace intake
