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

/// "Anna Smit | Curriculum vitae | 1": up to the first sign that parts a heading.
TextRange first_part(const PageText& text, TextRange line) {
    TextRange part = line;
    for (const std::string_view sign : {" | ", " \u00b7 ", " \u2022 "}) {
        part.end = std::min(part.end, text.text.find(sign, line.begin));
    }
    return part;
}

/// How a page is printed.
struct Letters {
    float largest = 0; // of its words
    float body = 0;    // of the document's text
};

HolderCandidate in_head(TextRange name, double confidence) {
    return {.range = name, .page = 0, .confidence = confidence, .firm = false};
}

constexpr double k_in_large_letters = 0.75;
constexpr std::size_t k_own_lines = 2; // in which who wrote a paper has his name

/// A name that is all of a cell among the first.
std::optional<HolderCandidate> name_alone(const HolderPage& page,
                                          std::size_t index,
                                          TextRange name,
                                          Letters letters,
                                          const Standpoint& standpoint) {
    constexpr double k_above_all = 0.6;
    constexpr double k_lower = 0.02; // each
    constexpr std::size_t k_first_lines = 8;
    constexpr float k_larger = 1.15F;
    const float size = page.text.page->words[page.text.word[page.cells[index].range.begin]].size;
    if (size >= letters.largest && size > k_larger * letters.body) {
        return in_head(name, k_in_large_letters);
    }
    if (index >= std::min(k_first_lines, (page.cells.size() + 1) / 2)) {
        return std::nullopt;
    }
    const bool under_heading = standpoint.own && index <= k_own_lines;
    return in_head(name,
                   (under_heading ? k_in_large_letters : k_above_all)
                       - k_lower * static_cast<double>(index));
}

/// What a cell at the head of a page says of whose paper it is. An entry of a list says nothing.
std::optional<HolderCandidate> name_in_cell(const HolderPage& page,
                                            std::size_t index,
                                            Letters letters,
                                            const Standpoint& standpoint) {
    static constexpr std::string_view k_bullets = "-*0123456789";
    constexpr double k_above_own = 0.66;        // of what the holder wrote
    constexpr std::size_t k_longest_head = 100; // else a sentence of it
    const PageText& text = page.text;
    const std::size_t own_lines = standpoint.is_list() ? 1 : k_own_lines; // behind it what was read
    const bool is_own_line = standpoint.own && index < own_lines;
    if (is_own_line) {
        const LoneName over_lines = lone_name(page, index);
        if (over_lines.last > index) {
            return in_head(over_lines.name, k_in_large_letters);
        }
    }
    const TextRange cell = page.cells[index].range;
    const TextRange bare = trimmed(text, first_part(text, cell), "()[]-* ");
    const TextRange name = name_at(text, bare, NameIn::cell);
    if (is_whole(text, name) && name.end + 2 >= bare.end) {
        return name_alone(page, index, name, letters, standpoint);
    }
    const bool is_entry = k_bullets.find(text.text[cell.begin]) != std::string_view::npos;
    const TextRange begun = name_at(text, bare, NameIn::sentence);
    static const RE2 k_own_role("^,? \\(?(?:jobcoach|hercertificering|kandidaat|portfolio)\\b");
    const bool is_jobcoach = standpoint.own && index < k_own_lines && !begun.empty()
                             && holds(text.part({begun.end, cell.end}), k_own_role);
    if (!(is_own_line || is_jobcoach) || is_entry || bare.size() > k_longest_head) {
        return std::nullopt;
    }
    // "Anna Smit vond een baan" begins an article on her.
    const bool is_told_of =
        standpoint.holder == HolderIs::author && text.part({begun.end, bare.end}).starts_with(' ');
    return is_whole(text, begun) && !is_told_of ? std::optional(in_head(begun, k_above_own))
                                                : std::nullopt;
}

/// The first name in a line that is a heading, and not that of another.
std::optional<TextRange> name_in_heading(const PageText& text, TextRange line) {
    static const RE2 k_of_another(
        R"(\b(?:groep|met|bij|begeleider|supervisor|trainer|docent|leidinggevende|teamleider|coach)(?: van)?:? (?:mw\. |dhr\. )?$)");
    constexpr std::size_t k_longest = 60; // else a sentence
    if (line.size() > k_longest || text.text[line.end - 1] == '.') {
        return std::nullopt;
    }
    for (std::size_t at = line.begin; at < line.end;
         at = std::min(text.text.find_first_of(" \t(", at), line.end) + 1) {
        const TextRange name = name_at(text, {at, line.end}, NameIn::sentence);
        if (is_whole(text, name) && is_likely_person(text.part(name))
            && !holds(text.part({0, name.begin}), k_of_another)) {
            return name;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<HolderCandidate>
names_in_large_letters(const HolderPage& page, float body, const Standpoint& standpoint) {
    const std::vector<Word>& words = page.text.page->words;
    const float largest = words.empty() ? 0 : std::ranges::max(words, {}, &Word::size).size;
    std::vector<HolderCandidate> found;
    for (std::size_t index = 0; index < page.cells.size(); ++index) {
        if (const auto one = name_in_cell(page, index, {largest, body}, standpoint)) {
            found.push_back(*one);
        }
    }
    return found;
}

std::vector<HolderCandidate> names_in_heading(const HolderPage& page, bool is_list) {
    constexpr double k_in_head = 0.74;
    constexpr double k_lower = 0.01; // each
    const std::vector<TextRange> lines = lines_of(page.text);
    const std::size_t heads = std::min<std::size_t>(is_list ? 1 : 2, lines.size());
    std::vector<HolderCandidate> found;
    for (std::size_t line = 0; line < heads; ++line) {
        if (const auto name = name_in_heading(page.text, lines[line])) {
            found.push_back(in_head(*name, k_in_head - k_lower * static_cast<double>(line)));
        }
    }
    return found;
}

std::vector<HolderCandidate> names_of_authors(const HolderPage& page) {
    const PageText& text = page.text;
    std::vector<HolderCandidate> found;
    static const RE2 k_joint(R"(^(?:, (?:en |and )?| en | and | ?& )([^ ]))");
    static const RE2 k_year_or_end(R"([^a-z\d]{0,6}(?:\d{4}\)?)?)");
    constexpr std::size_t k_first_lines = 6;
    constexpr double k_sure = 0.72;
    const std::vector<Cell>& all = page.cells;
    for (std::size_t index = 0; index < std::min(k_first_lines, all.size()); ++index) {
        const TextRange line = all[index].range;
        const TextRange first = name_at(text, line, NameIn::sentence);
        TextRange name = first;
        re2::StringPiece next;
        const auto goes_on = [&] {
            const std::string_view rest = text.part({name.end, line.end});
            return is_whole(text, name)
                   && RE2::PartialMatch({rest.data(), rest.size()}, k_joint, &next);
        };
        while (goes_on()) {
            const auto begin = static_cast<std::size_t>(next.data() - text.text.data());
            name = name_at(text, {begin, line.end}, NameIn::sentence);
        }
        const std::string_view behind = text.part({name.end, line.end});
        const bool is_all = is_whole(text, name) && matches(behind, k_year_or_end);
        if (is_all && !(name == first) && first.begin == line.begin) {
            found.push_back({first, 0, k_sure, false});
            return found;
        }
    }
    return found;
}

} // namespace intake
