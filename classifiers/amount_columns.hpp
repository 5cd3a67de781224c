// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <string_view>
#include <vector>

namespace intake {

/// What stands on one line of a column.
struct RowAmount {
    double amount = 0;
    TextRange range;
};

/// What a column of a table adds up to: "Datum | Uren" with a number on every line below it.
struct ColumnAmount {
    std::string_view unit;       // as in classifiers/fields/quantity.cpp
    double amount = 0;           // of the line that says it is the total, else of all lines
    TextRange range;             // the number of the only line or of the total, else the heading
    std::vector<RowAmount> rows; // where each line has its day: activities of their own
};

/// The columns of a page whose heading is a unit, in the order of its text.
std::vector<ColumnAmount> amounts_in_columns(const PageText& text);

} // namespace intake
