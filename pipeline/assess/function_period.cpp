// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/function_period.hpp"

#include <algorithm>

namespace intake {

namespace {

std::string open_end(const Dossier& dossier, const Piece& piece, const std::string& first) {
    for (const DateRole role : {DateRole::signed_, DateRole::issued, DateRole::unknown}) {
        for (const DateFound* date : dates_of(piece, {role})) {
            if (date->value > first) {
                return date->value;
            }
        }
    }
    return dossier.window ? to_string(dossier.window->last) : "";
}

} // namespace

bool is_year_of_function(std::string_view unit) {
    return unit.ends_with("_year") && unit != "subscription_year";
}

std::optional<Days> stated_period(const Dossier& dossier, const Piece& piece) {
    if (const FieldFound* field = field_of(piece, "period")) {
        const std::size_t slash = field->value.find('/');
        const std::string first = field->value.substr(0, slash);
        const std::string last =
            slash == std::string::npos ? first : field->value.substr(slash + 1);
        const bool is_open = last.empty() || last == "..";
        return days_of(first, is_open ? open_end(dossier, piece, first) : last);
    }
    for (const DateFound* date : dates_of(piece, {DateRole::period})) {
        if (const auto days = days_of(date->value, date->end)) {
            return days;
        }
    }
    return std::nullopt;
}

std::optional<Days> period_in_window(const Dossier& dossier, const Piece& piece) {
    const std::optional<Days> period = stated_period(dossier, piece);
    if (!period || !dossier.window) {
        return period;
    }
    const Days inside{std::max(period->first, dossier.window->first),
                      std::min(period->last, dossier.window->last)};
    return inside.first <= inside.last ? inside : Days{inside.last, inside.last};
}

} // namespace intake
