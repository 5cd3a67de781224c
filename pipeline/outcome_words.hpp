// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/outcome.hpp"
#include "pipeline/language.hpp"

#include <string>

namespace intake {

/// An outcome in a few words, to group by: "Beveiligd met een wachtwoord".
Text outcome_heading(Outcome outcome);

/// What a person is told of a file that ended so: what is the case, what to do, and why where that is known,
/// with what was found and what is allowed where a limit was hit.
std::string outcome_sentence(const End& end, Lang lang);

} // namespace intake
