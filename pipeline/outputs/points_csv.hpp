// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/index_summary.hpp"

#include <string>

namespace intake {

/// points.csv: one line an activity, with its bounds before and after the maxima, and what is open.
std::string points_csv_header(Lang lang);
std::string points_csv_rows(const IndexSummary& index, Lang lang);

} // namespace intake
