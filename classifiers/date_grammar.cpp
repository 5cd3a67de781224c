// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/date_grammar.hpp"

#include "classifiers/expression.hpp"
#include "classifiers/term.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <memory>
#include <tuple>
#include <utility>

namespace intake {

namespace {

/// Two digits from here on are of the twentieth century. There is no clock here: the same text gives the
/// same date tomorrow.
constexpr int k_pivot = 70;
constexpr int k_first_year = 1900;
constexpr int k_last_year = 2099;

constexpr double k_by_name = 0.95;
constexpr double k_by_number = 0.9;
constexpr double k_month_only = 0.85;
constexpr double k_month_by_number = 0.7;
constexpr double k_year_only = 0.7;
constexpr double k_lone_year = 0.5;
constexpr double k_impossible = 0.2;
constexpr double k_month_first = 0.6;   // 03/25/2024
constexpr double k_short_year = 0.85;   // a factor: two digits
constexpr double k_looked_alike = 0.75; // a factor: letters taken for digits

struct MonthName {
    std::string_view name;
    int month;
};
constexpr std::array k_months = {
    MonthName{"januari", 1},
    MonthName{"january", 1},
    MonthName{"jan", 1},
    MonthName{"februari", 2},
    MonthName{"february", 2},
    MonthName{"febr", 2},
    MonthName{"feb", 2},
    MonthName{"maart", 3},
    MonthName{"march", 3},
    MonthName{"mrt", 3},
    MonthName{"mar", 3},
    MonthName{"april", 4},
    MonthName{"apr", 4},
    MonthName{"mei", 5},
    MonthName{"may", 5},
    MonthName{"juni", 6},
    MonthName{"june", 6},
    MonthName{"jun", 6},
    MonthName{"juli", 7},
    MonthName{"july", 7},
    MonthName{"jul", 7},
    MonthName{"augustus", 8},
    MonthName{"august", 8},
    MonthName{"aug", 8},
    MonthName{"september", 9},
    MonthName{"sept", 9},
    MonthName{"sep", 9},
    MonthName{"oktober", 10},
    MonthName{"october", 10},
    MonthName{"okt", 10},
    MonthName{"oct", 10},
    MonthName{"november", 11},
    MonthName{"nov", 11},
    MonthName{"december", 12},
    MonthName{"dec", 12},
    // Belgian papers
    MonthName{"janvier", 1},
    MonthName{"fevrier", 2},
    MonthName{"mars", 3},
    MonthName{"avril", 4},
    MonthName{"mai", 5},
    MonthName{"juin", 6},
    MonthName{"juillet", 7},
    MonthName{"aout", 8},
    MonthName{"septembre", 9},
    MonthName{"octobre", 10},
    MonthName{"novembre", 11},
    MonthName{"decembre", 12},
};

int exact_month(std::string_view word) {
    const auto* const found = std::ranges::find(k_months, word, &MonthName::name);
    return found == k_months.end() ? 0 : found->month;
}

struct Month {
    int month = 0; // 0: none
    bool looked_alike = false;
};

/// A month by its name, also where a recogniser took letters for others.
Month month_of(std::string_view word) {
    if (const int month = exact_month(word); month != 0) {
        return {month, false};
    }
    const std::string letters = replaced(replaced(std::string(word), "0", "o"), "rn", "m");
    for (const std::string_view one : {"l", "i"}) {
        const std::string guess = replaced(replaced(letters, "1", one), "|", one);
        if (const int month = exact_month(guess); month != 0) {
            return {month, true};
        }
        for (const MonthName& name : k_months) {
            if (name.name.size() >= 5 && differ_in_one_letter(guess, name.name)) {
                return {name.month, true};
            }
        }
    }
    return {};
}

/// The digit that a character is, or looks like; -1 for others.
int digit_of(char character) {
    switch (character) {
    case 'o':
    case 'q':
        return 0;
    case 'l':
    case 'i':
    case '|':
        return 1;
    case 'z':
        return 2;
    case 's':
        return 5;
    case 'b':
        return 8;
    default:
        return '0' <= character && character <= '9' ? character - '0' : -1;
    }
}

bool is_digit(char character) {
    return '0' <= character && character <= '9';
}

/// Numbers that are read for one match, and how sure that is.
class Numbers {
public:
    int number(std::string_view text) {
        int value = 0;
        for (const char character : text) {
            if (character == ' ') { // "20 24"
                continue;
            }
            value = value * 10 + std::max(0, digit_of(character));
            ++m_characters;
            m_digits += is_digit(character) ? 1 : 0;
        }
        return value;
    }

