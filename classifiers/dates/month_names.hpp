// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace intake {

// Names of months, Dutch, English and French as on Belgian papers, folded.

/// The month that a word names, 1 to 12; 0 for none.
int exact_month(std::string_view word);

struct Month {
    int month = 0; // 0: none
    bool looked_alike = false;
};
/// A month by its name, also where a recogniser took letters for others.
Month month_of(std::string_view word);

/// Any name of a month, and its short ones, as an expression without groups.
const std::string& month_expression();

} // namespace intake
