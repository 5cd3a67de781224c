// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/points.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// Between which hours an amount of a unit lies. A half day of two to four hours and a day of up to eight are
/// usual, not from the text, so they count above only; a credit is 28 hours by Dutch law (WHW 7.4).
struct HoursRow {
    std::string_view unit;
    double at_least;
    double at_most;
};
constexpr auto k_hours = std::to_array<HoursRow>({
    {"study_load_hour", 1, 1},
    {"contact_hour", 1, 1},
    {"self_study_hour", 1, 1},
    {"clock_hour", 1, 1},
    {"lesson_hour", 0.75, 1},
    {"minutes", 1.0 / 60, 1.0 / 60},
    {"half_day", 0, 4},
    {"day", 0, 8},
    {"ec", 0, 28},
});

constexpr std::string_view k_ask = "ask";

/// Each beside a day of its own: the rows of an overview, which do not hold each other.
bool are_on_days_of_their_own(const std::vector<Quantity>& quantities, std::string_view unit) {
    std::set<std::string> days;
    std::size_t count = 0;
    for (const Quantity& quantity : quantities) {
        if (quantity.unit == unit) {
            ++count;
            days.insert(quantity.day);
        }
    }
    return count > 1 && days.size() == count && !days.contains("");
}

/// The amount that a paper states in a unit. Several lie between the least and all of them: modules of one training, or a
/// training within a longer one. A total stands for its parts already, see classifiers/fields/quantity.cpp.
std::optional<Bounds> amount_of(const std::vector<Quantity>& quantities, std::string_view unit) {
    std::vector<Bounds> amounts;
    for (const Quantity& quantity : quantities) {
        if (quantity.unit == unit) {
            amounts.push_back({quantity.amount, quantity.at_most()});
        }
    }
    if (amounts.empty()) {
        return std::nullopt;
    }
    Bounds sum;
    for (const Bounds& amount : amounts) {
        sum = {sum.lower + amount.lower, sum.upper + amount.upper};
    }
    const double least = std::ranges::min(amounts, {}, &Bounds::lower).lower;
    return Bounds{are_on_days_of_their_own(quantities, unit) ? sum.lower : least, sum.upper};
}

/// Hours that the first of these units states; the order is that of trust.
std::optional<Bounds> hours_of(const std::vector<Quantity>& quantities,
                               std::initializer_list<std::string_view> units) {
    for (const std::string_view unit : units) {
        const std::optional<Bounds> amount = amount_of(quantities, unit);
        const auto* const row = std::ranges::find(k_hours, unit, &HoursRow::unit);
        if (amount && row != k_hours.end()) {
            return Bounds{amount->lower * row->at_least, amount->upper * row->at_most};
        }
    }
    return std::nullopt;
}

/// Hours of several meetings, or a time on several days: those in which somebody was there.
bool is_of_meetings(const Quantity& quantity) {
    constexpr auto k_words = std::to_array<std::string_view>(
        {"dagde", "dagen", "bijeenkomst", "sessie", "avond", "ochtend", "middag", " x ", "keer"});
    return quantity.field != nullptr && std::ranges::any_of(k_words, [&](std::string_view word) {
               return quantity.field->text.find(word) != std::string::npos;
           });
}

/// Self-study beside hours of which nothing says that they are contact hours. Those of meetings and lessons are, and
/// self-study comes on top; others may be the whole of it.
std::optional<Bounds> with_self_study(const std::vector<Quantity>& quantities) {
    const auto alone = hours_of(quantities, {"self_study_hour"sv});
    if (!alone) {
        return std::nullopt;
    }
    for (const std::string_view unit : {"clock_hour"sv, "minutes"sv, "lesson_hour"sv}) {
        const auto hours = hours_of(quantities, {unit});
        if (!hours) {
            continue;
        }
        const auto first = std::ranges::find(quantities, unit, &Quantity::unit);
        const bool on_top = unit == "lesson_hour"sv || is_of_meetings(*first);
        return Bounds{on_top ? hours->lower + alone->lower : std::max(hours->lower, alone->lower),
                      hours->upper + alone->upper};
    }
    return std::nullopt;
}

