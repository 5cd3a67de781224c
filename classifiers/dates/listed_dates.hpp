// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/placed_date.hpp"

#include <vector>

namespace intake {

// Days of one list, that stand below each other or in a row.

/// Below each other, or close: days of one list.
bool are_listed(const DateFound& one, const DateFound& other);

/// Beside another date: a row of days at the head of a list.
bool shares_row(const std::vector<PlacedDate>& dates, const PlacedDate& one);

/// Several days on lines of their own are a list: none of them ends the paper.
void tell_list_of_days(std::vector<PlacedDate>& dates);

} // namespace intake
