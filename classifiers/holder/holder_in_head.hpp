// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"
#include "classifiers/holder/holder_standpoint.hpp"

namespace intake {

/// The largest line of the first page, where it is a name of two words: the head of a CV; and other names alone on a line
/// near its top.
std::vector<HolderCandidate> names_in_large_letters(const HolderPage& page,
                                                    const Standpoint& standpoint);

/// What the holder wrote has his name in a heading: "Ontwikkelplan 2026, A. Smit". The second line of a list is of what
/// was read.
std::vector<HolderCandidate> names_in_heading(const HolderPage& page, const Standpoint& standpoint);

} // namespace intake
