// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/documents_csv.hpp"

#include "pipeline/media_type.hpp"
#include "pipeline/outputs/csv.hpp"
#include "pipeline/outputs/labels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace intake {

namespace {

const std::vector<Text>& columns() {
    static const std::vector<Text> all = {
        {"portfolio", "portfolio"},
        {"bestand", "file"},
        {"stuk", "piece"},
        {"van pagina", "from page"},
        {"t/m pagina", "to page"},
        {"aantal pagina's", "number of pages"},
        {"soort stuk", "type of piece"},
        {"groep", "kind"},
        {"zekerheid (%)", "certainty (%)"},
        {"twijfel", "doubtful"},
        {"kan ook zijn", "may also be"},
        {"datums", "dates"},
        {"gevonden aan", "recognised by"},
        {"tekst", "text"},
        {"leesbaarheid scan (%)", "legibility of scan (%)"},
        {"soort bestand", "kind of file"},
        {"uitkomst", "outcome"},
        {"wat nu", "what now"},
        {"wie", "who"},
        {"bytes", "bytes"},
        {"zit in", "inside"},
        {"type-id", "type id"},
        {"uitkomst-id", "outcome id"},
        {"hetzelfde als stuk", "same as piece"},
        {"lijkt op stuk", "looks like piece"},
    };
    return all;
}

/// What the pages of a piece have in common.
struct Reading {
    std::set<std::string> sources;
    std::optional<double> lowest_confidence;
};

Reading reading_of(const DocumentSummary& document, const PieceSummary& piece) {
    Reading reading;
    for (const PageSummary& page : document.pages) {
        if (page.number < piece.first_page || page.number > piece.last_page) {
            continue;
        }
        reading.sources.insert(page.text_source);
        if (page.ocr_confidence) {
            reading.lowest_confidence =
                std::min(reading.lowest_confidence.value_or(1.0), *page.ocr_confidence);
        }
    }
    return reading;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : between;
        text += part;
    }
    return text;
}

/// "2024-03-12 (bijeenkomst), 2024-01-01/2024-06-30": each once, in reading order.
std::string dates_of(const PieceSummary& piece, Lang lang) {
    constexpr std::size_t k_at_most = 10;
    std::vector<std::string> dates;
    for (const DateSummary& date : piece.dates) {
        std::string text = date.value + (date.end.empty() ? "" : "/" + date.end);
        const std::string role = date_role_label(date.role, lang);
        text += role.empty() ? "" : " (" + role + ")";
        if (std::ranges::find(dates, text) == dates.end()) {
            dates.push_back(text);
        }
    }
    if (dates.size() > k_at_most) {
        dates.resize(k_at_most);
        dates.emplace_back("…");
    }
    return joined(dates, ", ");
}

/// The words on the page that say most for this type.
std::string reasons_of(const PieceSummary& piece) {
    constexpr std::size_t k_at_most = 3;
    std::vector<std::string> reasons;
    for (const ReasonSummary& reason : piece.because) {
        const bool is_new = std::ranges::find(reasons, reason.text) == reasons.end();
        if (reason.weight > 0 && !reason.text.empty() && is_new && reasons.size() < k_at_most) {
            reasons.push_back(reason.text);
        }
    }
    return joined(reasons, "; ");
}

/// What belongs together, looked up once for all rows.
struct Lookup {
    std::map<std::string_view, const DocumentSummary*> documents;
    std::map<std::string_view, std::vector<const PieceSummary*>> pieces; // by document
    std::set<std::string_view> doubtful;                                 // pieces
};

Lookup look_up(const IndexSummary& index) {
    Lookup lookup;
    for (const DocumentSummary& document : index.documents) {
        lookup.documents.emplace(document.id, &document);
    }
    for (const PieceSummary& piece : index.pieces) {
        lookup.pieces[piece.document].push_back(&piece);
    }
    for (const FindingSummary& finding : index.findings) {
        if (finding.code == "type_doubtful" || finding.code == "type_unknown") {
            lookup.doubtful.insert(finding.piece);
        }
    }
    return lookup;
}

/// Writes the rows of one portfolio.
class Rows {
public:
    Rows(const IndexSummary& index, Lang lang)
        : m_index(index), m_lang(lang), m_lookup(look_up(index)) {}

    std::string of(const EntrySummary& entry) {
        const auto pieces = m_lookup.pieces.find(entry.document);
        if (entry.document.empty() || pieces == m_lookup.pieces.end()) {
            return row_without_piece(entry);
        }
        std::string rows;
        for (const PieceSummary* piece : pieces->second) {
            CsvRow row(m_lang);
            row.text(m_index.name).text(entry.path);
            put_piece(row, *piece);
            put_entry(row, entry, piece->type);
            row.text(piece->duplicate_of).text(piece->looks_like);
            rows += row.take();
        }
        return rows;
    }

private:
    std::string row_without_piece(const EntrySummary& entry) {
        constexpr int k_columns_of_piece = 13;
        CsvRow row(m_lang);
        row.text(m_index.name).text(entry.path);
        for (int i = 0; i < k_columns_of_piece; ++i) {
            row.nothing();
        }
        put_entry(row, entry, "");
        row.nothing().nothing();
        return row.take();
    }

    void put_piece(CsvRow& row, const PieceSummary& piece) {
        const auto document = m_lookup.documents.find(piece.document);
        const Reading reading =
            document == m_lookup.documents.end() ? Reading{} : reading_of(*document->second, piece);
        row.text(piece.id);
        row.number(static_cast<std::uint64_t>(std::max(0, piece.first_page)));
        row.number(static_cast<std::uint64_t>(std::max(0, piece.last_page)));
        row.number(static_cast<std::uint64_t>(std::max(0, piece.last_page - piece.first_page + 1)));
        row.text(m_index.title(piece.type, m_lang)).text(kind_label(piece.kind, m_lang));
        row.percent(piece.confidence).yes_no(m_lookup.doubtful.contains(piece.id));
        row.text(piece.runner_up.empty() ? "" : m_index.title(piece.runner_up, m_lang));
        row.text(dates_of(piece, m_lang)).text(reasons_of(piece));
        std::vector<std::string> sources;
        for (const std::string& source : reading.sources) {
            sources.push_back(text_source_label(source, m_lang));
        }
        row.text(joined(sources, ", "));
        if (reading.lowest_confidence) {
            row.percent(*reading.lowest_confidence);
        } else {
            row.nothing();
        }
    }

    void put_entry(CsvRow& row, const EntrySummary& entry, const std::string& type) {
        const std::string actor = outcome_action_by(entry.outcome);
        const bool is_fine = actor == "nobody";
        row.text(media_type_label(entry.media_type, m_lang));
        row.text(outcome_label(entry.outcome, m_lang));
        row.text(is_fine ? "" : outcome_sentence(entry.outcome, m_lang));
        row.text(is_fine ? "" : action_by_label(actor, m_lang));
        row.number(entry.bytes).text(entry.inside).text(type).text(entry.outcome);
    }

    const IndexSummary& m_index;
    Lang m_lang;
    Lookup m_lookup;
};

} // namespace

std::string documents_csv_header(Lang lang) {
    return csv_header(columns(), lang);
}

std::string documents_csv_rows(const IndexSummary& index, Lang lang) {
    Rows rows(index, lang);
    std::string text;
    for (const EntrySummary& entry : index.entries) {
        text += rows.of(entry);
    }
    return text;
}

} // namespace intake
