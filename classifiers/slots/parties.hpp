// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/slots/slot_page.hpp"

namespace intake {

/// The places of those who are only named by what they are, "De werkgever", or by their name, in the lower part of the page:
/// at a line to write on, where something is drawn right above or below, or beside one for whom there is such a place.
/// Two of them side by side with nothing below are places as well. Without those that stand at one of `found`.
std::vector<SlotPlace> parties(const SlotPage& page, const std::vector<SlotPlace>& found);

} // namespace intake
