// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/labels.hpp"

#include "extractors/edits.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace intake::ink {

namespace {

/// Words shorter than this must be read exactly.
constexpr std::size_t k_shortest_misread = 6;
/// Longer words say nothing, whatever they are.
constexpr std::size_t k_longest = 40;

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text.substr(0, k_longest)) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || c == '.') {
            letters += upper ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    while (letters.ends_with('.') && letters.find('.') == letters.size() - 1) {
        letters.pop_back();
    }
    return letters;
}

/// Words joined to the label ("handtekeningen", "handtekeningtrainer") count: only its length is compared.
bool reads_as(std::string_view text, std::string_view word) {
    if (word.size() < k_shortest_misread) {
        return text == word;
    }
    return text.size() + 2 >= word.size()
           && edits(text.substr(0, word.size()), word) <= word.size() / k_shortest_misread;
}

} // namespace

void Labels::add(Label label, std::string word) {
    m_entries.push_back({std::move(word), label});
}

Label Labels::of(std::string_view text) const {
    const std::string letters = letters_of(text);
    const auto entry = std::ranges::find_if(
        m_entries, [&](const Entry& candidate) { return reads_as(letters, candidate.word); });
    return entry == m_entries.end() ? Label::none : entry->label;
}

bool Labels::expect_signature(std::span<const Word> words) const {
    return std::ranges::any_of(words, [this](const Word& word) {
        const Label label = of(word.text);
        return label != Label::none && label != Label::field;
    });
}

} // namespace intake::ink
