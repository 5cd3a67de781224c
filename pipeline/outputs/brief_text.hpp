// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/index_summary.hpp"

#include <string>

namespace intake {

/// brief.txt: a draft of the letter to the candidate, in plain Dutch whatever the language of the office: only
/// what the framework asks and the candidate can do something about, one sentence each on what to send.
/// No verdict. Where there is nothing to ask, a line for the office that says so, and no letter. Below the
/// letter stands what somebody has to look at before it can be asked.
std::string brief_text(const IndexSummary& index);

} // namespace intake
