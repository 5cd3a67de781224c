// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/piece.hpp"
#include "extractors/document.hpp"

#include <span>
#include <vector>

namespace intake {

/// Finds the dates on the pages of a piece, in reading order: Dutch and English forms, ranges, month and
/// year, dates with letters that a recogniser takes for digits. A date that does not exist (31-02-2024) is
/// reported as written, with a low confidence, and never repaired; one with two readings has both. A list of days on
/// which something was ("7, 14 en 28 mei 2024") is a date for each of them, with the same words. No times,
/// amounts or telephone numbers. `type` is that of the piece, null where it is not known. Never throws.
std::vector<DateFound> find_dates(std::span<const Page> pages, const DocumentType* type);

} // namespace intake
