// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"
#include "classifiers/holder/holder_standpoint.hpp"

namespace intake {

/// A name that is all of a cell, or of two lines: first names above a surname.
struct LoneName {
    TextRange name;
    std::size_t last = 0; // the cell it ends in
};
LoneName lone_name(const HolderPage& page, std::size_t index);

/// A line of its own that is a name, above words that say what its bearer did, "geboren te", "heeft".
std::vector<HolderCandidate> lone_names(const HolderPage& page, const Standpoint& standpoint);

} // namespace intake
