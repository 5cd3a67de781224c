// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <vector>

namespace intake {

/// A cell below the headings of a table, parted where a word begins just below a heading: a text that fills its
/// column leaves no wide gap before the next. `headings` are the boxes of the row of headings.
std::vector<TextRange>
parted_below(const PageText& text, TextRange cell, const std::vector<Box>& headings);

} // namespace intake
