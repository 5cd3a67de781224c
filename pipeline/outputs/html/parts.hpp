// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/html/html.hpp"
#include "pipeline/outputs/html/sheets.hpp"
#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/todo_groups.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The parts of a portfolio's page, one file each.

namespace intake {

/// What every part is written with.
class PageWriter {
public:
    PageWriter(const IndexSummary& index, const std::set<std::string>& pictures, Lang lang);

    /// All parts, in the order in which they are read.
    void body();

    std::string take() { return m_html.take(); }

private:
    void head();
    void findings();
    void since();
    void criteria();
    void points();
    void pieces();
    void review();
    void files();
    void not_used();
    void decisions();
    void sheets();
    void provenance();
    void viewer();

    /// A heading with a way to it: <section id><h2>.
    Html::Element section(std::string_view id, std::string_view title);
    std::string say(std::string_view nl, std::string_view en) const {
        return std::string(m_lang == Lang::nl ? nl : en);
    }
    std::string in_lang(const BothTextsSummary& text) const { return text.in(m_lang); }
    const PieceSummary* piece_with(std::string_view id) const;
    std::string path_of(const PieceSummary& piece) const;
    std::string pages_of(const PieceSummary& piece) const; // "pagina 3-4"
    std::string bounds(double lower, double upper) const;

    /// A way to the mark of a fact on its sheet; nothing where the page is not there.
    void place(const std::string& document,
               std::int32_t page,
               const std::optional<Box>& box,
               MarkKind kind,
               const std::string& text);
    /// A way to the card of a piece.
    void piece_link(const std::string& id);
    void finding_group(const TodoGroup& todo);
    void finding(const FindingSummary& finding, std::size_t number, bool says_sentence);
    void where(const FindingSummary& finding, const std::string& document);
    void check(const CheckSummary& check);
    void criterion(const CriterionSummary& criterion);
    void file_row(const EntrySummary& entry, const std::vector<std::string>& pieces);
    void bars(const PointsSummary& points);
    void questions(const PointsSummary& points);
    void activities(const PointsSummary& points);
    void sum_row(const PointsSumSummary& sum, double scale);
    void activity_rows(const ActivitySummary& activity, bool with_claims);
    void activity_cells(const ActivitySummary& activity, bool with_claims);
    void piece_card(const PieceSummary& piece);
    void reasons(std::string_view title,
                 const PieceSummary& piece,
                 const std::vector<ReasonSummary>& given);
    void dates(const PieceSummary& piece);
    void fields(const PieceSummary& piece);
    void signature(const PieceSummary& piece);
    void words(const PieceSummary& piece);
    void word(const ReviewSummary& review, const std::string& of);
    void review_export();
    void review_form();
    /// A list to choose from, shown only with the kind of word that it is for; empty for all.
    void choice(std::string_view title,
                const std::string& name,
                const std::string& only_for,
                const std::vector<std::pair<std::string, std::string>>& options);

    const IndexSummary& m_index;
    Lang m_lang;
    bool m_has_pictures;
    Sheets m_sheets;
    std::map<std::string_view, const PieceSummary*> m_pieces;
    std::map<std::string_view, const DocumentSummary*> m_documents;
    Html m_html;
};

/// The class by which a status gets its colour: "good", "open", "bad", "neutral".
std::string_view tone_of(std::string_view status);

} // namespace intake
