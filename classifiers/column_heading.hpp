// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace intake {

/// The head of the column in which the cell at a place of the text begins: in the nearest line above that has words over
/// two or more cells of its row, and no figures. Where more than a weekday is before the place in its cell, the cell of
/// a heading just above it. Empty where there is none.
std::string_view column_heading(const PageText& text, std::size_t place);
/// The same by the cells of the page, for who asks often.
std::string_view
column_heading(const PageText& text, const std::vector<Cell>& all, std::size_t place);

/// What stands in a column.
struct InColumn {
    std::string_view heading;
    TextRange range;
};

/// The parts of a cell that shares its line, each below a heading.
std::vector<InColumn>
parts_in_columns(const PageText& text, const std::vector<Cell>& all, const Cell& cell);

} // namespace intake
