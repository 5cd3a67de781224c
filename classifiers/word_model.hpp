// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/cue.hpp"
#include "classifiers/document_type.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace intake {

/// What the words of a piece say of a text, apart from its layout, each once and ordered: words ("diploma"),
/// words that stand in a title ("^diploma"), beginnings ("exame~") and ends ("~issie") of long words, and pairs
/// of words ("met_goed"). A word with a digit, a month or a day of the week is "0".
std::vector<std::string> word_features(const View& view);

/// These, and what the piece looks like: which groups of words occur ("@12", by their order in the configuration), in a
/// title ("^@12") and two in a sentence ("@12@30"), its last words ("$directeur"), and classes of its size ("%words6").
std::vector<std::string> piece_features(const View& view);

/// The feature that a cue of a type fired, without spaces: "!diploma:phrase:title:1:diploma_/_getuigschrift". It has
/// the same value in every piece, whatever its length.
std::string cue_feature(const std::string& type, const CueSpec& spec);
inline bool is_cue_feature(std::string_view feature) {
    return feature.starts_with('!');
}

/// Brings the values of a piece's features to about length 1, whatever its number of words; a piece with few of
/// them stays shorter, because it says less.
template<typename Index>
void bring_to_length(std::vector<std::pair<Index, double>>& features) {
    constexpr double k_few = 60; // sum of squares of some five features
    double squares = k_few;
    for (const auto& [index, value] : features) {
        squares += value * value;
    }
    for (auto& [index, value] : features) {
        value /= std::sqrt(squares);
    }
}

/// A linear model of the types over piece_features() and the cues of all types that fired, learned from the pieces
/// of known type in tests/evaluate/pieces that may be looked at (tests/evaluate/learn_words.cpp). Cues look for what
/// somebody thought of; this adds what nobody thought of, and what a cue of one type says of another.
class WordModel {
public:
    /// Says nothing of any type.
    WordModel() = default;
    /// `text` as learn_words writes it: "feature rarity type=weight ...", one a line; '#' begins a remark.
    /// `name` is used in messages. Throws ConfigError for a line that is none or a type that is unknown.
    WordModel(std::string_view text,
              const std::string& name,
              const std::vector<DocumentType>& types);

    /// By type: the logarithm of how many times likelier its words and the `cues` that fired, as cue_feature() names
    /// them, make it than one guess among all types; all 0 where none is known.
    std::vector<double> evidence(const View& view, std::span<const std::string> cues) const;

    /// The words that speak most for a type, strongest first; at most `most`.
    std::vector<std::string> strongest(const View& view, std::size_t type, std::size_t most) const;

private:
    struct Feature {
        double rarity =
            0; // how much it counts in a piece, a word before all are brought to length 1
        std::vector<std::pair<std::size_t, double>> weights; // type, what it adds to its logit
    };
    using Features = std::unordered_map<std::string, Feature>;
    using Found = std::pair<const Features::value_type*, double>; // and its value in the piece

    std::vector<Found> find(const View& view) const;
    void add_cues(std::span<const std::string> cues, std::vector<Found>& found) const;

    std::size_t m_types = 0;
    Features m_features;
};

} // namespace intake
