// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/index.hpp"

#include <string>

namespace intake {

/// The index of a portfolio as written to OUT/portfolios/<name>/index.json; its shape is
/// config/schema/index.json. The same index gives the same bytes: fixed order of keys, fixed rounding,
/// no clock, no path of this machine. One entry, document, piece or finding a line.
std::string index_json(const Index& index);

/// What `inspect` prints for one file, on one line with its line end; the shape is
/// config/schema/inspect.json. The file is the first entry of the portfolio, its members follow.
std::string inspect_json(const Index& index);

} // namespace intake
