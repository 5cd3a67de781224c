// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/ink/sheet.hpp"

#include <vector>

namespace intake::ink {

/// Long lines along the rows, ruled, dashed or dotted, that people write on: not those of tables and boxes, which meet
/// rules along the columns. From the top; at most 400.
std::vector<Area> writing_lines(const Sheet& sheet);

} // namespace intake::ink
