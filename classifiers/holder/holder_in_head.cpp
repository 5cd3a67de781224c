// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/holder/holder_in_head.hpp"

#include "classifiers/holder/holder_in_lines.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace intake {

namespace {

HolderCandidate in_head(TextRange name, double confidence) {
    return {.range = name, .page = 0, .confidence = confidence, .firm = false};
}

constexpr double k_in_large_letters = 0.75;

/// The first lines in which who wrote a paper has his name. The second line of a list is of what was read.
std::size_t own_lines(const Standpoint& standpoint) {
    return !standpoint.own ? 0 : standpoint.is_list() ? 1 : 2;
}

/// A name that is all of a cell: in the largest letters, or among the first.
std::optional<HolderCandidate>
name_alone(const HolderPage& page, std::size_t index, TextRange name, float largest, bool own) {
    constexpr double k_above_all = 0.6;
    constexpr double k_lower = 0.02; // each
    constexpr std::size_t k_first_lines = 8;
    constexpr float k_larger = 1.15F;
    const float size = page.text.page->words[page.text.word[page.cells[index].range.begin]].size;
    if (size >= largest && size > k_larger * page.body) {
        return in_head(name, k_in_large_letters);
    }
    if (index >= std::min(k_first_lines, (page.cells.size() + 1) / 2)) {
        return std::nullopt;
    }
    const double sure = own ? k_in_large_letters : k_above_all;
    return in_head(name, sure - k_lower * static_cast<double>(index));
}

/// What a cell at the head of a page says of whose paper it is.
std::optional<HolderCandidate>
name_in_cell(const HolderPage& page, std::size_t index, float largest, bool is_own_line) {
    constexpr double k_above_own = 0.66; // of what the holder wrote
    const PageText& text = page.text;
    if (is_own_line) {
        const LoneName over_lines = lone_name(page, index);
        if (over_lines.last > index) {
            return in_head(over_lines.name, k_in_large_letters);
        }
    }
    const TextRange bare = trimmed(text, page.cells[index].range, "()[]-* ");
    const TextRange name = name_at(text, bare, NameIn::cell);
    if (is_whole(text, name) && name.end + 2 >= bare.end) {
        return name_alone(page, index, name, largest, is_own_line);
    }
    const TextRange begun = name_at(text, bare, NameIn::sentence);
    // "Anna Smit vond een baan" begins a text on her.
    static const RE2 k_goes_on("^ [a-z]");
    const bool is_told_of = holds(text.part({begun.end, bare.end}), k_goes_on);
    return is_own_line && is_whole(text, begun) && !is_told_of
               ? std::optional(in_head(begun, k_above_own))
               : std::nullopt;
}

/// The first name in a line that is a heading, and not that of another.
std::optional<TextRange> name_in_heading(const PageText& text, TextRange line) {
    static const RE2 k_of_another(
        R"(\b(?:groep|met|bij|begeleider|supervisor|trainer|docent|leidinggevende|teamleider|coach)(?: van)?:? (?:mw\. |dhr\. )?$)");
    if (text.text[line.end - 1] == '.') {
        return std::nullopt; // a sentence
    }
    for (std::size_t at = line.begin; at < line.end;
         at = std::min(text.text.find_first_of(" \t(", at), line.end) + 1) {
        const TextRange name = name_at(text, {at, line.end}, NameIn::sentence);
        if (is_whole(text, name) && has_first_name(text.part(name))
            && !holds(text.part({0, name.begin}), k_of_another)) {
            return name;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<HolderCandidate> names_in_large_letters(const HolderPage& page,
                                                    const Standpoint& standpoint) {
    const std::vector<Word>& words = page.text.page->words;
    std::vector<HolderCandidate> found;
    if (page.number > 0 || words.empty()) {
        return found;
    }
    const float largest = std::ranges::max(words, {}, &Word::size).size;
    for (std::size_t index = 0; index < page.cells.size(); ++index) {
        if (const auto one = name_in_cell(page, index, largest, index < own_lines(standpoint))) {
            found.push_back(*one);
        }
    }
    return found;
}

std::vector<HolderCandidate> names_in_heading(const HolderPage& page,
                                              const Standpoint& standpoint) {
    constexpr double k_in_head = 0.74;
    constexpr double k_lower = 0.01; // each
    std::vector<HolderCandidate> found;
    const std::vector<TextRange> lines = lines_of(page.text);
    const std::size_t heads = std::min(own_lines(standpoint), lines.size());
    for (std::size_t line = 0; line < heads && page.number == 0; ++line) {
        if (const auto name = name_in_heading(page.text, lines[line])) {
            found.push_back(in_head(*name, k_in_head - k_lower * static_cast<double>(line)));
        }
    }
    return found;
}

} // namespace intake
