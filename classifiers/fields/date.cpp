// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fields/date.hpp"

#include "classifiers/dates/date_forms.hpp"
#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/dates/date_ranges.hpp"
#include "classifiers/dates/date_roles.hpp"
#include "classifiers/dates/days_of_list.hpp"
#include "classifiers/dates/days_of_year.hpp"
#include "classifiers/dates/placed_date.hpp"
#include "classifiers/field.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

namespace intake {

namespace {

/// The words under a match, cut to the match, and the box around them.
DateFound found(const PageText& text, const DateMatch& match) {
    Excerpt read = excerpt(text, {match.begin, match.end});
    DateFound date;
    date.page = text.page->number;
    date.value = to_string(match.first);
    if (match.last) {
        date.end = to_string(*match.last);
    }
    date.text = std::move(read.text);
    date.box = read.box;
    date.confidence = std::min(match.confidence, read.confidence);
    return date;
}

/// English writes the month first, or not: "03/04/2023" has two readings there.
void note_other_reading(const PageText& text, const DateMatch& match, DateFound& date) {
    constexpr double k_ambiguous = 0.5;
    const std::string_view written =
        std::string_view(text.text).substr(match.begin, match.end - match.begin);
    const bool in_slashes = std::ranges::count(written, '/') == 2;
    const CalendarDate& first = match.first;
    if (text.page->language == "en" && in_slashes && !match.last && first.day != first.month
        && first.day >= 1 && first.day <= 12 && first.month >= 1) {
        date.other_reading = to_string(CalendarDate{first.year, first.day, first.month});
        date.confidence = std::min(date.confidence, k_ambiguous);
    }
}

/// A page and the dates that its words tell without another's help.
struct DatedPage {
    PageText text;
    std::vector<DateMatch> matches;
};

DatedPage dated_page(const Page& page) {
    DatedPage dated{page_text(page), {}};
    dated.matches = join_columns(dated.text, match_dates(dated.text.text));
    return dated;
}

/// The only year that the pages name, if they name one only; a postal code ("2024 AB") is none.
std::optional<int> only_year(std::span<const DatedPage> pages) {
    static const RE2 k_year(R"((?:^|[^\d.,/€-])(20[0-4]\d)(?: ?[a-z]{2}\b()|[^\d]|$))");
    std::optional<int> only;
    for (const DatedPage& page : pages) {
        re2::StringPiece rest(page.text.text);
        re2::StringPiece year;
        re2::StringPiece postal;
        while (RE2::FindAndConsume(&rest, k_year, &year, &postal)) {
            const int value = std::stoi(std::string(year));
            if (postal.data() != nullptr) {
                continue;
            }
            if (only && *only != value) {
                return std::nullopt;
            }
            only = value;
        }
    }
    return only;
}

/// The day that the days without a year are near to: the first of the piece that is no birth or end; else within
/// its first months ("najaar 2022") or its only year.
std::optional<CalendarDate> day_of_writing(std::span<const DatedPage> pages) {
    constexpr int k_mid = 15;
    std::optional<CalendarDate> within_months;
    for (const auto& [text, matches] : pages) {
        for (std::size_t index = 0; index < matches.size(); ++index) {
            const DateRole role =
                placed(text, matches, index, found(text, matches[index])).date.role;
            const bool is_day = matches[index].first.day != 0 && exists(matches[index].first);
            if (!within_months && matches[index].first.day == 0 && matches[index].first.month != 0
                && role != DateRole::expiry) {
                within_months = {matches[index].first.year, matches[index].first.month, k_mid};
            }
            if (is_day && role != DateRole::birth && role != DateRole::expiry) {
                return matches[index].first;
            }
        }
    }
    if (const auto year = within_months ? std::nullopt : only_year(pages)) {
        constexpr int k_middle = 7;
        return CalendarDate{*year, k_middle, 1};
    }
    return within_months;
}

bool overlap(const DateMatch& one, const DateMatch& other) {
    return one.begin < other.end && other.begin < one.end;
}

/// Years below each other: a column of a list tells when each of its rows was.
std::vector<DateMatch> years_in_columns(const PageText& text) {
    static const RE2 k_year(R"((?:^|\s)((?:19|20)\d\d)(?:\s|$))");
    constexpr double k_same_column = 0.01; // of the page's width
    std::vector<DateMatch> years;
    std::vector<Box> boxes;
    re2::StringPiece rest(text.text);
    re2::StringPiece year;
    while (RE2::PartialMatch(rest, k_year, &year)) {
        const auto begin = static_cast<std::size_t>(year.data() - text.text.data());
        years.push_back(lone_year(std::stoi(std::string(year))));
        years.back().begin = begin;
        years.back().end = begin + year.size();
        boxes.push_back(text.page->words[text.word[begin]].box);
        rest.remove_prefix(static_cast<std::size_t>(year.data() + year.size() - rest.data()));
    }
    std::vector<DateMatch> kept;
    for (std::size_t index = 0; index < years.size(); ++index) {
        const Box& box = boxes[index];
        if (std::ranges::any_of(boxes, [&](const Box& other) {
                return std::abs(other.x0 - box.x0) < k_same_column
                       && (other.y0 >= box.y1 || other.y1 <= box.y0);
            })) {
            kept.push_back(years[index]);
        }
    }
    return kept;
}

/// Adds what is found besides, where nothing was found.
void add(const std::vector<DateMatch>& more, std::vector<DateMatch>& matches) {
    const std::vector<DateMatch> known = matches;
    std::ranges::copy_if(more, std::back_inserter(matches), [&](const DateMatch& one) {
        return std::ranges::none_of(known,
                                    [&](const DateMatch& other) { return overlap(one, other); });
    });
    std::ranges::sort(matches, {}, &DateMatch::begin);
}

/// "Overzicht inzet assessoren 2024": the year that ends the first or second line.
std::vector<DateMatch> year_of_heading(const PageText& text) {
    static const RE2 k_heading(R"(^(?:[^\n]*\n+)?[^\n\d]{5,60} ((?:19|20)\d\d)(?:\n|$))");
    re2::StringPiece year;
    if (!RE2::PartialMatch(text.text, k_heading, &year)) {
        return {};
    }
    DateMatch match = lone_year(std::stoi(std::string(year)));
    match.begin = static_cast<std::size_t>(year.data() - text.text.data());
    match.end = match.begin + year.size();
    return {match};
}

/// Whether a paper that is about a time tells from when to when.
bool tells_period(std::span<const DatedPage> pages) {
    return std::ranges::any_of(pages, [](const DatedPage& page) {
        return std::ranges::any_of(
            page.matches, [](const DateMatch& match) { return match.last || match.open_ended; });
    });
}

/// The days on which the mails of a page were sent.
std::vector<DateMatch> heads_of_mails(const DatedPage& page) {
    std::vector<DateMatch> heads;
    for (std::size_t index = 0; index < page.matches.size(); ++index) {
        const DateMatch& match = page.matches[index];
        const bool is_day = match.first.day != 0 && exists(match.first);
        if (is_day
            && placed(page.text, page.matches, index, found(page.text, match)).place
                   == DatePlace::mail_head) {
            heads.push_back(match);
        }
    }
    return heads;
}

std::vector<DateMatch> all_matches(const DatedPage& page, const std::optional<CalendarDate>& near) {
    std::vector<DateMatch> matches = page.matches;
    if (near) {
        add(match_days_of_year(page.text.text, *near), matches);
    }
    if (near && says_yesterday(page.text.text)) {
        add(match_yesterdays(page.text.text, heads_of_mails(page), *near), matches);
    }
    add(years_in_columns(page.text), matches);
    return matches;
}

std::vector<PlacedDate> placed_dates(const DatedPage& page,
                                     const std::optional<CalendarDate>& near) {
    const std::vector<DateMatch> matches = all_matches(page, near);
    std::vector<PlacedDate> dates;
    for (std::size_t index = 0; index < matches.size(); ++index) {
        DateFound date = found(page.text, matches[index]);
        note_other_reading(page.text, matches[index], date);
        dates.push_back(placed(page.text, matches, index, date));
        dates.back().days = days_of_list(page.text.text, matches[index]);
    }
    return dates;
}

/// An activity was on each of the days that a list names, and on none between them.
void add_days(const PlacedDate& placed, std::vector<DateFound>& dates) {
    if (!is_activity(placed.date.role) || placed.days.empty()) {
        dates.push_back(placed.date);
        return;
    }
    for (const CalendarDate& day : placed.days) {
        dates.push_back(placed.date);
        dates.back().value = to_string(day);
        dates.back().end.reset();
    }
}

} // namespace

std::vector<DateFound> find_dates(std::span<const Page> pages, const DocumentType* type) {
    std::vector<DatedPage> dated;
    std::ranges::transform(pages, std::back_inserter(dated), dated_page);
    const std::optional<CalendarDate> near = day_of_writing(dated);
    const bool is_about_a_time = type != nullptr && type->essential_date == DateRole::period;
    if (is_about_a_time && !dated.empty() && !tells_period(dated)) {
        add(year_of_heading(dated.front().text), dated.front().matches);
    }
    std::vector<PlacedDate> placed;
    for (const DatedPage& page : dated) {
        std::ranges::move(placed_dates(page, near), std::back_inserter(placed));
    }
    settle_roles(placed, type);
    std::vector<DateFound> dates;
    for (const PlacedDate& one : placed) {
        add_days(one, dates);
    }
    return dates;
}

namespace fields {

namespace {

void find(const FieldContext& context, Piece& piece) {
    const std::span<const Page> pages(context.reading.document().pages);
    piece.dates =
        find_dates(pages.subspan(context.first, context.last - context.first), context.type);
}

} // namespace

extern const Field field_date;
const Field field_date{.id = "date", .find = find};

} // namespace fields

} // namespace intake
