// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/piece.hpp"
#include "classifiers/score.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

// What an office's own corrections add to the cues. Words are numbers here: a number stands for many words, so that
// no text can be read from what is kept to learn from.

namespace intake {

/// For bring_to_length() of values that are rarities: the squares of some five.
inline constexpr double k_few_rarities = 60;

/// The numbers of a piece's words and of its words in titles, each once and ordered, from its piece_features().
WordNumbers word_numbers(const std::vector<std::string>& features);

/// What can be learned from a piece: its words, and the scores that a model could still turn.
Learnable learnable(const std::vector<std::string>& features,
                    const std::vector<TypeScore>& scores,
                    const std::vector<DocumentType>& types);

/// "cv=3.25,diploma=1.02 003a0f1b": the scores, then four hexadecimal digits a word; "-" for none of either.
std::string to_text(const Learnable& learnable);
/// Nothing for a text that is not like that.
std::optional<Learnable> parse_learnable(std::string_view text);

/// The scores of all types, for naming; a type without a score has one that nothing turns.
std::vector<TypeScore> scores_of(const Learnable& learnable,
                                 const std::vector<DocumentType>& types);

/// A linear model over the numbers of words: what each adds to the score of each type. Immutable.
class OfficeModel {
public:
    struct Feature {
        double rarity = 0; // how much it counts in a piece, before all are brought to length 1
        std::vector<std::pair<std::size_t, double>> weights; // type, what it adds to its score
    };
    using Features = std::unordered_map<std::uint16_t, Feature>;

    /// Adds nothing to any type.
    OfficeModel() = default;
    /// `corrections`: pieces with another type than the program gave, from which it was learned.
    OfficeModel(Features features, std::size_t corrections, std::size_t types);

    bool empty() const { return m_features.empty(); }
    std::size_t corrections() const { return m_corrections; }
    const Features& features() const { return m_features; }

    /// By type: what is added to its score, within [-5, 5]: less than a strong reading weighs.
    std::vector<double> shifts(const WordNumbers& words) const;

    /// Adds the shifts to scores that are settled, and settles them anew. The first of them says that it was learned
    /// where the name changes by it, or where it adds something worth naming; `page` is the piece's first, from 1.
    void apply(const WordNumbers& words,
               const std::vector<DocumentType>& types,
               std::int32_t page,
               std::vector<TypeScore>& scores) const;

private:
    Features m_features;
    std::size_t m_corrections = 0;
    std::size_t m_types = 0;
};

/// A feature a line: "003a 2.31 cv=0.12 diploma=-0.4", ordered.
std::string to_text(const OfficeModel::Features& features, const std::vector<DocumentType>& types);
/// Reads one such line. False where it is none or names a type that is unknown.
bool parse_feature(std::string_view line,
                   const std::vector<DocumentType>& types,
                   OfficeModel::Features& features);

} // namespace intake
