// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/terminal.hpp"

#include <string>

namespace intake {

/// All portfolios in OUT as a table, those that need a person first. Throws SystemError when OUT cannot
/// be read, UsageError when it holds no portfolios.
std::string show_batch(const std::string& out_folder, const TerminalStyle& style, Lang lang);

/// One portfolio of OUT: what to do, its entries, its pieces with their reasons. Throws UsageError that
/// names what resembles it when there is no such portfolio.
std::string show_portfolio(const std::string& out_folder,
                           const std::string& name,
                           const TerminalStyle& style,
                           Lang lang);

/// The text of one portfolio.
std::string show_portfolio(const IndexSummary& index, const TerminalStyle& style, Lang lang);

} // namespace intake
