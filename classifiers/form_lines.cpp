// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/form_lines.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace intake {

namespace {

/// What people put where something is to be written, and around labels.
constexpr std::string_view k_filler = " ._:*\t\n";
constexpr std::size_t k_longest_label = 60; // bytes
constexpr double k_same_column = 0.06;      // of the page's width
constexpr std::size_t k_lines_below = 2;

constexpr double k_beside = 0.95;
constexpr double k_below = 0.85;
constexpr double k_unmarked = 0.85; // a factor: neither colon nor dots

/// Labels that follow another one on the same line without a wide gap.
const RE2& further_label() {
    static const RE2 k_expression(
        R"( ((?:datum|(?:(?:achter|voor|roep|familie|geslachts)?naam|voornamen|voorletters|tussenvoegsel|geboren|partner)|plaats|functie|locatie|handtekening|organisatie|onderwerp|geboortedatum|tijd|duur|telefoon|e-?mail|date|name|signature)(?: [a-z]+)?:))");
    return k_expression;
}

/// True where what stands before a further label belongs to it: "Plaats en datum:", "Handtekening organisatie:".
bool is_one_label(std::string_view before) {
    constexpr std::array<std::string_view, 9> k_joints = {
        " en", " and", " &", "/", ",", "handtekening", "paraaf", "signature", "eigen"};
    return before.find(':') == std::string_view::npos
           && std::ranges::any_of(
               k_joints, [before](std::string_view joint) { return before.ends_with(joint); });
}

/// Where the label of a part ends: before a colon that is followed by nothing or a gap, or before dots.
std::optional<std::size_t> label_end(const PageText& text, TextRange range) {
    static const RE2 k_end(
        R"(^([^:]*?[a-z)*'/][^:.]*?) ?(?::(?:[ ._]|$)|\.{4,}|_{3,}|(?: \.){3,}))");
    const std::string_view part = text.part(range);
    re2::StringPiece label;
    if (!RE2::PartialMatch({part.data(), part.size()}, k_end, &label)
        || label.size() > k_longest_label || label.find(". ") != re2::StringPiece::npos) {
        return std::nullopt;
    }
    return range.begin + label.size();
}

bool same_column(const PageText& text, TextRange label, TextRange below) {
    const Box& upper = text.page->words[text.word[label.begin]].box;
    const Box& lower = text.page->words[text.word[below.begin]].box;
    return std::abs(upper.x0 - lower.x0) < k_same_column;
}

/// The part under a label, where it is no label or question itself.
TextRange value_below(const PageText& text, const std::vector<Cell>& all, std::size_t index) {
    for (std::size_t next = index + 1;
         next < all.size() && all[next].line <= all[index].line + k_lines_below;
         ++next) {
        if (all[next].line > all[index].line
            && same_column(text, all[index].range, all[next].range)) {
            const bool is_asked = text.part(all[next].range).find("? ") != std::string_view::npos;
            return is_asked || label_end(text, all[next].range) ? TextRange() : all[next].range;
        }
    }
    return {};
}

/// What stands beside an unmarked label is no label of what follows: "Werkplein   jobcoach   Anna Smit" has one.
bool is_value(const PageText& text, const std::vector<Cell>& all, std::size_t index) {
    bool of_label = false;
    for (std::size_t at = index; at > 0 && all[at - 1].line == all[index].line; --at) {
        const auto marked = label_end(text, all[at - 1].range);
        const bool has_value =
            marked && !trimmed(text, {*marked, all[at - 1].range.end}, k_filler).empty();
        of_label = has_value ? of_label : !of_label;
        if (marked) {
            break;
        }
    }
    return of_label;
}

FormLine form_line(const PageText& text, const std::vector<Cell>& all, std::size_t index) {
    const Cell& part = all[index];
    FormLine line;
    const auto end = label_end(text, part.range);
    line.marked = end.has_value();
    line.label = trimmed(text, {part.range.begin, end.value_or(part.range.end)}, k_filler);
    if (end) {
        line.value = trimmed(text, {*end, part.range.end}, k_filler);
    }
    if (!line.value.empty()) {
        line.filled = Filled::beside;
        return line;
    }
    const bool has_neighbour = index + 1 < all.size() && all[index + 1].line == part.line;
    if (has_neighbour && !end && is_value(text, all, index)) {
        return {};
    }
    if (has_neighbour && !label_end(text, all[index + 1].range)) {
        line.value = trimmed(text, all[index + 1].range, k_filler);
        line.filled = line.value.empty() ? Filled::nothing : Filled::beside;
        return line;
    }
    line.value = trimmed(text, value_below(text, all, index), k_filler);
    line.filled = line.value.empty() ? Filled::nothing : Filled::below;
    return line;
}

} // namespace

