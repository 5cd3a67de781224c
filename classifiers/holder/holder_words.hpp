// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/form_lines.hpp"

namespace intake {

// Labels and sentences that lead to the name of a person, by what they say of that person.

/// Labels that say who took part; surer than a bare "Naam", which may be the signer's.
const TextFinder& participants();
/// Who spoke.
const TextFinder& speakers();
/// Who had somebody to guide or to judge.
const TextFinder& mentors();
/// Who is written to.
const TextFinder& addressees();
/// Who asks in a mail or a chat whether he was there: the answer is his.
const TextFinder& askers();
/// Weaker signs.
const TextFinder& others();
/// Of whom something is told: seldom who tells it.
const TextFinder& spoken_of();
/// Who wrote what is the holder's own.
const TextFinder& writers();

} // namespace intake
