// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/corrections.hpp"
#include "pipeline/model_folder.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace intake {

/// What `learn` looks at.
struct LearnFrom {
    const std::vector<DocumentType>& types;
    std::span<const OfficeExample> kept; // config/kept_examples.txt
    std::string kept_examples;           // its digest
    std::string configuration;           // digest_of_configuration()
};

/// The pieces of all portfolios in OUT that can be learned from.
struct PiecesInOut {
    std::vector<PieceInOut> pieces;
    std::size_t outdated = 0; // portfolios that another configuration, or an older version, indexed
};
PiecesInOut pieces_in(const std::string& out, const std::string& configuration);

/// How learning ended, and on what grounds.
struct Learning {
    enum class End : std::uint8_t {
        learned,
        nothing, // nobody said another type
        no_use,  // it would name no corrected piece as was said
        worse,   // a type would be named right less often, or more would be sure and wrong
    };
    End end = End::nothing;
    Corrections corrections;
    LearnedVersion version; // without a number
    std::size_t corrected = 0;
    std::size_t as_said = 0;           // of these, with the model
    std::size_t as_said_by_others = 0; // of these, each by a model of the others
    std::size_t sure_and_wrong_before = 0;
    std::size_t sure_and_wrong_after = 0;
    /// Where it ended as worse: types without the corrections to which it would have learned.
    std::vector<std::string> in_the_way;
};

/// Learns as much as can be learned without making any type worse: first boldly, then more carefully.
Learning learn(Corrections corrections, const LearnFrom& from);

/// How many pieces are named otherwise by the one model than by the other: (before, after) -> pieces.
using NameChanges = std::map<std::pair<std::string, std::string>, std::size_t>;
NameChanges name_changes(std::span<const PieceInOut> pieces,
                         const OfficeModel& before,
                         const OfficeModel& after,
                         const std::vector<DocumentType>& types);

/// Whether the number right fell for a type.
inline bool is_worse(const TypeFigures& figures) {
    return figures.right_after < figures.right_before;
}

} // namespace intake
