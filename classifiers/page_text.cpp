// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/page_text.hpp"

#include "classifiers/fold.hpp"

#include <algorithm>

namespace intake {

namespace {

/// Between words of one line a wider gap parts columns: times the height of the letters.
constexpr double k_wide_gap = 2;

bool gap_is_wide(const Page& page, const Word& left, const Word& right) {
    const double height = left.size > 0 ? static_cast<double>(left.size) : left.box.height();
    const double scale = page.width > 0 && page.height > 0 ? page.height / page.width : 1;
    return right.box.x0 - left.box.x1 > k_wide_gap * height * scale;
}

std::string_view separator(const Page& page, const Word& before, const Word& word) {
    if (word.block != before.block) {
        return "\n\n";
    }
    if (word.line != before.line) {
        return "\n";
    }
    return gap_is_wide(page, before, word) ? "\t" : " ";
}

} // namespace

PageText page_text(const Page& page) {
    PageText text;
    text.page = &page;
    for (std::uint32_t index = 0; index < page.words.size(); ++index) {
        const Word& word = page.words[index];
        if (index > 0) {
            text.text += separator(page, page.words[index - 1], word);
            text.word.resize(text.text.size(), index);
            text.byte.resize(text.text.size(), 0);
        }
        const FoldedText folded = fold_with_origin(word.text);
        text.text += folded.text;
        text.word.resize(text.text.size(), index);
        text.byte.insert(text.byte.end(), folded.origin.begin(), folded.origin.end() - 1);
    }
    return text;
}

Excerpt excerpt(const PageText& text, TextRange range) {
    Excerpt excerpt;
    const std::uint32_t first = text.word[range.begin];
    const std::uint32_t last = text.word[range.end - 1];
    excerpt.box = text.page->words[first].box;
    for (std::uint32_t index = first; index <= last; ++index) {
        const Word& word = text.page->words[index];
        const std::size_t begin = index == first ? text.byte[range.begin] : 0;
        std::size_t end = word.text.size();
        if (index == last && range.end < text.text.size() && text.word[range.end] == last) {
            end = text.byte[range.end];
        }
        excerpt.text += (excerpt.text.empty() ? "" : " ")
                        + word.text.substr(begin, end > begin ? end - begin : 0);
        excerpt.box = join(excerpt.box, word.box);
        if (word.confidence) {
            excerpt.confidence = std::min(
                excerpt.confidence, std::clamp(static_cast<double>(*word.confidence), 0.0, 1.0));
        }
    }
    return excerpt;
}

TextRange trimmed(const PageText& text, TextRange range, std::string_view unwanted) {
    while (!range.empty() && unwanted.find(text.text[range.begin]) != std::string_view::npos) {
        ++range.begin;
    }
    while (!range.empty() && unwanted.find(text.text[range.end - 1]) != std::string_view::npos) {
        --range.end;
    }
    return range;
}

std::vector<TextRange> lines_of(const PageText& text) {
    std::vector<TextRange> lines;
    for (std::size_t begin = 0; begin < text.text.size();) {
        const std::size_t end = std::min(text.text.find('\n', begin), text.text.size());
        if (end > begin) {
            lines.push_back({begin, end});
        }
        begin = end + 1;
    }
    return lines;
}

std::vector<Cell> cells(const PageText& text) {
    std::vector<Cell> all;
    std::size_t line = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.text.size(); ++at) {
        const bool ends = at == text.text.size() || text.text[at] == '\n' || text.text[at] == '\t';
        if (!ends) {
            continue;
        }
        const TextRange range = trimmed(text, {begin, at}, " ");
        if (!range.empty()) {
            all.push_back({range, line});
        }
        line += at < text.text.size() && text.text[at] == '\n' ? 1U : 0U;
        begin = at + 1;
    }
    return all;
}

} // namespace intake
