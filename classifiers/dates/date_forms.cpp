// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_forms.hpp"

#include "classifiers/dates/date_numbers.hpp"

#include <algorithm>
#include <utility>

namespace intake {

namespace {

constexpr double k_by_name = 0.95;
constexpr double k_by_number = 0.9;
constexpr double k_month_only = 0.85;
constexpr double k_month_by_number = 0.7;
constexpr double k_year_only = 0.7;
constexpr double k_lone_year = 0.5;
constexpr double k_impossible = 0.2;
constexpr double k_month_first = 0.6; // 03/25/2024

std::string_view group(const DateGroups& groups, std::size_t index) {
    return {groups.at(index).data(), groups.at(index).size()};
}

/// Completes a match: sets its confidence from the form, and lower where a date does not exist. Nothing
/// where it cannot be meant as a date at all.
std::optional<DateMatch> finish(DateMatch match, double form, const DateNumbers& numbers) {
    const double factor = numbers.factor();
    const auto out_of_reach = [](const CalendarDate& date) {
        return date.year == 0 || date.month > 12 || date.day > 31
               || (date.month == 0 && date.day != 0);
    };
    if (factor == 0 || out_of_reach(match.first) || (match.last && out_of_reach(*match.last))) {
        return std::nullopt;
    }
    const bool real = exists(match.first) && (!match.last || exists(*match.last));
    match.confidence = real ? form * factor : k_impossible;
    return match;
}

DateMatch single(int year, int month, int day) {
    DateMatch match;
    match.first = {year, month, day};
    return match;
}

DateMatch range(CalendarDate first, CalendarDate last) {
    DateMatch match;
    match.first = first;
    match.last = last;
    return match;
}

// One function per form: the groups of its expression -> a date.

std::optional<DateMatch> day_month_year(const DateGroups& groups) {
    DateNumbers numbers;
    int day = numbers.number(group(groups, 1));
    int month = numbers.number(group(groups, 2));
    const int year = numbers.year(group(groups, 3));
    if (month > 12 && day <= 12) {
        std::swap(day, month);
        return day == 0 || month == 0 ? std::nullopt
                                      : finish(single(year, month, day), k_month_first, numbers);
    }
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_number, numbers);
}

std::optional<DateMatch> year_month_day(const DateGroups& groups) {
    DateNumbers numbers;
    const int year = numbers.year(group(groups, 1));
    const int month = numbers.number(group(groups, 2));
    const int day = numbers.number(group(groups, 3));
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_number, numbers);
}

std::optional<DateMatch> day_name_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int day = numbers.number(group(groups, 1));
    const int month = numbers.month(group(groups, 2));
    const int year = numbers.year(group(groups, 3));
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_name, numbers);
}

std::optional<DateMatch> name_day_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int month = numbers.month(group(groups, 1));
    const int day = numbers.number(group(groups, 2));
    const int year = numbers.year(group(groups, 3));
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_name, numbers);
}

std::optional<DateMatch> name_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int month = numbers.month(group(groups, 1));
    const int year = numbers.year(group(groups, 2));
    return month == 0 ? std::nullopt : finish(single(year, month, 0), k_month_only, numbers);
}

std::optional<DateMatch> month_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int month = numbers.number(group(groups, 1));
    const int year = numbers.year(group(groups, 2));
    return month == 0 ? std::nullopt : finish(single(year, month, 0), k_month_by_number, numbers);
}

/// "12 en 13 maart 2025", "12, 13 en 20 maart 2025", "12 t/m 14 maart 2025"
std::optional<DateMatch> days_name_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int first = numbers.number(group(groups, 1));
    const int last = numbers.number(group(groups, 2));
    const int month = numbers.month(group(groups, 3));
    const int year = numbers.year(group(groups, 4));
    if (first == 0 || month == 0 || last <= first) {
        return std::nullopt;
    }
    return finish(range({year, month, first}, {year, month, last}), k_by_name, numbers);
}

