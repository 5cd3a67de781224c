// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/term.hpp"
#include "extractors/document.hpp"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace intake {

/// The titles over texts that candidates write one below the other in one file: a retrospect, a report, a plan.
class TextTitles {
public:
    /// Throws ConfigError. The lexicon must be used for readings only after this.
    TextTitles(const std::vector<DocumentType>& types, Lexicon& lexicon);

    /// Begins a page at each title of another type than the text before it, where both are long enough to be texts. For
    /// documents without sheets of their own: their pages are no more than where a word processor would have ended one.
    void begin_pages(Document& document, const Lexicon& lexicon) const;

private:
    struct Title {
        std::size_t page = 0; // index into Document::pages
        std::size_t word = 0; // first one, index into the words of the page
        const DocumentType* type = nullptr;
    };

    static std::size_t
    words_between(const Document& document, const Title& first, const Title& last);
    std::vector<Title> titles_in(const Reading& reading) const;
    /// Where texts begin: the first at the beginning of the document.
    std::vector<Title> beginnings(const Document& document, const Lexicon& lexicon) const;
    const DocumentType* type_titled(const Reading& reading, const Segment& segment) const;

    std::vector<std::pair<const DocumentType*, Alternatives>> m_titles;
};

} // namespace intake
