// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/portfolio_work.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace intake {

/// How often something occurs, in the order of its name.
using Counts = std::map<std::string, std::size_t>;

/// What one code of finding comes to over the batch.
struct CodeTotals {
    std::string severity;
    std::string action_by;
    BothTextsSummary heading;
    std::size_t findings = 0;
    std::size_t portfolios = 0;
    std::vector<std::string> first_portfolios; // names of the first few
};

/// Totals over portfolios; does not grow with their number.
struct BatchTotals {
    std::size_t portfolios = 0;
    std::array<std::size_t, k_urgencies.size()> by_urgency{};
    std::size_t entries = 0;
    std::size_t documents = 0;
    std::size_t pages = 0;
    std::size_t pieces = 0;
    std::size_t findings = 0;
    Counts portfolios_by_outcome;
    Counts entries_by_outcome;
    Counts pages_by_text_source;
    Counts pieces_by_kind;
    Counts pieces_by_type;
    std::map<std::string, CodeTotals> by_code;
    /// Folders whose index.json could not be understood; at most 20.
    std::vector<std::string> unreadable;
    std::size_t unreadable_count = 0;

    void add(const IndexSummary& index);
    void add_unreadable(const std::string& name);

    std::size_t portfolios_of(Urgency urgency) const {
        return by_urgency.at(static_cast<std::size_t>(urgency));
    }
};

} // namespace intake
