// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <span>
#include <string>
#include <string_view>

// What a person said of a piece, in words.

namespace intake {

/// One of the things that a person can say.
struct ReviewKind {
    std::string_view id;
    Text label;
};
std::span<const ReviewKind> review_kinds();

/// "Andere soort: Diploma. staat op de achterkant (MV, 26 november 2026)".
std::string review_sentence(const ReviewSummary& review, const IndexSummary& index, Lang lang);

/// How its piece was found, where that is not plain, or why it was not; empty for the same paper.
std::string review_found_label(std::string_view found, Lang lang);

} // namespace intake