    /// "2024", "24" or "'24"; 0 where it is no year.
    int year(std::string_view text) {
        if (text.starts_with('\'')) {
            text.remove_prefix(1);
        }
        const int value = number(text);
        if (text.size() == 2) {
            m_factor *= k_short_year;
            return value + (value >= k_pivot ? 1900 : 2000);
        }
        return k_first_year <= value && value <= k_last_year ? value : 0;
    }

    int month(std::string_view word) {
        const Month found = month_of(word);
        m_factor *= found.looked_alike ? k_looked_alike : 1;
        return found.month;
    }

    /// A factor for the confidence; 0 where too few of the digits are digits.
    double factor() const {
        if (m_digits * 2 <= m_characters) {
            return 0;
        }
        return m_digits == m_characters ? m_factor : m_factor * k_looked_alike;
    }

private:
    int m_digits = 0;
    int m_characters = 0;
    double m_factor = 1;
};

using Groups = std::array<re2::StringPiece, 6>;

std::string_view group(const Groups& groups, std::size_t index) {
    return {groups.at(index).data(), groups.at(index).size()};
}

/// Completes a match: sets its confidence from the form, and lower where a date does not exist. Nothing
/// where it cannot be meant as a date at all.
std::optional<DateMatch> finish(DateMatch match, double form, const Numbers& numbers) {
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

std::optional<DateMatch> day_month_year(const Groups& groups) {
    Numbers numbers;
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

std::optional<DateMatch> year_month_day(const Groups& groups) {
    Numbers numbers;
    const int year = numbers.year(group(groups, 1));
    const int month = numbers.number(group(groups, 2));
    const int day = numbers.number(group(groups, 3));
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_number, numbers);
}

std::optional<DateMatch> day_name_year(const Groups& groups) {
    Numbers numbers;
    const int day = numbers.number(group(groups, 1));
    const int month = numbers.month(group(groups, 2));
    const int year = numbers.year(group(groups, 3));
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_name, numbers);
}

std::optional<DateMatch> name_day_year(const Groups& groups) {
    Numbers numbers;
    const int month = numbers.month(group(groups, 1));
    const int day = numbers.number(group(groups, 2));
    const int year = numbers.year(group(groups, 3));
    return day == 0 || month == 0 ? std::nullopt
                                  : finish(single(year, month, day), k_by_name, numbers);
}

std::optional<DateMatch> name_year(const Groups& groups) {
    Numbers numbers;
    const int month = numbers.month(group(groups, 1));
    const int year = numbers.year(group(groups, 2));
    return month == 0 ? std::nullopt : finish(single(year, month, 0), k_month_only, numbers);
}

std::optional<DateMatch> month_year(const Groups& groups) {
    Numbers numbers;
    const int month = numbers.number(group(groups, 1));
    const int year = numbers.year(group(groups, 2));
    return month == 0 ? std::nullopt : finish(single(year, month, 0), k_month_by_number, numbers);
}

/// "12 en 13 maart 2025", "12, 13 en 20 maart 2025", "12 t/m 14 maart 2025"
std::optional<DateMatch> days_name_year(const Groups& groups) {
    Numbers numbers;
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
std::optional<DateMatch> day_name_day_name_year(const Groups& groups) {
    Numbers numbers;
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
std::optional<DateMatch> day_to_numeric(const Groups& groups) {
    Numbers numbers;
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
std::optional<DateMatch> name_name_year(const Groups& groups) {
    Numbers numbers;
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
std::optional<DateMatch> year_year(const Groups& groups) {
    Numbers numbers;
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
std::optional<DateMatch> span_year(const Groups& groups) {
    Numbers numbers;
    const auto* const span = std::ranges::find(k_spans, group(groups, 1), &MonthSpan::name);
    const int year = numbers.year(group(groups, 2));
    return span == k_spans.end() ? std::nullopt
                                 : finish(range({year, span->first, 0}, {year, span->last, 0}),
                                          k_month_only,
                                          numbers);
}

/// "seizoen 23/24", "schooljaren 2022-2023 en 2023-2024": from summer to summer.
std::optional<DateMatch> season(const Groups& groups) {
    constexpr int k_first_month = 8;
    constexpr int k_last_month = 7;
    Numbers numbers;
    const int first = numbers.year(group(groups, 1));
    const int next = numbers.year(group(groups, 2));
    const int last = group(groups, 3).empty() ? next : numbers.year(group(groups, 3));
    return next == first + 1 && last >= next ? finish(
               range({first, k_first_month, 0}, {last, k_last_month, 0}), k_month_only, numbers)
                                             : std::nullopt;
}

/// "kalenderjaar 2023", "in 2023"
std::optional<DateMatch> only_year(const Groups& groups) {
    Numbers numbers;
    return finish(single(numbers.year(group(groups, 1)), 0, 0), k_lone_year, numbers);
}

/// "sinds 2016", "2016 - heden"
std::optional<DateMatch> since_year(const Groups& groups) {
    Numbers numbers;
    const std::string_view digits = group(groups, 1).empty() ? group(groups, 2) : group(groups, 1);
    DateMatch match = single(numbers.year(digits), 0, 0);
    match.open_ended = true;
    return finish(match, k_year_only, numbers);
}

struct Form {
    std::string_view expression;
    std::optional<DateMatch> (*read)(const Groups& groups);
    bool led = false; // words before the first group lead to the date; they are no part of it
};

// In these expressions: <n> one or two digits, <N> two, <y> a year, <w> a word that may be a month,
// <o> an ordinal's ending, <to> a word of a range, <now> today, <_> space within a line or a line end.
constexpr std::array k_forms = {
    Form{R"((<n>) ?- ?(<n>) ?- ?(<y>))", &day_month_year},
    Form{R"((<n>) ?/ ?(<n>) ?/ ?(<y>))", &day_month_year},
    Form{R"((<n>) ?\. ?(<n>) ?\. ?(<y>))", &day_month_year},
    Form{R"((<N>) (<N>) ((?:19|20)\d\d))", &day_month_year},
    Form{R"(((?:19|20)<N>)[-/.](<N>)[-/.](<N>))", &year_month_day},
    Form{R"((<n>)<o>(?:<_>|-)(?:(?:day )?of )?(<w>)\.?,?(?:<_>|-)((?:19|20|l9|i9|z0|2o|zo) ?<N>))",
         &day_name_year},
    Form{R"((\d\d?)[ -]?(<w>)\.?,?[ -]?((?:19|20)\d\d))", &day_name_year}, // spaces were lost
    Form{R"((<n>)<o>(?:<_>|-)(?:of )?(<w>)\.?(?: |-)('?[0-9]{2}))", &day_name_year},
    Form{
        R"(dag\)?[ :]{1,2}(<n>)[ (,\t]{1,2}maand\)?[ :]{1,2}(<w>)[ (,\t]{1,2}jaar\)?[ :]{1,2}((?:19|20)\d\d))",
        &day_name_year},
    Form{R"((<w>)\.?<_>(<n>)(?:st|nd|rd|th)?,?<_>((?:19|20)\d\d))", &name_day_year},
    Form{R"((<w>)\.?,?(?:<_>|-)('\d\d|(?:19|20)<N>))", &name_year},
    Form{R"((<w>)(?:nummer|editie)(?: van)?<_>((?:19|20)\d\d))", &name_year},
    Form{R"((0?[1-9]|1[0-2]) ?[-/] ?((?:19|20)\d\d))", &month_year},
    Form{R"((0[1-9]|1[0-2])\.((?:19|20)\d\d))", &month_year},
    Form{R"((<n>)<o>(?:,<_><d><n><o>){0,6}<to><d>(<n>)<o><_>(<w>)\.?,?<_>(<y>))", &days_name_year},
    Form{
        R"((<n>)<o>(?:(?:,<_>|<to>)<n><o>){0,6}<_>(<w>)\.?(?:<to>|,<_>)(?:<day>,?<_>)?(?:<n><o>(?:,<_>|<to>)){0,6}(<n>)<o><_>(<w>)\.?,?<_>(<y>))",
        &day_name_day_name_year},
    Form{
        R"((<n>)<o>(?:(?:,<_>|<to>)<n><o>){0,6}<_>(<w>)\.?(?:(?:,<_>|<to>)(?:<day>,?<_>)?<n><o>(?:<_><w>\.?)?(?: \([a-z ]{1,20}\))?){1,8}(?:,<_>|<to>)(?:<day>,?<_>)?(<n>)<o><_>(<w>)\.?,?<_>((?:19|20)<N>))",
        &day_name_day_name_year},
    Form{R"((<n>)[-/](<n>)(?:(?:, |<to>)<n>[-/]<n>){0,8}(?:, |<to>)(<n>)[-/](<n>)[-/](<y>))",
         &day_to_numeric},
    Form{R"((<n>)(?: ?[-/] ?(<n>))?<to>(<n>) ?[-/] ?(<n>) ?[-/] ?(<y>))", &day_to_numeric},
    Form{R"((<w>)\.?<to>(<w>)\.?<_>((?:19|20)\d\d))", &name_name_year},
    Form{
        R"((voorjaar|lente|spring|zomer|summer|najaar|herfst|autumn|q[1-4]|(?:[1-4](?:e|de|ste)|eerste|tweede|derde|vierde) kwartaal)(?: van| of|,)?<_>((?:19|20)\d\d))",
        &span_year},
    Form{
        R"((?:seizoen(?:en)?|(?:school|studie|cursus)ja(?:ar|ren)|academi(?:sch|e) ?jaar|season)[ (]*((?:20)?\d\d) ?[/-] ?((?:20)?\d\d)(?:(?: en |, | & )(?:20)?\d\d ?[/-] ?((?:20)?\d\d))?)",
        &season,
        true},
    Form{R"(((?:19|20)\d\d)(?: ?[-/] ?| t/m | tot | tot en met | to | en )((?:19|20)\d\d))",
         &year_year},
    Form{R"(((?:19|20)\d\d)(?:, (?:19|20)\d\d){1,6},?(?: en | and | & |, )((?:19|20)\d\d))",
         &year_year},
    Form{
        R"((?:jaar|kalenderjaar|boekjaar|cursusjaar|jaaropgaaf|jaaropgave|heel|gehele|in|over|begin|medio|eind|year|seizoen|boeken|gelezen|literatuur|podcasts|abonnement|contributie|lidmaatschap)(?: |:[ \t]?|\t)((?:19|20)\d\d))",
        &only_year,
        true},
    Form{R"((?:uitgever(?:ij)?|uitg\.|publisher)[^\n\d]{2,50}[ (]((?:19|20)\d\d))",
         &only_year,
         true},
    Form{
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

const std::vector<Compiled<Form>>& compiled_forms() {
    static const std::vector<Compiled<Form>> k_compiled = [] {
        RE2::Options options;
        options.set_encoding(RE2::Options::EncodingLatin1); // bytes: positions are what is wanted
        const auto in_full = [](std::string_view expression) {
            return written_out(expression, k_placeholders);
        };
        return compiled(k_forms, in_full, options);
    }();
    return k_compiled;
}

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
    const bool joined = RE2::PartialMatch({near.data(), near.size()}, k_joined);
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
    return RE2::PartialMatch({after.data(), after.size()}, k_joins)
           || !RE2::PartialMatch({after.data(), after.size()}, k_goes_on)
           || RE2::FullMatch({year.data(), year.size()}, k_sentence);
}

/// Groups of two digits after a short year belong to a telephone number: "06-12-34 56 78".
bool is_telephone(std::string_view text, const DateMatch& match) {
    static const RE2 k_more(R"(^[ -]\d\d(?:[ -]?\d\d)*\b)");
    const std::string_view after = text.substr(match.end);
    return text[match.begin] == '0' && !is_digit(text[match.end - 3])
           && RE2::PartialMatch({after.data(), after.size()}, k_more);
}

/// Where a match begins and ends in the text: all of it, or its groups.
std::pair<std::size_t, std::size_t> extent(std::string_view text, const Groups& groups, bool led) {
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
    return match.last && match.first.day != 0
           && RE2::PartialMatch({before.data(), before.size()}, k_counted);
}

std::vector<DateMatch> all_matches(std::string_view text) {
    std::vector<DateMatch> all;
    for (const Compiled<Form>& compiled : compiled_forms()) {
        Groups groups;
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

/// "tussen maart 2023 en juni 2024"
bool is_led_by_between(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with("tussen ") || before.ends_with("between ");
}

/// "sinds januari 2023"
bool is_led_by_since(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    return before.ends_with("sinds ") || before.ends_with("sinds\n") || before.ends_with("since ");
}

/// What leads to the first of two dates and, on the next line, to the last. A group in both is the same word.
struct FirstAndLast {
    std::string_view first;
    std::string_view last;
};
constexpr auto k_first_and_last = std::to_array<FirstAndLast>({
    {"([a-z ]{2,20}) (?:van|vanaf)", "([a-z ]{2,20}) (?:tot|t/m|tot en met)"},
    {"eerste ([a-z]{2,12})", "laatste ([a-z]{2,12})"},
    {"(?:begonnen|gestart|aangetreden|aanvang)()",
     "(?:gestopt|geeindigd|beeindigd|afgetreden|einde)()"},
});

/// "Inzet van date" and "inzet tot date" on the next line.
bool are_first_and_last(std::string_view before, std::string_view between) {
    constexpr std::size_t k_pairs = k_first_and_last.size();
    using Compiled =
        std::array<std::pair<std::unique_ptr<const RE2>, std::unique_ptr<const RE2>>, k_pairs>;
    static const Compiled k_compiled = [] {
        Compiled all;
        for (std::size_t pair = 0; pair < k_pairs; ++pair) {
            const FirstAndLast& one = k_first_and_last.at(pair);
            all.at(pair) = {
                std::make_unique<const RE2>(R"((?:^|\n))" + std::string(one.first) + R"([ :\t]*$)"),
                std::make_unique<const RE2>(R"(\n)" + std::string(one.last) + R"([ :\t]*)")};
        }
        return all;
    }();
    return std::ranges::any_of(k_compiled, [&](const auto& pair) {
        re2::StringPiece first;
        re2::StringPiece last;
        return RE2::FullMatch({between.data(), between.size()}, *pair.second, &last)
               && RE2::PartialMatch({before.data(), before.size()}, *pair.first, &first)
               && first == last;
    });
}

/// "date tot date" is one range, "date tot heden" and "sinds date" an open one.
std::vector<DateMatch> join_ranges(std::string_view text, const std::vector<DateMatch>& matches) {
    static const RE2 k_between(
        R"(\)?\s*(?:-|t/m|t\.?(?:e\.?)?m\.?|tot|tot en met|tot aan|to|until|through|en met|eind(?:e|datum)?|end(?: ?date)?)\s*(?:en met |circa )?(?:: ?)?\s*)");
    static const RE2 k_until_now(
        R"(^\s*(?:-|t/m|tot|tot en met|to|until)\s*(?:heden|nu|vandaag|present|now|today)\b)");
    std::vector<DateMatch> joined;
    for (const DateMatch& match : matches) {
        if (!joined.empty() && !joined.back().last && !match.last && !joined.back().open_ended) {
            DateMatch& before = joined.back();
            const std::string_view between = text.substr(before.end, match.begin - before.end);
            const bool spanned = RE2::FullMatch({between.data(), between.size()}, k_between)
                                 || (between == " en " && is_led_by_between(text, before.begin))
                                 || (between == " and " && is_led_by_between(text, before.begin))
                                 || are_first_and_last(text.substr(0, before.begin), between);
            if (spanned
                && std::tie(before.first.year, before.first.month, before.first.day)
                       <= std::tie(match.first.year, match.first.month, match.first.day)) {
                before.last = match.first;
                before.end = match.end;
                before.confidence = std::min(before.confidence, match.confidence);
                continue;
            }
        }
        joined.push_back(match);
    }
    for (DateMatch& match : joined) {
        const std::string_view after = text.substr(match.end);
        re2::StringPiece rest(after.data(), std::min<std::size_t>(after.size(), 40));
        const std::size_t size = rest.size();
        if (!match.last && !match.open_ended && RE2::Consume(&rest, k_until_now)) {
            match.open_ended = true;
            match.end += size - rest.size();
        } else if (!match.last && is_led_by_since(text, match.begin)) {
            match.open_ended = true;
        }
    }
    return joined;
}

CalendarDate days_later(const CalendarDate& date, int days) {
    const std::chrono::sys_days day = std::chrono::year(date.year)
                                      / std::chrono::month(static_cast<unsigned>(date.month))
                                      / std::chrono::day(static_cast<unsigned>(date.day));
    const std::chrono::year_month_day later(day + std::chrono::days(days));
    return {static_cast<int>(later.year()),
            static_cast<int>(static_cast<unsigned>(later.month())),
            static_cast<int>(static_cast<unsigned>(later.day()))};
}

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
                m_days.push_back({0, 0, Numbers().number({day.data(), day.size()})});
            }
            name_month(month.empty() ? exact_month({word.data(), word.size()})
                                     : Numbers().number({month.data(), month.size()}));
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

/// A day of the year that brings it nearest to another.
CalendarDate nearest(int month, int day, const CalendarDate& near) {
    constexpr int k_half_a_year = 6;
    const int year = near.year - (month - near.month > k_half_a_year ? 1 : 0)
                     + (near.month - month > k_half_a_year ? 1 : 0);
    return {year, month, day};
}

constexpr double k_guessed_year = 0.6;

/// The days and months of a line, as far as every pair of numbers on it is one.
std::vector<DateMatch>
numeric_days(std::string_view text, std::string_view line, const CalendarDate& near) {
    static const RE2 k_day(R"((?:^|[ \t(])(\d\d?)[-/](\d\d?)(?:[ \t),;]|$))");
    std::vector<DateMatch> days;
    re2::StringPiece rest(line.data(), line.size());
    re2::StringPiece day;
    re2::StringPiece month;
    while (RE2::PartialMatch(rest, k_day, &day, &month)) {
        const CalendarDate date = nearest(Numbers().number({month.data(), month.size()}),
                                          Numbers().number({day.data(), day.size()}),
                                          near);
        if (date.month == 0 || date.day == 0 || !exists(date)) {
            return {};
        }
        DateMatch match = single(date.year, date.month, date.day);
        match.begin = static_cast<std::size_t>(day.data() - text.data());
        match.end = static_cast<std::size_t>(month.data() + month.size() - text.data());
        match.confidence = k_guessed_year;
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
    day.day = Numbers().number({first.data(), first.size()});
    if (exists(day) && day.day < match.first.day) {
        match.last = match.first;
        match.first = day;
        match.begin -= list.size();
    }
}

/// "gisteren", "gistermiddag"
void add_yesterdays(std::string_view text, const CalendarDate& near, std::vector<DateMatch>& days) {
    static const RE2 k_yesterday(R"(\b(gister(?:en|middag|avond|ochtend)|yesterday)\b)");
    constexpr double k_guessed_day = 0.5;
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece word;
    while (RE2::FindAndConsume(&rest, k_yesterday, &word)) {
        DateMatch match;
        match.first = days_later(near, -1);
        match.begin = static_cast<std::size_t>(word.data() - text.data());
        match.end = match.begin + word.size();
        match.confidence = k_guessed_day;
        days.push_back(match);
    }
}

} // namespace

bool exists(const CalendarDate& date) {
    if (date.month == 0) {
        return date.year != 0 && date.day == 0;
    }
    if (date.day == 0) {
        return 1 <= date.month && date.month <= 12;
    }
    return std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day)))
        .ok();
}

std::string to_string(const CalendarDate& date) {
    if (date.month == 0) {
        return fmt::format("{:04}", date.year);
    }
    if (date.day == 0) {
        return fmt::format("{:04}-{:02}", date.year, date.month);
    }
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

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
        const CalendarDate date = nearest(month, Numbers().number({day.data(), day.size()}), near);
        if (exists(date)) {
            DateMatch match = single(date.year, date.month, date.day);
            match.begin = static_cast<std::size_t>(day.data() - text.data());
            begin_with_days_before(text, match);
            match.end = static_cast<std::size_t>(name.data() - text.data()) + name.size();
            match.confidence = k_guessed_year;
            days.push_back(match);
        }
    }
    add_numeric_days(text, near, days);
    add_yesterdays(text, near, days);
    return days;
}

const std::string& month_expression() {
    static const std::string k_any = [] {
        std::string any;
        for (const MonthName& month : k_months) {
            any += (any.empty() ? "(?:" : "|") + std::string(month.name);
        }
        return any + ")";
    }();
    return k_any;
}

DateMatch lone_year(int year) {
    DateMatch match = single(year, 0, 0);
    match.confidence = k_lone_year;
    return match;
}

std::vector<CalendarDate> days_of_list(std::string_view folded, const DateMatch& match) {
    if (!match.last || match.first.day == 0 || match.last->day == 0) {
        return {};
    }
    DaysNamed named(match.first.year);
    named.read(folded.substr(match.begin, match.end - match.begin), *match.last);
    std::vector<CalendarDate> days = named.days();
    const bool is_whole = days.size() > 1 && days.front() == match.first
                          && days.back() == *match.last && std::ranges::all_of(days, exists);
    const auto has_gap = [](const CalendarDate& one, const CalendarDate& next) {
        return !(days_later(one, 1) == next);
    };
    const bool is_list = is_whole && std::ranges::adjacent_find(days, has_gap) != days.end();
    return is_list ? days : std::vector<CalendarDate>();
}

std::vector<DateMatch> match_dates(std::string_view folded) {
    return join_ranges(folded, without_overlaps(all_matches(folded)));
}

} // namespace intake
