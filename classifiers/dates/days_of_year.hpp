// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_grammar.hpp"

#include <string_view>
#include <vector>

namespace intake {

/// Days without a year, "12 april", in the year that brings them nearest to a day that is known, which must exist:
/// that of the letter.
std::vector<DateMatch> match_days_of_year(std::string_view folded, const CalendarDate& near);

/// Whether the text says "gisteren" anywhere.
bool says_yesterday(std::string_view folded);

/// "gisteren": the day before that of the mail it stands in. `heads` are the dates of the mails on the page, in their order;
/// above the first of them it is the day before `near`.
std::vector<DateMatch> match_yesterdays(std::string_view folded,
                                        const std::vector<DateMatch>& heads,
                                        const CalendarDate& near);

} // namespace intake
