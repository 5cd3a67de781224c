// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

/// Why a piece has its type: a cue that fired.
struct Reason {
    std::string cue;       // its kind and text as configured: "phrase: heeft deelgenomen aan"
    double weight = 0;     // what it added to the type's score
    std::int32_t page = 0; // from 1; 0 for a cue that is not on a page (file name)
    std::optional<Box> box;
    std::string text; // as read on the page
};

/// What a date is the date of.
enum class DateRole : std::uint8_t {
    signed_,
    meeting,
    event,
    period,
    issued,
    birth,
    printed,
    expiry,
    published,
    unknown,
};
std::string_view to_string(DateRole role); // "signed", "meeting", ...
/// Of an event or a meeting: two words for the day of an activity.
bool is_activity(DateRole role);
/// Nothing where no role has that name.
std::optional<DateRole> date_role_named(std::string_view name);

/// A date as found on a page.
struct DateFound {
    std::string value;              // "2024-03-12", "2024-03" or "2024"
    std::optional<std::string> end; // last day of a range, in the same forms
    DateRole role = DateRole::unknown;
    std::string text; // as read
    std::int32_t page = 0;
    Box box;
    double confidence = 0; // 0..1
    /// Of one that may be read in two ways, "03/04/2023" in English: month before day.
    std::optional<std::string> other_reading{};
};

/// Whether somebody signed.
enum class SignatureState : std::uint8_t {
    not_examined, // nothing was looked for: the text was not read from a page, or the piece needs none
    signed_,
    unsigned_,
    doubtful,   // a person looks at the crop
    unreadable, // the place cannot be judged: too dark, too small, not read
};
std::string_view to_string(SignatureState state); // "signed", "unsigned", ...

/// Evidence of a signature.
struct SignatureMark {
    std::string kind; // ink, pasted_image, drawn_annotation, digital, e_sign_service, typed_name
    std::int32_t page = 0;
    Box box;
    double confidence = 0; // 0..1
    /// Of the signer, where the mark tells or it is printed beside it.
    std::optional<std::string> name;
    /// Digital only: integrity and trust; nothing where it was not checked.
    std::optional<bool> verified;
    std::string detail; // identifier: "changed_after_signing", "not_trusted", ...; or empty
};

/// A place that asks for a signature: a label, a line, a cell of a table.
struct SignatureSlot {
    std::int32_t page = 0;
    Box box;
    std::string label; // as read: "Handtekening begeleider"
    std::string name;  // printed at the slot; empty where none is
    std::string role;  // as read: "supervisor", "voorzitter"; empty where none is
    SignatureState state = SignatureState::not_examined;
    std::vector<std::size_t> marks; // indices into Signature::marks
};

/// The signature of a piece. `state` is that of the piece as a whole: signed when one slot is, or a mark
/// belongs to no slot but is surely a signature.
struct Signature {
    SignatureState state = SignatureState::not_examined;
    std::vector<SignatureMark> marks; // in reading order
    std::vector<SignatureSlot> slots; // in reading order
};

/// A fact of a piece, other than its dates and signature.
struct FieldFound {
    /// "holder", "organisation", "title", "quantity", ...: id of its file in classifiers/fields.
    std::string name;
    std::string value; // normalised; what it looks like stands in that file
    std::string unit;  // of a quantity; of a title or a claim what it counts; empty for all others
    std::string text;  // as read
    std::int32_t page = 0;
    std::optional<Box> box;
    double confidence = 0; // 0..1
};

/// Words as numbers (classifiers/office_model.hpp), each once and ordered.
using WordNumbers = std::vector<std::uint16_t>;

/// What can be learned from a piece when a person says of which type it is.
struct Learnable {
    /// Of types, by id, before anything was learned.
    std::vector<std::pair<std::string, double>> scores;
    WordNumbers words;
};

/// A page range of a document that is one piece of evidence.
struct Piece {
    std::int32_t first_page = 0; // from 1
    std::int32_t last_page = 0;
    std::string kind;      // as DocumentType::kind
    std::string type;      // a DocumentType::id, or "other" where the classifier is not sure
    double confidence = 0; // 0..1
    std::optional<std::string> runner_up; // the next best type, where there is one
    double either = 0;            // 0..1, the shares of its type and of the runner-up together
    std::vector<Reason> because;  // strongest first; of the runner-up where the type is not sure
    std::vector<Reason> boundary; // why it begins here, for all but the first piece of a document
    bool boundary_is_doubtful = false; // where it begins is a proposal
    std::vector<DateFound> dates;      // in reading order
    Signature signature;
    /// By name in the order of config/fields.toml, then in reading order.
    std::vector<FieldFound> fields;
    Learnable learnable{};
};

} // namespace intake
