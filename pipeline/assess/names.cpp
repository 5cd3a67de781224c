// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/names.hpp"

#include "classifiers/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// What stands before, between and behind names without being one.
constexpr std::array k_beside_names = {
    "de"sv,   "den"sv,     "der"sv,    "het"sv,  "in"sv,   "la"sv, "le"sv,  "op"sv,  "t"sv,
    "te"sv,   "ten"sv,     "ter"sv,    "tot"sv,  "van"sv,  "vd"sv, "von"sv, "v"sv,   "d"sv,
    "el"sv,   "al"sv,      "dhr"sv,    "mw"sv,   "mevr"sv, "mr"sv, "mrs"sv, "ms"sv,  "dr"sv,
    "drs"sv,  "ir"sv,      "ing"sv,    "prof"sv, "bc"sv,   "ba"sv, "ma"sv,  "msc"sv, "bsc"sv,
    "heer"sv, "mevrouw"sv, "meneer"sv, "naam"sv, "geb"sv,  "phd"sv};

struct ParsedName {
    std::vector<std::string> words; // longer than an initial
    std::string initials;
};

bool is_beside_name(std::string_view run) {
    return std::ranges::find(k_beside_names, run) != k_beside_names.end();
}

/// "J.M. van den Berg-de Vries" -> words berg, vries; initials jm. Short all-capital runs are initials.
ParsedName parse(std::string_view text) {
    ParsedName name;
    const FoldedText folded = fold_with_origin(text);
    for (const FoldedRun& run : folded_runs(folded.text)) {
        const std::string_view word =
            std::string_view(folded.text).substr(run.begin, run.end - run.begin);
        const std::string_view original = text.substr(
            folded.origin[run.begin], folded.origin[run.end] - folded.origin[run.begin]);
        const bool capitals =
            std::ranges::all_of(original, [](char c) { return c >= 'A' && c <= 'Z'; });
        const bool followed_by_dot = run.end < folded.text.size() && folded.text[run.end] == '.';
        const bool letter = word.size() == 1 && (capitals || followed_by_dot);
        if (!letter && is_beside_name(word)) {
            continue;
        }
        if (letter || (word.size() <= 3 && capitals && name.words.empty() && followed_by_dot)) {
            name.initials += word;
        } else if (word.size() > 1
                   && std::ranges::none_of(word, [](char c) { return c >= '0' && c <= '9'; })) {
            name.words.emplace_back(word);
        }
    }
    return name;
}

/// At most one letter replaced, lost or added.
bool is_near(std::string_view a, std::string_view b) {
    if (a == b) {
        return true;
    }
    constexpr std::size_t k_long = 6;
    if (std::min(a.size(), b.size()) < k_long || a.size() > b.size() + 1
        || b.size() > a.size() + 1) {
        return false;
    }
    const std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    const std::string_view rest_a = a.substr(same);
    const std::string_view rest_b = b.substr(same);
    return a.size() == b.size()
               ? rest_a.substr(1) == rest_b.substr(1)
               : (a.size() > b.size() ? rest_a.substr(1) == rest_b : rest_a == rest_b.substr(1));
}

bool shares_word(const std::vector<std::string>& words, std::string_view wanted) {
    return std::ranges::any_of(words,
                               [&](const std::string& word) { return is_near(word, wanted); });
}

/// Letters that the first names of a person may begin with.
std::string first_letters(const ParsedName& name, std::string_view family) {
    std::string letters = name.initials;
    for (const std::string& word : name.words) {
        if (!is_near(word, family)) {
            letters += word.front();
        }
    }
    return letters;
}

} // namespace

NameMatch compare_names(std::string_view as_read, std::string_view known) {
    const ParsedName read = parse(as_read);
    const ParsedName person = parse(known);
    if (read.words.empty() || person.words.empty()) {
        return NameMatch::unknown;
    }
    // Of a known name all words but the first may be family names; the first is one where it stands alone or
    // behind initials.
    const std::size_t first_family = person.words.size() > 1 && person.initials.empty() ? 1 : 0;
    for (std::size_t i = first_family; i < person.words.size(); ++i) {
        if (!shares_word(read.words, person.words[i])) {
            continue;
        }
        const std::string theirs = first_letters(read, person.words[i]);
        const std::string ours = first_letters(person, person.words[i]);
        const bool agrees =
            theirs.empty() || ours.empty() || std::ranges::any_of(theirs, [&](char letter) {
                return ours.find(letter) != std::string::npos;
            });
        if (agrees) {
            return NameMatch::same;
        }
    }
    // A first name alone, "Kees" or "Anne-Marie", says too little, either way.
    const bool is_one_word = as_read.find(' ') == std::string_view::npos;
    if ((read.words.size() == 1 || is_one_word) && read.initials.empty()) {
        return NameMatch::unknown;
    }
    return NameMatch::other;
}

BothTexts why_same(std::string_view as_read, const Candidate& candidate) {
    const ParsedName read = parse(as_read);
    const bool by_birth = compare_names(as_read, candidate.name) != NameMatch::same;
    const bool has_first = !read.initials.empty() || read.words.size() > 1;
    BothTexts why = by_birth ? BothTexts{"geboortenaam", "name of birth"}
                             : BothTexts{"achternaam", "family name"};
    if (has_first) {
        why.nl += " en voornaam of voorletters";
        why.en += " and first name or initials";
    }
    return {why.nl + " als in het register", why.en + " as in the register"};
}

NameMatch compare_names(std::string_view as_read, const Candidate& candidate) {
    const NameMatch match = compare_names(as_read, candidate.name);
    if (match == NameMatch::same || candidate.birth_name.empty()) {
        return match;
    }
    // The register's family name of birth, with the first names of the full name.
    const NameMatch birth = compare_names(as_read, candidate.name + " " + candidate.birth_name);
    return birth == NameMatch::same ? birth : match;
}

} // namespace intake
