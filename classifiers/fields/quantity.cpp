// SPDX-License-Identifier: GPL-3.0-or-later
// How much: value is a number ("1.5"), unit one of study_load_hour, self_study_hour (a part of the study load),
// contact_hour, lesson_hour, clock_hour, half_day, day, ec, minutes, meeting. A pair of times ("09.30-11.00") is so many minutes, several
// of one day or on several days together. Nothing is converted: half-days stay half-days, EC stays EC.
#include "classifiers/date_grammar.hpp"
#include "classifiers/field.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/number_words.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
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
};

/// A way to write a quantity.
struct Form {
    std::string_view unit;
    // <N> is a number, <T> a time of day, <H> "hours" and <~> "about"
    std::string_view expression;
    double confidence;
    /// The number from the groups; nothing where it is none after all.
    std::optional<double> (*read)(std::string_view first, std::string_view second);
    /// Of "5 dagdelen van 3 uur" the five are an amount too.
    std::string_view unit_of_first{};
};

std::optional<double> one_number(std::string_view first, std::string_view) {
    const auto number = number_of(first);
    return number && *number > 0 ? number : std::nullopt;
}

std::optional<double> just_one(std::string_view, std::string_view) {
    return 1;
}

/// "5 bijeenkomsten van 2 uur" is 10 hours in all.
std::optional<double> product(std::string_view first, std::string_view second) {
    const auto times = number_of(first);
    const auto each = number_of(second);
    return times && each ? std::optional<double>(*times * *each) : std::nullopt;
}

/// "5 van de 6 dagdelen": those that were attended.
std::optional<double> part_of(std::string_view first, std::string_view second) {
    const auto part = number_of(first);
    const auto whole = number_of(second);
    return part && whole && *part > 0 && *part <= *whole ? part : std::nullopt;
}

/// "9.30", "9", "9u30", "9 uur", "9 am" -> minutes since midnight.
std::optional<double> minutes_of(std::string_view time) {
    static const RE2 k_time(
        R"((\d{1,2})(?: ?[.:uh] ?(\d{2}))? ?(?:(am|pm|a\.m\.|p\.m\.)|uur|uren|u|h)?\.?)");
    int hours = 0;
    std::string minutes;
    std::string half;
    if (!RE2::FullMatch({time.data(), time.size()}, k_time, &hours, &minutes, &half)
        || hours > 24) {
        return std::nullopt;
    }
    if (!half.empty()) {
        hours = hours % 12 + (half.front() == 'p' ? 12 : 0);
    }
    const int past = minutes.empty() ? 0 : std::stoi(minutes);
    return past < 60 ? std::optional<double>(hours * 60 + past) : std::nullopt;
}

/// "9 - 12" may be anything; "9.30 - 12" and "9 - 12 uur" are times.
bool is_marked(std::string_view time) {
    return time.find_first_not_of("0123456789") != std::string_view::npos;
}

std::optional<double> between(std::string_view first, std::string_view second) {
    const auto begin = minutes_of(first);
    const auto end = minutes_of(second);
    return begin && end && *begin < *end && (is_marked(first) || is_marked(second))
               ? std::optional<double>(*end - *begin)
               : std::nullopt;
}

/// "half tien", "kwart over 9", "elf" -> minutes since midnight or noon.
std::optional<double> spoken_minutes(std::string_view time) {
    constexpr std::array<std::pair<std::string_view, double>, 3> k_before = {
        std::pair{std::string_view("half "), -30.0},
        std::pair{std::string_view("kwart voor "), -15.0},
        std::pair{std::string_view("kwart over "), 15.0},
    };
    double past = 0;
    for (const auto& [words, minutes] : k_before) {
        if (time.starts_with(words)) {
            time.remove_prefix(words.size());
            past = minutes;
        }
    }
    const auto hour = number_of(time);
    return hour && *hour >= 1 && *hour <= 24 ? std::optional<double>(*hour * 60 + past)
                                             : std::nullopt;
}

