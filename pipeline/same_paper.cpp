// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/same_paper.hpp"

#include "classifiers/fold.hpp"
#include "extractors/edits.hpp"
#include "pipeline/assess/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace intake {

namespace {

constexpr std::size_t k_least_words = 12; // fewer say too little to be the same
constexpr std::size_t k_most_words = 2000;
constexpr std::size_t k_free_words = 80; // a text of its own has more
constexpr std::size_t k_word = 3;        // bytes from which on a word is compared
constexpr float k_clear = 0.8F;          // confidence of a word that is surely read
constexpr double k_shared = 0.5;         // share of words that is the same letter by letter
constexpr double k_missing = 0.2;        // share of words without a counterpart
constexpr double k_missing_perhaps = 0.4;
constexpr double k_numbers_missing = 0.1;
constexpr std::string_view k_date = "date";
constexpr std::string_view k_number = "certificate_number";
/// The date is of the piece, the other facts are fields.
constexpr std::array k_facts = {k_date,
                                k_number,
                                std::string_view("holder"),
                                std::string_view("title"),
                                std::string_view("quantity")};

/// "1O" and "l0" are numbers as a recogniser sees them; module II is not module III.
bool is_number(std::string_view word) {
    constexpr std::array<std::string_view, 11> k_roman = {
        "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv"};
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; })
           || std::ranges::find(k_roman, word) != k_roman.end();
}

std::string as_number(std::string word) {
    if (std::ranges::none_of(word, [](char c) { return c >= '0' && c <= '9'; })) {
        return word;
    }
    std::ranges::replace(word, 'o', '0');
    std::ranges::replace(word, 'l', '1');
    std::ranges::replace(word, 'i', '1');
    return word;
}

void add_words(const Page& page, Paper& paper) {
    for (const Word& word : page.words) {
        for (std::string& run : folded_words(word.text)) {
            if (is_number(run)) {
                paper.numbers.push_back(as_number(std::move(run)));
            } else if (run.size() >= k_word) {
                bool& clear = paper.words[std::move(run)];
                clear = clear || word.confidence.value_or(1) >= k_clear;
            }
        }
    }
}

/// "contacturcn" is "contacturen"; "juni" is not "juli". A word that was broken in two is part of the other.
bool is_misread(std::string_view a, std::string_view b) {
    const auto [shorter, longer] = std::minmax({a.size(), b.size()});
    const std::size_t allowed = shorter < 5 ? 0 : longer / 4;
    return longer - shorter <= allowed
               ? edits(a, b) <= allowed
               : a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

using Words = std::vector<std::pair<std::string, bool>>; // and whether clearly read

Words missing(const Paper& a, const Paper& b) {
    Words words;
    std::ranges::copy_if(a.words, std::back_inserter(words), [&](const auto& word) {
        return !b.words.contains(word.first);
    });
    return words;
}

Words without_misread(const Words& words, const Words& others) {
    Words left;
    std::ranges::copy_if(words, std::back_inserter(left), [&](const auto& word) {
        return std::ranges::none_of(
            others, [&](const auto& other) { return is_misread(word.first, other.first); });
    });
    return left;
}

std::size_t clear_ones(const Words& words) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](const auto& word) { return word.second; }));
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

Likeness compare_words(const Paper& a, const Paper& b) {
    const auto [fewer, more] = std::minmax({a.words.size(), b.words.size()});
    if (fewer < k_least_words || more > k_most_words || share(fewer, more) < k_shared) {
        return Likeness::other;
    }
    const Words only_a = missing(a, b);
    if (share(a.words.size() - only_a.size(), fewer) < k_shared) {
        return Likeness::other;
    }
    const Words only_b = missing(b, a);
    const Words left_a = without_misread(only_a, only_b);
    const Words left_b = without_misread(only_b, only_a);
    // Words on both sides that were clearly read took each other's place.
    const bool replaced = clear_ones(left_a) > 0 && clear_ones(left_b) > 0;
    const double lost =
        std::max(share(left_a.size(), a.words.size()), share(left_b.size(), b.words.size()));
    if (replaced || lost > k_missing_perhaps) {
        return Likeness::other;
    }
    return lost > k_missing ? Likeness::perhaps : Likeness::same;
}

Likeness compare_numbers(const Paper& a, const Paper& b) {
    std::vector<std::string> only_a;
    std::vector<std::string> only_b;
    std::ranges::set_difference(a.numbers, b.numbers, std::back_inserter(only_a));
    std::ranges::set_difference(b.numbers, a.numbers, std::back_inserter(only_b));
    if (!only_a.empty() && !only_b.empty()) {
        return Likeness::other;
    }
    const std::size_t lost = only_a.size() + only_b.size();
    const double part = share(lost, std::max(a.numbers.size(), b.numbers.size()));
    if (part <= k_numbers_missing) {
        return Likeness::same;
    }
    return lost <= 2 || part <= k_missing_perhaps ? Likeness::perhaps : Likeness::other;
}

/// Perhaps misread; what took the place of another word was seen before.
bool stands_in(const std::string& value, const Paper& paper) {
    const auto has = [&](const std::string& run) {
        return paper.words.contains(run) || std::ranges::any_of(paper.words, [&](const auto& word) {
                   return is_misread(run, word.first);
               });
    };
    return std::ranges::all_of(folded_words(value), [&](const std::string& run) {
        return is_number(run) ? std::ranges::binary_search(paper.numbers, as_number(run))
                              : run.size() < k_word || has(run);
    });
}