/// "28 februari en 7 maart 2025"
std::optional<DateMatch> day_name_day_name_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int first_day = numbers.number(group(groups, 1));
    const int first_month = numbers.month(group(groups, 2));
    const int last_day = numbers.number(group(groups, 3));
    const int last_month = numbers.month(group(groups, 4));
    const int year = numbers.year(group(groups, 5));
    if (first_day == 0 || first_month == 0 || last_day == 0 || last_month == 0) {
        return std::nullopt;
    }
    const int first_year = first_month > last_month ? year - 1 : year;
    return finish(range({first_year, first_month, first_day}, {year, last_month, last_day}),
                  k_by_name,
                  numbers);
}

/// "12 t/m 14-03-2025", "12-03 t/m 14-04-2025"
std::optional<DateMatch> day_to_numeric(const DateGroups& groups) {
    DateNumbers numbers;
    const int first_day = numbers.number(group(groups, 1));
    const int last_day = numbers.number(group(groups, 3));
    const int last_month = numbers.number(group(groups, 4));
    const int year = numbers.year(group(groups, 5));
    const int first_month =
        group(groups, 2).empty() ? last_month : numbers.number(group(groups, 2));
    if (first_day == 0 || last_day == 0 || first_month == 0 || last_month == 0) {
        return std::nullopt;
    }
    return finish(
        range({year, first_month, first_day}, {year, last_month, last_day}), k_by_number, numbers);
}

/// "maart - juni 2024"
std::optional<DateMatch> name_name_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int first = numbers.month(group(groups, 1));
    const int last = numbers.month(group(groups, 2));
    const int year = numbers.year(group(groups, 3));
    if (first == 0 || last == 0) {
        return std::nullopt;
    }
    return finish(
        range({first > last ? year - 1 : year, first, 0}, {year, last, 0}), k_month_only, numbers);
}

/// "2016 - 2020", "schooljaar 2024/2025"
std::optional<DateMatch> year_year(const DateGroups& groups) {
    DateNumbers numbers;
    const int first = numbers.year(group(groups, 1));
    const int last = numbers.year(group(groups, 2));
    return first < last ? finish(range({first, 0, 0}, {last, 0, 0}), k_year_only, numbers)
                        : std::nullopt;
}

struct MonthSpan {
    std::string_view name;
    int first;
    int last;
};
/// As courses are announced, with the months that one person counts and another does not; a winter is of two years.
constexpr std::array k_spans = {
    MonthSpan{"voorjaar", 1, 6},        MonthSpan{"lente", 3, 6},
    MonthSpan{"spring", 3, 6},          MonthSpan{"zomer", 6, 9},
    MonthSpan{"summer", 6, 9},          MonthSpan{"najaar", 8, 12},
    MonthSpan{"herfst", 9, 12},         MonthSpan{"autumn", 9, 12},
    MonthSpan{"1e kwartaal", 1, 3},     MonthSpan{"q1", 1, 3},
    MonthSpan{"2e kwartaal", 4, 6},     MonthSpan{"q2", 4, 6},
    MonthSpan{"3e kwartaal", 7, 9},     MonthSpan{"q3", 7, 9},
    MonthSpan{"4e kwartaal", 10, 12},   MonthSpan{"q4", 10, 12},
    MonthSpan{"eerste kwartaal", 1, 3}, MonthSpan{"tweede kwartaal", 4, 6},
    MonthSpan{"derde kwartaal", 7, 9},  MonthSpan{"vierde kwartaal", 10, 12},
    MonthSpan{"1ste kwartaal", 1, 3},   MonthSpan{"2de kwartaal", 4, 6},
    MonthSpan{"3de kwartaal", 7, 9},    MonthSpan{"4de kwartaal", 10, 12},
};

/// "najaar 2022", "het eerste kwartaal van 2024"
std::optional<DateMatch> span_year(const DateGroups& groups) {
    DateNumbers numbers;
    const auto* const span = std::ranges::find(k_spans, group(groups, 1), &MonthSpan::name);
    const int year = numbers.year(group(groups, 2));
    return span == k_spans.end() ? std::nullopt
                                 : finish(range({year, span->first, 0}, {year, span->last, 0}),
                                          k_month_only,
                                          numbers);
}

/// "seizoen 23/24", "schooljaren 2022-2023 en 2023-2024": from summer to summer.
std::optional<DateMatch> season(const DateGroups& groups) {
    constexpr int k_first_month = 8;
    constexpr int k_last_month = 7;
    DateNumbers numbers;
    const int first = numbers.year(group(groups, 1));
    const int next = numbers.year(group(groups, 2));
    const int last = group(groups, 3).empty() ? next : numbers.year(group(groups, 3));
    return next == first + 1 && last >= next ? finish(
               range({first, k_first_month, 0}, {last, k_last_month, 0}), k_month_only, numbers)
                                             : std::nullopt;
}

