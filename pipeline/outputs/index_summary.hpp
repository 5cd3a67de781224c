// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the lists and the terminal need of an index.json, as it was written: identifiers stay text, so
// that an index of a newer program can be read too.

namespace intake {

struct EntrySummary {
    std::string path;
    std::string inside;
    std::uint64_t bytes = 0;
    std::string media_type;
    std::string outcome;
    std::string reason;
    std::string document; // id; empty where nothing was read
};

struct PageSummary {
    std::int32_t number = 0;
    std::string text_source;
    std::optional<double> ocr_confidence; // 0..1
    std::uint64_t words = 0;
};

struct DocumentSummary {
    std::string id;
    std::vector<PageSummary> pages;
};

struct ReasonSummary {
    std::string cue;
    double weight = 0;
    std::int32_t page = 0;
    std::string text;
};

struct DateSummary {
    std::string value;
    std::string end; // empty for a single day
    std::string role;
};

struct PieceSummary {
    std::string id;
    std::string document;
    std::int32_t first_page = 0;
    std::int32_t last_page = 0;
    std::string kind;
    std::string type;
    double confidence = 0;
    std::string runner_up;              // empty for none
    std::vector<ReasonSummary> because; // strongest first
    std::vector<DateSummary> dates;
};

struct FindingSummary {
    std::string code;
    std::string severity;
    std::string action_by;
    std::string piece;
    std::string entry;                      // path; empty for the portfolio as a whole
    std::optional<std::size_t> entry_index; // place among the entries, from 0
    std::int32_t page = 0;                  // 0 for none
    std::string criterion;                  // id; empty for none
    std::string heading_nl;
    std::string heading_en;
    std::string text_nl;
    std::string text_en;

    const std::string& heading(Lang lang) const {
        return lang == Lang::nl ? heading_nl : heading_en;
    }
    const std::string& text(Lang lang) const { return lang == Lang::nl ? text_nl : text_en; }
};

/// A text in both languages, as it was written.
struct BothTextsSummary {
    std::string nl;
    std::string en;

    const std::string& in(Lang lang) const { return lang == Lang::nl ? nl : en; }
};

struct CriterionSummary {
    std::string id;
    BothTextsSummary title;
    std::string clause;
    std::string status;
    BothTextsSummary because;
    std::vector<std::string> evidence; // ids of pieces
};

struct PointsSumSummary {
    std::string id;
    BothTextsSummary title;
    std::optional<double> minimum;
    std::optional<double> maximum;
    double lower = 0;
    double upper = 0;
    std::string reach;
};

struct ActivitySummary {
    std::vector<std::string> pieces;
    std::string category; // empty where it is open
    std::vector<std::string> rules;
    std::string title;
    std::string when;
    std::string quantity;
    double lower = 0;
    double upper = 0;
    double counted_lower = 0;
    double counted_upper = 0;
    std::vector<BothTextsSummary> open_questions;
};

struct PointsSummary {
    std::vector<PointsSumSummary> categories;
    PointsSumSummary total;
    std::vector<ActivitySummary> activities;
};

/// One portfolio.
struct IndexSummary {
    std::string version; // of the program that wrote it
    std::string id;
    std::string name;
    std::string file;
    std::uint64_t bytes = 0;
    std::string outcome;
    std::vector<EntrySummary> entries;
    std::vector<DocumentSummary> documents;
    std::vector<PieceSummary> pieces;
    std::vector<FindingSummary> findings;
    std::string candidate_number;
    std::string recertification_date;       // empty where it is not known
    std::vector<CriterionSummary> criteria; // empty where the ZIP could not be opened
    std::optional<PointsSummary> points;
    std::map<std::string, std::pair<std::string, std::string>> titles; // type -> Dutch, English

    std::string title(const std::string& type, Lang lang) const;
    std::size_t pages() const;
    std::size_t findings_of(std::string_view severity) const;
    std::size_t findings_with(std::string_view code) const;
};

/// Reads an index.json. Unknown keys are passed over; nothing when it is not an index that this program
/// understands.
std::optional<IndexSummary> parse_index(std::string_view json);

} // namespace intake
