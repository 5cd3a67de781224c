// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

namespace intake {

/// The places above names that are printed in the lower part of the page under a blank strip, with a role, or where
/// something is drawn in it; without those that stand at one of `found`.
std::vector<SlotPlace> printed_names(const SlotPage& page, const std::vector<SlotPlace>& found);

} // namespace intake
