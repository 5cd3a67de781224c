// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace intake {

/// The head of the column in which the cell at a place of the text begins: in the nearest line above that has words over
/// two or more cells of its row, and no figures. Empty where there is none, or where more than a weekday is before the
/// place in its cell.
std::string_view column_heading(const PageText& text, std::size_t place);
/// The same by the cells of the page, for who asks often.
std::string_view
column_heading(const PageText& text, const std::vector<Cell>& all, std::size_t place);

} // namespace intake
