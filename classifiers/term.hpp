// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// The small language in which the configuration says what to look for. Words are compared as fold()
// leaves them; a term is words separated by spaces:
//
//   word     exactly so; from eight letters on one letter may be wrong, missing or too many
//   word*    begins so               *word   ends so               *word*  contains it
//   a|b      either                  word?   may be absent         ...     up to three words of any kind
//   @group   any term of that group of config/word_groups.toml
//
// " / " separates alternative terms. A term begins and ends with something that must be there.

namespace intake {

using PatternId = std::uint32_t;

/// One place in a term.
struct TermUnit {
    enum class Kind : std::uint8_t { words, group, gap };
    Kind kind = Kind::words;
    std::vector<PatternId> patterns; // of words: any of them
    std::uint32_t group = 0;         // of a group: its index
    bool optional = false;
};
struct Term {
    std::vector<TermUnit> units;
};
using Alternatives = std::vector<Term>;

/// Where a term comes from, for messages.
struct TermOrigin {
    std::string_view file;
    int line = 0;
};

/// Every word that the configuration looks for, so that each different word of a document is compared once.
class Lexicon {
public:
    Lexicon() = default;
    /// Compiles the groups; a group may use those before it. Throws ConfigError.
    explicit Lexicon(const WordGroups& groups);

    /// Compiles a text in the language above. Throws ConfigError.
    Alternatives compile(std::string_view text, TermOrigin origin);

    /// The patterns that a folded word matches, each once; digits among letters may stand for letters.
    std::vector<PatternId> matches(const std::string& word) const;

    std::size_t patterns() const { return m_patterns; }
    const std::vector<Alternatives>& groups() const { return m_groups; }

private:
    using Table = std::unordered_map<std::string, std::vector<PatternId>>;

    PatternId intern(std::string_view word, TermOrigin origin);
    std::vector<PatternId> matches_as_read(const std::string& word) const;
    Term compile_term(std::string_view text, TermOrigin origin);
    TermUnit compile_unit(std::string_view text, TermOrigin origin);
    void add_approximate(const std::string& word, PatternId pattern);

    std::size_t m_patterns = 0;
    std::unordered_map<std::string, PatternId> m_ids; // as written -> pattern
    Table m_exact;
    Table m_begins;
    Table m_ends;
    std::vector<std::pair<std::string, PatternId>> m_contains;
    /// Long words and what is left of them without one letter: two words that share such a remainder
    /// differ in one letter.
    Table m_approximate;
    std::vector<std::string> m_words; // by pattern, for exact patterns
    std::vector<Alternatives> m_groups;
    std::unordered_map<std::string, std::uint32_t> m_group_ids;
};

/// True where one letter replaced, left out or added makes the words equal.
bool differ_in_one_letter(std::string_view a, std::string_view b);

} // namespace intake
