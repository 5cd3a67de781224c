// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/figures.hpp"
#include "pipeline/media_type.hpp"
#include "pipeline/outputs/html/parts.hpp"
#include "pipeline/outputs/labels.hpp"

#include <fmt/format.h>

#include <vector>

// The files and what became of them, what serves no criterion, decisions, and what shaped the answer.

namespace intake {

void PageWriter::files() {
    const auto whole =
        section("files", fmt::format("{} ({})", say("Bestanden", "Files"), m_index.entries.size()));
    std::map<std::string_view, std::vector<std::string>> pieces;
    for (const PieceSummary& piece : m_index.pieces) {
        pieces[piece.document].push_back(piece.id);
    }
    const auto frame = m_html.in("div",
                                 {{"class", "wide"},
                                  {"tabindex", "0"},
                                  {"role", "region"},
                                  {"aria-label", say("Bestanden", "Files")}});
    const auto table = m_html.in("table", {{"class", "activities"}});
    {
        const auto head = m_html.in("thead");
        const auto row = m_html.in("tr");
        for (const std::string& title : {say("Bestand", "File"),
                                         say("Soort", "Kind"),
                                         say("Grootte", "Size"),
                                         say("Pagina's", "Pages"),
                                         say("Uitkomst", "Outcome"),
                                         say("Stukken", "Pieces")}) {
            m_html.element("th", {{"scope", "col"}}, title);
        }
    }
    const auto body = m_html.in("tbody");
    for (const EntrySummary& entry : m_index.entries) {
        file_row(entry, pieces[entry.document]);
    }
}

void PageWriter::file_row(const EntrySummary& entry, const std::vector<std::string>& pieces) {
    const auto row = m_html.in("tr");
    m_html.element("th",
                   {{"scope", "row"}, {"class", "path"}},
                   entry.inside.empty() ? entry.path : entry.inside + " › " + entry.path);
    m_html.element(
        "td", {{"data-label", say("Soort", "Kind")}}, media_type_label(entry.media_type, m_lang));
    m_html.element("td",
                   {{"data-label", say("Grootte", "Size")}, {"class", "number"}},
                   size_label(entry.bytes, m_lang));
    const auto document = m_documents.find(entry.document);
    m_html.element("td",
                   {{"data-label", say("Pagina's", "Pages")}, {"class", "number"}},
                   document == m_documents.end() ? ""
                                                 : std::to_string(document->second->pages.size()));
    {
        const auto cell = m_html.in("td", {{"data-label", say("Uitkomst", "Outcome")}});
        const bool needs_somebody = outcome_action_by(entry.outcome) != "nobody";
        m_html.element("span",
                       {{"class", needs_somebody ? "tone open" : ""}},
                       outcome_label(entry.outcome, m_lang));
        if (needs_somebody) {
            m_html.empty("br", {}).text(outcome_sentence(entry.outcome, m_lang));
        }
    }
    const auto cell = m_html.in("td", {{"data-label", say("Stukken", "Pieces")}});
    for (const std::string& id : pieces) {
        const PieceSummary& piece = *piece_with(id);
        m_html.element("a",
                       {{"class", "piece-link"}, {"href", "#piece-" + id}},
                       m_index.title(piece.type, m_lang) + ", " + pages_of(piece));
        m_html.empty("br", {});
    }
}

void PageWriter::not_used() {
    const auto whole = section("not-used", say("Niet gebruikt", "Not used"));
    if (m_index.unused.empty()) {
        m_html.element(
            "p", {}, say("Elk stuk is ergens bij gebruikt.", "Every piece was used somewhere."));
        return;
    }
    m_html.element("p",
                   {},
                   say("Deze stukken dienen bij geen criterium en geen activiteit:",
                       "These pieces serve no criterion and no activity:"));
    const auto list = m_html.in("ul");
    for (const std::string& id : m_index.unused) {
        const auto item = m_html.in("li");
        piece_link(id);
        if (const PieceSummary* piece = piece_with(id)) {
            m_html.text(" (" + m_index.title(piece->type, m_lang) + ")");
        }
    }
}

void PageWriter::decisions() {
    const auto whole =
        section("decisions", say("Besluiten van het kantoor", "Decisions of the office"));
    m_html.element("p",
                   {{"class", "quiet"}},
                   say("Waar de tekst van het kader meer lezingen toelaat. Zonder besluit worden "
                       "alle lezingen "
                       "getoond en beslist een mens.",
                       "Where the framework's text leaves several readings. Without a decision all "
                       "are shown and a "
                       "person decides."));
    const auto list = m_html.in("ul", {{"class", "facts"}});
    for (const DecisionSummary& decision : m_index.decisions) {
        const auto item = m_html.in("li");
        m_html.element("span", {{"class", "id"}}, decision.ambiguity).text(" ");
        m_html.element("code", {}, decision.key).text(": ");
        if (decision.value == "ask") {
            m_html.text(say("niet besloten", "not decided"));
        } else {
            m_html.element("b", {}, decision.value);
            m_html.text(fmt::format(
                ", {} {}", day_label(decision.decided_on, m_lang), decision.decided_by));
        }
    }
}

void PageWriter::provenance() {
    const auto whole = section("provenance", say("Herkomst", "Provenance"));
    m_html.element("p",
                   {{"class", "quiet"}},
                   say("Dezelfde ZIP met dezelfde versies en digests geeft dezelfde uitkomst.",
                       "The same ZIP with the same versions and digests gives the same result."));
    const auto more = m_html.in("details");
    m_html.element("summary", {}, say("Versies en digests", "Versions and digests"));
    const auto list = m_html.in("dl", {{"class", "digests"}});
    const auto line = [&](std::string_view name, std::string_view value) {
        m_html.element("dt", {}, name);
        m_html.element("dd", {}, value);
    };
    line("portfolio-intake", m_index.version);
    line(say("isolatie", "isolation"),
         m_index.stamp.sandboxed
             ? say("aan", "on")
             : say("UIT: deze computer kan het niet", "OFF: this computer has none"));
    line(say("kader", "framework"), m_index.framework);
    line(say("geleerd van correcties", "learned from corrections"),
         m_index.stamp.learned_version == 0 ? say("niets", "nothing")
                                            : fmt::format("{} {}: {}",
                                                          say("versie", "version"),
                                                          m_index.stamp.learned_version,
                                                          m_index.stamp.learned_sha256));
    line(m_index.file, m_index.sha256);
    for (const auto& [name, version] : m_index.stamp.versions) {
        line(name, version);
    }
    for (const auto& [name, digest] : m_index.stamp.digests) {
        line(name, digest);
    }
    for (const EntrySummary& entry : m_index.entries) {
        if (!entry.sha256.empty()) {
            line(entry.path, entry.sha256);
        }
    }
}

} // namespace intake
