// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/closing_date.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <algorithm>

namespace intake {

namespace {

/// The rows of a table, one below the other, begin with two dates.
bool begin_rows(std::string_view between) {
    return between.starts_with('\t') && between.find('\n') == between.size() - 1;
}

/// Days of one list: nothing but a day of the week parts them.
bool are_listed(std::string_view text, const DateMatch& one, const DateMatch& next) {
    static const RE2 k_list(R"([\s.,;*•-]*(?:[a-z]{2,9} )?)");
    const std::string_view between =
        text.substr(one.end, next.begin > one.end ? next.begin - one.end : 0);
    return matches(between, k_list) || begin_rows(between);
}

/// Whether one of the parts between commas is a person's name: "Klopt, Anna Smit, gespreksleider, ".
bool names_somebody(const PageText& text, TextRange words) {
    for (std::size_t begin = words.begin; begin < words.end;) {
        const std::size_t end = std::min(text.text.find(',', begin), words.end);
        const TextRange part = trimmed(text, {begin, end}, " \n\t");
        if (!part.empty() && !name_at(text, part, NameIn::cell).empty()) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

/// The date before it, if any, is on an earlier line.
bool is_first_of_its_line(const DateAt& date) {
    return date.index > 0 && date.previous().end < date.line_begin;
}

/// "Namens de groep, Anna Smit, 3 juni 2024"
bool ends_behind_name(const DateAt& date) {
    const DateMatch& match = date.match();
    return is_first_of_its_line(date) && !match.last && date.before.ends_with(", ")
           && date.text().find_first_not_of(" .)\n", match.end) == std::string_view::npos
           && names_somebody(date.page, {date.line_begin, match.begin});
}

/// "3 juni 2024, de redactie", "3 juni 2024 - Anna Smit": the last line, under one that begins with no day, or it would be
/// an entry of a list.
bool begins_last_line(const DateAt& date) {
    static const RE2 k_signer(R"(^(?:, ?| - | \| | \()[^\d\n\t]{3,45}[\s.]*$)");
    constexpr std::size_t k_weekday = 12;
    const std::string_view text = date.text();
    if (!is_first_of_its_line(date) || date.match().last || date.line_begin != date.match().begin
        || text.find_first_not_of(" \n\t", date.line_begin + date.line.size()) < text.size()) {
        return false;
    }
    std::size_t above = 0;
    line_around(text, text.find_last_not_of(" \n\t", date.line_begin - 1), above);
    const DateMatch& before = date.previous();
    const bool is_in_list =
        before.first.day != 0 && before.begin >= above && before.begin <= above + k_weekday;
    return !is_in_list && holds(date.behind, k_signer);
}

} // namespace

bool is_place_and_date(const DateAt& date) {
    static const RE2 k_place(
        R"((?:^|[\n\t])(?:te )?[a-z' .-]{2,30}, ?(?:d\.?d\.? ?|de |den |op )?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$)");
    // "Training Luisteren, 3 juni 2024" names what was on that day.
    static const RE2 k_activity(
        R"(training|cursus|workshop|congres|webinar|studiedag|symposium|lezing|opleiding|scholing|module|bijeenkomst|masterclass|deelname|seminar|themamiddag)");
    // "Zwolle, 3 juni 2024, namens de commissie: A. Smit"
    static const RE2 k_signer(R"(^, ?(?:namens|w\.g\.|getekend|get\.|voor de[zn]e?)\b)");
    constexpr std::size_t k_rest = 40;
    const bool ends =
        date.line.size() < date.before.size() + k_rest || holds(date.behind, k_signer);
    return ends && holds(date.before, k_place) && !holds(date.before, k_activity);
}

bool is_alone(const DateAt& date) {
    static const RE2 k_led(
        R"((?:[^\n]*\n)*(?:dat(?:um)?\.?:? |d\.?d\.? |de |den |op |(?:maan|dins|woens|donder|vrij|zater|zon)dag )*)");
    static const RE2 k_ended(R"([ .]*(?:[\t(][^\n]*)?)");
    const DateMatch& match = date.match();
    const bool listed = (date.index > 0 && are_listed(date.text(), date.previous(), match))
                        || (date.has_next() && are_listed(date.text(), match, date.next()));
    return !match.last && match.first.day != 0 && !listed && matches(date.before, k_led)
           && matches(date.behind, k_ended);
}

bool ends_paper(const DateAt& date) {
    return ends_behind_name(date) || begins_last_line(date);
}

} // namespace intake
