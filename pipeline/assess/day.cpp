// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace intake {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

/// Digits at `at`, as many as `count`; nothing else.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    if (text.size() < at + count) {
        return std::nullopt;
    }
    const char* const first = text.data() + at;
    const auto parsed = std::from_chars(first, first + count, value);
    return parsed.ec == std::errc() && parsed.ptr == first + count ? std::optional(value)
                                                                   : std::nullopt;
}

} // namespace

std::optional<Days> days_of(std::string_view value) {
    const std::optional<int> y = number_at(value, 0, 4);
    if (!y || (value.size() != 4 && value.size() != 7 && value.size() != 10)) {
        return std::nullopt;
    }
    if (value.size() == 4) {
        return Days{Day{year{*y} / 1 / 1}, Day{year{*y} / 12 / 31}};
    }
    const std::optional<int> m = number_at(value, 5, 2);
    if (!m || value[4] != '-' || *m < 1 || *m > 12) {
        return std::nullopt;
    }
    const auto in_month = year{*y} / month{static_cast<unsigned>(*m)};
    if (value.size() == 7) {
        return Days{Day{in_month / 1}, Day{in_month / last}};
    }
    const std::optional<int> d = number_at(value, 8, 2);
    if (!d || value[7] != '-') {
        return std::nullopt;
    }
    const year_month_day date = in_month / day{static_cast<unsigned>(*d)};
    return date.ok() ? std::optional(Days{Day{date}, Day{date}}) : std::nullopt;
}

std::optional<Days> days_of(std::string_view value, const std::optional<std::string>& end) {
    std::optional<Days> start = days_of(value);
    if (!start || !end) {
        return start;
    }
    const std::optional<Days> stop = days_of(*end);
    if (!stop || stop->last < start->first) {
        return std::nullopt;
    }
    return Days{start->first, stop->last};
}

std::string to_string(Day day) {
    const year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}",
                       static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Day years_before(Day day, int count) {
    const year_month_day date = year_month_day{day} - years{count};
    return date.ok() ? Day{date} : Day{date.year() / date.month() / last};
}

int whole_months(const Days& range) {
    const year_month_day first{range.first};
    // A period ends with its last day, so the month that it completes ends the day after.
    const year_month_day after{range.last + days{1}};
    int count = (static_cast<int>(after.year()) - static_cast<int>(first.year())) * 12
                + static_cast<int>(static_cast<unsigned>(after.month()))
                - static_cast<int>(static_cast<unsigned>(first.month()));
    if (after.day() < first.day()) {
        --count;
    }
    return std::max(count, 0);
}

} // namespace intake
