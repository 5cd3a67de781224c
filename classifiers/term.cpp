// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/term.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/fold.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace intake {

namespace {

/// Shorter words have too many neighbours that are words themselves.
constexpr std::size_t k_approximate_from = 8;

[[noreturn]] void fail(TermOrigin origin, const std::string& message) {
    throw ConfigError(fmt::format("{}:{}: {}", origin.file, origin.line, message));
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find(separator);
        if (const std::string_view part = text.substr(0, at); !part.empty()) {
            parts.push_back(part);
        }
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + separator.size());
    }
}

std::string without(const std::string& word, std::size_t letter) {
    std::string rest = word;
    rest.erase(letter, 1);
    return rest;
}

/// A word of letters with some digits, as a recogniser leaves it: "bew1js" -> "bewijs" when a 1 stands for
/// `one`. Empty for other words.
std::string with_letters_for_digits(const std::string& word, char one) {
    std::string letters;
    std::size_t digits = 0;
    for (const char character : word) {
        const bool is_digit = '0' <= character && character <= '9';
        digits += is_digit ? 1U : 0U;
        const std::size_t look_alike = std::string_view("0158").find(character);
        const std::array<char, 4> meant = {'o', one, 's', 'b'};
        letters += look_alike == std::string_view::npos ? character : meant.at(look_alike);
    }
    return digits > 0 && digits * 3 < word.size() ? letters : std::string();
}

void append(const std::unordered_map<std::string, std::vector<PatternId>>& table,
            const std::string& key,
            std::vector<PatternId>& found) {
    if (const auto entry = table.find(key); entry != table.end()) {
        found.insert(found.end(), entry->second.begin(), entry->second.end());
    }
}

} // namespace

bool differ_in_one_letter(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) {
        std::swap(a, b);
    }
    if (a.size() - b.size() > 1 || a == b) {
        return false;
    }
    const auto [left, right] = std::ranges::mismatch(a, b);
    const auto same = static_cast<std::size_t>(left - a.begin());
    return a.substr(same + 1) == b.substr(a.size() == b.size() ? same + 1 : same);
}

Lexicon::Lexicon(const WordGroups& groups) {
    for (const WordGroup& group : groups.groups) {
        const TermOrigin origin{groups.file, group.line};
        Alternatives all;
        for (const std::string& term : group.terms) {
            const Alternatives more = compile(term, origin);
            all.insert(all.end(), more.begin(), more.end());
        }
        if (!m_group_ids.emplace(group.name, static_cast<std::uint32_t>(m_groups.size())).second) {
            fail(origin, fmt::format("group '{}' is defined twice", group.name));
        }
        m_groups.push_back(std::move(all));
    }
}

Alternatives Lexicon::compile(std::string_view text, TermOrigin origin) {
    Alternatives all;
    for (const std::string_view part : split(text, " / ")) {
        all.push_back(compile_term(part, origin));
    }
    if (all.empty()) {
        fail(origin, "nothing to look for");
    }
    return all;
}

Term Lexicon::compile_term(std::string_view text, TermOrigin origin) {
    Term term;
    for (const std::string_view part : split(text, " ")) {
        term.units.push_back(compile_unit(part, origin));
    }
    const auto must_be_there = [](const TermUnit& unit) {
        return !unit.optional && unit.kind != TermUnit::Kind::gap;
    };
    if (term.units.empty() || !must_be_there(term.units.front())
        || !must_be_there(term.units.back())) {
        fail(origin, fmt::format("'{}' must begin and end with a word that has to be there", text));
    }
    return term;
}

