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
#include <optional>
#include <string>

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

/// "Heel 2024", "gedurende het jaar 2023": a year that does not go on.
bool is_whole_year(const FieldContext& context, const DateFound& date) {
    constexpr std::size_t k_year = 4;
    if (date.end || date.value.size() != k_year) {
        return false;
    }
    const RE2 whole(
        R"(\b(?:heel|(?:hele|gehele) jaar|gedurende(?: het)?(?: hele| gehele)?(?: jaar)?|whole of) )"
        + date.value + R"(\b)");
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        if (holds(page_text(context.reading.document().pages[page]).text, whole)) {
            return true;
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
        const std::optional<std::string> end = is_whole_year(context, date) ? date.value : date.end;
        field.value = first_day(date.value) + "/" + (end ? last_day(*end) : "..");
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
