// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/placed_date.hpp"
#include "classifiers/document_type.hpp"

#include <vector>

namespace intake {

/// Settles the roles of the dates of one piece, in reading order. Labels speak first, then places, then what
/// the type of the piece makes likely: its essential date is looked for among those without a label. A date
/// that got its role only because of the type is less sure. `type` may be null.
void settle_roles(std::vector<PlacedDate>& dates, const DocumentType* type);

} // namespace intake
