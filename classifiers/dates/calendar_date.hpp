// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace intake {

/// A day, a month (day 0) or a year (month 0). May be one that does not exist: 31 February.
struct CalendarDate {
    int year = 0;
    int month = 0;
    int day = 0;

    bool operator==(const CalendarDate&) const = default;
};
bool exists(const CalendarDate& date);
/// "2024-03-12", "2024-03" or "2024".
std::string to_string(const CalendarDate& date);
/// So many days behind a day that exists.
CalendarDate days_later(const CalendarDate& date, int days);

} // namespace intake