std::vector<Cell> form_cells(const PageText& text) {
    std::vector<Cell> all;
    for (const Cell& cell : cells(text)) {
        if (text.text[cell.range.begin] == ':' && !all.empty() && all.back().line == cell.line) {
            all.back().range.end = cell.range.end; // "Naam    : J. Smit"
            continue;
        }
        std::size_t begin = cell.range.begin;
        re2::StringPiece rest(text.text.data() + begin, cell.range.size());
        re2::StringPiece label;
        while (RE2::FindAndConsume(&rest, further_label(), &label)) {
            const auto at = static_cast<std::size_t>(label.data() - text.text.data());
            if (is_one_label(text.part({begin, at - 1}))) {
                continue;
            }
            all.push_back({{begin, at - 1}, cell.line});
            begin = at;
        }
        all.push_back({{begin, cell.range.end}, cell.line});
    }
    return all;
}

std::vector<FormLine> form_lines(const PageText& text) {
    const std::vector<Cell> all = form_cells(text);
    std::vector<FormLine> lines;
    for (std::size_t index = 0; index < all.size(); ++index) {
        FormLine line = form_line(text, all, index);
        if (!line.label.empty() && line.label.size() <= k_longest_label) {
            lines.push_back(line);
        }
    }
    return lines;
}

Box writing_space(const PageText& text, TextRange label) {
    constexpr double k_above = 0.8; // of the height of the letters
    const Word& last = text.page->words[text.word[label.end - 1]];
    Box space{last.box.x1,
              last.box.y0 - k_above * last.box.height(),
              1,
              last.box.y1 + last.box.height() / 2};
    for (const Word& word : text.page->words) {
        if (word.line == last.line && word.box.x0 > last.box.x1 && word.box.x0 < space.x1
            && word.text.find_first_not_of("._:-") != std::string::npos) {
            space.x1 = word.box.x0;
        }
    }
    return clamp(space);
}

struct TextFinder::Compiled {
    std::unique_ptr<const RE2> labels; // null where there are none
    std::vector<std::pair<std::unique_ptr<const RE2>, double>> sentences;
};

TextFinder::TextFinder(const TextPattern& pattern) {
    Compiled compiled;
    if (!pattern.labels.empty()) {
        // What stands in brackets behind a label explains it: "Naam (voluit)".
        compiled.labels =
            std::make_unique<const RE2>("(?:" + pattern.labels + R"()(?: ?\([^)]*\))?[ *]*)");
    }
    for (const auto& [expression, confidence] : pattern.sentences) {
        compiled.sentences.emplace_back(std::make_unique<const RE2>(expression), confidence);
    }
    m_compiled = std::make_unique<const Compiled>(std::move(compiled));
}

TextFinder::~TextFinder() = default;

std::vector<TextFinder::Found> TextFinder::find(const PageText& text) const {
    std::vector<Found> found;
    if (m_compiled->labels != nullptr) {
        for (const FormLine& line : form_lines(text)) {
            const std::string_view label = text.part(line.label);
            if (line.filled != Filled::nothing
                && RE2::FullMatch({label.data(), label.size()}, *m_compiled->labels)) {
                const double sure = line.filled == Filled::beside ? k_beside : k_below;
                found.push_back({line.value, line.marked ? sure : sure * k_unmarked, true});
            }
        }
    }
    for (const auto& [expression, confidence] : m_compiled->sentences) {
        re2::StringPiece rest(text.text);
        re2::StringPiece value;
        while (RE2::FindAndConsume(&rest, *expression, &value)) {
            const auto begin = static_cast<std::size_t>(value.data() - text.text.data());
            const TextRange range = trimmed(text, {begin, begin + value.size()}, k_filler);
            if (!range.empty()) {
                found.push_back({range, confidence, false});
            }
        }
    }
    return found;
}

} // namespace intake
