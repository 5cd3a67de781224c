// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"

namespace intake {

/// "Anna, je was er gisteren bij": a first name that begins a line, on a paper that speaks to somebody.
std::vector<HolderCandidate> called_names(const HolderPage& page);

/// "J. Smit heeft deelgenomen": the name before what it did.
std::vector<HolderCandidate> subjects(const HolderPage& page, bool of_others);

/// "Anna Smit sprak met": who made what was published.
std::vector<HolderCandidate> reporters(const HolderPage& page);

/// The last lines of what the holder wrote: "Pascalle Smit, Hulst". What is a list ends in a name only where
/// nothing but a place or a day stands beside it.
std::vector<HolderCandidate> closing_names(const HolderPage& page, bool is_list);

/// Any name of two words; the likelier, the more often it stands there. What is left where no words say whose
/// paper it is.
std::vector<HolderCandidate> mentioned_names(const HolderPage& page);

} // namespace intake
