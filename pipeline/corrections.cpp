// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace intake {

namespace {

constexpr std::size_t k_words_at_least = 12; // fewer say too little of a paper

/// What was said of one paper.
struct Said {
    const PieceInOut* paper = nullptr;
    std::set<std::string> types;
    std::string place; // of the last word
    bool is_cut_otherwise = false;
};

/// Looks pieces up by what they are.
class Papers {
public:
    explicit Papers(std::span<const PieceInOut> pieces) {
        for (const PieceInOut& one : pieces) {
            const KnownPiece& piece = one.piece;
            m_by_pages.emplace(std::tuple(piece.entry_sha256, piece.first_page, piece.last_page),
                               &one);
            m_by_text.emplace(piece.text_sha256, &one);
        }
    }

    const PieceInOut* find(const PieceKey& key) const {
        const auto pages = m_by_pages.find({key.entry_sha256, key.first_page, key.last_page});
        if (pages != m_by_pages.end()) {
            return pages->second;
        }
        const auto text = m_by_text.find(key.text_sha256);
        return text == m_by_text.end() ? nullptr : text->second;
    }

private:
    std::map<std::tuple<std::string, std::int32_t, std::int32_t>, const PieceInOut*> m_by_pages;
    std::map<std::string, const PieceInOut*> m_by_text;
};

/// The type that somebody said it is; nothing where the word is about something else.
std::optional<std::string> type_said(const PersonsWord& word, const KnownPiece& piece) {
    if (word.kind == "other_type") {
        return word.type;
    }
    return word.kind == "accept" ? std::optional(piece.type) : std::nullopt;
}

bool says_something_of_the_type(const PersonsWord& word) {
    return word.kind == "other_type" || word.kind == "accept" || word.kind == "split"
           || word.kind == "join";
}

class Gathering {
public:
    Gathering(std::span<const PieceInOut> pieces, const std::vector<DocumentType>& types)
        : m_papers(pieces), m_types(types) {}

    void take(const NamedReview& review) {
        for (const ReviewProblem& problem : review.file.problems) {
            m_found.unused.push_back({problem.number == 0
                                          ? review.name
                                          : fmt::format("{}, {}", review.name, problem.number),
                                      problem.what});
        }
        for (const PersonsWord& word : review.file.words) {
            if (says_something_of_the_type(word)) {
                take(word, review.name);
            }
        }
    }

    Corrections finish() {
        for (const auto& [text, said] : m_said) {
            add(said);
        }
        return std::move(m_found);
    }

private:
    void take(const PersonsWord& word, const std::string& place) {
        if (word.kind == "other_type" && !is_known(word.type)) {
            m_found.unused.push_back({place,
                                      {fmt::format("er is geen soort '{}'", word.type),
                                       fmt::format("there is no type '{}'", word.type)}});
            return;
        }
        const PieceInOut* const paper = m_papers.find(word.about);
        if (paper == nullptr) {
            ++m_found.not_found;
            return;
        }
        if (word.kind == "accept"
            && name_with({}, paper->piece.learnable, m_types).type != paper->piece.type) {
            ++m_found.unclear;
            return;
        }
        Said& said = m_said[paper->piece.text_sha256];
        said.paper = said.paper == nullptr ? paper : said.paper;
        said.place = place;
        if (std::optional<std::string> type = type_said(word, paper->piece)) {
            said.types.insert(std::move(*type));
        } else {
            said.is_cut_otherwise = true;
        }
    }

    bool is_known(const std::string& type) const {
        return std::ranges::find(m_types, type, &DocumentType::id) != m_types.end();
    }

    void add(const Said& said) {
        const KnownPiece& piece = said.paper->piece;
        if (said.is_cut_otherwise) {
            ++m_found.about_cuts;
        } else if (said.types.size() > 1) {
            m_found.unused.push_back({said.place,
                                      {"van één papier zijn verschillende soorten gezegd",
                                       "one paper was said to be of different types"}});
        } else if (piece.learnable.words.size() < k_words_at_least) {
            ++m_found.too_short;
        } else {
            const auto type = std::ranges::find(m_types, *said.types.begin(), &DocumentType::id);
            const bool is_right =
                name_with({}, piece.learnable, m_types).type == *said.types.begin();
            m_found.examples.push_back({static_cast<std::size_t>(type - m_types.begin()),
                                        piece.learnable,
                                        "portfolio:" + said.paper->portfolio,
                                        !is_right});
        }
    }

    Papers m_papers;
    const std::vector<DocumentType>& m_types;
    std::map<std::string, Said> m_said; // by the digest of the paper's text
    Corrections m_found;
};

} // namespace

Corrections gather_corrections(std::span<const NamedReview> reviews,
                               std::span<const PieceInOut> pieces,
                               const std::vector<DocumentType>& types) {
    Gathering gathering(pieces, types);
    for (const NamedReview& review : reviews) {
        gathering.take(review);
    }
    return gathering.finish();
}

} // namespace intake
