// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/portfolio_html.hpp"

#include "pipeline/outputs/assets.hpp"
#include "pipeline/outputs/criteria_sheet.hpp"
#include "pipeline/outputs/html/document_html.hpp"
#include "pipeline/outputs/html/parts.hpp"

#include <fmt/format.h>

namespace intake {

PageWriter::PageWriter(const IndexSummary& index, const std::set<std::string>& pictures, Lang lang)
    : m_index(index)
    , m_lang(lang)
    , m_has_pictures(!pictures.empty())
    , m_sheets(index, pictures, lang) {
    for (const PieceSummary& piece : index.pieces) {
        m_pieces.emplace(piece.id, &piece);
    }
    for (const DocumentSummary& document : index.documents) {
        m_documents.emplace(document.id, &document);
    }
}

void PageWriter::body() {
    head();
    {
        const auto main = m_html.in("main");
        findings();
        since();
        criteria();
        points();
        pieces();
        review();
        not_used();
        files();
        decisions();
        sheets();
        provenance();
    }
    viewer();
}

Html::Element PageWriter::section(std::string_view id, std::string_view title) {
    const std::string heading_id = std::string(id) + "-title";
    m_html.trusted("\n");
    auto whole = m_html.in("section", {{"id", std::string(id)}, {"aria-labelledby", heading_id}});
    m_html.element("h2", {{"id", heading_id}}, title);
    return whole;
}

const PieceSummary* PageWriter::piece_with(std::string_view id) const {
    const auto found = m_pieces.find(id);
    return found == m_pieces.end() ? nullptr : found->second;
}

std::string PageWriter::path_of(const PieceSummary& piece) const {
    const auto found = m_documents.find(piece.document);
    return found == m_documents.end() ? piece.document : found->second->entry;
}

std::string PageWriter::pages_of(const PieceSummary& piece) const {
    return piece.first_page == piece.last_page
               ? fmt::format("{} {}", say("pagina", "page"), piece.first_page)
               : fmt::format("{} {}-{}", say("pagina", "pages"), piece.first_page, piece.last_page);
}

std::string PageWriter::bounds(double lower, double upper) const {
    const std::string from = points_label(lower, m_lang);
    return lower == upper ? from : from + say(" tot ", " to ") + points_label(upper, m_lang);
}

void PageWriter::place(const std::string& document,
                       std::int32_t page,
                       const std::optional<Box>& box,
                       MarkKind kind,
                       const std::string& text) {
    const std::string id = m_sheets.mark(document, page, box, kind, text);
    if (!id.empty()) {
        m_html.text(" ").element("a",
                                 {{"class", "place"}, {"href", "#" + id}},
                                 fmt::format("{} {}", say("pagina", "page"), page));
    }
}

void PageWriter::piece_link(const std::string& id) {
    const PieceSummary* piece = piece_with(id);
    if (piece == nullptr) {
        return;
    }
    const auto document = m_documents.find(piece->document);
    const bool is_all = document != m_documents.end() && document->second->pages.size() == 1;
    m_html.element("a",
                   {{"class", "piece-link"}, {"href", "#piece-" + id}},
                   is_all ? path_of(*piece) : path_of(*piece) + ", " + pages_of(*piece));
}

void PageWriter::sheets() {
    const auto whole = section("pages", say("Plaatsen op de pagina's", "Places on the pages"));
    m_html.element(
        "p",
        {{"class", "quiet"}},
        m_has_pictures
            ? say("Beelden van de pagina's met wat er gevonden is, op de plaats waar het staat. "
                  "Een pagina zonder beeld is een tekening met alleen wat is gevonden; "
                  "burgerservicenummers zijn zwart gemaakt.",
                  "Pictures of the pages with what was found, where it stands. A page without a "
                  "picture is a drawing of only what was found; citizen service numbers are "
                  "blackened.")
            : say("Tekeningen: elk vel toont alleen wat op die pagina is gevonden, op de plaats "
                  "waar het staat.",
                  "Drawings: each sheet shows only what was found on that page, where it "
                  "stands."));
    const auto all = m_html.in("div", {{"class", "sheets"}});
    m_sheets.write(m_html);
}

std::string_view tone_of(std::string_view status) {
    if (status == "seen" || status == "reached" || status == "signed") {
        return "good";
    }
    if (status == "not_seen" || status == "not_reachable" || status == "unsigned") {
        return "bad";
    }
    const bool is_open = status == "cannot_say" || status == "person_decides" || status == "depends"
                         || status == "doubtful" || status == "unreadable";
    return is_open ? "open" : "neutral";
}

std::string
portfolio_html(const IndexSummary& index, Lang lang, const std::set<std::string>& pictures) {
    PageWriter page(index, pictures, lang);
    page.body();
    const std::string script = std::string(k_page_js) + std::string(k_review_js);
    const std::string& name = index.candidate_name.empty() ? index.name : index.candidate_name;
    return document_html(
        name + " · portfolio-intake", page.take(), script, !pictures.empty(), lang);
}

} // namespace intake
