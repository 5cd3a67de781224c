// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/cue.hpp"
#include "classifiers/document_type.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

/// What a piece is known by, each once and ordered, so that what is said of one holds of many:
/// plain words ("dipioma"; "1" for anybody's first name), those in a title ("^dipioma"), among the first (">geachte"), at
/// the start of a line ("|naam") and among the last ("$directeur"); pairs ("met_goed"), with any word between too
/// ("dat__heeft"); the parts of four letters of words ("#exam", with "<" and ">" at their ends), which stay when a word
/// is broken or in a compound; which groups of words occur ("@12", by their order in the configuration), and in a title
/// ("^@12"); classes of its size ("%words6") and of the manner of its writing (manner_features()); and its skeleton
/// (skeleton_features()).
std::vector<std::string> piece_features(const View& view);

/// Who judges by a feature: each knows only its own, so that the many that tell what a piece is about do not drown those
/// that tell how it is put together, which are all that is left of a piece on a subject nobody has seen.
enum class Judge : std::uint8_t { words, skeleton };
Judge judge_of(std::string_view feature);

/// A plain word, or one in a title.
bool is_word_feature(std::string_view feature);

/// How many features of equal worth are few.
constexpr double k_few_features = 2;

/// Brings the values of a piece's features to about length 1, whatever its number of words; a piece with few of
/// them stays shorter, because it says less. `few` is the sum of the squares of few.
template<typename Index>
void bring_to_length(std::vector<std::pair<Index, double>>& features, double few) {
    double squares = few;
    for (const auto& [index, value] : features) {
        squares += value * value;
    }
    for (auto& [index, value] : features) {
        value /= std::sqrt(squares);
    }
}

/// A weight as one printable character, fine near 0 and coarse far from it; within about [-5.3, 5.5].
char weight_code(double weight);
double weight_of(char code);

/// A linear model of the types over piece_features(), learned from the pieces of known type in tests/evaluate/pieces
/// that may be looked at (tests/evaluate/learn_words.cpp). Cues look for what somebody thought of; this adds what
/// nobody thought of. A feature counts the same however rare it is: what is rare tells what a piece is about, and the
/// next author writes about something else.
class WordModel {
public:
    /// Says nothing of any type.
    WordModel() = default;
    /// `text` as learn_words writes it: "types ID ..." and then "feature rarity codes", one a line, with a weight_code()
    /// a type in their order; '#' and a space begin a remark. `name` is used in messages. Throws ConfigError for a line
    /// that is none or a type that is unknown.
    WordModel(std::string text, const std::string& name, const std::vector<DocumentType>& types);

    /// By type: the logarithm of how many times likelier the features, as piece_features() gives them, make it than one
    /// guess among all types, as the mean of both judges; all 0 where none is known, and nothing without a model.
    std::vector<double> evidence(const std::vector<std::string>& features) const;

    /// The words that speak most for a type, as read and folded, strongest first; at most `most`.
    std::vector<std::string> strongest(const View& view,
                                       const std::vector<std::string>& features,
                                       std::size_t type,
                                       std::size_t most) const;

private:
    struct Feature {
        std::string_view name;  // both in m_text
        std::string_view codes; // weight_code() by place in m_types
        double rarity = 0;      // of two words that speak for a type the rare one is worth naming
    };
    using Found = std::pair<const Feature*, double>; // and its value in the piece

    std::vector<Found> find(const std::vector<std::string>& features, Judge judge) const;
    std::vector<double> evidence(const std::vector<Found>& found) const;

    std::shared_ptr<const std::string>
        m_text; // copies share it: a model is large, and never changes
    std::size_t m_type_count = 0;
    std::vector<std::size_t> m_types; // index into the types, by place in the codes
    std::vector<Feature> m_features;  // by name
};

} // namespace intake
