// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"

namespace intake {

/// The only name in a column that is headed "Naam" or "Deelnemer"; of several, nobody can tell.
std::vector<HolderCandidate> names_in_column(const HolderPage& page);

/// The one who is ticked in a list of names.
std::vector<HolderCandidate> ticked_names(const HolderPage& page);

} // namespace intake
