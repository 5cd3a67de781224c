// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/collect.hpp"
#include "pipeline/outputs/totals.hpp"

#include <optional>
#include <string>

namespace intake {

/// OUT/summary.json: totals over all portfolios in OUT and, after a run, what it took; the shape is
/// config/schema/summary.json. The only output that knows a duration.
std::string summary_json(const BatchTotals& totals, const std::optional<RunFacts>& facts);

} // namespace intake
