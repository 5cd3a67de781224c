// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/plain_word.hpp"

#include "classifiers/has_digit.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace intake {

namespace {

/// A number, a date or a code, but not a word with a letter or two misread as figures: "d1p1oma".
bool is_figure(std::string_view word) {
    constexpr std::ptrdiff_t k_fewest_letters = 3;
    const auto digits = std::ranges::count_if(word, is_digit);
    const auto letters = std::ssize(word) - digits;
    return digits > 0 && (letters < k_fewest_letters || 2 * digits > letters);
}

/// The word with letters that look alike made one.
std::string with_like_letters(std::string_view word) {
    struct Like {
        char read;
        char as;
    };
    constexpr std::array k_like = {Like{'1', 'i'},
                                   Like{'l', 'i'},
                                   Like{'j', 'i'},
                                   Like{'0', 'o'},
                                   Like{'5', 's'},
                                   Like{'q', 'g'}};
    std::string plain;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (word.substr(at).starts_with("rn")) {
            plain += 'm';
            ++at;
            continue;
        }
        const auto* const like = std::ranges::find(k_like, word[at], &Like::read);
        plain += like != k_like.end() ? like->as : word[at];
    }
    return plain;
}

bool is_date_word(const std::string& word, const std::string& plain) {
    constexpr std::size_t k_long = 4; // shorter ones are words of other kinds when misread
    static const std::unordered_set<std::string> k_words = {
        "januari",  "februari",  "maart",     "april",    "mei",      "juni",    "juli",
        "augustus", "september", "oktober",   "november", "december", "january", "february",
        "march",    "may",       "june",      "july",     "august",   "october", "maandag",
        "dinsdag",  "woensdag",  "donderdag", "vrijdag",  "zaterdag", "zondag",  "monday",
        "tuesday",  "wednesday", "thursday",  "friday",   "saturday", "sunday",  "jan",
        "feb",      "mrt",       "apr",       "jun",      "jul",      "aug",     "sep",
        "sept",     "okt",       "oct",       "nov",      "dec"};
    static const std::unordered_set<std::string> k_plain = [] {
        std::unordered_set<std::string> plain_words;
        for (const std::string& one : k_words) {
            if (one.size() >= k_long) {
                plain_words.insert(with_like_letters(one));
            }
        }
        return plain_words;
    }();
    return k_words.contains(word) || k_plain.contains(plain);
}

} // namespace

std::string plain_word(const std::string& word) {
    if (is_figure(word)) {
        return std::string(k_plain_figure);
    }
    std::string plain = with_like_letters(word);
    return is_date_word(word, plain) ? std::string(k_plain_figure) : plain;
}

} // namespace intake
