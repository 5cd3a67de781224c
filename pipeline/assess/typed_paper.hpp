// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/dossier.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A piece read as being of a type: its own, or another that it may be of.
struct TypedPaper {
    const Dossier& dossier;
    const Evidence& evidence;
    std::string type;
    std::string text; // the words on its pages, folded

    const Piece& piece() const { return evidence.piece(); }
    bool is_of(const std::vector<std::string>& types) const;
    /// Whether it says one of the framework's words of that name.
    bool says(std::string_view name) const;
};

/// A piece as each of its plausible types, the likeliest first; without a second one that its words contradict.
std::vector<TypedPaper> papers_of(const Dossier& dossier, const Evidence& evidence);

} // namespace intake