/// "van half tien tot elf", "van negen tot half een": people name the hours up to twelve.
std::optional<double> between_spoken(std::string_view first, std::string_view second) {
    constexpr double k_half_a_day = 12 * 60;
    const auto begin = spoken_minutes(first);
    const auto end = spoken_minutes(second);
    if (!begin || !end) {
        return std::nullopt;
    }
    const double length = *end - *begin;
    const double minutes = length > 0 ? length : length + k_half_a_day;
    return minutes > 0 ? std::optional<double>(minutes) : std::nullopt;
}

/// "drie kwartier"
std::optional<double> quarters(std::string_view first, std::string_view) {
    const auto number = number_of(first);
    return number ? std::optional<double>(*number * 15) : std::nullopt;
}

/// "1u30", "2.30 uur" said of how long something took: nobody starts before seven.
std::optional<double> short_time(std::string_view first, std::string_view second) {
    constexpr double k_before_work = 7;
    const auto hours = number_of(first);
    const auto minutes = number_of(second);
    return hours && minutes && *hours < k_before_work && *minutes < 60
               ? std::optional<double>(*hours * 60 + *minutes)
               : std::nullopt;
}

/// "1 uur en een kwartier"
std::optional<double> hours_and_quarters(std::string_view first, std::string_view second) {
    const auto hours = number_of(first);
    const auto count = number_of(second);
    return hours && count ? std::optional<double>(*hours * 60 + *count * 15) : std::nullopt;
}

/// "4 sessies van 2u30"
std::optional<double> times_of_length(std::string_view first, std::string_view second) {
    const auto times = number_of(first);
    const auto length = minutes_of(second);
    return times && length ? std::optional<double>(*times * *length) : std::nullopt;
}

/// "3 uur per week, 8 weken": of a course. More hours a week are a job.
std::optional<double> by_the_week(std::string_view first, std::string_view second) {
    constexpr double k_most_hours = 12;
    const auto hours = number_of(first);
    return hours && *hours <= k_most_hours ? product(first, second) : std::nullopt;
}

std::optional<double> weeks_of_hours(std::string_view first, std::string_view second) {
    return by_the_week(second, first);
}

/// "1 uur en 30 minuten", "1u30"
std::optional<double> hours_and_minutes(std::string_view first, std::string_view second) {
    const auto hours = number_of(first);
    const auto minutes = number_of(second);
    return hours && minutes && *minutes < 60 ? std::optional<double>(*hours * 60 + *minutes)
                                             : std::nullopt;
}

