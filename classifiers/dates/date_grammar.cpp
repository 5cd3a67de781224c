// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_grammar.hpp"

#include "classifiers/dates/date_forms.hpp"
#include "classifiers/dates/date_ranges.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/matching.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace intake {

namespace {

bool joins_word(char character) {
    return std::isalnum(static_cast<unsigned char>(character)) != 0
           || (static_cast<unsigned char>(character) & 0x80U) != 0;
}

/// What stands beside the match must not belong to it: a longer number, a telephone number, an amount.
bool stands_free(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view before = text.substr(0, begin);
    const std::string_view after = text.substr(end);
    // "05-05-2024/07-05-2024", "ma.5 mei 2024"
    static const RE2 k_joined(
        R"((?:\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d[-/]|\b(?:ma|di|wo|do|vr|za|zo)\.)$)");
    static const RE2 k_joins(R"(^[-/]\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d)");
    constexpr std::size_t k_date = 12;
    const std::string_view near = before.substr(before.size() - std::min(before.size(), k_date));
    const bool joined = holds(near, k_joined);
    if (!before.empty() && !joined) {
        const char last = before.back();
        const bool part_of_number =
            last == '-' || last == '/' || last == '.' || last == ',' || last == '+' || last == '#';
        if (joins_word(last)
            || (part_of_number && before.size() > 1 && joins_word(before[before.size() - 2]))) {
            return false;
        }
    }
    static const RE2 k_goes_on(
        R"(^(?:[a-z0-9\x80-\xff]|[-/.:] ?\d|,\d|[-/][a-z0-9]| ?(?:uur|u|eur|euro|%)\b))");
    // "op 20 juni 2023. 8 SBU", "d.d. 15-05-2025 EUR 395": a whole year ends a sentence.
    static const RE2 k_sentence(R"((?s)(?:19|20)\d\d(?:[.:] \d| eur).*)");
    // "3 oktober, 14 en 28 november": another day, not a short year.
    static const RE2 k_next_day(R"(, \d\d(?:, ?| en | and | & )\d.*)");
    const std::string_view around_end = text.substr(end - std::min<std::size_t>(end, 4), 10);
    const re2::StringPiece next(around_end.data(), around_end.size());
    // "18 april 30 mei" above two columns: likewise.
    static const RE2 k_next_month(
        R"((?s)[a-z.,][ \n]'?\d\d (?:jan|feb|mrt|maart|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec).*)");
    if (RE2::FullMatch(next, k_next_day) || RE2::FullMatch(next, k_next_month)) {
        return false;
    }
    const std::string_view year = text.substr(end - std::min<std::size_t>(end, 4), 8);
    return holds(after, k_joins) || !holds(after, k_goes_on) || matches(year, k_sentence);
}

/// Groups of two digits after a short year belong to a telephone number: "06-12-34 56 78".
bool is_telephone(std::string_view text, const DateMatch& match) {
    static const RE2 k_more(R"(^[ -]\d\d(?:[ -]?\d\d)*\b)");
    const std::string_view after = text.substr(match.end);
    return text[match.begin] == '0' && !has_digit(text.substr(match.end - 3, 1))
           && holds(after, k_more);
}

/// Where a match begins and ends in the text: all of it, or its groups.
std::pair<std::size_t, std::size_t>
extent(std::string_view text, const DateGroups& groups, bool led) {
    const re2::StringPiece* last = groups.data();
    for (const re2::StringPiece& one : groups) {
        last = led && !one.empty() ? &one : last;
    }
    const char* const begin = led ? groups[1].data() : groups[0].data();
    return {static_cast<std::size_t>(begin - text.data()),
            static_cast<std::size_t>(last->data() + last->size() - text.data())};
}

/// "Nummer 1, 12 januari 2026" are no two days.
bool begins_with_a_count(std::string_view text, const DateMatch& match) {
    static const RE2 k_counted(
        R"(\b(?:nummer|nr\.?|no\.?|editie|aflevering|deel|zaal|lokaal|module|les|dag|bijeenkomst|sessie|zitting|gesprek|keer|week|blz\.?) $)");
    constexpr std::size_t k_near = 12;
    const std::size_t from = match.begin > k_near ? match.begin - k_near : 0;
    const std::string_view before = text.substr(from, match.begin - from);
    return match.last && match.first.day != 0 && holds(before, k_counted);
}

std::vector<DateMatch> all_matches(std::string_view text) {
    std::vector<DateMatch> all;
    for (const Compiled<DateForm>& compiled : date_forms()) {
        DateGroups groups;
        std::size_t from = 0;
        const re2::StringPiece whole(text.data(), text.size());
        while (from < text.size()
               && compiled.expression->Match(
                   whole,
                   from,
                   text.size(),
                   RE2::UNANCHORED,
                   groups.data(),
                   std::min(static_cast<int>(groups.size()),
                            compiled.expression->NumberOfCapturingGroups() + 1))) {
            const auto [begin, end] = extent(text, groups, compiled.form->led);
            std::optional<DateMatch> match =
                stands_free(text, begin, end) ? compiled.form->read(groups) : std::nullopt;
            from = begin + 1;
            if (!match) {
                continue;
            }
            match->begin = begin;
            match->end = end;
            if (!is_telephone(text, *match) && !begins_with_a_count(text, *match)) {
                from = end;
                all.push_back(*match);
            }
        }
    }
    return all;
}

/// Keeps, of matches that overlap, the one that begins first and is longest.
std::vector<DateMatch> without_overlaps(std::vector<DateMatch> all) {
    std::ranges::stable_sort(all, [](const DateMatch& a, const DateMatch& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<DateMatch> kept;
    for (const DateMatch& match : all) {
        if (kept.empty() || match.begin >= kept.back().end) {
            kept.push_back(match);
        }
    }
    return kept;
}

} // namespace

std::vector<DateMatch> match_dates(std::string_view folded) {
    return join_ranges(folded, without_overlaps(all_matches(folded)));
}

} // namespace intake
