// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/language.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace intake {

namespace {

using namespace std::string_view_literals;

// Frequent words of one language that are no frequent words of the other, sorted.
constexpr std::array k_dutch = {
    "aan"sv,   "als"sv,  "bij"sv,  "dat"sv,    "de"sv,    "deze"sv, "dit"sv,  "door"sv,
    "een"sv,   "en"sv,   "er"sv,   "ervan"sv,  "geen"sv,  "haar"sv, "heb"sv,  "hebben"sv,
    "heeft"sv, "het"sv,  "hij"sv,  "hun"sv,    "ik"sv,    "je"sv,   "kan"sv,  "maar"sv,
    "meer"sv,  "met"sv,  "mijn"sv, "naar"sv,   "niet"sv,  "nog"sv,  "om"sv,   "onder"sv,
    "ook"sv,   "op"sv,   "over"sv, "te"sv,     "tot"sv,   "uit"sv,  "van"sv,  "vanuit"sv,
    "voor"sv,  "werd"sv, "wij"sv,  "worden"sv, "wordt"sv, "zich"sv, "zijn"sv, "zoals"sv,
};
constexpr std::array k_english = {
    "a"sv,     "an"sv,  "and"sv,   "are"sv,  "as"sv,   "at"sv,   "been"sv, "but"sv,
    "by"sv,    "for"sv, "from"sv,  "has"sv,  "have"sv, "he"sv,   "his"sv,  "if"sv,
    "it"sv,    "its"sv, "my"sv,    "not"sv,  "of"sv,   "or"sv,   "our"sv,  "she"sv,
    "that"sv,  "the"sv, "their"sv, "they"sv, "this"sv, "to"sv,   "was"sv,  "were"sv,
    "which"sv, "who"sv, "will"sv,  "with"sv, "you"sv,  "your"sv,
};
static_assert(std::ranges::is_sorted(k_dutch) && std::ranges::is_sorted(k_english));

/// The word in small ASCII letters without what surrounds it; empty when it holds anything else.
std::string bare(std::string_view word) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto first = std::ranges::find_if(word, is_letter);
    auto last = word.end();
    while (last != first && !is_letter(*(last - 1))) {
        --last;
    }
    std::string result(first, last);
    if (!std::ranges::all_of(result, is_letter)) {
        return {};
    }
    std::ranges::transform(
        result, result.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    return result;
}

} // namespace

std::string language_of(const std::vector<Word>& words) {
    int dutch = 0;
    int english = 0;
    for (const auto& word : words) {
        if (word.text.size() > 12) {
            continue;
        }
        const auto text = bare(word.text);
        dutch += std::ranges::binary_search(k_dutch, text) ? 1 : 0;
        english += std::ranges::binary_search(k_english, text) ? 1 : 0;
    }
    // Two function words and twice as many as of the other: a title or a quotation does not decide.
    if (dutch >= 2 && dutch >= 2 * english) {
        return "nl";
    }
    if (english >= 2 && english >= 2 * dutch) {
        return "en";
    }
    return {};
}

} // namespace intake
