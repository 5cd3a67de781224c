// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/times_held.hpp"

#include "classifiers/dates/days_of_list.hpp"
#include "classifiers/dates/month_names.hpp"
#include "classifiers/expression.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/number_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <vector>

namespace intake {

namespace {

double how_many(re2::StringPiece words, const RE2& one) {
    int count = 0;
    while (RE2::FindAndConsume(&words, one)) {
        ++count;
    }
    return count;
}

double number_said(re2::StringPiece words) {
    return number_of({words.data(), words.size()}).value_or(1);
}

double two(re2::StringPiece) {
    return 2;
}

/// "3, 10 en 17": 3.
double numbers_in(re2::StringPiece words) {
    static const RE2 k_number(R"(\d{1,2})");
    return how_many(words, k_number);
}

/// "8/10, 15/10/2024": 2.
double days_in_figures(re2::StringPiece words) {
    static const RE2 k_day(R"(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)");
    return how_many(words, k_day);
}

/// A way to say on how many days; its only group tells.
struct DaysForm {
    bool is_behind;    // the time range; else it ends just before it
    std::size_t reach; // in bytes, on the line before it
    std::string_view expression;
    double (*count)(re2::StringPiece words);
};

// In these expressions: <N> a number, <month> one, <day> a day of the week before its number, <figures> a day in figures,
// <and> between two days, <led> what leads from days to times.
constexpr auto k_forms = std::to_array<DaysForm>({
    // "beide dagen van 9.30 - 12.00"
    {false,
     60,
     R"(\b(beide|both) (?:keren|dagen|data|avonden|middagen|days|times)[ ,:(]{1,3}(?:van |telkens |from )?$)",
     &two},
    // "9.30 - 12.00 uur (3x)", "9.30 - 12.00 uur, gedurende drie avonden"
    {true, 0, R"(^(?: ?(?:uur|u))?[ ,]{0,2}\((\d{1,2}) ?(?:x|keer|maal)\))", &number_said},
    {true,
     0,
     R"(^(?: ?(?:uur|u))?[ ,]{0,2}(?:op |gedurende )?(<N>) (?:(?:achtereenvolgende|opeenvolgende|losse) )?\w*(?:dagen|avonden|ochtenden|middagen)\b)",
     &number_said},
    // "9.30 - 12.00 uur op 3, 10 en 17 april"
    {true,
     0,
     R"(^(?: ?(?:uur|u|hrs?))?,? (?:op|on) (\d{1,2}(?:(?:, ?| en | and )\d{1,2})+) <month>)",
     &numbers_in},
    // "vier avonden, telkens 19.00 - 21.00"
    {false,
     60,
     R"((<N>) ?(?:(?:volle|volledige|hele|losse) )?(?:x|keer|maal|\w*dagen|\w*avonden|\w*ochtenden|\w*middagen|\w*bijeenkomsten|\w*sessies|lessen|weken,? (?:wekelijks|elke|iedere|op)(?: op)?)(?: [a-z]+)?[ ,(:]{1,3}(?:(?:telkens|steeds|elk|van|iedere keer|tussen)[ :]{0,2}){0,3}$)",
     &number_said},
    // "3 maart, 10 maart en 7 april 2024, 9.30 - 12.00"
    {false,
     150,
     R"(((?:<day>\d{1,2}(?: <month>\.?)?<and>)+<day>\d{1,2}) <month>\.?(?: \d{4})?<led>$)",
     &numbers_in},
    // "8/10, 15/10 en 22/10/2024, 9.30 - 12.00"
    {false,
     150,
     R"(((?:<figures>(?:, ?| ?& ?| en ){1,2})+<figures>)[ ,:(|\t]{1,4}(?:(?:telkens|steeds|van|tussen)[ :]{0,2}){0,3}$)",
     &days_in_figures},
});

std::string in_full(std::string_view expression) {
    const std::array names = {
        Placeholder{"<N>", number_expression()},
        Placeholder{"<month>", month_expression()},
        Placeholder{"<day>", R"((?:\w+dag |(?:ma|di|wo|do|vr|za|zo)\.? )?)"},
        Placeholder{"<figures>", R"(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)"},
        Placeholder{"<and>", "(?:, ?| ?& ?| en | and ){1,2}"},
        Placeholder{
            "<led>",
            R"([ ,:(|\t]{1,4}(?:(?:telkens|steeds|van|tussen|elke keer|'?s ?(?:avonds|middags|ochtends|morgens)|tijd)[ :]{0,2}){0,4})"},
    };
    return written_out(expression, names);
}

const std::vector<Compiled<DaysForm>>& compiled_forms() {
    static const std::vector<Compiled<DaysForm>> k_compiled = compiled(k_forms, &in_full);
    return k_compiled;
}

/// Whether a date leads to the time range: nothing but such words parts them.
bool leads_to(std::string_view text, TextRange date, TextRange range) {
    static const RE2 k_led(in_full("<led>"));
    if (date.end > range.begin) {
        return false;
    }
    const std::string_view gap = text.substr(date.end, range.begin - date.end);
    return matches(gap, k_led);
}

} // namespace

std::string_view words_before(std::string_view text, std::size_t place, std::size_t most) {
    const std::string_view before = text.substr(0, place);
    const std::size_t line = before.rfind('\n');
    const std::size_t begin =
        std::max(line == std::string_view::npos ? 0 : line + 1, place > most ? place - most : 0);
    return before.substr(begin);
}

double times_held(std::string_view text, std::span<const TextRange> dates, TextRange range) {
    for (const Compiled<DaysForm>& compiled : compiled_forms()) {
        const std::string_view words = compiled.form->is_behind
                                           ? text.substr(range.end)
                                           : words_before(text, range.begin, compiled.form->reach);
        re2::StringPiece days;
        if (RE2::PartialMatch({words.data(), words.size()}, *compiled.expression, &days)) {
            return compiled.form->count(days);
        }
    }
    const auto date =
        std::ranges::find_if(dates, [&](TextRange one) { return leads_to(text, one, range); });
    return date == dates.end() ? 1 : days_listed(text.substr(date->begin, date->size()));
}

} // namespace intake