/// The provider's own study load; contact hours are a floor, since self-study comes on top and is not stated.
std::optional<Bounds> study_load(const std::vector<Quantity>& quantities) {
    if (const auto stated = hours_of(quantities, {"study_load_hour"sv})) {
        return stated;
    }
    // "De totale studielast bestaat uit de contacturen en ... uren voor zelfstudie/huiswerk."
    const auto contact = hours_of(quantities, {"contact_hour"sv});
    const auto alone = hours_of(quantities, {"self_study_hour"sv});
    if (contact && alone) {
        return Bounds{contact->lower + alone->lower, contact->upper + alone->upper};
    }
    if (const auto both = with_self_study(quantities)) {
        return both;
    }
    return hours_of(quantities,
                    {"contact_hour"sv,
                     "clock_hour"sv,
                     "self_study_hour"sv,
                     "minutes"sv,
                     "lesson_hour"sv,
                     "ec"sv,
                     "day"sv,
                     "half_day"sv});
}

double minutes_of_lesson_hour(const Office& office, double otherwise) {
    const std::string_view decided = office.decision("lesson_hour_minutes");
    double minutes = otherwise;
    if (decided != k_ask) {
        std::from_chars(decided.data(), decided.data() + decided.size(), minutes);
    }
    return minutes;
}

/// A lesson hour may be 45, 50 or 60 minutes: whole clock hours below, started lesson hours above.
Bounds in_lesson_hours(const Bounds& hours, const Office& office) {
    return {std::floor(hours.lower * 60 / minutes_of_lesson_hour(office, 60) + 1e-9),
            std::ceil(hours.upper * 60 / minutes_of_lesson_hour(office, 45) - 1e-9)};
}

/// Amounts on days of their own are activities of their own, each rounded by itself.
std::optional<Bounds> lesson_hours_of_days(const std::vector<Quantity>& quantities,
                                           std::string_view unit,
                                           const Office& office) {
    if (!are_on_days_of_their_own(quantities, unit)) {
        return std::nullopt;
    }
    Bounds sum;
    for (const Quantity& quantity : quantities) {
        if (const auto hours = hours_of({quantity}, {unit}); hours && quantity.unit == unit) {
            const Bounds one = in_lesson_hours(*hours, office);
            sum = {sum.lower + one.lower, sum.upper + one.upper};
        }
    }
    return sum;
}

std::optional<Bounds> lesson_hours(const std::vector<Quantity>& quantities, const Office& office) {
    if (const auto stated = amount_of(quantities, "lesson_hour")) {
        return stated;
    }
    for (const std::string_view unit : {"minutes"sv,
                                        "contact_hour"sv,
                                        "clock_hour"sv,
                                        "study_load_hour"sv,
                                        "half_day"sv,
                                        "day"sv}) {
        if (const auto hours = hours_of(quantities, {unit})) {
            return lesson_hours_of_days(quantities, unit, office)
                .value_or(in_lesson_hours(*hours, office));
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Bounds>
units_of(const std::vector<Quantity>& quantities, std::string_view unit, const Office& office) {
    if (unit == "study_load_hour") {
        return study_load(quantities);
    }
    if (unit == "lesson_hour") {
        return lesson_hours(quantities, office);
    }
    return amount_of(quantities, unit);
}

Bounds years_of(const Days& period, const Office& office) {
    constexpr double k_months = 12;
    const double months = whole_months(period);
    const double whole = std::floor(months / k_months);
    // A period of some days more than whole months has begun another one.
    const std::chrono::days beyond = period.last - period.first + std::chrono::days{1};
    const double started =
        std::ceil(std::max(months, static_cast<double>(beyond.count()) / 31) / k_months);
    const std::string_view decided = office.decision("part_years");
    if (decided == "whole_years_only") {
        return {whole, whole};
    }
    if (decided == "started_year") {
        return {started, started};
    }
    if (decided == "pro_rata") {
        return {months / k_months, months / k_months};
    }
    return {whole, std::max(whole, started)};
}

} // namespace intake
