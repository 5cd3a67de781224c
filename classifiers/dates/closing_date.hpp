// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_at.hpp"

namespace intake {

// Where a letter and a statement have the day on which they were written.

/// "Zwolle, 3 juni 2024", on its own line or behind a wide gap.
bool is_place_and_date(const DateAt& date);

/// A day and nothing else, on a line or up to a wide gap; in a list of days it is not alone.
bool is_alone(const DateAt& date);

/// A name and a day, or a day and who signs, end a paper that names a day on another line.
bool ends_paper(const DateAt& date);

} // namespace intake
