// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/units_earned.hpp"

#include "classifiers/dates/listed_dates.hpp"
#include "classifiers/fold.hpp"
#include "pipeline/assess/activity_text.hpp"
#include "pipeline/assess/function_period.hpp"
#include "pipeline/assess/meetings_told.hpp"
#include "pipeline/assess/titles_read.hpp"
#include "pipeline/assess/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// Several amounts of the unit that counts, none of them the total.
void tell_several(ClaimDraft& draft, std::string_view unit, const Bounds& units) {
    if (std::ranges::count(draft.quantities(), unit, &Quantity::unit) < 2
        || units.lower >= units.upper) {
        return;
    }
    std::string amounts;
    for (const Quantity& quantity : draft.quantities()) {
        if (quantity.unit == unit) {
            amounts += (amounts.empty() ? "" : ", ") + quantity.field->text;
        }
    }
    draft.question("several_quantities", {.what = {amounts, amounts}}, units.upper - units.lower);
}

/// Half days or days as printed; hours alone are between one and two half days until an office has decided.
Bounds half_days(ClaimDraft& draft, std::string_view unit) {
    const Office& office = draft.dossier().office;
    if (const auto stated = units_of(draft.quantities(), unit, office)) {
        tell_several(draft, unit, *stated);
        return *stated;
    }
    const std::string_view other = unit == "day" ? "half_day" : "day";
    if (unit == "day" || units_of(draft.quantities(), other, office)) {
        return {0, 0}; // the rate of the other unit tells
    }
    draft.question("half_day_undefined", {}, 3);
    const auto hours = units_of(draft.quantities(), "study_load_hour", office);
    const std::string_view decided = office.decision("half_day_hours");
    if (hours && decided != "ask") {
        double size = 0;
        std::from_chars(decided.data(), decided.data() + decided.size(), size);
        const double count = std::clamp(std::floor(hours->lower / size + 1e-9), 0.0, 2.0);
        return {count, count};
    }
    return hours && hours->lower > 0 ? Bounds{1, 2} : Bounds{0, 2};
}

Bounds function_years(ClaimDraft& draft, const Rate& rate) {
    const FieldFound* function = field_of(draft.piece(), "function");
    const std::string role = function != nullptr ? fold(function->value) : draft.paper().text;
    if (!rate.roles.empty() && !holds_one(role, rate.roles)) {
        return {0, 0};
    }
    const std::optional<Days> period = period_in_window(draft.dossier(), draft.piece());
    if (!period) {
        draft.question("period_not_stated", {}, rate.points);
        return {0, 1};
    }
    draft.claim().period = period;
    const Bounds years = years_of(*period, draft.dossier().office);
    if (years.lower != years.upper) {
        const std::string what = to_string(period->first) + " - " + to_string(period->last);
        draft.question(
            "part_year", {.what = {what, what}}, (years.upper - years.lower) * rate.points);
    }
    return years;
}

/// Counted within the four years, which the number does not tell where the period leaves them.
Bounds counted_candidates(ClaimDraft& draft) {
    const FieldFound* candidates = field_of(draft.piece(), "candidates");
    const auto count = candidates != nullptr ? number_in(candidates->value) : std::nullopt;
    if (!count) {
        const std::string nl = "het aantal begeleide of getoetste kandidaten";
        draft.question(
            "element_not_seen", {.what = {nl, "the number of candidates guided or assessed"}}, 2);
        return {0, 0};
    }
    const std::optional<Days> period = stated_period(draft.dossier(), draft.piece());
    const std::optional<Days>& window = draft.dossier().window;
    const bool leaves =
        period && window && (period->first < window->first || period->last > window->last);
    if (leaves) {
        const std::string days = to_string(period->first) + " - " + to_string(period->last);
        draft.question("activity_across_window_edge", {.what = {days, days}}, 2 * *count);
    }
    return {leaves ? 0 : *count, *count};
}

Bounds articles(ClaimDraft& draft, const PointRule& rule) {
    std::optional<double> words;
    for (const std::string_view name : {"words_stated"sv, "words_counted"sv}) {
        const FieldFound* field = field_of(draft.piece(), name);
        words = words || field == nullptr ? words : number_in(field->value);
    }
    constexpr double k_margin = 150;
    const std::string found = words ? fmt::format("{:g}", *words) : "?";
    const TextValues values{.found = found, .wanted = std::to_string(rule.words_minimum)};
    if (!words || std::abs(*words - rule.words_minimum) < k_margin) {
        draft.question("word_count_uncertain", values, rule.rates.front().points);
        return {0, 1};
    }
    if (*words < rule.words_minimum) {
        draft.question("word_count_below", values, 0);
        return {0, 0};
    }
    return {1, 1};
}

