// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace intake {

/// How a label and what is filled in stand to each other.
enum class Filled : std::uint8_t {
    beside,  // "Naam: J. Smit", "Naam     J. Smit"
    below,   // the line under the label
    nothing, // "Naam: .........", "Naam:" with only another label near
};

/// A label of a form with what is filled in.
struct FormLine {
    TextRange label; // without colon and dots
    TextRange value; // empty where nothing is filled in
    Filled filled = Filled::nothing;
    bool marked =
        false; // a colon or dots say that it is a label; else any cell that has a neighbour
};

/// The cells of a page, where "Naam    : J. Smit" is one and "Naam: J. Smit Datum: 3 mei" two. None is blank.
std::vector<Cell> form_cells(const PageText& text);

/// Every cell of a page that may be a label, in the order of its text.
std::vector<FormLine> form_lines(const PageText& text);

/// Where something would have been written: from behind the label to the edge or the next word of its line.
Box writing_space(const PageText& text, TextRange label);

/// How the value of a field is looked for: after a label, or in a sentence. Expressions are RE2 on folded
/// text; that of labels is the whole label, those of sentences have one group, the value.
struct TextPattern {
    std::string labels;
    /// And how sure that is, 0..1; surest first.
    std::vector<std::pair<std::string, double>> sentences;
};

/// A TextPattern, compiled.
class TextFinder {
public:
    explicit TextFinder(const TextPattern& pattern);
    ~TextFinder();
    TextFinder(const TextFinder&) = delete;
    TextFinder& operator=(const TextFinder&) = delete;

    struct Found {
        TextRange range;
        double confidence = 0; // 0..1, of the form alone
        bool labelled = false;
    };
    /// Values on a page: those of labels first, each in the order of the text.
    std::vector<Found> find(const PageText& text) const;

private:
    struct Compiled;
    std::unique_ptr<const Compiled> m_compiled;
};

} // namespace intake
