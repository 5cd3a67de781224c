// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/days_of_year.hpp"

#include "classifiers/dates/date_numbers.hpp"
#include "classifiers/dates/month_names.hpp"
#include "classifiers/matching.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

namespace intake {

namespace {

/// A day of the year that brings it nearest to another.
CalendarDate nearest(int month, int day, const CalendarDate& near) {
    constexpr int k_half_a_year = 6;
    const int year = near.year - (month - near.month > k_half_a_year ? 1 : 0)
                     + (near.month - month > k_half_a_year ? 1 : 0);
    return {year, month, day};
}

/// A day of which the words do not tell the year.
DateMatch guessed(const CalendarDate& date) {
    constexpr double k_guessed_year = 0.6;
    DateMatch match;
    match.first = date;
    match.confidence = k_guessed_year;
    return match;
}

/// The days and months of a line, as far as every pair of numbers on it is one.
std::vector<DateMatch>
numeric_days(std::string_view text, std::string_view line, const CalendarDate& near) {
    static const RE2 k_day(R"((?:^|[ \t(])(\d\d?)[-/](\d\d?)(?:[ \t),;]|$))");
    std::vector<DateMatch> days;
    re2::StringPiece rest(line.data(), line.size());
    re2::StringPiece day;
    re2::StringPiece month;
    while (RE2::PartialMatch(rest, k_day, &day, &month)) {
        const CalendarDate date = nearest(DateNumbers().number({month.data(), month.size()}),
                                          DateNumbers().number({day.data(), day.size()}),
                                          near);
        if (date.month == 0 || date.day == 0 || !exists(date)) {
            return {};
        }
        DateMatch match = guessed(date);
        match.begin = static_cast<std::size_t>(day.data() - text.data());
        match.end = static_cast<std::size_t>(month.data() + month.size() - text.data());
        days.push_back(match);
        rest.remove_prefix(match.end - static_cast<std::size_t>(rest.data() - text.data()));
    }
    return days;
}

/// "23/3   11/5   14/9": the days at the head of a list, in order. Two numbers alone may be anything.
void add_numeric_days(std::string_view text,
                      const CalendarDate& near,
                      std::vector<DateMatch>& days) {
    constexpr std::size_t k_fewest = 2;
    constexpr int k_year = 12; // months
    const auto in_year = [](const DateMatch& one) {
        return std::pair(one.first.month, one.first.day);
    };
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::vector<DateMatch> row =
            numeric_days(text, text.substr(begin, end - begin), near);
        if (row.size() >= k_fewest && std::ranges::is_sorted(row, {}, in_year)
            && std::ranges::any_of(row,
                                   [](const DateMatch& one) { return one.first.day > k_year; })) {
            days.insert(days.end(), row.begin(), row.end());
        }
        begin = end + 1;
    }
}

/// "4, 11 en 18 februari": from the first of them.
void begin_with_days_before(std::string_view text, DateMatch& match) {
    static const RE2 k_list(R"((?:^|[ (\n\t])((\d{1,2})(?:, \d{1,2})*(?: en | & | \+ | t/m ))$)");
    const std::string_view before = text.substr(0, match.begin);
    re2::StringPiece list;
    re2::StringPiece first;
    if (!RE2::PartialMatch({before.data(), before.size()}, k_list, &list, &first)) {
        return;
    }
    CalendarDate day = match.first;
    day.day = DateNumbers().number({first.data(), first.size()});
    if (exists(day) && day.day < match.first.day) {
        match.last = match.first;
        match.first = day;
        match.begin -= list.size();
    }
}

/// One group, all of the word.
const RE2& yesterday() {
    static const RE2 k_expression(R"(\b(gister(?:en|middag|avond|ochtend)|yesterday)\b)");
    return k_expression;
}

} // namespace

std::vector<DateMatch> match_days_of_year(std::string_view folded, const CalendarDate& near) {
    static const RE2 k_day(R"(\b(\d{1,2})(?:e|ste|de|st|nd|rd|th)? ([a-z]{3,9})\b)");
    static const RE2 k_year(R"(^[., ]{1,2}(?:19|20|')\d\d)");
    const std::string text(folded);
    std::vector<DateMatch> days;
    re2::StringPiece rest(text);
    re2::StringPiece day;
    re2::StringPiece name;
    while (RE2::FindAndConsume(&rest, k_day, &day, &name)) {
        const int month = exact_month({name.data(), name.size()});
        if (month == 0 || RE2::PartialMatch(rest, k_year)) {
            continue;
        }
        const CalendarDate date =
            nearest(month, DateNumbers().number({day.data(), day.size()}), near);
        if (exists(date)) {
            DateMatch match = guessed(date);
            match.begin = static_cast<std::size_t>(day.data() - text.data());
            begin_with_days_before(text, match);
            match.end = static_cast<std::size_t>(name.data() - text.data()) + name.size();
            days.push_back(match);
        }
    }
    add_numeric_days(text, near, days);
    return days;
}

bool says_yesterday(std::string_view folded) {
    return holds(folded, yesterday());
}

std::vector<DateMatch> match_yesterdays(std::string_view folded,
                                        const std::vector<DateMatch>& heads,
                                        const CalendarDate& near) {
    constexpr double k_guessed_day = 0.5;
    std::vector<DateMatch> days;
    re2::StringPiece rest(folded.data(), folded.size());
    re2::StringPiece word;
    while (RE2::FindAndConsume(&rest, yesterday(), &word)) {
        DateMatch match;
        match.begin = static_cast<std::size_t>(word.data() - folded.data());
        match.end = match.begin + word.size();
        match.confidence = k_guessed_day;
        CalendarDate today = near;
        for (const DateMatch& head : heads) {
            today = head.end <= match.begin ? head.first : today;
        }
        match.first = days_later(today, -1);
        days.push_back(match);
    }
    return days;
}

} // namespace intake
