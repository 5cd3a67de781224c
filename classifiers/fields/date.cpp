// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fields/date.hpp"

#include "classifiers/date_grammar.hpp"
#include "classifiers/date_roles.hpp"
#include "classifiers/field.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

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

/// The day that the days without a year are near to: the first of the piece that is no birth or end; else within
/// its first months ("najaar 2022").
std::optional<CalendarDate> day_of_writing(std::span<const Page> pages) {
    constexpr int k_mid = 15;
    std::optional<CalendarDate> within_months;
    for (const Page& page : pages) {
        const PageText text = page_text(page);
        const std::vector<DateMatch> matches = match_dates(text.text);
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
    return within_months;
}

bool overlap(const DateMatch& one, const DateMatch& other) {
    return one.begin < other.end && other.begin < one.end;
}

std::vector<DateMatch> matches_of(const PageText& text, const std::optional<CalendarDate>& near) {
    std::vector<DateMatch> matches = match_dates(text.text);
    if (near) {
        const std::size_t known = matches.size();
        for (const DateMatch& day : match_days_of_year(text.text, *near)) {
            const auto begin = matches.begin();
            if (std::none_of(begin,
                             begin + static_cast<std::ptrdiff_t>(known),
                             [&](const DateMatch& one) { return overlap(one, day); })) {
                matches.push_back(day);
            }
        }
        std::ranges::sort(matches, {}, &DateMatch::begin);
    }
    return matches;
}

std::vector<PlacedDate> placed_dates(const Page& page, const std::optional<CalendarDate>& near) {
    const PageText text = page_text(page);
    const std::vector<DateMatch> matches = matches_of(text, near);
    std::vector<PlacedDate> dates;
    for (std::size_t index = 0; index < matches.size(); ++index) {
        DateFound date = found(text, matches[index]);
        note_other_reading(text, matches[index], date);
        dates.push_back(placed(text, matches, index, date));
    }
    return dates;
}

} // namespace

std::vector<DateFound> find_dates(std::span<const Page> pages, const DocumentType* type) {
    const std::optional<CalendarDate> near = day_of_writing(pages);
    std::vector<PlacedDate> placed;
    for (const Page& page : pages) {
        std::ranges::move(placed_dates(page, near), std::back_inserter(placed));
    }
    settle_roles(placed, type);
    std::vector<DateFound> dates;
    for (PlacedDate& one : placed) {
        dates.push_back(std::move(one.date));
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
