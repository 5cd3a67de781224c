// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <string>

namespace intake {

/// findings.csv. One row per finding.
std::string findings_csv_header(Lang lang);
std::string findings_csv_rows(const IndexSummary& index, Lang lang);

} // namespace intake
