// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"
#include "extractors/document.hpp"

#include <vector>

namespace intake {

/// Finds the dates on a page, in reading order: Dutch and English forms, ranges, month and year, dates with
/// letters that a recogniser takes for digits. A date that does not exist (31-02-2024) is reported as
/// written, with a low confidence, and never repaired. No times, amounts or telephone numbers. Never throws.
std::vector<DateFound> find_dates(const Page& page);

} // namespace intake
