// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/delivery_words.hpp"
#include "pipeline/outputs/html/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

// What somebody should know or do, by what there is to do.

namespace intake {

void PageWriter::finding(const FindingSummary& finding, std::size_t number, bool says_sentence) {
    const auto item = m_html.in(
        "li",
        {{"class", "finding"}, {"id", fmt::format("finding-{}", number)}, {"tabindex", "-1"}});
    if (says_sentence) {
        m_html.element("p", {}, finding.text(m_lang));
    }
    const PieceSummary* piece = piece_with(finding.piece);
    std::string document = piece != nullptr ? piece->document : "";
    if (document.empty() && finding.entry_index && *finding.entry_index < m_index.entries.size()) {
        document = m_index.entries[*finding.entry_index].document;
    }
    where(finding, document);
    m_sheets.crop(m_html, document, finding.page, finding.box, finding.heading(m_lang));
}

void PageWriter::where(const FindingSummary& finding, const std::string& document) {
    const auto line = m_html.in("p", {{"class", "where"}});
    const PieceSummary* piece = piece_with(finding.piece);
    if (!finding.since.empty()) {
        m_html
            .element("span",
                     {{"class", finding.since == "new" ? "tone open" : "quiet"}},
                     since_label(finding.since, m_lang))
            .text(" ");
    }
    if (piece != nullptr) {
        piece_link(finding.piece);
    } else if (!finding.entry.empty()) {
        m_html.element("span", {{"class", "path"}}, finding.entry);
    }
    place(document, finding.page, finding.box, MarkKind::finding, finding.heading(m_lang));
    if (!finding.criterion.empty()) {
        const bool has_card =
            std::ranges::find(m_index.criteria, finding.criterion, &CriterionSummary::id)
            != m_index.criteria.end();
        m_html.text(" ").element(
            has_card ? "a" : "span",
            {{"class", "id"}, {has_card ? "href" : "", "#criterion-" + finding.criterion}},
            finding.criterion);
    }
}

void PageWriter::finding_group(const TodoGroup& todo) {
    const std::vector<std::vector<std::size_t>> groups = findings_by_code(m_index, todo);
    if (groups.empty()) {
        return;
    }
    std::size_t count = 0;
    for (const std::vector<std::size_t>& group : groups) {
        count += group.size();
    }
    const auto whole = m_html.in("div", {{"class", "todo " + std::string(todo.id)}});
    m_html.element("h3", {}, fmt::format("{} ({})", todo.heading.in(m_lang), count));
    for (const std::vector<std::size_t>& group : groups) {
        const auto block = m_html.in("div", {{"class", "group"}});
        const FindingSummary& first = m_index.findings[group.front()];
        m_html.element("h4", {}, first.heading(m_lang));
        const auto list = m_html.in("ul");
        std::string said; // a sentence that several share is said once
        for (const std::size_t i : group) {
            const std::string& sentence = m_index.findings[i].text(m_lang);
            finding(m_index.findings[i], i + 1, sentence != said);
            said = sentence;
        }
    }
}

void PageWriter::findings() {
    const auto whole = section("findings", say("Wat te doen", "What to do"));
    if (m_index.findings.empty()) {
        m_html.element("p", {}, say("Er is niets te melden.", "There is nothing to report."));
        return;
    }
    for (const TodoGroup& group : todo_groups()) {
        finding_group(group);
    }
}

} // namespace intake