/// "kalenderjaar 2023", "in 2023"
std::optional<DateMatch> only_year(const DateGroups& groups) {
    DateNumbers numbers;
    return finish(single(numbers.year(group(groups, 1)), 0, 0), k_lone_year, numbers);
}

/// "sinds 2016", "2016 - heden"
std::optional<DateMatch> since_year(const DateGroups& groups) {
    DateNumbers numbers;
    const std::string_view digits = group(groups, 1).empty() ? group(groups, 2) : group(groups, 1);
    DateMatch match = single(numbers.year(digits), 0, 0);
    match.open_ended = true;
    return finish(match, k_year_only, numbers);
}

// In these expressions: <n> one or two digits, <N> two, <y> a year, <w> a word that may be a month,
// <o> an ordinal's ending, <to> a word of a range, <now> today, <_> space within a line or a line end.
constexpr std::array k_forms = {
    DateForm{R"((<n>) ?- ?(<n>) ?- ?(<y>))", &day_month_year},
    DateForm{R"((<n>) ?/ ?(<n>) ?/ ?(<y>))", &day_month_year},
    DateForm{R"((<n>) ?\. ?(<n>) ?\. ?(<y>))", &day_month_year},
    DateForm{R"((<N>) (<N>) ((?:19|20)\d\d))", &day_month_year},
    DateForm{R"(((?:19|20)<N>)[-/.](<N>)[-/.](<N>))", &year_month_day},
    DateForm{
        R"((<n>)<o>(?:<_>|-)(?:(?:day )?of )?(<w>)\.?,?(?:<_>|-)((?:19|20|l9|i9|z0|2o|zo) ?<N>))",
        &day_name_year},
    DateForm{R"((\d\d?)[ -]?(<w>)\.?,?[ -]?((?:19|20)\d\d))", &day_name_year}, // spaces were lost
    DateForm{R"((<n>)<o>(?:<_>|-)(?:of )?(<w>)\.?(?: |-)('?[0-9]{2}))", &day_name_year},
    DateForm{
        R"(dag\)?[ :]{1,2}(<n>)[ (,\t]{1,2}maand\)?[ :]{1,2}(<w>)[ (,\t]{1,2}jaar\)?[ :]{1,2}((?:19|20)\d\d))",
        &day_name_year},
    DateForm{R"((<w>)\.?<_>(<n>)(?:st|nd|rd|th)?,?<_>((?:19|20)\d\d))", &name_day_year},
    DateForm{R"((<w>)\.?,?(?:<_>|-)('\d\d|(?:19|20)<N>))", &name_year},
    DateForm{R"((<w>)(?:nummer|editie)(?: van)?<_>((?:19|20)\d\d))", &name_year},
    DateForm{R"((0?[1-9]|1[0-2]) ?[-/] ?((?:19|20)\d\d))", &month_year},
    DateForm{R"((0[1-9]|1[0-2])\.((?:19|20)\d\d))", &month_year},
    DateForm{R"((<n>)<o>(?:,<_><d><n><o>){0,6}<to><d>(<n>)<o><_>(<w>)\.?,?<_>(<y>))",
             &days_name_year},
    DateForm{
        R"((<n>)<o>(?:(?:,<_>|<to>)<n><o>){0,6}<_>(<w>)\.?(?:<to>|,<_>)(?:<day>,?<_>)?(?:<n><o>(?:,<_>|<to>)){0,6}(<n>)<o><_>(<w>)\.?,?<_>(<y>))",
        &day_name_day_name_year},
    DateForm{
        R"((<n>)<o>(?:(?:,<_>|<to>)<n><o>){0,6}<_>(<w>)\.?(?:(?:,<_>|<to>)(?:<day>,?<_>)?<n><o>(?:<_><w>\.?)?(?: \([a-z ]{1,20}\))?){1,8}(?:,<_>|<to>)(?:<day>,?<_>)?(<n>)<o><_>(<w>)\.?,?<_>((?:19|20)<N>))",
        &day_name_day_name_year},
    DateForm{R"((<n>)[-/](<n>)(?:(?:, |<to>)<n>[-/]<n>){0,8}(?:, |<to>)(<n>)[-/](<n>)[-/](<y>))",
             &day_to_numeric},
    DateForm{R"((<n>)(?: ?[-/] ?(<n>))?<to>(<n>) ?[-/] ?(<n>) ?[-/] ?(<y>))", &day_to_numeric},
    DateForm{R"((<w>)\.?<to>(<w>)\.?<_>((?:19|20)\d\d))", &name_name_year},
    DateForm{
        R"((voorjaar|lente|spring|zomer|summer|najaar|herfst|autumn|q[1-4]|(?:[1-4](?:e|de|ste)|eerste|tweede|derde|vierde) kwartaal)(?: van| of|,)?<_>((?:19|20)\d\d))",
        &span_year},
    DateForm{
        R"((?:seizoen(?:en)?|(?:school|studie|cursus)ja(?:ar|ren)|academi(?:sch|e) ?jaar|season)[ (]*((?:20)?\d\d) ?[/-] ?((?:20)?\d\d)(?:(?: en |, | & )(?:20)?\d\d ?[/-] ?((?:20)?\d\d))*)",
        &season,
        true},
    DateForm{R"(((?:19|20)\d\d)(?: ?[-/] ?| t/m | tot | tot en met | to | en )((?:19|20)\d\d))",
             &year_year},
    DateForm{R"(((?:19|20)\d\d)(?:, (?:19|20)\d\d){1,6},?(?: en | and | & |, )((?:19|20)\d\d))",
             &year_year},
    DateForm{
        R"((?:jaar|kalenderjaar|boekjaar|cursusjaar|jaaropgaaf|jaaropgave|heel|gehele|in|over|begin|medio|eind|year|seizoen|boeken|gelezen|literatuur|podcasts|abonnement|contributie|lidmaatschap)(?: |:[ \t]?|\t)((?:19|20)\d\d))",
        &only_year,
        true},
    DateForm{R"((?:uitgever(?:ij)?|uitg\.|publisher)[^\n\d]{2,50}[ (]((?:19|20)\d\d))",
             &only_year,
             true},
    DateForm{
        R"((?:sinds|vanaf|since)<_>((?:19|20)\d\d)|((?:19|20)\d\d)(?: ?- ?| t/m | tot | to )<now>)",
        &since_year},
};

