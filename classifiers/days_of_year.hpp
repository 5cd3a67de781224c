// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/date_grammar.hpp"

#include <string_view>
#include <vector>

namespace intake {

/// Days without a year, "12 april", in the year that brings them nearest to a day that is known, which must exist:
/// that of the letter; and "gisteren", the day before it.
std::vector<DateMatch> match_days_of_year(std::string_view folded, const CalendarDate& near);

} // namespace intake
