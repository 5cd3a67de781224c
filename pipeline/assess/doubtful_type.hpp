// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/points.hpp"

#include <optional>
#include <string>
#include <vector>

// Where it is not sure what a paper is, the true points must still lie between the bounds:
//   above   every rule counts that it could earn under as any of its plausible types, once in each category; the total
//           takes the best of them
//   below   nothing counts, unless every plausible type earns the same
//   open    the question names the types

namespace intake {

/// What a paper may earn as one of its plausible types; nothing where that type earns nothing.
struct ClaimAs {
    std::string type;
    std::optional<Claim> claim;
};

/// A file that carries others, as a mail does, and is not surely evidence itself, or of the type of one that it carries: what
/// counts is what it carries.
bool only_carries_others(const Dossier& dossier, const Evidence& evidence);

/// Whether a piece is of a file that another carries: an attachment of its mail.
bool lies_in(const Dossier& dossier, const Evidence& attached, const Evidence& carrier);

/// The claim of a paper, by those as each of its plausible types, the likeliest first.
std::optional<Claim>
claim_by_types(const Dossier& dossier, const Evidence& evidence, std::vector<ClaimAs> readings);

} // namespace intake
