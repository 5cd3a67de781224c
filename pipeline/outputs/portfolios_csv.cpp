// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/portfolios_csv.hpp"

#include "pipeline/outputs/csv.hpp"
#include "pipeline/outputs/labels.hpp"

#include <algorithm>
#include <array>

namespace intake {

namespace {

const std::vector<Text>& columns() {
    static const std::vector<Text> all = {
        {"portfolio", "portfolio"},
        {"bestand", "file"},
        {"stand", "state"},
        {"uitkomst", "outcome"},
        {"te doen", "to do"},
        {"te doen door kandidaat", "to do by candidate"},
        {"te doen door kantoor", "to do by office"},
        {"te doen door beheerder", "to do by administrator"},
        {"te bekijken", "to look at"},
        {"bestanden in ZIP", "files in ZIP"},
        {"niet gelezen", "not read"},
        {"documenten", "documents"},
        {"pagina's", "pages"},
        {"stukken", "pieces"},
        {"niet herkend", "not recognised"},
        {"cv", "CV"},
        {"verklaringen", "declarations"},
        {"bewijzen van deelname", "proofs of attendance"},
        {"artikelen", "articles"},
        {"verslagen en plannen", "reports and plans"},
        {"overig", "other"},
        {"privacygevoelig", "sensitive"},
        {"wat het eerst", "what first"},
        {"kenmerk", "id"},
    };
    return all;
}

/// In the order of the columns.
constexpr std::array<std::string_view, 6> k_kinds = {
    "cv", "declaration", "attendance_proof", "article", "report", "other"};

std::size_t actions_by(const IndexSummary& index, std::string_view actor) {
    return static_cast<std::size_t>(
        std::ranges::count_if(index.findings, [actor](const FindingSummary& finding) {
            return finding.severity == "action" && finding.action_by == actor;
        }));
}

bool is_file(const EntrySummary& entry) {
    return entry.outcome != "directory" && entry.outcome != "junk";
}

bool was_not_read(const EntrySummary& entry) {
    return is_file(entry) && entry.outcome != "ok" && entry.outcome != "ok_partial";
}

std::string state_of(const IndexSummary& index, Lang lang) {
    for (const std::string_view severity : {"action", "attention"}) {
        if (index.findings_of(severity) > 0) {
            return severity_label(severity, lang);
        }
    }
    return lang == Lang::nl ? "niets bijzonders" : "nothing special";
}

template<typename Items, typename Test>
std::size_t count_if(const Items& items, Test test) {
    return static_cast<std::size_t>(std::ranges::count_if(items, test));
}

} // namespace

std::string portfolios_csv_header(Lang lang) {
    return csv_header(columns(), lang);
}

std::string portfolios_csv_rows(const IndexSummary& index, Lang lang) {
    CsvRow row(lang);
    row.text(index.name).text(index.file).text(state_of(index, lang));
    row.text(outcome_label(index.outcome, lang));
    row.number(index.findings_of("action"));
    for (const std::string_view actor : {"candidate", "person", "operator"}) {
        row.number(actions_by(index, actor));
    }
    row.number(index.findings_of("attention"));
    row.number(count_if(index.entries, is_file));
    row.number(count_if(index.entries, was_not_read));
    row.number(index.documents.size()).number(index.pages()).number(index.pieces.size());
    row.number(
        count_if(index.pieces, [](const PieceSummary& piece) { return piece.type == "other"; }));
    for (const std::string_view kind : k_kinds) {
        row.number(count_if(index.pieces,
                            [kind](const PieceSummary& piece) { return piece.kind == kind; }));
    }
    row.number(index.findings_with("hold_back") + index.findings_with("bsn_masked"));
    const bool is_quiet = index.findings.empty() || index.findings.front().severity == "info";
    row.text(is_quiet ? "" : index.findings.front().text(lang));
    row.text(index.id);
    return row.take();
}

} // namespace intake
