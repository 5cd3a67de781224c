// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/findings_csv.hpp"

#include "pipeline/outputs/csv.hpp"
#include "pipeline/outputs/delivery_words.hpp"
#include "pipeline/outputs/labels.hpp"

#include <map>
#include <string_view>

namespace intake {

namespace {

const std::vector<Text>& columns() {
    static const std::vector<Text> all = {
        {"portfolio", "portfolio"},
        {"urgentie", "urgency"},
        {"wie", "who"},
        {"wat", "what"},
        {"bestand", "file"},
        {"stuk", "piece"},
        {"soort stuk", "type of piece"},
        {"pagina", "page"},
        {"toelichting", "explanation"},
        {"code", "code"},
        {"sinds de vorige levering", "since the delivery before"},
    };
    return all;
}

} // namespace

std::string findings_csv_header(Lang lang) {
    return csv_header(columns(), lang);
}

std::string findings_csv_rows(const IndexSummary& index, Lang lang) {
    std::map<std::string_view, const PieceSummary*> pieces;
    for (const PieceSummary& piece : index.pieces) {
        pieces.emplace(piece.id, &piece);
    }
    std::string rows;
    for (const FindingSummary& finding : index.findings) {
        CsvRow row(lang);
        row.text(index.name).text(severity_label(finding.severity, lang));
        row.text(action_by_label(finding.action_by, lang));
        row.text(finding.heading(lang)).text(finding.entry);
        const auto piece = pieces.find(finding.piece);
        row.text(finding.piece);
        row.text(piece == pieces.end() ? "" : index.title(piece->second->type, lang));
        if (finding.page > 0) {
            row.number(static_cast<std::uint64_t>(finding.page));
        } else {
            row.nothing();
        }
        row.text(finding.text(lang)).text(finding.code);
        row.text(since_label(finding.since, lang));
        rows += row.take();
    }
    return rows;
}

} // namespace intake
