// SPDX-License-Identifier: GPL-3.0-or-later
// How much: value is a number ("1.5") or the least and the most of it ("6/8"), unit one of study_load_hour, self_study_hour (a part of the study load),
// contact_hour, lesson_hour, clock_hour, half_day, day, ec, minutes, meeting. A pair of times ("09.30-11.00") is so many minutes, several
// of one day or on several days together. Nothing is converted: half-days stay half-days, EC stays EC. The field "break"
// beside minutes of the same text: so many of them may be a break, as stated, else as is usual over noon. The field
// "quantity_of_row" beside the sum of a column: what stands in one of its rows, each with its day.
#include "classifiers/amount_columns.hpp"
#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/dates/month_names.hpp"
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/number_words.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/quantity_forms.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/times_held.hpp"
#include "classifiers/times_of_day.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace intake::fields {

namespace {

struct Found {
    std::string value;
    std::string_view unit; // empty for what is no quantity: a time, a date
    TextRange range;
    double confidence = 0;
    bool is_time_range = false;
    double begin = 0; // of a time range, in minutes of the day; 0 for spoken ones
    double end = 0;
    double rest = 0;             // of a time range: minutes of it that may be a break
    std::vector<RowAmount> rows; // of a column: what it is the sum of
    std::string day; // on the same line: a row of a list, beside which others may say the same
};

/// What stands beside a number must not belong to it: a longer number, a code, an amount, a share.
bool stands_free(std::string_view text, TextRange range) {
    static const RE2 k_goes_on(R"(^(?:[a-z0-9]| ?[.,:]\d|-\d| ?%| ?(?:eur|euro)\b))");
    static const RE2 k_before(R"((?:[a-z0-9]|[a-z]-|\d[.,:/-]|[€$] ?|\beur |[#/])$)");
    const std::string_view before = text.substr(0, range.begin);
    const std::string_view near = before.substr(before.size() > 8 ? before.size() - 8 : 0);
    const std::string_view after = text.substr(range.end);
    return !holds(near, k_before) && !holds(after, k_goes_on);
}

std::string_view view(const re2::StringPiece& piece) {
    return {piece.data(), piece.size()};
}

bool overlaps(const std::vector<Found>& found, TextRange range) {
    return std::ranges::any_of(found, [&](const Found& one) {
        return one.range.begin < range.end && range.begin < one.range.end;
    });
}

/// "6 a 8 uur", "SBU: 6 tot 8": a number is the end or the beginning of a range.
struct Between {
    double least = 0;
    double most = 0;
    TextRange range; // of the whole
};

std::optional<Between> range_around(std::string_view text, TextRange number, TextRange whole) {
    static const std::string k_number = "(" + std::string(number_expression()) + ")";
    static const RE2 k_before(R"((?:^|[^\w.,:/-])((?:tussen (?:de )?)" + k_number + " en |"
                              + k_number + " ?(?:a|-|tot|to|of) ?))$");
    static const RE2 k_after(
        "^( ?(?:a|-|tot|to) ?" + k_number
        + R"()(?: ?(?:uren|uur|u|sbu|hours|dagdelen)\b|[ \t]*[.,;)]|[ \t]*\n|[ \t]*$))");
    constexpr std::size_t k_near = 30;
    const auto value = number_of(text.substr(number.begin, number.size()));
    const std::size_t begin = number.begin > k_near ? number.begin - k_near : 0;
    const std::string_view before = text.substr(begin, number.begin - begin);
    const std::string_view after = text.substr(number.end);
    re2::StringPiece part;
    re2::StringPiece first;
    re2::StringPiece other;
    if (value
        && RE2::PartialMatch({before.data(), before.size()}, k_before, &part, &first, &other)) {
        const auto least = number_of(view(first.empty() ? other : first));
        const auto at = static_cast<std::size_t>(part.data() - text.data());
        if (least && *least > 0 && *least < *value) {
            return Between{*least, *value, {at, whole.end}};
        }
    }
    if (value && RE2::PartialMatch({after.data(), after.size()}, k_after, &part, &first)) {
        const auto most = number_of(view(first));
        const auto end = static_cast<std::size_t>(part.data() + part.size() - text.data());
        if (most && *value < *most) {
            return Between{*value, *most, {whole.begin, std::max(whole.end, end)}};
        }
    }
    return std::nullopt;
}

/// "10 tot 12 uur zelfstudie" are no times of day.
bool is_of_study(std::string_view text, TextRange range) {
    static const RE2 k_whole_hours(R"((?:\d{1,2} ?(?:-|tot|a) ?|tot )\d{1,2} uur)");
    static const RE2 k_study(
        R"(^ (?:aan )?(?:zelfstudie|studie|studiebelasting|huiswerk|voorbereiding|sbu|contact|les|werk)\b)");
    const std::string_view part = text.substr(range.begin, range.size());
    const std::string_view behind = text.substr(range.end);
    return matches(part, k_whole_hours) && holds(behind, k_study);
}

/// What an expression matched: all, all again, the numbers.
using Groups = std::array<re2::StringPiece, 4>;

/// Where a group stands; empty where it matched nothing.
TextRange place_of(std::string_view text, const re2::StringPiece& group) {
    if (group.data() == nullptr) {
        return {};
    }
    const auto begin = static_cast<std::size_t>(group.data() - text.data());
    return {begin, begin + group.size()};
}

/// The number of a form, where its match stands free and takes no text that another has.
std::optional<double> number_in(const QuantityForm& form,
                                const Groups& groups,
                                std::string_view text,
                                const std::vector<Found>& found) {
    const TextRange range = place_of(text, groups[0]);
    const bool may_be_length = form.read == &between || form.unit.empty();
    if (!stands_free(text, range) || overlaps(found, range)
        || (may_be_length && is_of_study(text, range))) {
        return std::nullopt;
    }
    return form.read(view(groups[2]), view(groups[3]));
}

/// The amount of a match: its number, or the range around that.
Found amount_of(const QuantityForm& form,
                double number,
                const Groups& groups,
                std::string_view text,
                const std::vector<Found>& found) {
    Found one{number_text(number), form.unit, place_of(text, groups[0]), form.confidence};
    const auto around = form.read == &one_number
                            ? range_around(text, place_of(text, groups[2]), one.range)
                            : std::nullopt;
    if (around && !overlaps(found, around->range)) {
        one.value = number_text(around->least) + "/" + number_text(around->most);
        one.range = around->range;
    }
    one.is_time_range = form.read == &between || form.read == &between_spoken;
    if (form.read == &between) {
        one.begin = minutes_of(view(groups[2])).value_or(0);
        one.end = minutes_of(view(groups[3])).value_or(0);
    }
    return one;
}

/// "5 dagdelen van 3 uur": the five, where they are an amount too.
std::optional<Found>
first_amount(const QuantityForm& form, const Groups& groups, std::string_view text) {
    const auto first = form.unit_of_first.empty() ? std::nullopt : number_of(view(groups[2]));
    return first ? std::optional(Found{
               number_text(*first), form.unit_of_first, place_of(text, groups[0]), form.confidence})
                 : std::nullopt;
}

void match(const Compiled<QuantityForm>& compiled,
           std::string_view text,
           std::vector<Found>& found) {
    const QuantityForm& form = *compiled.form;
    const re2::StringPiece whole(text.data(), text.size());
    Groups groups;
    const int wanted = std::min(4, compiled.expression->NumberOfCapturingGroups() + 1);
    std::size_t from = 0;
    while (from < text.size()
           && compiled.expression->Match(
               whole, from, text.size(), RE2::UNANCHORED, groups.data(), wanted)) {
        const TextRange range = place_of(text, groups[0]);
        const auto number = number_in(form, groups, text, found);
        from = number ? range.end : range.begin + 1;
        if (number) {
            if (const auto first = first_amount(form, groups, text)) {
                found.push_back(*first);
            }
            found.push_back(amount_of(form, *number, groups, text, found));
        }
        groups = {};
    }
}

// ---------------------------------------------------------------------------- times of day together

/// A break, or when somebody can be called, is no part of the activity.
bool is_no_activity(std::string_view text, TextRange range) {
    static const RE2 k_other(
        R"(\b(?:\w*pauze|lunch|koffie|thee|inloop|borrel|ontvangst|diner|bereikbaar|geopend|open|openingstijd(?:en)?|spreekuur|kantooruren|break|registratie|telefonisch|bel|bellen)\b[^\d]{0,40}$)");
    const std::string_view before = words_before(text, range.begin, 60);
    // "12.30 - 13.00 lunch, " is said of the times before it.
    static const RE2 k_of_those_before(R"(\d(?: ?uur)? \w+[,;] ?$)");
    if (holds(before, k_other) && !holds(before, k_of_those_before)) {
        return true;
    }
    static const RE2 k_is_break(
        R"(^[ \t:-]{1,4}(?:\w*pauze|lunch|koffie|thee|inloop|borrel|ontvangst|diner|break)\b)");
    const std::string_view behind = text.substr(range.end);
    return holds(behind, k_is_break);
}

/// Whether nothing but a date parts two time ranges, and the first has one before it: a line for every day.
bool on_its_own_day(const std::vector<Found>& dates, const Found& one, const Found& next) {
    constexpr std::size_t k_beside = 4;
    constexpr std::size_t k_before_date = 12; // "woensdag "
    const auto is_just_before = [](const Found& date, const Found& range) {
        return date.range.end <= range.range.begin
               && range.range.begin - date.range.end <= k_beside;
    };
    const auto of_next = std::ranges::find_if(dates, [&](const Found& date) {
        return is_just_before(date, next) && date.range.begin >= one.range.end
               && date.range.begin - one.range.end <= k_before_date;
    });
    return of_next != dates.end() && std::ranges::any_of(dates, [&](const Found& date) {
               return is_just_before(date, one);
           });
}

/// Whether a time range goes on with another: "9.00-12.00 en 13.00-16.00", "dag 1: ..., dag 2: ...", or the next
/// line of a programme.
bool goes_on(std::string_view text,
             const std::vector<Found>& dates,
             const Found& before,
             const Found& next) {
    constexpr std::size_t k_few_lines = 120;
    static const RE2 k_another_time(R"(^[^\d\n]{0,30}$)");
    static const RE2 k_another_day(R"(^[^\d\n]{0,12}\bdag \d[^\d\n]{0,6}$)");
    static const RE2 k_choice(R"(\b(?:of|or|nieuw|verplaatst)\b)");
    static const RE2 k_date(R"((?:19|20)\d\d)");
    const std::string_view gap = text.substr(before.range.end, next.range.begin - before.range.end);
    const re2::StringPiece words(gap.data(), gap.size());
    const bool in_programme =
        before.end > 0 && before.end <= next.begin && gap.size() <= k_few_lines
        && gap.find('\n') != std::string_view::npos && !RE2::PartialMatch(words, k_date);
    return (in_programme || on_its_own_day(dates, before, next)
            || RE2::FullMatch(words, k_another_time) || RE2::FullMatch(words, k_another_day))
           && !RE2::PartialMatch(words, k_choice);
}

/// How long a break is that the text tells the length of, in minutes.
std::optional<double> stated_break(std::string_view text) {
    static const std::string k_length = "(?:een )?(" + std::string(number_expression())
                                        + ") ?(minu(?:ut|ten)|min|kwartier|uur|u|hour)s?\\b";
    static const RE2 k_before(R"((?:\w*pauze|lunch|break)\w*(?: van| of| is|:)? )" + k_length);
    static const RE2 k_behind(k_length + R"(\.? (?:\w*pauze|lunch|break|koffie|thee)\b)");
    re2::StringPiece number;
    re2::StringPiece unit;
    const re2::StringPiece whole(text.data(), text.size());
    if (!RE2::PartialMatch(whole, k_before, &number, &unit)
        && !RE2::PartialMatch(whole, k_behind, &number, &unit)) {
        return std::nullopt;
    }
    const auto value = number_of(view(number));
    const double minutes = unit.starts_with("m") ? 1 : unit.starts_with("k") ? 15 : 60;
    return value ? std::optional<double>(*value * minutes) : std::nullopt;
}

/// Minutes of a time range that may be a break: the framework does not say that they are taken off.
double rest_in(std::string_view text, const Found& range) {
    constexpr double k_hour = 60;
    constexpr double k_noon = 12 * k_hour;
    constexpr double k_long = 5 * k_hour;
    static const RE2 k_none(
        R"((?:excl\w*\.?|zonder|exclusief|without|buiten) (?:\w+ )?(?:\w*pauzes?|lunch|break)|\bnetto\b)");
    static const RE2 k_with(R"((?:\w*pauzes?|break)\b)");
    const re2::StringPiece whole(text.data(), text.size());
    if (RE2::PartialMatch(whole, k_none)) {
        return 0;
    }
    const double length = number_of(range.value).value_or(0);
    const bool over_noon = range.end == 0 || (range.begin <= k_noon && range.end > k_noon + k_hour);
    if (const auto stated = stated_break(text); stated && *stated < length) {
        return *stated;
    }
    if (length >= k_long && over_noon) {
        return k_hour;
    }
    return RE2::PartialMatch(whole, k_with) && length > 2 * k_hour ? k_hour / 2 : 0;
}

/// Time ranges of one activity are one amount. What is none of it goes.
void join_time_ranges(std::string_view text,
                      const std::vector<Found>& dates,
                      std::vector<Found>& found) {
    std::erase_if(found, [&](const Found& one) {
        return one.is_time_range && is_no_activity(text, one.range);
    });
    std::vector<TextRange> days;
    std::ranges::transform(dates, std::back_inserter(days), &Found::range);
    std::vector<Found> joined;
    Found last; // of the time ranges
    for (Found& one : found) {
        if (!one.is_time_range) {
            joined.push_back(std::move(one));
            continue;
        }
        const Found range = one;
        const double times = times_held(text, days, one.range);
        const double minutes = number_of(one.value).value_or(0) * times;
        one.rest = rest_in(text, one) * times;
        const bool same =
            !joined.empty() && joined.back().is_time_range && goes_on(text, dates, last, one);
        if (same) {
            joined.back().value = number_text(number_of(joined.back().value).value_or(0) + minutes);
            joined.back().range.end = one.range.end;
            joined.back().rest += one.rest;
        } else {
            one.value = number_text(minutes);
            joined.push_back(std::move(one));
        }
        last = range;
    }
    found = std::move(joined);
}

/// Letters that recognition put for digits, before a unit or behind its name: "1O SBU", "SBU: 2O". As long as before.
void mend_digits(std::string& text) {
    static const RE2 k_before_unit(
        R"((?:^|[^\w.,:-])([\doli]{2,3}) ?(?:sbu|uur|uren|u\b|contact|les-?u|dagde|min|studie|ec\b))");
    static const RE2 k_behind_name(
        R"((?:sbu|uren|uur|studiebelasting|studielast)[ :=\t]{1,3}([\doli]{2,3})(?:[ \n.,;]|$))");
    static const RE2 k_has_digit(R"(\d)");
    for (const RE2* place : {&k_before_unit, &k_behind_name}) {
        re2::StringPiece rest(text);
        re2::StringPiece number;
        while (RE2::FindAndConsume(&rest, *place, &number)) {
            const auto begin = static_cast<std::size_t>(number.data() - text.data());
            if (!RE2::PartialMatch(number, k_has_digit)) {
                continue;
            }
            for (std::size_t i = begin; i < begin + number.size(); ++i) {
                text[i] = text[i] == 'o' ? '0' : (text[i] == 'l' || text[i] == 'i') ? '1' : text[i];
            }
        }
    }
}

/// "Dag 1 (6 uur), dag 2 (6 uur)": parts that are numbered are one amount.
void join_numbered_parts(std::string_view text, std::vector<Found>& found) {
    static const RE2 k_part(
        R"(\b(dag|deel|blok|module|bijeenkomst|sessie|les|avond|ochtend|middag|workshop) \d{1,2}[ :(,-]{1,3}$)");
    std::vector<Found> joined;
    std::string last_part;
    for (Found& one : found) {
        const std::string_view before = words_before(text, one.range.begin, 20);
        std::string part;
        RE2::PartialMatch({before.data(), before.size()}, k_part, &part);
        if (!part.empty() && part == last_part && !one.is_time_range
            && joined.back().unit == one.unit) {
            joined.back().value = number_text(number_of(joined.back().value).value_or(0)
                                              + number_of(one.value).value_or(0));
            joined.back().range.end = one.range.end;
            continue;
        }
        last_part = part;
        joined.push_back(std::move(one));
    }
    found = std::move(joined);
}

/// What one page of a piece says.
struct PageAmounts {
    PageText text;
    std::vector<Found> found;
};

/// Whether an amount stands beside a day: a row of a list, and no total of it.
bool is_of_a_day(const std::vector<PageAmounts>& pages, std::string_view unit, double amount) {
    return std::ranges::any_of(pages, [&](const PageAmounts& page) {
        return std::ranges::any_of(page.found, [&](const Found& one) {
            return one.unit == unit && number_of(one.value).value_or(0) == amount
                   && !one.day.empty();
        });
    });
}

/// "Blok 1: 4 uur, blok 2: 4 uur, totaal 8 uur": the sum of all others of its unit stands for them, on whichever pages.
void keep_totals(std::vector<PageAmounts>& pages) {
    constexpr double k_rounding = 0.01;
    std::map<std::string_view, std::vector<double>> amounts;
    for (const PageAmounts& page : pages) {
        for (const Found& one : page.found) {
            if (!one.is_time_range) {
                amounts[one.unit].push_back(number_of(one.value).value_or(0));
            }
        }
    }
    for (const auto& [unit, parts] : amounts) {
        const double most = *std::ranges::max_element(parts);
        const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
        if (parts.size() < 3 || std::abs(sum - 2 * most) >= k_rounding
            || is_of_a_day(pages, unit, most)) {
            continue;
        }
        for (PageAmounts& page : pages) {
            std::erase_if(page.found, [&, name = unit](const Found& one) {
                return one.unit == name && !one.is_time_range
                       && number_of(one.value).value_or(0) != most;
            });
        }
    }
}

/// How sure an amount can be: hours of which nothing around tells what they are of may be of anything.
double surest(std::string_view text, const Found& one) {
    constexpr double k_perhaps = 0.75;
    constexpr std::size_t k_near = 60;
    static const RE2 k_activity(
        R"((?:duur|omvang|totaal|total|tijd|lengte|uren|waarde|studie|scholing|cursus|training|opleiding|vorming|leergang|module|webinar|workshop|masterclass|e-?learning|bijeenkomst|sessie|middag|avond|dag|les|deel|volg|duration|hours? of|attend|course|practi|praktijk))");
    static const RE2 k_alone(R"(^[ \t(]*$)");
    static const RE2 k_ends(R"(^[ \t).;,]*(?:\n|$))");
    if (one.unit != "clock_hour") {
        return 1;
    }
    const std::string_view before = words_before(text, one.range.begin, k_near);
    const std::string_view after = text.substr(one.range.end);
    const std::string_view behind = after.substr(0, std::min(after.find('\n'), k_near));
    const bool stands_alone = holds(before, k_alone) && holds(after, k_ends);
    const std::string_view part = text.substr(one.range.begin, one.range.size());
    return stands_alone || holds(before, k_activity) || holds(behind, k_activity)
                   || holds(part, k_activity)
               ? 1
               : k_perhaps;
}

/// "12 maart: 9.30 - 12.00": where every line has its day, nobody repeats the year.
void add_days_without_year(std::string_view text, std::vector<Found>& dates) {
    static const RE2 k_day(R"((\b\d{1,2} )" + month_expression() + R"(\b))");
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece day;
    while (RE2::FindAndConsume(&rest, k_day, &day)) {
        const auto begin = static_cast<std::size_t>(day.data() - text.data());
        if (!overlaps(dates, {begin, begin + day.size()})) {
            dates.push_back({"", "", {begin, begin + day.size()}, 0, false});
        }
    }
}

/// Letters and digits that recognition mixed up inside a word: "dagde1en", "belastlng". As long as before.
void mend_letters(std::string& text) {
    static const RE2 k_digit_in_word(R"([a-z]{2}([01])[a-z]{2})");
    static const RE2 k_no_dutch(R"([a-z](l)ng)");
    for (const auto& [place, letter] :
         {std::pair{&k_digit_in_word, 'l'}, std::pair{&k_no_dutch, 'i'}}) {
        re2::StringPiece rest(text);
        re2::StringPiece wrong;
        while (RE2::FindAndConsume(&rest, *place, &wrong)) {
            char& c = text[static_cast<std::size_t>(wrong.data() - text.data())];
            c = c == '0' ? 'o' : letter;
        }
    }
}

/// The day that stands on the line of an amount; empty for none.
std::string day_on_line(const PageText& text, TextRange amount) {
    const std::string_view all = text.text;
    const std::size_t before = all.rfind('\n', amount.begin);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = all.substr(begin, all.find('\n', amount.end) - begin);
    for (const DateMatch& date : match_dates(line)) {
        if (date.first.day != 0) {
            return std::string(line.substr(date.begin, date.end - date.begin));
        }
    }
    return {};
}

std::vector<Found> quantities(PageText& text) {
    mend_letters(text.text);
    mend_digits(text.text);
    std::vector<Found> found;
    for (const DateMatch& date : match_dates(text.text)) {
        found.push_back({"", "", {date.begin, date.end}, 0, false});
    }
    std::vector<Found> dates = found;
    add_days_without_year(text.text, dates);
    for (const ColumnAmount& column : amounts_in_columns(text)) {
        constexpr double k_column = 0.85;
        found.push_back({.value = number_text(column.amount),
                         .unit = column.unit,
                         .range = column.range,
                         .confidence = k_column,
                         .rows = column.rows});
    }
    for (const Compiled<QuantityForm>& form : quantity_forms()) {
        match(form, text.text, found);
    }
    std::erase_if(found, [](const Found& one) { return one.unit.empty(); });
    std::ranges::stable_sort(found, {}, [](const Found& one) { return one.range.begin; });
    join_time_ranges(text.text, dates, found);
    join_numbered_parts(text.text, found);
    for (Found& one : found) {
        one.confidence = std::min(one.confidence, surest(text.text, one));
        one.day = day_on_line(text, one.range);
    }
    return found;
}

/// The same amount said again is the same amount, but in one line nobody says it twice: "4 uur les en 4 uur thuis".
bool is_said_before(const PageAmounts& page, const Found& one, const Piece& piece) {
    const bool is_known = std::ranges::any_of(piece.fields, [&](const FieldFound& field) {
        return field.name == "quantity" && field.unit == one.unit && field.value == one.value;
    });
    static const RE2 k_sum(R"(\n|=|totaal|total|samen)");
    const bool is_beside = std::ranges::any_of(page.found, [&](const Found& other) {
        if (other.unit != one.unit || other.value != one.value
            || other.range.end > one.range.begin) {
            return false;
        }
        const std::string_view gap = page.text.part({other.range.end, one.range.begin});
        const bool are_rows = !one.day.empty() && !other.day.empty() && one.day != other.day;
        return are_rows || !holds(gap, k_sum);
    });
    return is_known && !is_beside;
}

void add_field(const PageText& text, const Found& found, Piece& piece) {
    FieldFound field = found_field("quantity", text, found.range, found.confidence);
    field.value = found.value;
    field.unit = found.unit;
    if (found.rest > 0) {
        FieldFound rest = field;
        rest.name = "break";
        rest.value = number_text(found.rest);
        piece.fields.push_back(std::move(rest));
    }
    for (const RowAmount& row : found.rows) {
        FieldFound& one = piece.fields.emplace_back(
            found_field("quantity_of_row", text, row.range, found.confidence));
        one.value = number_text(row.amount);
        one.unit = found.unit;
    }
    piece.fields.push_back(std::move(field));
}

void find(const FieldContext& context, Piece& piece) {
    std::vector<PageAmounts> pages;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        PageAmounts& amounts = pages.emplace_back();
        amounts.text = page_text(context.reading.document().pages[page]);
        amounts.found = quantities(amounts.text);
    }
    keep_totals(pages);
    for (const PageAmounts& page : pages) {
        for (const Found& found : page.found) {
            if (!is_said_before(page, found, piece)) {
                add_field(page.text, found, piece);
            }
        }
    }
}

} // namespace

extern const Field field_quantity;
const Field field_quantity{.id = "quantity", .find = find};

} // namespace intake::fields
