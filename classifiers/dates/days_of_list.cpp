// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/days_of_list.hpp"

#include "classifiers/dates/date_numbers.hpp"
#include "classifiers/dates/month_names.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace intake {

namespace {

/// The days of "14, 21 en 28 januari en 4 februari 2025": those before a month are of that month.
class DaysNamed {
public:
    explicit DaysNamed(int first_year) : m_year(first_year) {}

    /// Reads up to the last day that is known; no day where the words tell of a range, as two years do.
    void read(std::string_view written, const CalendarDate& last) {
        static const RE2 k_span(
            R"(t/m|tot|\bto\b|until|through|\bt\.?e\.?m\b|\d ?[-\x{2013}] \d| [-\x{2013}] |(?s)(?:19|20)\d\d.*(?:19|20)\d\d)");
        static const RE2 k_part(
            R"(\b(?:([a-z]{3,9})|(\d{1,2})(?:[-/.](\d{1,2}))?)(?:e|ste|de|st|nd|rd|th)?\b)");
        re2::StringPiece rest(written.data(), written.size());
        if (RE2::PartialMatch(rest, k_span)) {
            return;
        }
        re2::StringPiece word;
        re2::StringPiece day;
        re2::StringPiece month;
        while (!ends_in(last) && RE2::FindAndConsume(&rest, k_part, &word, &day, &month)) {
            if (!day.empty()) {
                m_days.push_back({0, 0, DateNumbers().number({day.data(), day.size()})});
            }
            name_month(month.empty() ? exact_month({word.data(), word.size()})
                                     : DateNumbers().number({month.data(), month.size()}));
        }
    }
    const std::vector<CalendarDate>& days() const { return m_days; }

private:
    bool ends_in(const CalendarDate& last) const {
        return !m_days.empty() && m_days.back() == last;
    }

    void name_month(int month) {
        if (month == 0) {
            return;
        }
        m_year += m_named > 0 && month < m_days[m_named - 1].month ? 1 : 0;
        for (; m_named < m_days.size(); ++m_named) {
            m_days[m_named].year = m_year;
            m_days[m_named].month = month;
        }
    }

    int m_year;
    std::vector<CalendarDate> m_days;
    std::size_t m_named = 0; // so many days have their month
};

/// Every day that a match names, in their order; empty where they are not all named.
std::vector<CalendarDate> days_named(std::string_view folded, const DateMatch& match) {
    if (!match.last || match.first.day == 0 || match.last->day == 0) {
        return {};
    }
    DaysNamed named(match.first.year);
    named.read(folded.substr(match.begin, match.end - match.begin), *match.last);
    const std::vector<CalendarDate>& days = named.days();
    const bool is_whole = days.size() > 1 && days.front() == match.first
                          && days.back() == *match.last && std::ranges::all_of(days, exists);
    return is_whole ? days : std::vector<CalendarDate>();
}

} // namespace

std::vector<CalendarDate> days_of_list(std::string_view folded, const DateMatch& match) {
    const auto has_gap = [](const CalendarDate& one, const CalendarDate& next) {
        return !(days_later(one, 1) == next);
    };
    std::vector<CalendarDate> days = days_named(folded, match);
    const bool is_list = std::ranges::adjacent_find(days, has_gap) != days.end();
    return is_list ? days : std::vector<CalendarDate>();
}

int days_listed(std::string_view date) {
    int days = 0;
    for (const DateMatch& match : match_dates(date)) {
        const int named = static_cast<int>(days_named(date, match).size());
        days += match.first.day == 0 ? 0 : std::max(1, named);
    }
    return std::max(1, days);
}

} // namespace intake
