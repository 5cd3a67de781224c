// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace intake {

/// shared.csv: pairs of papers in a person's name that two candidates handed in. The one list that names two
/// portfolios; nothing of it goes back into what belongs to one. Built from the indexes alone.
class SharedPapers {
public:
    void add(const IndexSummary& index);

    /// One row a pair, in the order in which portfolios and pieces were added.
    std::string csv(Lang lang) const;

private:
    /// What is kept of a piece.
    struct Paper {
        std::string portfolio;
        std::string candidate; // number in the register; empty without one
        std::string path;
        std::string piece;
        std::int32_t first_page = 0;
        std::int32_t last_page = 0;
        std::string title_nl; // of its type
        std::string title_en;
        std::string bytes;  // sha256 of its file
        std::string holder; // folded; empty where none was read
        std::set<std::string> dates;
        std::set<std::string> facts;   // titles and quantities
        std::set<std::string> numbers; // of the certificate
        std::string fingerprint;
        bool is_own_text = false; // long, and its writer's own: two people do not write the same
    };
    struct Pair {
        std::size_t first = 0;
        std::size_t second = 0;
        std::string_view by; // what is the same: bytes, number, paper, text
        auto
        operator<=>(const Pair&) const = default; // NOLINT(modernize-use-nullptr): none is there
    };

    static void take_facts(const PieceSummary& piece, Paper& paper);
    std::vector<Pair> pairs() const;
    static std::string_view shared_by(const Paper& a, const Paper& b);
    std::map<std::string, std::vector<std::size_t>> that_may_share() const;
    std::size_t portfolios_of(const std::vector<std::size_t>& papers) const;

    std::vector<Paper> m_papers;
};

} // namespace intake
