// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/todo_groups.hpp"

#include <array>
#include <map>

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

bool is_to_ask(std::string_view severity, std::string_view action_by) {
    return todo_group_of(severity, action_by) == "ask";
}

bool is_to_look_at(std::string_view severity, std::string_view action_by) {
    const std::string_view group = todo_group_of(severity, action_by);
    return group == "look" || group == "operator";
}

std::vector<std::vector<std::size_t>> findings_by_code(const IndexSummary& index,
                                                       const TodoGroup& group) {
    std::vector<std::vector<std::size_t>> by_code;
    std::map<std::string_view, std::size_t> place_of;
    for (std::size_t i = 0; i < index.findings.size(); ++i) {
        const FindingSummary& finding = index.findings[i];
        if (todo_group_of(finding.severity, finding.action_by) == group.id) {
            const auto [place, is_new] = place_of.emplace(finding.code, by_code.size());
            if (is_new) {
                by_code.emplace_back();
            }
            by_code[place->second].push_back(i);
        }
    }
    return by_code;
}

} // namespace intake
