// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <string>

namespace intake {

/// documents.csv. One row per piece of evidence, and one per entry that holds none.
std::string documents_csv_header(Lang lang);
std::string documents_csv_rows(const IndexSummary& index, Lang lang);

} // namespace intake
