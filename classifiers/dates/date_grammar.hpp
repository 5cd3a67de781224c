// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/calendar_date.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace intake {

/// A date or a range of dates in a text.
struct DateMatch {
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
    CalendarDate first;
    std::optional<CalendarDate> last; // of a range
    bool open_ended = false;          // "2016 - heden"
    double confidence = 0;            // 0..1, for the form alone
};

/// Finds dates in text that fold() made; lines end in '\n', '\t' stands for a wide gap.
///
///   date   = day sep month sep year | year-month-day | day name [,] year | name day [,] year
///          | name year | season year | quarter year | month sep year          sep: - / . or spaces; name: of a month, nl or en
///   range  = day (word day)+ name year | day name word day name year | day[-month] word date
///          | name word name year | date word date | year word year | date word "heden"
///   word   = - | t/m | tot | tot en met | en | , | & | to | until
///
/// Two digits of a year mean 1970 to 2069. Letters that look like digits count as such only inside what
/// has the shape of a date. Month before day ("03/25/2024") is taken only where the other way is impossible.
std::vector<DateMatch> match_dates(std::string_view folded);

} // namespace intake
