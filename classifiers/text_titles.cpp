// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/text_titles.hpp"

#include <algorithm>
#include <functional>

namespace intake {

namespace {

constexpr std::uint32_t k_title_words = 7; // more is a sentence
constexpr std::uint32_t k_before_term = 2; // "A4", "Deel 3:", "Mijn"
constexpr std::size_t k_text_words = 30;   // fewer are a cover or a table of contents

/// Moves what stands on a page from a word on to a page of its own behind it, up to where a text begins.
void break_before(Document& document, std::size_t at, std::size_t word) {
    constexpr double k_top = 0.08; // of the height: the margin over a first line
    Page& page = document.pages[at];
    Page next = page;
    next.words.assign(page.words.begin() + static_cast<std::ptrdiff_t>(word), page.words.end());
    page.words.resize(word);
    const double title = next.words.front().box.y0;
    const double shift = std::max(0.0, title - k_top);
    const auto is_below = [&](const Box& box) { return box.y0 >= title; };
    std::erase_if(page.marks, [&](const Mark& mark) { return is_below(mark.box); });
    std::erase_if(next.marks, [&](const Mark& mark) { return !is_below(mark.box); });
    std::erase_if(page.rules, is_below);
    std::erase_if(next.rules, std::not_fn(is_below));
    const auto move_up = [&](Box& box) {
        box.y0 -= shift;
        box.y1 -= shift;
    };
    for (Word& one : next.words) {
        move_up(one.box);
    }
    for (Mark& mark : next.marks) {
        move_up(mark.box);
    }
    std::ranges::for_each(next.rules, move_up);
    document.pages.insert(document.pages.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                          std::move(next));
}

} // namespace

TextTitles::TextTitles(const std::vector<DocumentType>& types, Lexicon& lexicon) {
    for (const DocumentType& type : types) {
        if (!type.titles.empty()) {
            m_titles.emplace_back(&type, lexicon.compile(type.titles, {type.id, type.titles_line}));
        }
    }
}

const DocumentType* TextTitles::type_titled(const Reading& reading, const Segment& segment) const {
    if (!segment.alone || segment.tokens.size() > k_title_words) {
        return nullptr;
    }
    const std::string& last = reading.document().pages[segment.page].words[segment.last_word].text;
    if (last.ends_with('.') || last.ends_with('?') || last.ends_with(',')) {
        return nullptr;
    }
    for (const auto& [type, terms] : m_titles) {
        const std::vector<Span> found = reading.find(terms, segment.tokens);
        if (!found.empty() && found.front().begin - segment.tokens.begin <= k_before_term) {
            return type;
        }
    }
    return nullptr;
}

std::vector<TextTitles::Title> TextTitles::titles_in(const Reading& reading) const {
    std::vector<Title> titles;
    for (const Segment& segment : reading.segments()) {
        if (const DocumentType* type = type_titled(reading, segment)) {
            titles.push_back({segment.page, segment.first_word, type});
        }
    }
    return titles;
}

std::size_t
TextTitles::words_between(const Document& document, const Title& first, const Title& last) {
    std::size_t count = 0;
    for (std::size_t page = first.page; page < document.pages.size() && page <= last.page; ++page) {
        const std::size_t begin = page == first.page ? first.word : 0;
        const std::size_t end = page == last.page ? last.word : document.pages[page].words.size();
        count += end - std::min(begin, end);
    }
    return count;
}

std::vector<TextTitles::Title> TextTitles::beginnings(const Document& document,
                                                      const Lexicon& lexicon) const {
    std::vector<Title> begun{{}}; // the beginning of the document, whatever it is
    for (const Title& title : titles_in(Reading(document, lexicon))) {
        const bool is_text = words_between(document, begun.back(), title) >= k_text_words;
        if (!is_text) {
            begun.back().type = title.type; // what stands between is a heading or two
        } else if (title.type != begun.back().type) {
            begun.push_back(title);
        }
    }
    const Title end{document.pages.size(), 0, nullptr};
    while (begun.size() > 1 && words_between(document, begun.back(), end) < k_text_words) {
        begun.pop_back();
    }
    return begun;
}

void TextTitles::begin_pages(Document& document, const Lexicon& lexicon) const {
    std::vector<Title> begun = beginnings(document, lexicon);
    const std::size_t pages = document.pages.size();
    for (; !begun.empty();
         begun.pop_back()) { // from the last on: the places before stay as they are
        if (const Title& title = begun.back(); title.word > 0) {
            break_before(document, title.page, title.word);
        }
    }
    document.info.pages += static_cast<std::int32_t>(document.pages.size() - pages);
    std::int32_t number = 0;
    for (Page& page : document.pages) {
        page.number = ++number;
    }
}

} // namespace intake
