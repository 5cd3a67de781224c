// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/assessment.hpp"

#include <array>

namespace intake {

std::string_view to_string(Verdict verdict) {
    static constexpr std::array<std::string_view, 3> k_names = {"seen", "not_seen", "cannot_say"};
    return k_names.at(static_cast<std::size_t>(verdict));
}

std::string_view to_string(Ran ran) {
    static constexpr std::array<std::string_view, 3> k_names = {
        "ran", "not_applicable", "could_not"};
    return k_names.at(static_cast<std::size_t>(ran));
}

std::string_view to_string(CriterionStatus status) {
    static constexpr std::array<std::string_view, 6> k_names = {
        "seen", "not_seen", "cannot_say", "not_required", "person_decides", "elsewhere"};
    return k_names.at(static_cast<std::size_t>(status));
}

std::string_view to_string(Reach reach) {
    static constexpr std::array<std::string_view, 4> k_names = {
        "reached", "not_reachable", "depends", "no_minimum"};
    return k_names.at(static_cast<std::size_t>(reach));
}

} // namespace intake
