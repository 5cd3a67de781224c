// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A stretch of a PageText, in bytes.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin >= end; }
    std::size_t size() const { return empty() ? 0 : end - begin; }
    bool operator==(const TextRange&) const = default;
};

/// The text of a page, folded, with for every byte the word and the byte of that word it came from.
struct PageText {
    const Page* page = nullptr;
    std::string text; // lines end in '\n', blocks in "\n\n"; '\t' is a wide gap within a line
    std::vector<std::uint32_t> word;
    std::vector<std::uint32_t> byte;

    std::string_view part(TextRange range) const {
        return std::string_view(text).substr(range.begin, range.size());
    }
};

/// Refers to the page, which must outlive it.
PageText page_text(const Page& page);

/// What lies under a stretch of text.
struct Excerpt {
    std::string text;      // as read, lines joined by a space
    Box box;               // around its words
    double confidence = 1; // of the least sure word, 0..1; 1 for a text layer
};

/// The words under a stretch, cut to it. The stretch must not be empty and must lie within the text.
Excerpt excerpt(const PageText& text, TextRange range);

/// The stretch without the characters of `unwanted` at both ends.
TextRange trimmed(const PageText& text, TextRange range, std::string_view unwanted);

/// The lines of a page, without empty ones.
std::vector<TextRange> lines_of(const PageText& text);

/// A part of a line without wide gaps: a cell of a table, a label, or the whole line.
struct Cell {
    TextRange range;
    std::size_t line = 0; // lines are counted from 0; an empty one counts
};

/// The cells of a page, in the order of its text. None is blank.
std::vector<Cell> cells(const PageText& text);

} // namespace intake
