// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

namespace intake {

/// The place below a cell that ends a letter, "met vriendelijke groet", and the name printed there.
SlotPlace letter_end(const SlotPage& page, std::size_t at);

} // namespace intake
