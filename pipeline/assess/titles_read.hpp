// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/claim_draft.hpp"

#include <string_view>

namespace intake {

/// Titles of a reading list in that unit, as claimed; the text asks no more than the title. One that a list before it
/// names does not count again.
Bounds titles_read(ClaimDraft& draft, std::string_view unit);

/// Of what a reading list earns under a rule, that which the cap on reading may not cover: podcasts.
Bounds read_beside_cap(const PointRule& rule, const ClaimDraft& draft);

/// Tells of titles that count once, and of those without a year. Once for a list.
void tell_of_titles(ClaimDraft& draft);

} // namespace intake
