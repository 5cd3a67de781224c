// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <string>
#include <vector>

namespace intake {

/// A place on a page where the text asks for a signature.
struct SlotPlace {
    Box asked_at;       // around the words that ask: a label, the end of a letter, a printed name
    Box room;           // where the signature would stand: blank, or written on
    std::string label;  // the words that ask, as read; empty where only a name is printed
    std::string name;   // of the signer, printed at the place; empty where none is
    Box name_box;       // of `name`
    std::string role;   // of the signer, as read: "supervisor"; empty where none is
    bool row = false;   // of a list: what lies in the row above or below it is another's
    bool typed = false; // the name stands where the signature would: nothing but a name was given
};

/// What is drawn on a page.
struct DrawnInk {
    std::vector<Box> pen;      // may be written by hand: what was recognised there is no print
    std::vector<Box> initials; // would be a signature in a row of a list
    std::vector<Box> drawn;    // would be one at any place that asks
};

/// The places of a page in the order of its text. Labels ("Handtekening begeleider"), columns of a sign-off list with a
/// place for every row, ends of letters, and a printed name under a blank strip, with its role or under ink that was
/// drawn there, ask for one; a sentence about signatures does not.
std::vector<SlotPlace> signature_slots(const PageText& text, const DrawnInk& ink);

} // namespace intake
