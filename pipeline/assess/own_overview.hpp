// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"

#include <vector>

namespace intake {

/// Whether a piece is the candidate's own overview of points. It is no evidence.
bool is_own_overview(const Piece& piece);

/// Leaves of the places of an activity those in the category that the candidate's own overview gives it.
void place_as_listed(const Dossier& dossier, std::vector<Claim>& claims);

/// Sets what the candidate's own overviews claim beside the bounds of categories, total and activities, and tells
/// where a claim lies outside them. The bounds stay as they are: the text does not say which leads (AMB-47).
void set_claimed(const Dossier& dossier, Points& points, FrameworkFindings& findings);

} // namespace intake
