// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/parts.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>

// The criterion sheet: each clause as it is written, how it stands, and what shows it.

namespace intake {

void PageWriter::check(const CheckSummary& check) {
    const auto item = m_html.in("li");
    const std::string status = check.ran == "ran" ? check.verdict : check.ran;
    m_html.element("span",
                   {{"class", "tone " + std::string(tone_of(status))}},
                   check_result_label(check.ran, check.verdict, m_lang));
    m_html.text(" ").element("b", {}, check_label(check.id, m_lang));
    if (!in_lang(check.because).empty()) {
        m_html.text(": " + in_lang(check.because));
    }
    if (const PieceSummary* piece = piece_with(check.piece)) {
        m_html.text(" ");
        piece_link(check.piece);
        place(piece->document, check.page, check.box, MarkKind::check, in_lang(check.because));
    }
}

void PageWriter::criterion(const CriterionSummary& criterion) {
    const auto card =
        m_html.in("article", {{"class", "criterion"}, {"id", "criterion-" + criterion.id}});
    {
        const auto title = m_html.in("h3");
        m_html.element("span", {{"class", "id"}}, criterion.id);
        m_html.text(" " + in_lang(criterion.title) + " ");
        m_html.element("span",
                       {{"class", "tone " + std::string(tone_of(criterion.status))}},
                       criterion_status_label(criterion.status, m_lang));
    }
    m_html.element("blockquote", {{"lang", "nl"}}, criterion.clause);
    m_html.element("p", {}, in_lang(criterion.because));
    if (!criterion.evidence.empty()) {
        const auto line = m_html.in("ul", {{"class", "evidence"}});
        for (const std::string& id : criterion.evidence) {
            const auto item = m_html.in("li");
            piece_link(id);
        }
    }
    if (!criterion.checks.empty()) {
        const auto more = m_html.in("details");
        m_html.element("summary",
                       {},
                       fmt::format("{} ({})",
                                   say("Waar op is gelet", "What was looked at"),
                                   criterion.checks.size()));
        const auto list = m_html.in("ul", {{"class", "checks"}});
        for (const CheckSummary& one : criterion.checks) {
            check(one);
        }
    }
}

void PageWriter::criteria() {
    const auto whole = section("criteria", say("Criteria", "Criteria"));
    if (m_index.criteria.empty()) {
        m_html.element("p",
                       {},
                       say("Dit portfolio is niet naast het kader gelegd.",
                           "This portfolio was not held against the framework."));
        return;
    }
    for (const CriterionSummary& one : m_index.criteria) {
        criterion(one);
    }
}

} // namespace intake
