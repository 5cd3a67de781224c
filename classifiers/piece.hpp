// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// A date as found on a page.
struct DateFound {
    std::string value;              // "2024-03-12", "2024-03" or "2024"
    std::optional<std::string> end; // last day of a range, in the same forms
    DateRole role = DateRole::unknown;
    std::string text; // as read
    std::int32_t page = 0;
    Box box;
    double confidence = 0; // 0..1
};

/// A page range of a document that is one piece of evidence.
struct Piece {
    std::int32_t first_page = 0; // from 1
    std::int32_t last_page = 0;
    std::string kind;      // as DocumentType::kind
    std::string type;      // a DocumentType::id, or "other" where the classifier is not sure
    double confidence = 0; // 0..1
    std::optional<std::string> runner_up; // the next best type, where there is one
    std::vector<Reason> because;  // strongest first; of the runner-up where the type is not sure
    std::vector<Reason> boundary; // why it begins here, for all but the first piece of a document
    std::vector<DateFound> dates; // in reading order
};

} // namespace intake
