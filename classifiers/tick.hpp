// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <vector>

namespace intake {

/// A box of a form to be ticked, and what stands beside it.
struct Tick {
    TextRange label; // the words behind the box, up to the next one or a gap
    bool on = false;
};

/// The boxes of a page in the order of its text: those drawn with characters ("☒", "[x]", "( )") and the
/// marks "tick_box" and "form_field" that are ticked or not. What is crossed or checked is on.
std::vector<Tick> ticks(const PageText& text);

} // namespace intake
