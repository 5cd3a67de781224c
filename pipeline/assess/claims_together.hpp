// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"

#include <vector>

namespace intake {

/// What claims say of each other: functions of one time, the same activity again, a registration or a mail beside the
/// proof of its day. Lowers their points and leaves the questions at them.
void tell_together(const Dossier& dossier, std::vector<Claim>& claims, FrameworkFindings& findings);

} // namespace intake
