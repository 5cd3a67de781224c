// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <functional>

namespace intake {

/// The page with every row of a table as one line, though its cells hold several. Rows are told apart by the room
/// between them, and by the amounts of which each has one: `is_amount` says whether a word is one. What lies above
/// the heading, or in rows without an amount, stays as it is; the heading, from `top` to `bottom` as shares of the
/// page's height, becomes one line.
Page with_rows_as_lines(const Page& page,
                        double top,
                        double bottom,
                        const std::function<bool(const Word&)>& is_amount);

/// The page with what no room parts as one line: the heading of a table, whose cells hold several lines.
Page with_bands_as_lines(const Page& page);

} // namespace intake
