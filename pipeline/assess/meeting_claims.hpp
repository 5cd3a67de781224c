// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"

#include <vector>

namespace intake {

/// A statement of a reflection meeting, or a proof of one: its title names the meeting, or its form was read and the
/// title names no course.
bool is_meeting(const Dossier& dossier, const Evidence& evidence);

/// Meetings for category 2: those beyond what A3.1 takes (clause "Niet zijnde de vier verplichte ...").
std::vector<Claim> meeting_claims(const Dossier& dossier, FrameworkFindings& findings);

} // namespace intake
