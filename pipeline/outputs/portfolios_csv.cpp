// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/portfolios_csv.hpp"

#include "pipeline/outputs/csv.hpp"
#include "pipeline/outputs/labels.hpp"
#include "pipeline/outputs/portfolio_work.hpp"

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
        {"te vragen", "to ask"},
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

bool is_file(const EntrySummary& entry) {
    return entry.outcome != "directory" && entry.outcome != "junk";
}

bool was_not_read(const EntrySummary& entry) {
    return is_file(entry) && entry.outcome != "ok" && entry.outcome != "ok_partial";
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
    const PortfolioWork work = work_of(index);
    row.text(index.name).text(index.file).text(urgency_label(work.urgency).in(lang));
    row.text(outcome_label(index.outcome, lang));
    row.number(work.to_ask).number(work.to_look_at);
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
    const FindingSummary* const first = first_to_do(index);
    row.text(first == nullptr ? "" : first->text(lang));
    row.text(index.id);
    return row.take();
}

} // namespace intake
