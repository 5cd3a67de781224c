// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"

#include <string>
#include <vector>

namespace intake {

/// Whether the type of a piece is right for all we know.
bool has_sure_type(const Piece& piece);

/// The types that a piece may well be of, the likeliest first: its own, and the next best where that is not sure.
std::vector<std::string> plausible_types(const Piece& piece);

/// Whether the piece is of one of its two likeliest types as surely as a sure one is of its type.
bool has_sure_pair(const Piece& piece);

} // namespace intake
