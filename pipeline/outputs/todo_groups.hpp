// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

// Who has to do something about a finding. The page, the terminal and the night at a glance all part findings so.

namespace intake {

struct TodoGroup {
    std::string_view id; // ask, look, operator or info
    Text heading;
};

/// In the order in which people take them.
std::span<const TodoGroup> todo_groups();

/// The id of the group of a finding, by its severity and action_by as index.json has them.
std::string_view todo_group_of(std::string_view severity, std::string_view action_by);

/// Whether the candidate has to be asked, or somebody else has to look: the office or its administrator.
bool is_to_ask(std::string_view severity, std::string_view action_by);
bool is_to_look_at(std::string_view severity, std::string_view action_by);

/// The findings of a group, as places among those of the index: those of one code together, in the order in which
/// the codes first occur.
std::vector<std::vector<std::size_t>> findings_by_code(const IndexSummary& index,
                                                       const TodoGroup& group);

} // namespace intake
