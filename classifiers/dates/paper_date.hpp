// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/placed_date.hpp"

#include <vector>

namespace intake {

// Which of the days of a piece is that of the paper itself, not of what it tells of.

/// A day on a line of its own ends a paper that names the day it is about before; else it is that day. Of two on lines of
/// their own the later one ends it.
bool closes(const std::vector<PlacedDate>& dates, const PlacedDate& one, DateRole essential);

/// A paper is signed and issued after what it tells of, a bill or a registration before: the day beside few other
/// words that is later, or earlier, than all others and first or last among them is the paper's own.
bool is_of_paper(const std::vector<PlacedDate>& dates, const PlacedDate& one, bool is_evidence);

/// Of the heads of mails on a page the first is its own, the others are what it answers.
void tell_quoted_mails(std::vector<PlacedDate>& dates);

} // namespace intake
