// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/todo_groups.hpp"

#include <array>

namespace intake {

std::span<const TodoGroup> todo_groups() {
    static constexpr std::array k_groups = {
        TodoGroup{"ask", {"Vraag de kandidaat", "Ask the candidate"}},
        TodoGroup{"look", {"Bekijk zelf", "Look at it yourself"}},
        TodoGroup{"operator", {"Voor de beheerder", "For the administrator"}},
        TodoGroup{"info", {"Ter informatie", "For information"}},
    };
    return k_groups;
}

std::string_view todo_group_of(std::string_view severity, std::string_view action_by) {
    if (severity == "info" || action_by == "nobody") {
        return "info";
    }
    if (action_by == "candidate") {
        return "ask";
    }
    return action_by == "operator" ? "operator" : "look";
}

} // namespace intake
