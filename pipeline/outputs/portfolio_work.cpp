// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/portfolio_work.hpp"

#include "pipeline/outputs/todo_groups.hpp"

#include <algorithm>

namespace intake {

namespace {

struct UrgencyName {
    std::string_view id;
    Text label;
};

/// In the order of Urgency.
constexpr std::array k_names = {
    UrgencyName{"not_opened", {"niet geopend", "not opened"}},
    UrgencyName{"ask", {"kandidaat vragen", "ask the candidate"}},
    UrgencyName{"look", {"zelf bekijken", "look at it"}},
    UrgencyName{"nothing", {"niets te doen", "nothing to do"}},
};
static_assert(k_names.size() == k_urgencies.size());

const UrgencyName& name_of(Urgency urgency) {
    return k_names.at(static_cast<std::size_t>(urgency));
}

} // namespace

PortfolioWork work_of(const IndexSummary& index) {
    PortfolioWork work;
    for (const FindingSummary& finding : index.findings) {
        work.to_ask += is_to_ask(finding.severity, finding.action_by) ? 1U : 0U;
        work.to_look_at += is_to_look_at(finding.severity, finding.action_by) ? 1U : 0U;
    }
    const bool was_opened = index.outcome == "ok" || index.outcome == "ok_partial";
    work.urgency = !was_opened           ? Urgency::not_opened
                   : work.to_ask > 0     ? Urgency::ask
                   : work.to_look_at > 0 ? Urgency::look
                                         : Urgency::nothing;
    return work;
}

const FindingSummary* first_to_do(const IndexSummary& index) {
    for (const auto& is_such : {is_to_ask, is_to_look_at}) {
        const auto first =
            std::ranges::find_if(index.findings, [&is_such](const FindingSummary& finding) {
                return is_such(finding.severity, finding.action_by);
            });
        if (first != index.findings.end()) {
            return &*first;
        }
    }
    return nullptr;
}

std::string_view to_string(Urgency urgency) {
    return name_of(urgency).id;
}

const Text& urgency_label(Urgency urgency) {
    return name_of(urgency).label;
}

} // namespace intake
