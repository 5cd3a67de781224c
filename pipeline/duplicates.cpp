// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/duplicates.hpp"

#include "pipeline/same_paper.hpp"

#include <algorithm>
#include <string>

namespace intake {

namespace {

std::int32_t pages_of(const Piece& piece) {
    return piece.last_page - piece.first_page + 1;
}

class Comparison {
public:
    Comparison(const Portfolio& portfolio, const std::vector<PieceRecord>& pieces)
        : m_portfolio(portfolio), m_pieces(pieces) {
        for (const PieceRecord& record : pieces) {
            m_papers.push_back(paper(record, record.piece.first_page, record.piece.last_page));
        }
    }

    Likeness of(std::size_t a, std::size_t b) const {
        if (have_same_bytes(m_pieces[a], m_pieces[b])) {
            return Likeness::same;
        }
        const Likeness likeness = compare(m_papers[a], m_papers[b]);
        if (likeness != Likeness::other) {
            return likeness;
        }
        return is_within(a, b) || is_within(b, a) ? Likeness::perhaps : Likeness::other;
    }

private:
    Paper paper(const PieceRecord& record, std::int32_t first, std::int32_t last) const {
        return paper_of(m_portfolio.documents[record.document].document, record.piece, first, last);
    }

    bool have_same_bytes(const PieceRecord& a, const PieceRecord& b) const {
        const auto bytes_of = [&](const PieceRecord& record) {
            return m_portfolio.entries[m_portfolio.documents[record.document].entry].sha256;
        };
        return a.document != b.document && !bytes_of(a).empty() && bytes_of(a) == bytes_of(b)
               && a.piece.first_page == b.piece.first_page
               && a.piece.last_page == b.piece.last_page;
    }

    /// A short piece that also lies somewhere in a longer one.
    bool is_within(std::size_t part, std::size_t whole) const {
        constexpr std::int32_t k_short = 3; // pages
        const PieceRecord& record = m_pieces[whole];
        const std::int32_t pages = pages_of(m_pieces[part].piece);
        if (pages > k_short || pages >= pages_of(record.piece) || !shares_words(part, whole)) {
            return false;
        }
        for (std::int32_t first = record.piece.first_page;
             first + pages - 1 <= record.piece.last_page;
             ++first) {
            if (compare(m_papers[part], paper(record, first, first + pages - 1))
                != Likeness::other) {
                return true;
            }
        }
        return false;
    }

    bool shares_words(std::size_t part, std::size_t whole) const {
        const auto& words = m_papers[part].words;
        const auto shared = std::ranges::count_if(
            words, [&](const auto& word) { return m_papers[whole].words.contains(word.first); });
        return 2 * static_cast<std::size_t>(shared) >= words.size();
    }

    const Portfolio& m_portfolio;
    const std::vector<PieceRecord>& m_pieces;
    std::vector<Paper> m_papers;
};

} // namespace

void find_duplicates(const Portfolio& portfolio, std::vector<PieceRecord>& pieces) {
    const Comparison comparison(portfolio, pieces);
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        PieceRecord& record = pieces[at];
        for (std::size_t earlier = 0; earlier < at && !record.duplicate_of; ++earlier) {
            if (pieces[earlier].duplicate_of) {
                continue;
            }
            switch (comparison.of(at, earlier)) {
            case Likeness::same:
                record.duplicate_of = earlier;
                record.looks_like.reset();
                break;
            case Likeness::perhaps:
                record.looks_like = record.looks_like.value_or(earlier);
                break;
            case Likeness::other:
                break;
            }
        }
    }
}

} // namespace intake
