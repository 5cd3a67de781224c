// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/assessment.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What a person has said of the pieces of a portfolio: OUT/review/<portfolio>.json, whose shape is
// config/schema/review.json. Written by the page or by hand, so nothing in it is taken on trust.

namespace intake {

/// Which piece somebody looked at, by what it is and not by where it stands.
struct PieceKey {
    std::string entry_sha256; // of the file that it is in
    std::int32_t first_page = 0;
    std::int32_t last_page = 0;
    std::string text_sha256; // text_digest() of its words; empty where none were read
    std::string file;        // path as it was shown: for people, and to choose among equals
};

/// A person's word about one piece.
struct PersonsWord {
    /// accept, other_type, other_date, signature_seen, signature_not_seen, split, join, note.
    std::string kind;
    PieceKey about;
    std::string type;                // other_type: id of a document type
    std::string date;                // other_date: "2024-03-12", "2024-03" or "2024"
    std::string role;                // other_date: as DateRole
    std::vector<std::int32_t> pages; // split: where a piece begins, after the first
    std::string note;                // empty for none, save with the kind note
    std::string who;                 // as that person typed it; empty for none
    std::string when;                // "2026-11-26" or "2026-11-26T09:30:00Z"
};

/// Something in the file that is not used.
struct ReviewProblem {
    std::size_t number = 0; // of the word, from 1; 0: the file as a whole
    BothTexts what;         // a few words
};

/// The file as it was read.
struct ReviewFile {
    std::string sha256; // of its bytes; empty where there is no file
    std::vector<PersonsWord> words;
    std::vector<ReviewProblem> problems;
};

/// What stands in the file. Whatever is wrong with it is a problem, never an error.
ReviewFile parse_review(std::string_view json);

/// The same for a path, where there may be nothing; a file of more than a mebibyte is a problem too.
ReviewFile read_review(const std::string& path);

/// Its place in the results: "review/<portfolio>.json".
std::string review_place(const std::string& portfolio);

} // namespace intake
