// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"

#include <vector>

namespace intake {

/// What each piece may earn: which rules could apply, how much each gives, and what is open.
std::vector<Claim> find_claims(const Dossier& dossier, FrameworkFindings& findings);

} // namespace intake
