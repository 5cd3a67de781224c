// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"

#include <vector>

namespace intake {

/// What every paper may earn: under which rules, how much each gives, and what is open. Meetings are one claim together.
std::vector<Claim> find_claims(const Dossier& dossier, FrameworkFindings& findings);

} // namespace intake
