// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <vector>

namespace intake {

/// The cells of a page that list persons: three or more names below each other in one column, each all of its cell
/// or followed by a comma. Of such a list nobody can tell whose paper it is.
std::vector<TextRange> cells_of_listed_names(const PageText& text);

} // namespace intake
