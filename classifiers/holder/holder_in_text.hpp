// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"
#include "classifiers/holder/holder_standpoint.hpp"

namespace intake {

/// "Anna, je was er gisteren bij": a first name that begins a line, on a paper that speaks to somebody.
std::vector<HolderCandidate> called_names(const HolderPage& page, const Standpoint& standpoint);

/// "J. Smit heeft deelgenomen": the name before what it did.
std::vector<HolderCandidate> subjects(const HolderPage& page, const Standpoint& standpoint);

/// "Anna Smit sprak met": who made what was published.
std::vector<HolderCandidate> reporters(const HolderPage& page, const Standpoint& standpoint);

/// The last lines of what the holder wrote: "Pascalle Smit, Hulst".
std::vector<HolderCandidate> closing_names(const HolderPage& page, const Standpoint& standpoint);

/// Any name of two words. What is left where no words say whose paper it is.
std::vector<HolderCandidate> mentioned_names(const HolderPage& page, const Standpoint& standpoint);

} // namespace intake