/// The days that a statement names in one list, "op 12 maart 2025 en op 18 maart 2026", for one activity; 1 for none.
int days_held(const Piece& piece) {
    const std::vector<const DateFound*> all = dates_of(piece, {DateRole::event});
    std::vector<const DateFound*> listed;
    for (const DateFound* date : all) {
        const bool is_new = std::ranges::none_of(
            listed, [&](const DateFound* other) { return other->value == date->value; });
        if (listed.empty() || (is_new && are_listed(*listed.back(), *date))) {
            listed.push_back(date);
        }
    }
    return std::max(1, days_named(listed));
}

/// The same lecture given again counts once below.
Bounds times_given(ClaimDraft& draft, const Rate& rate) {
    const int times = days_held(draft.piece());
    if (times > 1) {
        const std::string what = name_with_file(draft.paper().evidence);
        draft.question("repeated_activity", {.what = {what, what}}, (times - 1) * rate.points);
    }
    return {1, static_cast<double>(times)};
}

/// Hours of study or lessons, by what the paper says of them.
Bounds hours(ClaimDraft& draft, const Rate& rate) {
    const auto units = units_of(draft.quantities(), rate.unit, draft.dossier().office);
    if (!units) {
        draft.question("quantity_not_stated", {}, 0);
        return {0, 0};
    }
    const auto is_stated = [&](std::string_view unit) {
        return std::ranges::find(draft.quantities(), unit, &Quantity::unit)
               != draft.quantities().end();
    };
    const double open = units->upper - units->lower;
    const bool has_hours = is_stated("clock_hour") || is_stated("minutes");
    const bool in_parts =
        is_stated("self_study_hour") && (is_stated("contact_hour") || (has_hours && open == 0));
    if (rate.unit == "study_load_hour" && !is_stated(rate.unit) && !in_parts) {
        draft.question("study_load_not_stated", {}, open * rate.points);
    }
    tell_several(draft, rate.unit, *units);
    if (rate.unit == "lesson_hour" && open > 0) {
        const std::string what = fmt::format("{:g}-{:g}", units->lower, units->upper);
        draft.question("lesson_hour_undefined", {.what = {what, what}}, open);
    }
    return *units;
}

Bounds units_for(ClaimDraft& draft, const PointRule& rule, const Rate& rate) {
    const std::string_view unit = rate.unit;
    const bool is_reading = draft.paper().type == "reading_list";
    if (is_year_of_function(unit)) {
        return function_years(draft, rate);
    }
    if (unit == "candidate") {
        return counted_candidates(draft);
    }
    if (unit == "article") {
        return articles(draft, rule);
    }
    if (unit == "activity") {
        return times_given(draft, rate);
    }
    if (unit == "book" && !is_reading) {
        return {1, 1};
    }
    if (unit == "half_day" || unit == "day") {
        return half_days(draft, unit);
    }
    return is_reading ? titles_read(draft, unit) : hours(draft, rate);
}

Bounds points_of(ClaimDraft& draft, const PointRule& rule) {
    Bounds sum;
    std::optional<double> least;
    for (const Rate& rate : rule.rates) {
        const Bounds units = units_for(draft, rule, rate);
        const Bounds points{units.lower * rate.points, units.upper * rate.points};
        if (rule.add_rates) {
            sum = {sum.lower + points.lower, sum.upper + points.upper};
        } else if (points.upper > sum.upper) {
            sum = points;
        }
        if (points.upper > 0) {
            least = std::min(points.lower, least.value_or(points.lower));
        }
    }
    // Where no function was read, the words that fit a rate may be about the one who signs.
    const bool by_role =
        std::ranges::any_of(rule.rates, [](const Rate& rate) { return !rate.roles.empty(); });
    if (by_role && least && field_of(draft.piece(), "function") == nullptr && *least < sum.lower) {
        const BothTexts what = {"welke functie", "which function"};
        draft.question("element_not_seen", {.what = what}, sum.upper - *least);
        sum.lower = *least;
    }
    return sum;
}

} // namespace

Placement placed_under(const PointRule& rule, ClaimDraft& draft) {
    return {&rule, points_of(draft, rule), read_beside_cap(rule, draft)};
}

} // namespace intake
