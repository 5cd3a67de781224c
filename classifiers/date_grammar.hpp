// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// The days that a match names one by one, "7, 14 en 28 september 2023", in their order. Empty for one day, for a range and
/// for days that follow each other, between which nothing lies. `folded` is the text in which it was matched.
std::vector<CalendarDate> days_of_list(std::string_view folded, const DateMatch& match);

/// Any name of a month, and its short ones, as an expression without groups; for text that fold() made.
const std::string& month_expression();

/// A year of which something else than words says that it is one; its place is to be filled in.
DateMatch lone_year(int year);

/// Days without a year, "12 april", in the year that brings them nearest to a day that is known, which must exist:
/// that of the letter; and "gisteren", the day before it.
std::vector<DateMatch> match_days_of_year(std::string_view folded, const CalendarDate& near);

} // namespace intake