TermUnit Lexicon::compile_unit(std::string_view text, TermOrigin origin) {
    TermUnit unit;
    if (text == "...") {
        unit.kind = TermUnit::Kind::gap;
        return unit;
    }
    if (text.back() == '?') {
        unit.optional = true;
        text.remove_suffix(1);
    }
    if (!text.empty() && text.front() == '@') {
        const auto group = m_group_ids.find(std::string(text.substr(1)));
        if (group == m_group_ids.end()) {
            std::vector<std::string> known;
            for (const auto& [name, id] : m_group_ids) {
                known.push_back(name);
            }
            std::ranges::sort(known);
            fail(origin,
                 fmt::format("unknown group of words '{}'; allowed here: {}",
                             text,
                             fmt::join(known, ", ")));
        }
        unit.kind = TermUnit::Kind::group;
        unit.group = group->second;
        return unit;
    }
    for (const std::string_view word : split(text, "|")) {
        unit.patterns.push_back(intern(word, origin));
    }
    if (unit.patterns.empty()) {
        fail(origin, fmt::format("'{}' is no word", text));
    }
    return unit;
}

PatternId Lexicon::intern(std::string_view word, TermOrigin origin) {
    const bool open_end = word.ends_with('*');
    const bool open_begin = word.starts_with('*');
    const std::string_view stars_off = word.substr(open_begin ? 1 : 0);
    const std::string core =
        fold(stars_off.substr(0, stars_off.size() - (open_end && !stars_off.empty() ? 1 : 0)));
    const std::vector<FoldedRun> runs = folded_runs(core);
    if (runs.size() != 1 || runs.front().begin != 0 || runs.front().end != core.size()) {
        fail(origin, fmt::format("'{}' is not one word of letters and digits", word));
    }
    const std::string key = (open_begin ? "*" : "") + core + (open_end ? "*" : "");
    const auto [known, is_new] = m_ids.emplace(key, static_cast<PatternId>(m_patterns));
    if (!is_new) {
        return known->second;
    }
    const PatternId pattern = known->second;
    ++m_patterns;
    m_words.push_back(core);
    if (open_begin && open_end) {
        m_contains.emplace_back(core, pattern);
    } else if (open_begin) {
        m_ends[core].push_back(pattern);
    } else if (open_end) {
        m_begins[core].push_back(pattern);
    } else {
        m_exact[core].push_back(pattern);
        add_approximate(core, pattern);
    }
    return pattern;
}

void Lexicon::add_approximate(const std::string& word, PatternId pattern) {
    if (word.size() < k_approximate_from) {
        return;
    }
    m_approximate[word].push_back(pattern);
    for (std::size_t letter = 0; letter < word.size(); ++letter) {
        m_approximate[without(word, letter)].push_back(pattern);
    }
}

std::vector<PatternId> Lexicon::matches(const std::string& word) const {
    std::vector<PatternId> found = matches_as_read(word);
    // What a recogniser makes of letters is tried only where the word as read is nothing.
    if (const std::size_t at = word.find("rn"); found.empty() && at != std::string::npos) {
        found = matches_as_read(std::string(word).replace(at, 2, "m"));
    }
    if (found.empty()) {
        for (const char one : {'i', 'l'}) {
            const std::string letters = with_letters_for_digits(word, one);
            const std::vector<PatternId> more = letters.empty() ? found : matches_as_read(letters);
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<PatternId> Lexicon::matches_as_read(const std::string& word) const {
    std::vector<PatternId> found;
    append(m_exact, word, found);
    for (std::size_t size = 1; size <= word.size(); ++size) {
        append(m_begins, word.substr(0, size), found);
        append(m_ends, word.substr(word.size() - size), found);
    }
    for (const auto& [part, pattern] : m_contains) {
        if (word.find(part) != std::string::npos) {
            found.push_back(pattern);
        }
    }
    // A word that is looked for is no misspelling of another.
    if (word.size() + 1 >= k_approximate_from && !m_exact.contains(word)) {
        std::vector<PatternId> near;
        append(m_approximate, word, near);
        for (std::size_t letter = 0; letter < word.size(); ++letter) {
            append(m_approximate, without(word, letter), near);
        }
        std::ranges::copy_if(near, std::back_inserter(found), [&](PatternId pattern) {
            return differ_in_one_letter(word, m_words[pattern]);
        });
    }
    return found;
}

} // namespace intake