enum class Agreement : std::uint8_t { unknown, agrees, unclear, contradicts };

Agreement compare_fact(const std::string& name, const Paper& a, const Paper& b) {
    const auto one = a.facts.find(name);
    const auto other = b.facts.find(name);
    if (one == a.facts.end() || other == b.facts.end()) {
        return Agreement::unknown;
    }
    std::vector<std::string> only_a;
    std::vector<std::string> only_b;
    std::ranges::set_difference(one->second, other->second, std::back_inserter(only_a));
    std::ranges::set_difference(other->second, one->second, std::back_inserter(only_b));
    if (only_a.empty() || only_b.empty()) {
        return Agreement::agrees;
    }
    const auto all_stand_in = [](const std::vector<std::string>& values, const Paper& paper) {
        return std::ranges::all_of(
            values, [&](const std::string& value) { return stands_in(value, paper); });
    };
    // What was taken from another place of the same words is no contradiction.
    const bool a_stands = name != k_date && all_stand_in(only_a, b);
    const bool b_stands = name != k_date && all_stand_in(only_b, a);
    if (a_stands && b_stands) {
        return Agreement::agrees;
    }
    const bool is_one_person =
        name == "holder" && compare_names(only_a.front(), only_b.front()) == NameMatch::same;
    return a_stands || b_stands || is_one_person ? Agreement::unclear : Agreement::contradicts;
}

Likeness compare_facts(const Paper& a, const Paper& b) {
    Likeness likeness = Likeness::same;
    bool is_known = a.is_free_text && b.is_free_text
                    && std::min(a.words.size(), b.words.size()) >= k_free_words;
    for (const std::string_view name : k_facts) {
        const Agreement agreement = compare_fact(std::string(name), a, b);
        if (agreement == Agreement::contradicts) {
            return Likeness::other;
        }
        likeness = agreement == Agreement::unclear ? Likeness::perhaps : likeness;
        const bool is_its_own = name == k_date || name == k_number;
        is_known = is_known || (is_its_own && agreement == Agreement::agrees);
    }
    return is_known && !a.has_unread && !b.has_unread ? likeness : Likeness::perhaps;
}

bool is_on(std::int32_t page, std::int32_t first, std::int32_t last) {
    return first <= page && page <= last;
}

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

std::uint64_t digest(std::string_view word) {
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char c : word) {
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return value;
}

constexpr std::size_t k_samples = 64; // of a fingerprint
constexpr std::size_t k_digits = 4;   // of a sample

} // namespace

Paper paper_of(const Document& document,
               const Piece& piece,
               std::int32_t first,
               std::int32_t last) {
    Paper paper;
    for (const Page& page : document.pages) {
        if (is_on(page.number, first, last)) {
            add_words(page, paper);
        }
    }
    std::ranges::sort(paper.numbers);
    for (const FieldFound& field : piece.fields) {
        if (!is_on(field.page, first, last)) {
            continue;
        }
        if (field.name != k_date && std::ranges::find(k_facts, field.name) != k_facts.end()) {
            paper.facts[field.name].insert(fold(field.value + " " + field.unit));
        }
        paper.has_unread =
            paper.has_unread || field.name == "written_date" || field.name == "empty_form_field";
    }
    for (const DateFound& date : piece.dates) {
        const bool is_of_the_copy = date.role == DateRole::printed;
        if (is_on(date.page, first, last) && !is_of_the_copy) {
            paper.facts[std::string(k_date)].insert(date.value + date.end.value_or(""));
        }
    }
    paper.is_free_text = piece.kind != "declaration" && piece.kind != "attendance_proof";
    return paper;
}

Likeness compare(const Paper& a, const Paper& b) {
    Likeness likeness = compare_numbers(a, b);
    for (const auto by : {compare_words, compare_facts}) {
        likeness = likeness == Likeness::other ? likeness : std::min(likeness, by(a, b));
    }
    return likeness;
}

std::string fingerprint(const Document& document, const Piece& piece) {
    const Paper paper = paper_of(document, piece, piece.first_page, piece.last_page);
    if (paper.words.size() < k_least_words) {
        return {};
    }
    std::vector<std::uint64_t> digests;
    for (const auto& [word, clear] : paper.words) {
        digests.push_back(digest(word));
    }
    for (const std::string& number : paper.numbers) {
        digests.push_back(digest(number));
    }
    std::string text;
    for (std::uint64_t sample = 1; sample <= k_samples; ++sample) {
        std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
        for (const std::uint64_t one : digests) {
            least = std::min(least, mixed(one + sample * 0x9e3779b97f4a7c15U));
        }
        text += fmt::format("{:04x}", least & 0xffffU);
    }
    return text;
}

double resemblance(std::string_view a, std::string_view b) {
    if (a.size() != k_samples * k_digits || b.size() != a.size()) {
        return 0;
    }
    std::size_t equal = 0;
    for (std::size_t at = 0; at < a.size(); at += k_digits) {
        equal += a.substr(at, k_digits) == b.substr(at, k_digits) ? 1U : 0U;
    }
    return share(equal, k_samples);
}

} // namespace intake
