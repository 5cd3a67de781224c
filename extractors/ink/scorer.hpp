// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/ink/features.hpp"
#include "extractors/ink/labels.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake::ink {

/// Tells how probable it is that a candidate is a signature: trees whose answers are added up. Learned by
/// scripts/train_ink.py from pages that the script draws itself; its file is meant to be read by people.
class Scorer {
public:
    /// Throws std::runtime_error with the line that cannot be understood.
    static Scorer parse(std::string_view text);
    /// Throws std::runtime_error when the file cannot be read or understood.
    static Scorer load(const std::string& path);

    /// 0..1.
    float probability(const Features& features) const;
    /// 0..1, for ink in a place that is known to ask for a signature.
    float if_asked(const Features& features) const;
    const Labels& labels() const { return m_labels; }

private:
    friend class ScorerParser;
    /// A question and where to go on: right after it where the answer is yes, at `otherwise` where it is no.
    /// A leaf has no question: `limit` is its answer.
    struct Node {
        std::int32_t feature = -1; // index; -1 for a leaf
        float limit = 0;
        std::size_t otherwise = 0; // index of a node
    };
    struct Trees {
        std::vector<std::size_t> roots; // index of each tree's first node
        float start = 0;                // sum before the first tree
    };

    float probability_by(const Trees& trees, const Features& features) const;

    std::vector<Node> m_nodes;
    Trees m_anywhere;
    Trees m_asked;
    Labels m_labels;
};

} // namespace intake::ink
