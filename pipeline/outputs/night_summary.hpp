// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/collect.hpp"
#include "pipeline/outputs/terminal.hpp"
#include "pipeline/outputs/totals.hpp"

#include <string>

namespace intake {

/// What `run` prints at its end: what needs a person today, the totals, and where it all stands.
std::string night_summary(const BatchTotals& totals,
                          const RunFacts& facts,
                          const std::string& out_folder,
                          const TerminalStyle& style,
                          Lang lang);

} // namespace intake
