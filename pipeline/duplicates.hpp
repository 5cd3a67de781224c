// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "pipeline/index.hpp"

namespace intake {

/// Sets PieceRecord::duplicate_of where a piece is an earlier one again: the same bytes, or the same text as another
/// recogniser or another scan would have it. Forms that differ in a number, a date or a word of their title are
/// different papers; in doubt they are too.
void find_duplicates(const Portfolio& portfolio, std::vector<PieceRecord>& pieces);

} // namespace intake
