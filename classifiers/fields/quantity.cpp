// SPDX-License-Identifier: GPL-3.0-or-later
// How much: value is a number ("1.5"), unit one of study_load_hour, self_study_hour (a part of the study load),
// contact_hour, lesson_hour, clock_hour, half_day, day, ec, minutes, meeting. A pair of times ("09.30-11.00") is so many minutes. Nothing is
// converted: half-days stay half-days, EC stays EC.
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
};

/// A way to write a quantity.
struct Form {
    std::string_view unit;
    // <N> is the number, its only group but for those that `read` wants
    std::string_view expression;
    double confidence;
    /// The number from the groups; nothing where it is none after all.
    std::optional<double> (*read)(std::string_view first, std::string_view second);
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

/// "9.30" or "9" -> minutes since midnight.
std::optional<double> minutes_of(std::string_view time) {
    static const RE2 k_time(R"((\d{1,2})(?:[.:u](\d{2}))?)");
    int hours = 0;
    std::string minutes;
    if (!RE2::FullMatch({time.data(), time.size()}, k_time, &hours, &minutes) || hours > 24) {
        return std::nullopt;
    }
    const int past = minutes.empty() ? 0 : std::stoi(minutes);
    return past < 60 ? std::optional<double>(hours * 60 + past) : std::nullopt;
}

std::optional<double> between(std::string_view first, std::string_view second) {
    const auto begin = minutes_of(first);
    const auto end = minutes_of(second);
    return begin && end && *begin < *end ? std::optional<double>(*end - *begin) : std::nullopt;
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
    Form{
        "minutes",
        R"((\d{1,2}[.:u]\d{2}) ?(?:uur|u|h)?\.? ?(?:-|tot en met|tot|t/m|to|until|en)[ \n]?(\d{1,2}[.:u]\d{2})(?: ?(?:uur|u|h)\b)?)",
        0.7,
        &between},
    Form{
        "minutes",
        R"((\d{1,2}(?:[.:]\d{2})?) ?(?:uur)? ?(?:-|tot|to)[ \n]?(\d{1,2}(?:[.:]\d{2})?) ?(?:uur|u|h)\b)",
        0.6,
        &between},
    Form{"", R"((?:om|vanaf|tot|rond|tegen|at) (<N>) ?(?:uur|u|h)\b)", 0, &just_one},
    Form{"", R"((\d{1,2}[.:]\d{2}) ?(?:uur|u|h)\b)", 0, &just_one},
    Form{
        "",
        R"((?:binnen|na|elke|iedere|om de|minstens|uiterlijk) <N> (?:uur|uren|dag|dagen|minuten|werkdagen)\b)",
        0,
        &just_one},
    Form{
        "",
        R"(<N> ?(?:uur|uren|u|dag|dagen|dagdelen|minuten|hours|days)\.? ?(?:per|p/|a|in de|van te|van tevoren|vooraf|later|na|voor|geleden|ago|/)[ ]?(?:week|maand|dag|jaar|w|m|month|kalenderweek|voren|aanvang|afloop|de|het|ontvangst)?\b)",
        0,
        &just_one},
    Form{
        "clock_hour",
        R"((<N>) ?(?:bijeenkomsten|sessies|avonden|ochtenden|middagen|lessen|keer|maal|dagdelen|dagen|gesprekken|sessions|meetings|days|x|\*)(?: van| a| x| of)? ?(?:elk )?(<N>) ?(?:uur|uren|hours?)\b)",
        0.7,
        &product},
    Form{
        "minutes",
        R"((<N>) ?(?:bijeenkomsten|sessies|avonden|ochtenden|middagen|keer|maal|dagdelen|gesprekken|sessions|meetings|x|\*)(?: van| a| x| of)? ?(?:elk )?(<N>) ?(?:minu(?:ut|ten)|min\b\.?|minutes?))",
        0.7,
        &product},
    Form{"half_day", R"((<N>) ?(?:x|keer|maal) ?(<N>) dagde(?:el|len)\b)", 0.8, &product},
    Form{"minutes", R"((<N>) kwartier\b)", 0.8, &quarters},
    Form{"minutes",
         R"((<N>) ?(?:uur|u|h)(?: en|,)? ?(\d{1,2}) ?(?:minu(?:ut|ten)|minutes|min\b\.?))",
         0.85,
         &hours_and_minutes},
    Form{
        "study_load_hour",
        R"((<N>) ?-?(?:sbu(?:'?s)?|studiebelastings?-?u(?:ur|ren)|studielast-?u(?:ur|ren)|studie-?u(?:ur|ren)|(?:uur|uren) (?:aan )?(?:studiebelasting|studielast|studietijd|studie)\b|(?:study load|study) hours?|hours? of study)\b)",
        0.95,
        &one_number},
    Form{
        "self_study_hour",
        R"((<N>) ?-?(?:zelfstudie-?u(?:ur|ren)|(?:uur|uren|u) (?:aan )?(?:zelfstudie|huiswerk|thuisstudie|voorbereiding)|hours of self-?study)\b)",
        0.95,
        &one_number},
    Form{
        "contact_hour",
        R"((<N>) ?-?(?:contact-?u(?:ur|ren)|(?:uur|uren) contact(?:tijd|onderwijs)?|contact hours?)\b)",
        0.95,
        &one_number},
    Form{"lesson_hour", R"((<N>) ?-?(?:'?les'?-?u(?:ur|ren)|lesson hours?)\b)", 0.95, &one_number},
    Form{"half_day", R"((<N>) ?-?(?:dagde(?:el|len)|half days?)\b)", 0.95, &one_number},
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
        R"(((?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|two|three|four|five)) ?(?:(?:hele|volle|losse|aaneengesloten|training|cursus|les|opleidings|trainings|studie|scholings)-? ?)?(?:dagen|days)\b)",
        0.8,
        &one_number},
    Form{
        "day",
        R"((?:duur|omvang|tijdsduur|cursus|training|workshop|opleiding|scholing)[ :\t]{1,3}(?:van |duurt |duurde )?(een) dag\b)",
        0.8,
        &one_number},
    Form{"day", R"((1|1,0) ?(?:(?:hele|volle|training|cursus|les)-? ?)?dag\b)", 0.8, &one_number},
    Form{
        "meeting",
        R"((<N>) (?:\w+ )?(?:(?:intervisie|supervisie|reflectie|coach|groeps|les)?-?(?:bijeenkomst(?:en)?|sessies?|gesprek(?:ken)?)|meetings?|sessions?)\b)",
        0.85,
        &one_number},
    Form{
        "study_load_hour",
        R"((?:studiebelasting|studielast|study load|sbu|studie-?uren|studiebelastingsuren|studietijd)[^\n\d]{0,20}?[\t :=(\n]{1,3}(<N>)(?: ?(?:uur|uren|u|hours|sbu)\b)?)",
        0.95,
        &one_number},
    Form{
        "contact_hour",
        R"((?:contacturen|contacttijd|contact hours)[^\n\d]{0,20}?[\t :=(\n]{1,3}(<N>)(?: ?(?:uur|uren|u|hours)\b)?)",
        0.95,
        &one_number},
    Form{"lesson_hour",
         R"((?:aantal )?(?:les-?uren|lesson hours)[\t :=(\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{"half_day", R"((?:aantal )?dagdelen[\t :=(\n]{1,3}(<N>))", 0.95, &one_number},
    Form{"day", R"(aantal (?:\w+)?dagen[\t :=(\n]{1,3}(<N>))", 0.95, &one_number},
    Form{
        "ec", R"((?:\bects?\b|studiepunten)(?: \(ects?\))?[\t :=\n]{1,3}(<N>))", 0.95, &one_number},
    Form{"meeting",
         R"(aantal (?:\w+)?(?:bijeenkomsten|sessies|gesprekken|meetings)[\t :=(\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{"minutes",
         R"((?:duur|tijd)[a-z ]*\(?(?:in )?min(?:uten|\.)?\)?[\t :=\n]{1,3}(<N>))",
         0.95,
         &one_number},
    Form{
        "clock_hour",
        R"((?:aantal|totaal|totaal aantal|duur in|total) (?:klok|cursus|scholings|trainings|opleidings)?-?(?:uren|uur|hours)[\t :=(\n]{1,3}(<N>)(?: ?(?:uur|uren|u)\b)?)",
        0.95,
        &one_number},
    Form{"clock_hour",
         R"((<N>) ?(?:klok-?|volle |hele )?(?:uurtjes?|uur|uren|uurs|u\b\.?|hours?|hrs?\b))",
         0.8,
         &one_number},
};

struct CompiledForm {
    std::unique_ptr<const RE2> expression;
    const Form* form = nullptr;
};

const std::vector<CompiledForm>& compiled_forms() {
    static const std::vector<CompiledForm> k_compiled = [] {
        std::vector<CompiledForm> all;
        for (const Form& form : k_forms) {
            std::string expression(form.expression);
            const std::string number(number_expression());
            for (std::size_t at = expression.find("<N>"); at != std::string::npos;
                 at = expression.find("<N>", at + number.size())) {
                expression.replace(at, 3, number);
            }
            all.push_back({std::make_unique<const RE2>("(" + expression + ")"), &form});
        }
        return all;
    }();
    return k_compiled;
}

/// What stands beside a number must not belong to it: a longer number, a code, an amount, a share.
bool stands_free(std::string_view text, TextRange range) {
    static const RE2 k_goes_on(R"(^(?:[a-z0-9]|[.,:]\d|-\d| ?%| ?(?:eur|euro)\b))");
    static const RE2 k_before(R"((?:[a-z0-9]|\d[.,:/-]|[€$] ?|\beur |[#/])$)");
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
                                ? compiled.form->read(view(groups[2]), view(groups[3]))
                                : std::nullopt;
        if (number) {
            found.push_back(
                {number_text(*number), compiled.form->unit, range, compiled.form->confidence});
        }
        from = number ? range.end : begin + 1;
        groups = {};
    }
}

std::vector<Found> quantities(const PageText& text) {
    std::vector<Found> found;
    for (const DateMatch& date : match_dates(text.text)) {
        found.push_back({"", "", {date.begin, date.end}, 0});
    }
    for (const CompiledForm& form : compiled_forms()) {
        match(form, text.text, found);
    }
    std::erase_if(found, [](const Found& one) { return one.unit.empty(); });
    std::ranges::sort(found, {}, [](const Found& one) { return one.range.begin; });
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
