// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// Whether two readings are of one paper.
enum class Likeness : std::uint8_t {
    other,   // different papers, though perhaps of one form
    perhaps, // a person should look
    same,    // one paper, scanned or saved twice
};

/// What two readings of one paper share, however it was scanned.
struct Paper {
    std::map<std::string, bool> words; // of three letters or more; true where clearly read
    std::vector<std::string> numbers;  // words with a digit, and Roman numerals: ordered
    std::map<std::string, std::set<std::string>> facts; // holder, title, date, ... -> values
    bool is_free_text = false; // what it says is its own: no form with places to fill in
    bool has_unread =
        false; // places on it are empty or written by hand: what they say is not known
};

/// Pages [first, last] of a piece.
Paper paper_of(const Document& document, const Piece& piece, std::int32_t first, std::int32_t last);

/// Words replaced by others, other numbers, or facts that contradict make other papers: forms differ in little else.
/// Words misread or missing do not.
Likeness compare(const Paper& a, const Paper& b);

/// A sketch of the words and numbers of a piece, in hexadecimal digits; empty where it has too few. Nobody can read
/// the words back from it.
std::string fingerprint(const Document& document, const Piece& piece);

/// The share of words that two fingerprints have in common, by estimate: 0..1. 0 where one is empty.
double resemblance(std::string_view a, std::string_view b);

} // namespace intake
