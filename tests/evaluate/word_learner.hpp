// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/classify.hpp"
#include "tests/evaluate/truth.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace intake::test {

/// What the word model is learned from.
struct KnownPiece {
    std::size_t type = 0;              // index into the types
    std::vector<std::string> features; // of piece_features()
    std::vector<double> cue_scores;    // by type, without words; none of a worn copy
    bool worn = false;
};

/// Whether worn copies of each piece are wanted beside it (worn_copy.hpp): papers are scanned, and words that a scan
/// keeps should weigh more.
enum class Worn : std::uint8_t { no, too };

/// The pieces that `truths` names, read from PIECES.
std::vector<KnownPiece> known_pieces(const ClassifierConfig& config,
                                     const std::filesystem::path& folder,
                                     std::span<const Truth> truths,
                                     Worn worn = Worn::no);

/// How many pieces there are, and a digest of them, of the cues that fired and of how learning is done. Worn copies
/// follow from the pieces and add nothing.
std::string made_from(std::span<const KnownPiece> known);

/// A word model as the text of config/word_model.txt. For each judge multinomial logistic regression with a little
/// shrinkage, by a fixed number of steps from 0: the same pieces give the same text.
std::string learned_words(std::span<const KnownPiece> known,
                          const std::vector<DocumentType>& types);

/// The configuration in CONFIG, with words learned from these pieces instead.
ClassifierConfig config_with_words_of(std::span<const Truth> truths,
                                      const std::filesystem::path& config,
                                      const std::filesystem::path& folder);

} // namespace intake::test
