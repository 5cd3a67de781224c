// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/typed_paper.hpp"

#include <vector>

namespace intake {

/// The point rules under which a paper may earn, the likeliest first.
struct RuleChoice {
    std::vector<const PointRule*> rules;
    bool is_other_form = false; // the folder's category has no row for what this is
};

/// By type, then by what the paper calls the activity, then by the candidate's own folder. A folder may name a category
/// whose rows do not list such papers. Meetings have a claim of their own, see meeting_claims.
RuleChoice rules_for(const TypedPaper& paper);

/// A registration for what the rule is about: nobody knows yet whether the person came. An invoice is none.
bool is_registration_for(const TypedPaper& paper, const PointRule& rule);

/// The rule names other papers than this as its evidence, but takes it where a person accepts that.
bool is_not_listed(const TypedPaper& paper, const PointRule& rule);

} // namespace intake
