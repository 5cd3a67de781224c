// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "pipeline/language.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the lists, the pages and the terminal need of an index.json, as it was written: identifiers stay
// text, so that an index of a newer program can be read too. Boxes are in order and within the page.

namespace intake {

struct EntrySummary {
    std::string path;
    std::string inside;
    std::uint64_t bytes = 0;
    std::string media_type;
    std::string outcome;
    std::string reason;
    std::string document; // id; empty where nothing was read
    std::string sha256;   // empty where nothing was unpacked
};

struct PageSummary {
    std::int32_t number = 0;
    std::string text_source;
    std::optional<double> ocr_confidence; // 0..1
    std::uint64_t words = 0;
    std::string language; // empty where it is not known
    double width = 0;     // in points; 0 where it is not known
    double height = 0;
    std::string outcome;
};

struct DocumentSummary {
    std::string id;
    std::vector<PageSummary> pages;
    std::string entry; // path
    std::size_t entry_index = 0;
};

struct ReasonSummary {
    std::string cue;
    double weight = 0;
    std::int32_t page = 0; // 0 for none
    std::string text;
    std::optional<Box> box;
};

struct DateSummary {
    std::string value;
    std::string end; // empty for a single day
    std::string role;
    std::string text; // as read
    std::int32_t page = 0;
    std::optional<Box> box;
    double confidence = 0;
    std::string other_reading; // empty for none
};

struct FieldSummary {
    std::string name;
    std::string value;
    std::string unit; // empty for none
    std::string text; // as read
    std::int32_t page = 0;
    std::optional<Box> box;
    double confidence = 0;
};

struct SignatureMarkSummary {
    std::string kind;
    std::int32_t page = 0;
    std::optional<Box> box;
    double confidence = 0;
    std::string name;             // empty for none
    std::optional<bool> verified; // nothing where it was not checked
    std::string detail;
    std::string crop; // file name beside the index; empty for none
};

struct SignatureSlotSummary {
    std::int32_t page = 0;
    std::optional<Box> box;
    std::string label; // as read; empty for none
    std::string name;
    std::string role;
    std::string state;
};

struct SignatureSummary {
    std::string state;
    std::vector<SignatureMarkSummary> marks;
    std::vector<SignatureSlotSummary> slots;
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
    std::vector<ReasonSummary> boundary;
    bool boundary_is_doubtful = false;
    SignatureSummary signature;
    std::vector<FieldSummary> fields; // by name
    std::string text_sha256;          // empty where no words were read
    std::string duplicate_of;         // id of a piece; empty for none
    std::string looks_like;           // id of a piece; empty for none
    std::string fingerprint;          // empty where it has too few words
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
    std::optional<Box> box;
    std::string crop;  // file name beside the index; empty for none
    std::string since; // still_open or new; empty without an earlier delivery

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

struct CheckSummary {
    std::string id;
    std::string ran;
    std::string verdict;
    BothTextsSummary because;
    std::string piece;     // id; empty for none
    std::int32_t page = 0; // 0 for none
    std::optional<Box> box;
};

struct CriterionSummary {
    std::string id;
    BothTextsSummary title;
    std::string clause;
    std::string status;
    BothTextsSummary because;
    std::vector<std::string> evidence; // ids of pieces
    std::vector<CheckSummary> checks;
};

struct PointsSumSummary {
    std::string id;
    BothTextsSummary title;
    std::optional<double> minimum;
    std::optional<double> maximum;
    double lower = 0;
    double upper = 0;
    std::string reach;
    std::optional<double> claimed; // by the candidate's own overview
};

struct QuestionSummary {
    std::string code;
    BothTextsSummary text;
    double effect = 0; // points
};

struct ActivitySummary {
    std::vector<std::string> pieces;
    std::string category; // empty where it is open
    std::vector<std::string> rules;
    std::string title; // as on the paper; empty where none was read, and for all meetings together
    BothTextsSummary because; // what it may earn points as
    std::string when;
    std::string quantity;
    double lower = 0;
    double upper = 0;
    double counted_lower = 0;
    double counted_upper = 0;
    std::vector<BothTextsSummary> open_questions;
    std::optional<double> claimed;
    std::int32_t page = 0; // where the quantity stands; 0 for none
    std::optional<Box> box;
};

struct PointsSummary {
    std::vector<PointsSumSummary> categories;
    PointsSumSummary total;
    std::vector<ActivitySummary> activities;
    std::vector<QuestionSummary> open_questions; // largest effect first
    std::string window_first;                    // empty where the register gives no date
    std::string window_last;
};

/// A decision of the office, as DecisionInForce.
struct DecisionSummary {
    std::string key;
    std::string value;
    std::string ambiguity;
    std::string decided_on;
    std::string decided_by;
};

/// A person's word, as Review.
struct ReviewSummary {
    std::string piece; // id; empty where it is not found
    std::string found;
    std::string kind;
    std::string file; // that it was said of
    std::int32_t first_page = 0;
    std::int32_t last_page = 0;
    std::string type;
    std::string date;
    std::string role;
    std::vector<std::int32_t> pages;
    std::string note;
    std::string who;
    std::string when;
    std::string said; // the word itself as JSON, in ASCII
};

/// A file here, in the earlier delivery, or in both; as FileChange.
struct FileChangeSummary {
    std::string state;
    std::string path; // empty when withdrawn
    std::string was;  // path; empty when added
};

/// A finding of the earlier delivery that this one does not give; as SolvedFinding.
struct SolvedSummary {
    std::string severity;
    BothTextsSummary heading;
    BothTextsSummary text;
    std::string path;      // as it was then; empty for the portfolio as a whole
    std::int32_t page = 0; // 0 for none
    std::string because;
};

/// This delivery beside the one before it.
struct EarlierDeliverySummary {
    std::vector<FileChangeSummary> files;
    std::vector<SolvedSummary> solved;

    std::size_t files_that_are(std::string_view state) const;
};

/// What shaped the answer, as Stamp.
struct StampSummary {
    bool sandboxed = false;
    std::map<std::string, std::string> digests;
    std::map<std::string, std::string> versions;
    int learned_version = 0; // 0 for none
    std::string learned_sha256;
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
    std::string sha256;
    StampSummary stamp;
    std::string candidate_number;
    std::string candidate_name;             // empty without a register
    std::string recertification_date;       // empty where it is not known
    std::string framework;                  // id; empty where the ZIP could not be opened
    std::vector<CriterionSummary> criteria; // empty where the ZIP could not be opened
    std::optional<PointsSummary> points;
    std::vector<std::string> unused; // ids of pieces that serve no criterion
    std::vector<DecisionSummary> decisions;
    std::vector<ReviewSummary> reviews;            // in the order of their file
    std::optional<EarlierDeliverySummary> earlier; // nothing where no earlier delivery is known
    std::map<std::string, std::pair<std::string, std::string>> titles; // type -> Dutch, English

    std::string title(const std::string& type, Lang lang) const;
    std::size_t pages() const;
    std::size_t findings_with(std::string_view code) const;
};

/// Reads an index.json. Unknown keys are passed over; nothing when it is not an index that this program
/// understands.
std::optional<IndexSummary> parse_index(std::string_view json);

} // namespace intake
