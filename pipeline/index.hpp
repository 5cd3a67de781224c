// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"
#include "pipeline/assess/assessment.hpp"
#include "pipeline/delivery.hpp"
#include "pipeline/portfolio.hpp"
#include "pipeline/review_file.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace intake {

/// How urgent a finding is for a person.
enum class Severity : std::uint8_t {
    action,    // somebody must do something: ask the candidate, look at a file
    attention, // worth a look
    info,      // good to know
};
std::string_view to_string(Severity severity);

/// Something a person should know, with its place.
struct Finding {
    std::string code; // "entry_encrypted", "type_doubtful", ...
    Severity severity = Severity::info;
    ActionBy action_by = ActionBy::nobody;
    BothTexts heading;                    // a few words, to group by
    std::optional<std::string> criterion; // id
    std::optional<std::string> piece;     // id
    std::optional<std::size_t> entry;     // index into Portfolio::entries
    std::optional<std::int32_t> page;     // from 1
    std::optional<Box> box;
    std::string text_nl;
    std::string text_en;
    std::string since; // still_open or new, seen from the earlier delivery; empty without one
};

/// A piece with its place in the portfolio.
struct PieceRecord {
    std::string id; // "d1.1": first piece of document d1
    std::size_t document = 0;
    Piece piece;
    std::optional<std::size_t> duplicate_of{}; // index of the earlier piece that it is again
    std::optional<std::size_t> looks_like{};   // index of an earlier piece that it may be again
    std::string fingerprint{}; // fingerprint() of its words; empty where it has too few
    std::string text_sha256{}; // text_digest() of its words; empty where none were read
};

/// A person's word, and the piece that it is about now.
struct Review {
    PersonsWord said;
    std::optional<std::size_t> piece; // index into Index::pieces; nothing where it is not found
    /// How it was found: same_paper, same_pages (read otherwise) or same_text (in another place); or why
    /// not: not_opened, not_in_delivery, pages_differ, too_few_words.
    std::string found;
};

/// The model that was learned from the office's corrections (pipeline/model_folder.hpp).
struct LearnedStamp {
    int version = 0;
    std::string sha256; // of its file
};

/// What shaped the answer: versions and digests, in a fixed order. No clock, no path, no host name.
struct Stamp {
    std::string version; // of this program
    bool sandboxed = true;
    std::vector<std::pair<std::string, std::string>> digests;  // "document_types" -> sha256 ...
    std::vector<std::pair<std::string, std::string>> versions; // "poppler" -> "22.12.0" ...
    std::optional<LearnedStamp> learned{}; // nothing where the program spoke by itself
};

/// The name for people of a document type, so that an index can be read without its configuration.
struct TypeTitle {
    std::string id;
    std::string nl;
    std::string en;
};

/// The evidence index of one portfolio: all that is written about it comes from here.
struct Index {
    Stamp stamp;
    Portfolio portfolio;
    std::vector<PieceRecord> pieces;
    /// Nothing where the ZIP could not be opened, or for inspect.
    std::optional<Assessment> assessment;
    std::vector<Finding> findings;
    std::vector<TypeTitle> titles; // of all types, ordered by id
    std::vector<Review> reviews;   // in the order of their file; they change nothing else in here
    std::optional<DeliveryComparison> earlier; // nothing where no earlier delivery is known
};

} // namespace intake
