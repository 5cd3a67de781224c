// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/text_field.hpp"

#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace intake {

void add_surest(std::string_view name,
                const TextFinder& finder,
                Trim trim,
                const FieldContext& context,
                Piece& piece) {
    std::optional<FieldFound> best;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        for (const TextFinder::Found& found : finder.find(text)) {
            const TextRange value = trim(text, found);
            if (value.empty()) {
                continue;
            }
            FieldFound field = found_field(name, text, value, found.confidence);
            if (!best || field.confidence > best->confidence) {
                best = std::move(field);
            }
        }
    }
    if (best) {
        piece.fields.push_back(std::move(*best));
    }
}

TextRange phrase(const PageText& text, const TextFinder::Found& found) {
    constexpr std::size_t k_longest = 160;
    TextRange range = trimmed(text, found.range, " \n\t.,;:");
    if (range.empty()) {
        return {};
    }
    const char quote = text.text[range.begin];
    if (quote == '\'' || quote == '"') {
        const std::size_t end = text.text.find(quote, range.begin + 1);
        if (end < range.end && end > range.begin + 1) {
            return {range.begin + 1, end};
        }
    }
    static const RE2 k_stop(
        R"((\. |! |\.\n|\.$|; |\n[^\n:]{2,30}:|[ \n](?:op|van|vanaf) (?:\w+dag )?\d|[ \n]d\.d\. | gehouden | georganiseerd| verzorgd| te [a-z]+ op | \(\d| on (?:the )?\d|, (?:gehouden|georganiseerd|verzorgd|op \d|te [a-z]|d\.d\.|\d)|\t|\n\n))");
    const std::string_view part = text.part(range);
    re2::StringPiece stop;
    if (RE2::PartialMatch({part.data(), part.size()}, k_stop, &stop)) {
        range.end = static_cast<std::size_t>(stop.data() - text.text.data());
    }
    range.end = std::min(range.end, range.begin + k_longest);
    if (range.end < text.text.size()) {
        const std::size_t space = text.text.find_last_of(" \n\t", range.end);
        const bool within_word = text.text.find_first_of(" \n\t.,;:()'\"", range.end) != range.end;
        range.end =
            within_word && space != std::string::npos && space > range.begin ? space : range.end;
    }
    return trimmed(text, range, " \n\t.,;:'\"");
}

bool is_of_mail(const PageText& text, TextRange value) {
    constexpr std::size_t k_near = 160; // bytes: the lines of the head before and behind
    static const RE2 k_head(R"((?:^|\n)(?:van|aan|from|to|verzonden|sent|cc)\s*:)");
    const std::size_t begin = value.begin > k_near ? value.begin - k_near : 0;
    const std::size_t end = std::min(value.end + k_near, text.text.size());
    return holds(text.part({begin, end}), k_head);
}

TextRange person(const PageText& text, const TextFinder::Found& found) {
    return name_at(text, found.range, found.labelled ? NameIn::cell : NameIn::sentence);
}

} // namespace intake
