// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/reading.hpp"

#include <algorithm>

namespace intake {

namespace {

/// A term's "..." stands for so many words at most.
constexpr std::uint32_t k_gap = 3;

} // namespace

Span Reading::tokens_of(std::uint32_t first, std::uint32_t last) const {
    return {m_page_token[first], m_page_token[last]};
}

std::pair<std::uint32_t, std::uint32_t> Reading::segments_of(std::uint32_t first,
                                                             std::uint32_t last) const {
    return {m_page_segment[first], m_page_segment[last]};
}

std::pair<std::uint32_t, std::uint32_t> Reading::lines_of(std::uint32_t first,
                                                          std::uint32_t last) const {
    return {m_page_line[first], m_page_line[last]};
}

std::string Reading::text_as_read(Span span) const {
    const Token& first = m_tokens[span.begin];
    const Token& last = m_tokens[span.end - 1];
    const std::vector<Word>& words = m_document->pages[first.page].words;
    std::string text;
    for (std::uint32_t word = first.first_word; word <= last.last_word; ++word) {
        text += (text.empty() ? "" : " ") + words[word].text;
    }
    return text;
}

Box Reading::box(Span span) const {
    const Token& first = m_tokens[span.begin];
    const Token& last = m_tokens[span.end - 1];
    const std::vector<Word>& words = m_document->pages[first.page].words;
    Box box = words[first.first_word].box;
    for (std::uint32_t word = first.first_word + 1; word <= last.last_word; ++word) {
        box = join(box, words[word].box);
    }
    return box;
}

void Reading::mark_quoted(const std::vector<std::uint8_t>& quoted_from) {
    for (std::size_t token = 0; token < m_tokens.size(); ++token) {
        m_tokens[token].quoted_from = quoted_from[token];
    }
}

void Reading::index_words(const Lexicon& lexicon) {
    m_word_patterns.reserve(m_vocabulary.size());
    for (const std::string& word : m_vocabulary) {
        m_word_patterns.push_back(lexicon.matches(word));
    }
    m_positions.resize(lexicon.patterns());
    for (std::uint32_t token = 0; token < m_tokens.size(); ++token) {
        for (const PatternId pattern : m_word_patterns[m_tokens[token].vocabulary]) {
            m_positions[pattern].push_back(token);
        }
    }
}

void Reading::find_groups(const Lexicon& lexicon) {
    const Span all{0, static_cast<std::uint32_t>(m_tokens.size())};
    for (const Alternatives& group : lexicon.groups()) {
        m_group_spans.push_back(find(group, all));
    }
}

std::vector<Span> Reading::find(const Alternatives& alternatives, Span range) const {
    std::vector<Span> found;
    for (const Term& term : alternatives) {
        find_term(term, range, found);
    }
    const auto longest_first = [](const Span& a, const Span& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    };
    std::ranges::sort(found, longest_first);
    const auto same_begin = [](const Span& a, const Span& b) { return a.begin == b.begin; };
    found.erase(std::unique(found.begin(), found.end(), same_begin), found.end());
    return found;
}

void Reading::find_term(const Term& term, Span range, std::vector<Span>& found) const {
    for (const std::uint32_t begin : starts(term.units.front(), range)) {
        const std::uint32_t page_end = m_page_token[m_tokens[begin].page + 1];
        const std::uint32_t end = match_rest(term, 0, begin, std::min(range.end, page_end));
        if (end != 0) {
            found.push_back({begin, end});
        }
    }
}

std::vector<std::uint32_t> Reading::starts(const TermUnit& unit, Span range) const {
    std::vector<std::uint32_t> starts;
    if (unit.kind == TermUnit::Kind::group) {
        const std::vector<Span>& spans = m_group_spans[unit.group];
        for (auto at = std::ranges::lower_bound(spans, range.begin, {}, &Span::begin);
             at != spans.end() && at->begin < range.end;
             ++at) {
            starts.push_back(at->begin);
        }
        return starts;
    }
    for (const PatternId pattern : unit.patterns) {
        const std::vector<std::uint32_t>& positions = m_positions[pattern];
        const auto first = std::ranges::lower_bound(positions, range.begin);
        const auto last = std::ranges::lower_bound(positions, range.end);
        starts.insert(starts.end(), first, last);
    }
    return starts;
}

bool Reading::unit_matches(const TermUnit& unit, std::uint32_t token) const {
    const std::vector<PatternId>& patterns = m_word_patterns[m_tokens[token].vocabulary];
    return std::ranges::any_of(unit.patterns, [&](PatternId pattern) {
        return std::ranges::binary_search(patterns, pattern);
    });
}

/// The end of the term's match when its units from `unit` on begin at `token`; 0 when they do not match.
std::uint32_t Reading::match_rest(const Term& term,
                                  std::size_t unit,
                                  std::uint32_t token,
                                  std::uint32_t end) const {
    if (unit == term.units.size()) {
        return token;
    }
    const TermUnit& wanted = term.units[unit];
    if (wanted.kind == TermUnit::Kind::gap) {
        for (std::uint32_t skipped = 0; skipped <= k_gap && token + skipped < end; ++skipped) {
            const std::uint32_t matched = match_rest(term, unit + 1, token + skipped, end);
            if (matched != 0) {
                return matched;
            }
        }
        return 0;
    }
    std::uint32_t next = 0;
    if (token < end && wanted.kind == TermUnit::Kind::group) {
        const std::vector<Span>& spans = m_group_spans[wanted.group];
        const auto at = std::ranges::lower_bound(spans, token, {}, &Span::begin);
        next = at != spans.end() && at->begin == token && at->end <= end ? at->end : 0;
    } else if (token < end && unit_matches(wanted, token)) {
        next = token + 1;
    }
    if (const std::uint32_t matched = next != 0 ? match_rest(term, unit + 1, next, end) : 0;
        matched != 0) {
        return matched;
    }
    return wanted.optional ? match_rest(term, unit + 1, token, end) : 0;
}

} // namespace intake
