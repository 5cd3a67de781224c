// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/dossier.hpp"

namespace intake {

/// Tells of each piece what a person should know of it beside the criteria and the points: an empty form, an extract
/// that is no original, other people's names, another language, years that a CV leaves out, a report that names
/// no meeting. Only of pieces whose type is sure, but for another language.
void tell_notes(const Dossier& dossier, FrameworkFindings& findings);

} // namespace intake
