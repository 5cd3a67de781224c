// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/claim_draft.hpp"

namespace intake {

/// What a rule gives for what the paper says, with the questions that keep its bounds apart.
Placement placed_under(const PointRule& rule, ClaimDraft& draft);

} // namespace intake
