// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/totals.hpp"

#include <set>

namespace intake {

namespace {

constexpr std::size_t k_names_kept = 5;
constexpr std::size_t k_unreadable_kept = 20;

} // namespace

void BatchTotals::add(const IndexSummary& index) {
    ++portfolios;
    ++portfolios_by_outcome[index.outcome];
    ++by_urgency.at(static_cast<std::size_t>(work_of(index).urgency));
    entries += index.entries.size();
    documents += index.documents.size();
    pieces += index.pieces.size();
    findings += index.findings.size();
    for (const EntrySummary& entry : index.entries) {
        ++entries_by_outcome[entry.outcome];
    }
    for (const DocumentSummary& document : index.documents) {
        pages += document.pages.size();
        for (const PageSummary& page : document.pages) {
            ++pages_by_text_source[page.text_source];
        }
    }
    for (const PieceSummary& piece : index.pieces) {
        ++pieces_by_kind[piece.kind];
        ++pieces_by_type[piece.type];
    }
    std::set<std::string> seen;
    for (const FindingSummary& finding : index.findings) {
        CodeTotals& totals = by_code[finding.code];
        totals.severity = finding.severity;
        totals.action_by = finding.action_by;
        totals.heading = {finding.heading_nl, finding.heading_en};
        ++totals.findings;
        if (seen.insert(finding.code).second) {
            ++totals.portfolios;
            if (totals.first_portfolios.size() < k_names_kept) {
                totals.first_portfolios.push_back(index.name);
            }
        }
    }
}

void BatchTotals::add_unreadable(const std::string& name) {
    ++unreadable_count;
    if (unreadable.size() < k_unreadable_kept) {
        unreadable.push_back(name);
    }
}

} // namespace intake