constexpr std::array k_placeholders = {
    Placeholder{"<n>",
                R"((?:[0-9oqlizsb]{1,2}|[0-9]\||\|[0-9]))"}, // "| juni 2024" begins behind a line
    Placeholder{"<N>", "[0-9oqli|zsb]{2}"},
    Placeholder{"<y>", "(?:19|20|l9|i9|z0|2o|zo)[0-9oqli|zsb]{2}|'?[0-9]{2}"},
    Placeholder{"<w>", "[a-z015|]{3,10}"},
    Placeholder{"<o>", "(?:e|ste|de|st|nd|rd|th|\\.)?"},
    Placeholder{"<to>",
                "(?: ?(?:-|/|&|,|\\+) ?|<_>(?:t/m|t\\.?e?\\.?m\\.?|tot en "
                "met|tot|en|to|until|through|and|-|&|t\\. ?m\\.)<_>)"},
    Placeholder{"<d>", "(?:<day>\\.?,? )?"},
    Placeholder{
        "<day>",
        "(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo|"
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday)"},
    Placeholder{"<now>", "(?:heden|nu|present|now|today)"},
    Placeholder{"<_>", "[ \\n]"},
};

} // namespace

const std::vector<Compiled<DateForm>>& date_forms() {
    static const std::vector<Compiled<DateForm>> k_compiled = [] {
        RE2::Options options;
        options.set_encoding(RE2::Options::EncodingLatin1); // bytes: positions are what is wanted
        const auto in_full = [](std::string_view expression) {
            return written_out(expression, k_placeholders);
        };
        return compiled(k_forms, in_full, options);
    }();
    return k_compiled;
}

DateMatch lone_year(int year) {
    DateMatch match = single(year, 0, 0);
    match.confidence = k_lone_year;
    return match;
}

} // namespace intake
