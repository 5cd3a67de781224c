// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/learn.hpp"
#include "pipeline/outputs/terminal.hpp"

#include <string>
#include <vector>

// What `learn` tells, for the terminal.

namespace intake {

/// Where it was learned, for advice.
struct LearnPlaces {
    std::string out;
    std::string corrections; // file or folder
};

/// What was learned or why not, what changes, and how to undo it. `before` is the version in force until then.
std::string learn_report(const Learning& learning,
                         const NameChanges& changes,
                         std::size_t outdated_portfolios,
                         const LearnPlaces& places,
                         const std::vector<DocumentType>& types,
                         const TerminalStyle& style,
                         Lang lang);

/// A line a version, the one in force marked.
std::string versions_report(const std::vector<LearnedVersion>& versions, int in_force, Lang lang);

/// After --undo or --use.
std::string in_force_report(int before, int now, Lang lang);

} // namespace intake
