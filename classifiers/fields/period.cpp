// SPDX-License-Identifier: GPL-3.0-or-later
// From when to when: value is "2022-01-01/2024-12-31", first and last day; "2022-01-01/.." where it goes on.
// Made from the dates that were found to be a period.
#include "classifiers/field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/reading.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>

namespace intake::fields {

namespace {

int last_day_of(int year, int month) {
    const std::chrono::year_month_day_last last{
        std::chrono::year(year),
        std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::string first_day(const std::string& value) {
    constexpr std::size_t k_year = 4;
    constexpr std::size_t k_month = 7;
    return value.size() == k_year ? value + "-01-01"
                                  : (value.size() == k_month ? value + "-01" : value);
}

std::string last_day(const std::string& value) {
    constexpr std::size_t k_year = 4;
    constexpr std::size_t k_month = 7;
    if (value.size() == k_year) {
        return value + "-12-31";
    }
    if (value.size() == k_month) {
        return fmt::format("{}-{:02}",
                           value,
                           last_day_of(std::stoi(value.substr(0, 4)), std::stoi(value.substr(5))));
    }
    return value;
}

bool is_known(const Piece& piece, const std::string& value) {
    return std::ranges::any_of(piece.fields, [&](const FieldFound& field) {
        return field.name == "period" && field.value == value;
    });
}

/// "Jaar: 2023", "in 2023": all of that year. "Sinds 2023" begins in it and goes on.
bool is_whole_year(const FieldContext& context, const DateFound& date) {
    static const RE2 k_begins(
        R"(\b(?:sinds|sedert|vanaf|van|per|ingang|start\w*|begin\w*|aanvang|since|from|ingaande|aangesteld)\W*$)");
    static const RE2 k_goes_on(R"(^\W*(?:heden|nu|present|now)\b|^ ?(?:-|t/m|tot)\s*(?:\.|_|$))");
    const auto page = static_cast<std::uint32_t>(date.page - 1);
    constexpr std::size_t k_year = 4;
    if (date.end || date.value.size() != k_year || page >= context.last) {
        return false;
    }
    const PageText text = page_text(context.reading.document().pages[page]);
    for (std::size_t at = text.text.find(date.value); at != std::string::npos;
         at = text.text.find(date.value, at + 1)) {
        if (excerpt(text, {at, at + k_year}).box == date.box) {
            const std::string_view all = text.text;
            return !holds(all.substr(0, at), k_begins)
                   && !holds(all.substr(at + k_year), k_goes_on);
        }
    }
    return false;
}

void find(const FieldContext& context, Piece& piece) {
    std::vector<FieldFound> found;
    for (const DateFound& date : piece.dates) {
        if (date.role != DateRole::period) {
            continue;
        }
        FieldFound field;
        field.name = "period";
        const bool is_year = is_whole_year(context, date);
        field.value = first_day(date.value) + "/"
                      + (date.end || is_year ? last_day(date.end.value_or(date.value)) : "..");
        field.text = date.text;
        field.page = date.page;
        field.box = date.box;
        field.confidence = date.confidence;
        found.push_back(std::move(field));
    }
    for (FieldFound& field : found) {
        if (!is_known(piece, field.value)) {
            piece.fields.push_back(std::move(field));
        }
    }
}

} // namespace

extern const Field field_period;
const Field field_period{.id = "period", .find = find};

} // namespace intake::fields
