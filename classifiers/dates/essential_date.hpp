// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/placed_date.hpp"
#include "classifiers/document_type.hpp"

#include <vector>

namespace intake {

/// Looks for the date that matters of a piece of this type among those of which nothing but the type says what they are, and
/// gives it its role; it is less sure. The type must have an essential date; labels and places have spoken.
void name_essential_date(std::vector<PlacedDate>& dates, const DocumentType& type);

} // namespace intake
