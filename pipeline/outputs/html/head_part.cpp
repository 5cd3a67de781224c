// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/figures.hpp"
#include "pipeline/outputs/html/parts.hpp"
#include "pipeline/outputs/labels.hpp"
#include "pipeline/outputs/portfolio_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

// Who it is about, how it stands in one sentence, and the way to the rest.

namespace intake {

namespace {

constexpr Noun k_thing = {{"ding", "thing"}, {"dingen", "things"}};

/// What a person has to do, in one sentence.
std::string state_of(const IndexSummary& index, Lang lang) {
    const bool nl = lang == Lang::nl;
    const auto [urgency, ask, look] = work_of(index);
    if (urgency == Urgency::not_opened) {
        return outcome_sentence(index.outcome, lang);
    }
    if (urgency == Urgency::nothing) {
        return nl ? "Niets te vragen en niets dat eerst bekeken moet worden."
                  : "Nothing to ask and nothing that must be looked at first.";
    }
    std::string text =
        ask == 0 ? (nl ? "Niets aan de kandidaat te vragen" : "Nothing to ask the candidate")
                 : fmt::format("{} {}",
                               count_label(ask, k_thing, lang),
                               nl ? "aan de kandidaat te vragen" : "to ask the candidate");
    text += look == 0 ? (nl ? "; niets om zelf te bekijken." : "; nothing to look at yourself.")
                      : fmt::format("; {} {}.",
                                    count_label(look, k_thing, lang),
                                    nl ? "om zelf te bekijken" : "to look at yourself");
    return text;
}

} // namespace

void PageWriter::head() {
    const auto header = m_html.in("header", {{"class", "top"}});
    m_html.element(
        "h1", {}, m_index.candidate_name.empty() ? m_index.name : m_index.candidate_name);
    {
        const auto line = m_html.in("p", {{"class", "who"}});
        if (!m_index.candidate_number.empty()) {
            m_html.element("span", {}, m_index.candidate_number);
        }
        m_html.element("span",
                       {{"class", m_index.recertification_date.empty() ? "tone open" : ""}},
                       m_index.recertification_date.empty()
                           ? say("Datum hercertificering onbekend", "Recertification date unknown")
                           : say("Hercertificering ", "Recertification ")
                                 + day_label(m_index.recertification_date, m_lang));
    }
    m_html.element("p", {{"class", "state"}}, state_of(m_index, m_lang));
    m_html.element("p",
                   {{"class", "quiet"}},
                   fmt::format("{} · {} · {} · {} · {}",
                               m_index.file,
                               size_label(m_index.bytes, m_lang),
                               count_label(m_index.entries.size(), k_file, m_lang),
                               count_label(m_index.pages(), k_page, m_lang),
                               count_label(m_index.pieces.size(), k_piece, m_lang)));
    const auto ways = m_html.in("nav", {{"aria-label", say("Onderdelen", "Parts")}});
    const std::array<std::pair<std::string_view, std::string>, 9> parts = {
        {{"findings", say("Wat te doen", "What to do")},
         {"since", m_index.earlier ? say("Vorige levering", "Previous delivery") : ""},
         {"criteria", say("Criteria", "Criteria")},
         {"points", say("PE-punten", "PE points")},
         {"pieces", say("Stukken", "Pieces")},
         {"review", say("Oordeel", "Your word")},
         {"files", say("Bestanden", "Files")},
         {"decisions", say("Besluiten", "Decisions")},
         {"provenance", say("Herkomst", "Provenance")}}};
    for (const auto& [id, title] : parts) {
        if (!title.empty()) {
            m_html.element("a", {{"href", "#" + std::string(id)}}, title).text(" ");
        }
    }
}

} // namespace intake
