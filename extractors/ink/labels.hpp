// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace intake::ink {

/// What a printed word says about ink near it.
enum class Label : unsigned char {
    none,
    strong,  // "handtekening": a signature is asked for here
    closing, // "hoogachtend": the end of a letter
    role,    // "voorzitter": somebody who signs
    field,   // "naam": something else is filled in here
    states,  // "verklaart": such a paper is often signed; says nothing of ink near it
};

/// The words behind each label, from the scorer's file: lower case, letters and full stops only.
class Labels {
public:
    void add(Label label, std::string word);
    /// What a word as read says; one letter in six may be misread.
    Label of(std::string_view text) const;
    /// True when one of the words makes it likely that somebody signs on this page.
    bool expect_signature(std::span<const Word> words) const;

private:
    struct Entry {
        std::string word;
        Label label = Label::none;
    };
    std::vector<Entry> m_entries;
};

} // namespace intake::ink
