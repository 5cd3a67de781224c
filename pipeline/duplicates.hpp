// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/index.hpp"

#include <vector>

namespace intake {

/// Sets PieceRecord::duplicate_of where a piece is an earlier one again: the same bytes, or the same paper scanned or
/// saved once more. Where it only may be one (facts were not read, pages of it are pages of a longer piece) it sets
/// looks_like, for a person. Forms that differ in a number, a date, a name or a word of their title are different papers.
void find_duplicates(const Portfolio& portfolio, std::vector<PieceRecord>& pieces);

} // namespace intake
