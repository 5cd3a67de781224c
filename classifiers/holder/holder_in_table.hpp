// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"
#include "classifiers/holder/holder_standpoint.hpp"

namespace intake {

/// The only name in a column that is headed "Naam" or "Deelnemer"; of several, nobody can tell.
std::vector<HolderCandidate> names_in_column(const HolderPage& page, const Standpoint& standpoint);

} // namespace intake
