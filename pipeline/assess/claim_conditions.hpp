// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/claim_draft.hpp"

namespace intake {

/// What can make a whole activity count for nothing, or for nothing below: another's name, a day outside the four years, no
/// signature, a paper that is there already, a registration only, a course that was not passed, a paper that the rule does
/// not list.
void hold_to_conditions(ClaimDraft& draft);

/// Sets the day or days of the activity, as the index tells them.
void tell_when(ClaimDraft& draft);

} // namespace intake
