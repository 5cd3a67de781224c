// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/cue.hpp"
#include "classifiers/document_type.hpp"
#include "classifiers/piece.hpp"
#include "classifiers/word_model.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace intake {

/// Parts of a piece in which a cue can count: title, section, field, opening, closing, anywhere.
std::span<const std::string_view> place_names();

/// The score of "none of the types".
constexpr double k_doubtful_score = 3.2;

/// How well one type fits, and why.
struct TypeScore {
    std::size_t type = 0; // index into the types
    double score = 0;     // sum of what the cues and the words add
    double share =
        0; // probability among all types and "none of them"; the shares of all add up to < 1
    bool titled = false;         // a title says so
    std::vector<Reason> because; // strongest first, in text order where equal
};

/// Fills in the shares that the scores give, and puts the best first.
void settle(std::vector<TypeScore>& scores);

/// Puts a reason among those of a type by its weight, after others of the same.
void add_reason(TypeScore& score, Reason reason);

/// The cues of all types, compiled.
class Scorer {
public:
    /// Throws ConfigError where a cue cannot be used.
    Scorer(const std::vector<DocumentType>& types,
           Lexicon& lexicon,
           const FrameworkText& framework,
           const WordModel& words); // must outlive it

    /// Every type, best first. `features` of the piece as piece_features() gives them.
    std::vector<TypeScore> score(const View& view, const std::vector<std::string>& features) const;
    std::vector<TypeScore> score(const View& view) const;

private:
    struct Compiled {
        const CueSpec* spec = nullptr;
        std::size_t place = 0;
        std::unique_ptr<const Cue> cue;
    };

    TypeScore score_type(const View& view, std::size_t type) const;
    void add_words(const View& view,
                   const std::vector<std::string>& features,
                   TypeScore& score,
                   double weight) const;

    std::vector<std::vector<Compiled>> m_cues; // by type
    const WordModel& m_words;
};

} // namespace intake
