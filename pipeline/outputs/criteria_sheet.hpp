// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/terminal.hpp"

#include <string>

namespace intake {

/// The criteria A1 to C and the points of one portfolio for the terminal; empty where it has none.
std::string criteria_sheet(const IndexSummary& index, const TerminalStyle& style, Lang lang);

/// Points for people: "6", "7,5" in Dutch, "7.5" in English.
std::string points_label(double points, Lang lang);

} // namespace intake
