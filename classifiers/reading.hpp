// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/term.hpp"
#include "extractors/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace intake {

/// Tokens [begin, end) of a Reading.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool operator==(const Span&) const = default;
};

/// A run of letters and digits of a page: usually one word; several where a word was broken at the end of
/// a line or spaced out; a part of one in "en/of".
struct Token {
    std::uint32_t vocabulary = 0; // index into Reading::vocabulary()
    std::uint32_t page = 0;       // index into Document::pages
    std::uint32_t first_word = 0; // of the page's words
    std::uint32_t last_word = 0;  // inclusive
    std::uint32_t segment = 0;    // index into Reading::segments()
    std::uint32_t sentence = 0;   // rising
    bool colon = false;           // followed by ':' or by dots to be filled in
    std::uint8_t quoted_from =
        0; // part of the framework that it quotes literally, from 1; 0 for none
};

/// A stretch of a line without wide gaps: a cell of a table, a label, or the whole line.
struct Segment {
    Span tokens;
    std::uint32_t page = 0;
    std::int32_t line = 0;        // Word::line
    std::uint32_t first_word = 0; // of the page's words
    std::uint32_t last_word = 0;
    float size = 0;        // of its largest letters
    bool capitals = false; // no lower case letters, at least four upper case ones
    bool bold = false;
    bool alone = false;   // the only one of its line
    bool title = false;   // stands out at the top of its page, or is the subject of a mail
    bool heading = false; // short and stands out anywhere
};

/// A line as folded text, for patterns.
struct LineText {
    std::string text;                // words joined by one space, by two across a wide gap
    std::vector<std::uint32_t> word; // for every byte: index into the page's words
    std::uint32_t page = 0;
};

/// A document prepared for looking things up. Refers to the document, which must outlive it.
class Reading {
public:
    Reading(const Document& document, const Lexicon& lexicon);

    const Document& document() const { return *m_document; }
    const std::vector<Token>& tokens() const { return m_tokens; }
    const std::vector<Segment>& segments() const { return m_segments; }
    const std::vector<LineText>& lines() const { return m_lines; }
    const std::vector<std::string>& vocabulary() const { return m_vocabulary; }
    const std::string& text(std::uint32_t token) const {
        return m_vocabulary[m_tokens[token].vocabulary];
    }

    /// What lies on pages [first, last), as indices into Document::pages.
    Span tokens_of(std::uint32_t first, std::uint32_t last) const;
    std::pair<std::uint32_t, std::uint32_t> segments_of(std::uint32_t first,
                                                        std::uint32_t last) const;
    std::pair<std::uint32_t, std::uint32_t> lines_of(std::uint32_t first, std::uint32_t last) const;
    /// Typical size of letters on a page; 0 without words.
    float body_size(std::uint32_t page) const { return m_body_size[page]; }

    /// Where a term stands within `range`, in order; never across pages.
    std::vector<Span> find(const Alternatives& alternatives, Span range) const;

    /// The words under a span as read, and the box around them. The span must not be empty.
    std::string text_as_read(Span span) const;
    Box box(Span span) const;

    /// Where the groups of words stand, by group in the lexicon's order.
    const std::vector<std::vector<Span>>& groups() const { return m_group_spans; }

    /// Marks tokens as quoted from the framework; one entry per token.
    void mark_quoted(const std::vector<std::uint8_t>& quoted_from);

private:
    friend class ReadingBuilder;

    void index_words(const Lexicon& lexicon);
    void find_groups(const Lexicon& lexicon);
    void find_term(const Term& term, Span range, std::vector<Span>& found) const;
    std::vector<std::uint32_t> starts(const TermUnit& unit, Span range) const;
    bool unit_matches(const TermUnit& unit, std::uint32_t token) const;
    std::uint32_t
    match_rest(const Term& term, std::size_t unit, std::uint32_t token, std::uint32_t end) const;

    const Document* m_document;
    std::vector<Token> m_tokens;
    std::vector<Segment> m_segments;
    std::vector<LineText> m_lines;
    std::vector<std::string> m_vocabulary;
    std::vector<float> m_body_size;
    std::vector<std::uint32_t> m_page_token;   // first token of each page, and the end
    std::vector<std::uint32_t> m_page_segment; // first segment of each page, and the end
    std::vector<std::uint32_t> m_page_line;    // first line of each page, and the end

    std::vector<std::vector<PatternId>> m_word_patterns; // by vocabulary
    std::vector<std::vector<std::uint32_t>> m_positions; // by pattern: tokens
    std::vector<std::vector<Span>> m_group_spans;        // by group, ordered
};

} // namespace intake
