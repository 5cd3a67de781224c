// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/piece.hpp"

#include <algorithm>
#include <array>

namespace intake {

namespace {

constexpr std::array<std::string_view, 10> k_roles = {"signed",
                                                      "meeting",
                                                      "event",
                                                      "period",
                                                      "issued",
                                                      "birth",
                                                      "printed",
                                                      "expiry",
                                                      "published",
                                                      "unknown"};

} // namespace

std::string_view to_string(DateRole role) {
    return k_roles.at(static_cast<std::size_t>(role));
}

bool is_activity(DateRole role) {
    return role == DateRole::event || role == DateRole::meeting;
}

std::optional<DateRole> date_role_named(std::string_view name) {
    const auto* const found = std::ranges::find(k_roles, name);
    return found != k_roles.end() ? std::optional(static_cast<DateRole>(found - k_roles.begin()))
                                  : std::nullopt;
}

std::string_view to_string(SignatureState state) {
    static constexpr std::array<std::string_view, 5> k_names = {
        "not_examined", "signed", "unsigned", "doubtful", "unreadable"};
    return k_names.at(static_cast<std::size_t>(state));
}

} // namespace intake
