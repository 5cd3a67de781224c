// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/calendar_date.hpp"

#include <fmt/format.h>

#include <chrono>

namespace intake {

bool exists(const CalendarDate& date) {
    if (date.month == 0) {
        return date.year != 0 && date.day == 0;
    }
    if (date.day == 0) {
        return 1 <= date.month && date.month <= 12;
    }
    return std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day)))
        .ok();
}

std::string to_string(const CalendarDate& date) {
    if (date.month == 0) {
        return fmt::format("{:04}", date.year);
    }
    if (date.day == 0) {
        return fmt::format("{:04}-{:02}", date.year, date.month);
    }
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

CalendarDate days_later(const CalendarDate& date, int days) {
    const std::chrono::sys_days day = std::chrono::year(date.year)
                                      / std::chrono::month(static_cast<unsigned>(date.month))
                                      / std::chrono::day(static_cast<unsigned>(date.day));
    const std::chrono::year_month_day later(day + std::chrono::days(days));
    return {static_cast<int>(later.year()),
            static_cast<int>(static_cast<unsigned>(later.month())),
            static_cast<int>(static_cast<unsigned>(later.day()))};
}

} // namespace intake
