// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace intake {

/// A day of the Gregorian calendar.
using Day = std::chrono::sys_days;

/// All days from first to last.
struct Days {
    Day first;
    Day last;

    bool operator==(const Days&) const = default;
};

/// "2024-03-12", "2024-03" or "2024" as the days it stands for; nothing for what is no date.
std::optional<Days> days_of(std::string_view value);
/// A value with the end of its range, in the same forms; the end of a range may not come before its start.
std::optional<Days> days_of(std::string_view value, const std::optional<std::string>& end);

/// "2024-03-12".
std::string to_string(Day day);

/// The same day so many years earlier; 29 February becomes the 28th where there is none.
Day years_before(Day day, int count);

/// Whole months from the first day up to and including the last: 1 January to 31 March are 3.
int whole_months(const Days& range);

} // namespace intake
