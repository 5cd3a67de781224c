// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/index.hpp"

#include <string>
#include <vector>

// A person's word stands beside what the machine says, never over it: nothing here changes a piece.

namespace intake {

/// Digest of the words of a piece, wherever they stand on its pages; empty where there are none. Call it
/// after masking: a number that may go no further is not to be found from a digest either.
std::string text_digest(const Document& document, const Piece& piece);

/// Finds for every word of the file the piece that it is about: the same pages of the same bytes, else the
/// same text in another place. Citizen service numbers in what people typed are masked.
std::vector<Review> attach(const ReviewFile& file, const Index& index);

/// What the office should know of the file itself: what is broken in it, and whose piece is not found.
std::vector<Finding> review_findings(const ReviewFile& file,
                                     const std::vector<Review>& reviews,
                                     const std::string& portfolio);

} // namespace intake
