// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/office_learner.hpp"
#include "pipeline/review_file.hpp"
#include "pipeline/words_file.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// What people said of the types of pieces, as examples to learn from.

namespace intake {

/// A piece, and whose it is.
struct PieceInOut {
    std::string portfolio;
    KnownPiece piece;
};

/// A review file that was given.
struct NamedReview {
    std::string name; // as it is shown
    ReviewFile file;
};

/// Something that is not used, with its place.
struct UnusedWord {
    std::string place; // the file
    BothTexts what;
};

struct Corrections {
    std::vector<OfficeExample> examples; // ordered by the digest of their text
    std::vector<UnusedWord> unused;      // what is broken, names no type, or contradicts another
    std::size_t not_found = 0;           // words about pieces that are not in OUT
    std::size_t about_cuts = 0; // pieces of which somebody said that they begin or end elsewhere
    std::size_t too_short = 0;  // pieces with too few words
    /// Pieces that were agreed with and that got their type by learning: nobody knows whether before or after that.
    std::size_t unclear = 0;
};

/// Finds the pieces that the words are about, by their content. A paper counts once, in however many portfolios
/// it is; one of which people said different types counts not at all.
Corrections gather_corrections(std::span<const NamedReview> reviews,
                               std::span<const PieceInOut> pieces,
                               const std::vector<DocumentType>& types);

} // namespace intake