// Earlier rows take their text from later ones. A unit of its own name is surer than a bare "uur", which
// may be hours of anything.
constexpr std::array k_forms = {
    // times of day
    Form{
        "minutes",
        R"(((?:half|kwart voor|kwart over) <N>)(?: uur)? tot (?:ongeveer |en met )?((?:(?:half|kwart voor|kwart over) )?<N>)(?: uur)?\b)",
        0.7,
        &between_spoken},
    Form{
        "minutes",
        R"(van (<N>)(?: uur)? tot (?:ongeveer |en met )?((?:half|kwart voor|kwart over) <N>)(?: uur)?\b)",
        0.7,
        &between_spoken},
    // no quantity: a break
    Form{"",
         R"((?:\w*pauze|break)(?: van| of)? <N> ?(?:minu(?:ut|ten)|min\b|kwartier|uur))",
         0,
         &just_one},
    Form{"", R"(<N> ?(?:minu(?:ut|ten)|min\b\.?|kwartier|uur) \w*(?:pauze|break)\b)", 0, &just_one},
    Form{
        "minutes",
        R"((<T>)(?: '?s (?:ochtends|morgens|middags))?[ \t]?(?:-|tot en met|tot|t/m|to|until)[ \t\n]?<~>(<T>))",
        0.7,
        &between},
    Form{"minutes", R"((?:tussen|between) (<T>) (?:en|and) <~>(<T>))", 0.7, &between},
    Form{
        "minutes",
        R"((?:begint|begin|start|aanvang|van|starttijd|begintijd)(?: om)?[ :\t]{1,3}(<T>)[ ,;\n\t]{1,3}(?:en )?(?:eindigt|eindigde|einde|eind|eindtijd|tot)(?: om)?[ :\t]{1,3}(<T>))",
        0.7,
        &between},
    // how long something took, as a time is written
    Form{
        "minutes",
        R"((<N>) ?(?:bijeenkomsten|sessies|avonden|ochtenden|middagen|lessen|keer|maal|x|\*) ?(?:van |a )?(?:telkens |elk )?(\d{1,2}u\d{2})\b)",
        0.85,
        &times_of_length},
    Form{
        "minutes",
        R"((?:duur|looptijd|tijdsduur|speelduur|duurde|duurt|telkens|steeds)[ \t:=]{1,3}<~>(\d{1,2}) ?(?:[:uh]|uur |u )(\d{2})\b(?: ?(?:uur|u\b))?)",
        0.85,
        &short_time},
    Form{"minutes",
         R"((?:duur|tijdsduur|speelduur)[ \t:=]{1,3}<~>(\d{1,2})\.(15|30|45) ?(?:uur|u\b))",
         0.7,
         &short_time},
    // no quantities: a time, a term, so much a week
    Form{"", R"((?:om|vanaf|tot|rond|tegen|at) <~>(<N>) ?(?:uur|u|h)\b)", 0, &just_one},
    Form{"", R"((\d{1,2}[.:]\d{2}) ?(?:uur|u|h)\b)", 0, &just_one},
    Form{
        "",
        R"((?:binnen|na|elke|iedere|om de|minstens|uiterlijk) <N> (?:uur|uren|dag|dagen|minuten|werkdagen)\b)",
        0,
        &just_one},
    Form{
        "clock_hour",
        R"((<N>) ?<H> (?:per|elke|iedere) week[ ,(]{1,3}(?:gedurende |in |voor |x )?<~>(<N>) weken\b)",
        0.7,
        &by_the_week},
    Form{
        "clock_hour",
        R"((<N>) weken[ ,(]{1,3}(?:lang )?(?:met )?(?:elke week |iedere week |per week |wekelijks )<~>(<N>) ?<H>)",
        0.7,
        &weeks_of_hours},
    Form{"clock_hour",
         R"((<N>) ?(?:\w*dagen|days)[ ,(]{1,3}(?:van |a )?(<N>) ?<H> (?:per dag|a day|per day)\b)",
         0.8,
         &product,
         "day"},
    Form{
        "",
        R"(<N> ?(?:uur|uren|u|dag|dagen|\w+dag(?:en)?|dagdelen|minuten|hours|days)\.? ?(?:per|p/|a|in de|van te|van tevoren|vooraf|later|na|voor|geleden|ago|/)[ ]?(?:<N> )?(?:week|weken|maand|dag|jaar|w|m|month|kalenderweek|voren|aanvang|afloop|de|het|ontvangst)?\b)",
        0,
        &just_one},
    // part of a whole
    Form{"half_day", R"((<N>) ?(?:van de|uit de|/) ?(<N>) dagdelen\b)", 0.85, &part_of},
    Form{"day", R"((<N>) (?:van de|uit de) (<N>) (?:\w+)?dagen\b)", 0.85, &part_of},
    Form{"clock_hour", R"((<N>) (?:van de|uit de) (<N>) (?:uren|uur)\b)", 0.8, &part_of},
    // so many times so much
    Form{"contact_hour",
         R"((<N>) ?(?:\w*dagen|days)(?: van| a| x| of)? ?(?:elk )?(<N>) ?contact-?u(?:ur|ren)\b)",
         0.9,
         &product,
         "day"},
    Form{"contact_hour",
         R"((<N>) ?\w*dagdelen(?: van| a| x)? ?(?:elk )?(<N>) ?contact-?u(?:ur|ren)\b)",
         0.9,
         &product,
         "half_day"},
    Form{
        "half_day",
        R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|lessen|keer)[ ,(]{1,3}(?:van |telkens |steeds |elk )?(<N>) dagde(?:el|len)\b)",
        0.8,
        &product},
    Form{"clock_hour",
         R"((<N>) ?(?:\w*dagdelen|half days)(?: van| a| x| of)? ?(?:elk )?(<N>) ?(?:klok-?)?<H>)",
         0.8,
         &product,
         "half_day"},
    Form{"clock_hour",
         R"(dagdelen[\t :=(|]{1,3}(<N>)(?: van| a| x| of) ?(?:elk )?(<N>) ?(?:klok-?)?<H>)",
         0.8,
         &product,
         "half_day"},
    Form{
        "clock_hour",
        R"((<N>) ?(?:dagen|\w*(?:les|cursus|trainings?|studie|opleidings?|scholings)dagen|days)(?: van| a| x| of)? ?(?:elk )?(<N>) ?(?:klok-?)?<H>)",
        0.8,
        &product,
        "day"},
    Form{
        "clock_hour",
        R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|\w*avonden|\w*ochtenden|\w*middagen|lessen|keer|maal|\w*gesprekken|sessions|meetings|x|\*)(?: geweest)?(?: van| a| x| of)? ?(?:telkens |elk )?(<N>) ?(?:klok-?)?<H>)",
        0.8,
        &product},
    Form{
        "minutes",
        R"((<N>) ?(?:\w*bijeenkomsten|\w*sessies|\w*avonden|\w*ochtenden|\w*middagen|lessen|keer|maal|\w*dagdelen|\w*gesprekken|sessions|meetings|x|\*)(?: van| a| x| of)? ?(?:telkens |elk )?(<N>) ?(?:minu(?:ut|ten)|min\b\.?|minutes?))",
        0.8,
        &product},
    Form{
        "clock_hour",
        R"(aantal \w*(?:bijeenkomsten|sessies|avonden|lessen|gesprekken)[\t :=|]{1,3}(<N>)[ ,;(]{1,3}(?:van|telkens|elk|ieder|steeds|a) <~>(<N>) ?<H>)",
        0.8,
        &product,
        "meeting"},
    Form{"half_day", R"((<N>) ?(?:x|keer|maal) ?(<N>) dagde(?:el|len)\b)", 0.8, &product},
    Form{
        "lesson_hour",
        R"((<N>) ?-?(?:'?les'?-?u(?:ur|ren)|lestijden)(?: van| a| x)? \(?(?:<N>) ?(?:minu(?:ut|ten)|min\b\.?))",
        0.95,
        &one_number},
    Form{"minutes",
         R"((<N>) ?(?:uur|u|h)(?: en|,)? ?(?:(een|drie|3|1)) kwartier\b)",
         0.85,
         &hours_and_quarters},
    Form{"minutes", R"((<N>) kwartier\b)", 0.8, &quarters},
    Form{"minutes",
         R"((<N>) ?(?:uur|u|h)(?: en|,)? ?(\d{1,2}) ?(?:minu(?:ut|ten)|minutes|min\b\.?))",
         0.85,
         &hours_and_minutes},
    // a unit behind its number
    Form{
        "study_load_hour",
        R"((<N>) ?-?(?:sbu(?:'?s)?|studiebelastings?-?u(?:ur|ren)|studielast-?u(?:ur|ren)|studie-?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:studiebelasting|studielast|studietijd|studie)\b|(?:study load|study) hours?|hours? of study)\b)",
        0.95,
        &one_number},
    Form{
        "self_study_hour",
        R"((<N>) ?-?(?:zelfstudie-?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:zelfstudie|huiswerk|thuisstudie|thuiswerk|thuisopdrachten|voorbereiding|opdrachten|literatuurstudie)|hours of self-?study)\b)",
        0.95,
        &one_number},
    Form{
        "contact_hour",
        R"((<N>) ?-?(?:contact-?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:contact(?:tijd|onderwijs|uren)?|les|lestijd)\b|contact hours?)\b)",
        0.95,
        &one_number},
    Form{"lesson_hour",
         R"((<N>) ?-?(?:'?les'?-?u(?:ur|ren)|lestijden|lesson hours?)\b)",
         0.95,
         &one_number},
    Form{"half_day", R"((<N>) ?-?(?:\w{0,14}dagde(?:el|len)|half days?)\b)", 0.95, &one_number},
    Form{"half_day", R"((<N>) halve dag(?:en)?\b)", 0.85, &one_number},
    Form{"half_day", R"(\b(?:een )?(halve) dag\b)", 0.8, &just_one},
    Form{"half_day", R"((?:duur|omvang|tijdsduur|lengte)[\t :]{1,3}(dagdeel))", 0.9, &just_one},
    Form{"ec",
         R"((<N>) ?(?:ec(?:ts)?(?:'?s)?|ects?[ -](?:credits?|punten)|studiepunten)\b)",
         0.95,
         &one_number},
    Form{"minutes", R"((<N>) ?(?:minu(?:ut|ten)|min\b\.?|minutes?))", 0.9, &one_number},
    Form{"day", R"(\b(?:een )?(hele|volle|volledige) dag\b)", 0.8, &just_one},
    Form{"day", R"((<N>) ?-?daags(?:e)?\b)", 0.85, &one_number},
    Form{
        "day",
        R"(((?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five)) ?(?:(?:hele|volle|losse|aaneengesloten|dag) )?(?:(?:training|cursus|les|opleidings|trainings|studie|scholings|nascholings|vormings|themas?|verdiepings|module|praktijk)-? ?)?(?:dagen|days)\b)",
        0.8,
        &one_number},
    Form{
        "day",
        R"((?:duur|omvang|tijdsduur|cursus|training|workshop|opleiding|scholing)[ :\t]{1,3}(?:van |duurt |duurde )?(een) dag\b)",
        0.8,
        &one_number},
    Form{"day",
         R"((\d,[05]|1|anderhalve) ?(?:(?:hele|volle|training|cursus|les)-? ?)?dag\b)",
         0.8,
         &one_number},
    Form{
        "meeting",
        R"((<N>) (?:\w+ )?(?:(?:intervisie|supervisie|reflectie|coach|groeps|les)?-?(?:bijeenkomst(?:en)?|sessies?|gesprek(?:ken)?)|meetings?|sessions?)\b)",
        0.85,
        &one_number},
    Form{"contact_hour", R"(waarvan (<N>) (?:uur )?contact\b)", 0.9, &one_number},
    Form{"self_study_hour", R"((?:waarvan|en) (<N>) zelfstudie\b)", 0.9, &one_number},
    Form{"half_day", R"(\b(half)-day\b)", 0.85, &just_one},
    Form{"day", R"((<N>)-day\b)", 0.85, &one_number},
    // a label before its number
    Form{
        "study_load_hour",
        R"((?:studiebelasting|studielast|(?:totale|cursus|opleidings)-? ?belasting|study load|sbu(?:'?s)?|studie-?uren|studiebelastingsuren|studietijd)[^\n\d]{0,45}?[\t :=(|\n]{1,3}(<N>)(?: ?(?:<H>|sbu\b))?)",
        0.95,
        &one_number},
    Form{
        "contact_hour",
        R"((?:contact-?uren|contacttijd|lestijd|contact hours)[^\n\d]{0,20}?[\t :=(|\n]{1,3}(<N>)(?: ?<H>)?)",
        0.95,
        &one_number},
    Form{
        "self_study_hour",
        R"((?:zelfstudie(?:-?uren|tijd)?|huiswerk|thuisstudie|thuiswerk|thuisopdrachten|voorbereiding(?:stijd)?|literatuurstudie)[\t :=(|]{1,3}<~>(<N>) ?<H>)",
        0.9,
        &one_number},
    Form{"self_study_hour",
         R"((?:zelfstudie-?uren|uren (?:zelfstudie|huiswerk|thuisstudie))[\t :=(|]{1,3}(<N>))",
         0.9,
         &one_number},
    Form{"lesson_hour",
         R"((?:aantal )?(?:les-?uren|lestijden|lesson hours)[\t :=(|\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{"half_day", R"((?:aantal )?dagdelen[\t :=(|\n]{1,3}(<N>))", 0.95, &one_number},
    Form{"day", R"(aantal (?:\w+)?dagen[\t :=(|\n]{1,3}(<N>))", 0.95, &one_number},
    Form{"ec",
         R"((?:\bects?\b|studiepunten)(?: \(ects?\))?[\t :=|\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{"meeting",
         R"(aantal (?:\w+)?(?:bijeenkomsten|sessies|gesprekken|meetings)[\t :=(|\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{"minutes",
         R"((?:duur|tijd)[a-z ]*\(?(?:in )?min(?:uten|\.)?\)?[\t :=|\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{
        "clock_hour",
        R"((?:aantal|totaal|totaal aantal|duur in|total)(?: gevolgde| bijgewoonde)? (?:klok|cursus|scholings|nascholings|trainings|opleidings|vormings)?-?(?:uren|uur|hours)(?: \w+)?[\t :=(|\n]{1,3}(<N>)(?: ?(?:uur|uren|u)\b)?)",
        0.95,
        &one_number},
    Form{
        "clock_hour",
        R"(\b(?:klok|cursus|scholings|nascholings|trainings|opleidings|vormings)?uren ?[:=|\t] ?(<N>)(?: ?(?:uur|uren|u)\b)?)",
        0.9,
        &one_number},
    Form{"clock_hour",
         R"((<N>) ?-?(?:klok-?|volle |hele )?(?:uurtjes?|uurs|<H>))",
         0.8,
         &one_number},
    // "2u30" alone, of what nobody starts so early
    Form{"minutes", R"((\d)u(\d{2})\b)", 0.7, &short_time},
};

/// What stands in the expressions above for a longer one.
std::string written_out(std::string_view expression) {
    const std::array<std::pair<std::string_view, std::string>, 4> k_names = {{
        {"<T>",
         R"(\d{1,2}(?:[.:uh]\d{2}| u ?\d{2})?(?: ?(?:am|pm|a\.m\.|p\.m\.|uren|uur|u\b\.?|h\b\.?))?)"},
        {"<H>", R"((?:uren|uur|u\b\.?|hours?|hrs?\b\.?|h\b))"},
        {"<~>", R"((?:(?:ca\.?|circa|ongeveer|ong\.|plm\.|ruim|totaal|about) ?)?)"},
        {"<N>", std::string(number_expression())},
    }};
    std::string text(expression);
    for (const auto& [name, meaning] : k_names) {
        for (std::size_t at = text.find(name); at != std::string::npos;
             at = text.find(name, at + meaning.size())) {
            text.replace(at, name.size(), meaning);
        }
    }
    return text;
}

struct CompiledForm {
    std::unique_ptr<const RE2> expression;
    const Form* form = nullptr;
};

const std::vector<CompiledForm>& compiled_forms() {
    static const std::vector<CompiledForm> k_compiled = [] {
        std::vector<CompiledForm> all;
        for (const Form& form : k_forms) {
            const std::string expression = "(" + written_out(form.expression) + ")";
            all.push_back({std::make_unique<const RE2>(expression), &form});
        }
        return all;
    }();
    return k_compiled;
}

/// What stands beside a number must not belong to it: a longer number, a code, an amount, a share.
bool stands_free(std::string_view text, TextRange range) {
    static const RE2 k_goes_on(R"(^(?:[a-z0-9]|[.,:]\d|-\d| ?%| ?(?:eur|euro)\b))");
    static const RE2 k_before(R"((?:[a-z0-9]|[a-z]-|\d[.,:/-]|[€$] ?|\beur |[#/])$)");
    const std::string_view before = text.substr(0, range.begin);
    const std::string_view near = before.substr(before.size() > 8 ? before.size() - 8 : 0);
    const std::string_view after = text.substr(range.end);
    return !RE2::PartialMatch({near.data(), near.size()}, k_before)
           && !RE2::PartialMatch({after.data(), after.size()}, k_goes_on);
}

bool overlaps(const std::vector<Found>& found, TextRange range) {
    return std::ranges::any_of(found, [&](const Found& one) {
        return one.range.begin < range.end && range.begin < one.range.end;
    });
}

std::string_view view(const re2::StringPiece& piece) {
    return {piece.data(), piece.size()};
}

void match(const CompiledForm& compiled, std::string_view text, std::vector<Found>& found) {
    const Form& form = *compiled.form;
    const re2::StringPiece whole(text.data(), text.size());
    std::array<re2::StringPiece, 4> groups; // all, all again, the numbers
    const int wanted = std::min(4, compiled.expression->NumberOfCapturingGroups() + 1);
    std::size_t from = 0;
    while (from < text.size()
           && compiled.expression->Match(
               whole, from, text.size(), RE2::UNANCHORED, groups.data(), wanted)) {
        const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
        const TextRange range{begin, begin + groups[0].size()};
        const auto number = stands_free(text, range) && !overlaps(found, range)
                                ? form.read(view(groups[2]), view(groups[3]))
                                : std::nullopt;
        if (number) {
            const auto first =
                form.unit_of_first.empty() ? std::nullopt : number_of(view(groups[2]));
            if (first) {
                found.push_back(
                    {number_text(*first), form.unit_of_first, range, form.confidence, false});
            }
            Found one{number_text(*number), form.unit, range, form.confidence};
            one.is_time_range = form.read == &between || form.read == &between_spoken;
            if (form.read == &between) {
                one.begin = minutes_of(view(groups[2])).value_or(0);
                one.end = minutes_of(view(groups[3])).value_or(0);
            }
            found.push_back(std::move(one));
        }
        from = number ? range.end : begin + 1;
        groups = {};
    }
}

// ---------------------------------------------------------------------------- times of day together

/// The words just before a place, on its line.
std::string_view words_before(std::string_view text, std::size_t place, std::size_t most) {
    const std::string_view before = text.substr(0, place);
    const std::size_t line = before.rfind('\n');
    const std::size_t begin =
        std::max(line == std::string_view::npos ? 0 : line + 1, place > most ? place - most : 0);
    return before.substr(begin);
}

/// A break, or when somebody can be called, is no part of the activity.
bool is_no_activity(std::string_view text, TextRange range) {
    static const RE2 k_other(
        R"(\b(?:\w*pauze|lunch|koffie|thee|inloop|borrel|ontvangst|diner|bereikbaar|geopend|open|kantooruren|break|registratie|telefonisch)\b[^\d]{0,25}$)");
    const std::string_view before = words_before(text, range.begin, 40);
    if (RE2::PartialMatch({before.data(), before.size()}, k_other)) {
        return true;
    }
    static const RE2 k_is_break(
        R"(^[ \t:,-]{1,4}(?:\w*pauze|lunch|koffie|thee|inloop|borrel|ontvangst|diner|break)\b)");
    const std::string_view behind = text.substr(range.end);
    return RE2::PartialMatch({behind.data(), behind.size()}, k_is_break);
}

/// Whether a time range goes on with another: "9.00-12.00 en 13.00-16.00", "dag 1: ..., dag 2: ...", or the next
/// line of a programme.
bool goes_on(std::string_view text, const Found& one, const Found& next) {
    constexpr std::size_t k_few_lines = 120;
    static const RE2 k_another_time(R"(^[^\d\n]{0,30}$)");
    static const RE2 k_another_day(R"(^[^\d\n]{0,12}\bdag \d[^\d\n]{0,6}$)");
    static const RE2 k_choice(R"(\b(?:of|or|nieuw|verplaatst)\b)");
    static const RE2 k_date(R"((?:19|20)\d\d)");
    const std::string_view gap = text.substr(one.range.end, next.range.begin - one.range.end);
    const re2::StringPiece words(gap.data(), gap.size());
    const bool in_programme = one.end > 0 && one.end <= next.begin && gap.size() <= k_few_lines
                              && gap.find('\n') != std::string_view::npos
                              && !RE2::PartialMatch(words, k_date);
    return (in_programme || RE2::FullMatch(words, k_another_time)
            || RE2::FullMatch(words, k_another_day))
           && !RE2::PartialMatch(words, k_choice);
}

/// How many days a list of them names: "3, 10 en 17 april 2024"; 1 for a range, whose days in between are not told.
int days_listed(std::string_view date) {
    static const RE2 k_list(R"(^(?:\w+ )?(\d{1,2}(?:(?:, ?| ?& ?| en | and )\d{1,2})+) [a-z]+)");
    static const RE2 k_day(R"(\d{1,2})");
    re2::StringPiece list;
    if (!RE2::PartialMatch({date.data(), date.size()}, k_list, &list)) {
        return 1;
    }
    int days = 0;
    while (RE2::FindAndConsume(&list, k_day)) {
        ++days;
    }
    return days;
}

/// On how many days or evenings a time range was: those counted or listed just before it.
double times_held(std::string_view text, const std::vector<Found>& dates, TextRange range) {
    static const RE2 k_counted(
        "(" + std::string(number_expression())
        + R"() ?(?:x|keer|maal|\w*dagen|\w*avonden|\w*ochtenden|\w*middagen|\w*bijeenkomsten|\w*sessies|lessen)[ ,(:]{1,3}(?:(?:telkens|steeds|elk|van|iedere keer|tussen)[ :]{0,2}){0,3}$)");
    static const RE2 k_listed(
        R"(^[ ,:(|\t]{1,4}(?:(?:telkens|steeds|van|tussen|elke keer|'?s ?(?:avonds|middags|ochtends|morgens)|tijd)[ :]{0,2}){0,4}$)");
    static const RE2 k_both(
        R"(\b(?:beide|both) (?:keren|dagen|data|avonden|middagen|days|times)[ ,:(]{1,3}(?:van |telkens |from )?$)");
    const std::string_view before = words_before(text, range.begin, 60);
    if (RE2::PartialMatch({before.data(), before.size()}, k_both)) {
        return 2;
    }
    re2::StringPiece count;
    if (RE2::PartialMatch({before.data(), before.size()}, k_counted, &count)) {
        return number_of({count.data(), count.size()}).value_or(1);
    }
    for (const Found& date : dates) {
        const std::string_view gap = date.range.end <= range.begin
                                         ? text.substr(date.range.end, range.begin - date.range.end)
                                         : std::string_view();
        if (RE2::FullMatch({gap.data(), gap.size()}, k_listed)) {
            return days_listed(text.substr(date.range.begin, date.range.size()));
        }
    }
    return 1;
}

/// Time ranges of one activity are one amount. What is none of it goes.
void join_time_ranges(std::string_view text,
                      const std::vector<Found>& dates,
                      std::vector<Found>& found) {
    std::erase_if(found, [&](const Found& one) {
        return one.is_time_range && is_no_activity(text, one.range);
    });
    std::vector<Found> joined;
    Found last; // of the time ranges
    for (Found& one : found) {
        if (!one.is_time_range) {
            joined.push_back(std::move(one));
            continue;
        }
        const Found range = one;
        const double minutes =
            number_of(one.value).value_or(0) * times_held(text, dates, one.range);
        const bool same =
            !joined.empty() && joined.back().is_time_range && goes_on(text, last, one);
        if (same) {
            joined.back().value = number_text(number_of(joined.back().value).value_or(0) + minutes);
            joined.back().range.end = one.range.end;
        } else {
            one.value = number_text(minutes);
            joined.push_back(std::move(one));
        }
        last = range;
    }
    found = std::move(joined);
}

std::vector<Found> quantities(const PageText& text) {
    std::vector<Found> found;
    for (const DateMatch& date : match_dates(text.text)) {
        found.push_back({"", "", {date.begin, date.end}, 0, false});
    }
    const std::vector<Found> dates = found;
    for (const CompiledForm& form : compiled_forms()) {
        match(form, text.text, found);
    }
    std::erase_if(found, [](const Found& one) { return one.unit.empty(); });
    std::ranges::stable_sort(found, {}, [](const Found& one) { return one.range.begin; });
    join_time_ranges(text.text, dates, found);
    return found;
}

/// The same amount said twice is one amount.
bool is_known(const Piece& piece, const Found& found) {
    return std::ranges::any_of(piece.fields, [&](const FieldFound& field) {
        return field.name == "quantity" && field.unit == found.unit && field.value == found.value;
    });
}

void find(const FieldContext& context, Piece& piece) {
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        for (const Found& found : quantities(text)) {
            if (is_known(piece, found)) {
                continue;
            }
            FieldFound field = found_field("quantity", text, found.range, found.confidence);
            field.value = found.value;
            field.unit = found.unit;
            piece.fields.push_back(std::move(field));
        }
    }
}

} // namespace

extern const Field field_quantity;
const Field field_quantity{.id = "quantity", .find = find};

} // namespace intake::fields
