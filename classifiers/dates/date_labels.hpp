// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"

#include <string_view>

namespace intake {

// The words that say what a date is the date of, in text that fold() made.

/// The role whose label stands nearest to the end of the text, the longest of those that end there: "bestelling geplaatst
/// op" is no "geplaatst op". Unknown where there is none.
DateRole last_label(std::string_view text, bool may_be_period = true);

/// The role whose label stands first behind a date. What is behind a date is never "from" that date.
DateRole first_label(std::string_view text);

/// "Datum", "Wanneer", "Op": asks for a date, and does not say of what.
bool is_bare_label(std::string_view label);

/// A label, or the head of a column, that says what the dates with it are.
bool tells_role(std::string_view label);

/// "Bijeenkomst van: 3 juni 2024" is no period.
bool ends_in_of(std::string_view before);

} // namespace intake
