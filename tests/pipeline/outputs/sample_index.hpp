// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "pipeline/index.hpp"

#include <string>
#include <vector>

namespace intake::testing {

/// Words of one line, next to each other, in boxes of their own; the line stands at `y` of the page.
std::vector<Word> line_of_words(const std::vector<std::string>& texts, std::int32_t line, double y);

/// A page with one line of text for each string, split at spaces.
Page page_with(std::int32_t number, const std::vector<std::string>& lines);

/// An entry that was read, or not, by name and outcome.
Entry entry_with(const std::string& path,
                 const std::string& media_type,
                 Outcome outcome = Outcome::ok);

/// Adds an entry with a document of these pages; returns the document's place.
std::size_t add_document(Index& index, const std::string& path, std::vector<Page> pages);

/// Adds a piece that covers a whole document.
Piece&
add_piece(Index& index, std::size_t document, const std::string& type, const std::string& kind);

/// Document types: a proof, a paper to hold back, one that is no evidence, and what fits nothing.
std::vector<DocumentType> some_types();

/// A small portfolio in which everything occurs once: pieces with reasons and dates, a file that is not
/// read, a ZIP in the ZIP.
Index sample_index();

/// The same with names and texts that try to break out of every output.
Index hostile_index();

/// Texts of strangers: control characters, formulas, direction changes, bytes that are no UTF-8 ...
std::vector<std::string> hostile_texts();

} // namespace intake::testing
