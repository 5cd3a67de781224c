// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_grammar.hpp"

#include <string_view>
#include <vector>

namespace intake {

/// The days that a match names one by one, "7, 14 en 28 september 2023", in their order. Empty for one day, for a range and
/// for days that follow each other, between which nothing lies. `folded` is the text in which it was matched.
std::vector<CalendarDate> days_of_list(std::string_view folded, const DateMatch& match);

/// How many days a date names, in text that fold() made: 3 for "3, 10 en 17 april 2024" and for "2 maart, 6 april en 4 mei 2023",
/// 2 for "3 en 4 april 2024"; 1 for a range, whose days in between are not told, and for months.
int days_listed(std::string_view date);

} // namespace intake
