// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <string>

namespace intake {

/// portfolios.csv. One row per portfolio: what is in it and who has to do something.
std::string portfolios_csv_header(Lang lang);
std::string portfolios_csv_rows(const IndexSummary& index, Lang lang);

} // namespace intake
