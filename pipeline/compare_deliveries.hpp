// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/index.hpp"

#include <cstdint>
#include <string>
#include <vector>

// A later ZIP of the same candidate joins the first: by content, then by name, never by position.

namespace intake {

/// What became of every file; folders and helper files of computers are passed over.
std::vector<FileChange> compare_files(const Delivery& earlier, const std::vector<Entry>& entries);

/// Gives a document whose bytes were in the earlier delivery the id that it had there, and every other one a
/// number above `last_document`, the highest that was ever given. Call it before ids are used.
void keep_document_ids(const Delivery& earlier, std::int32_t last_document, Portfolio& portfolio);

/// Puts the comparison in the index, and in each finding whether it is new. Call it last: a finding that comes
/// later has nothing to say of it. Does nothing for a ZIP that was not read: nothing is known of its files.
void compare_deliveries(const Delivery& earlier, Index& index);

/// What the office should know of a file of earlier deliveries that is not used; `place` is its name.
Finding deliveries_unreadable(const BothTexts& problem, const std::string& place);

} // namespace intake
