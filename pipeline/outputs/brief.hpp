// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/index_summary.hpp"

#include <string>
#include <vector>

namespace intake {

/// A paragraph of the letter, and the list below it.
struct BriefBlock {
    std::string text; // a line break in it is one that a letter may lose
    std::vector<std::string> items{};
    bool for_office = false; // not to be sent
};

/// The draft of a letter to the candidate, in plain Dutch whatever the language of the pages: only what the
/// framework asks and the candidate can send, a sentence for each; no verdict. What is missing, unreadable and
/// incomplete are different sentences, and what somebody has to look at first stands apart at the end.
std::vector<BriefBlock> brief_of(const IndexSummary& index);

} // namespace intake
