// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/fold.hpp"
#include "classifiers/piece.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace intake::test {

/// How often the values of one field were as its truths say.
struct FieldTally {
    int right = 0;
    int wrong = 0;      // another value than the one on the paper
    int missed = 0;     // nothing where there is one
    int invented = 0;   // a value where there is none
    int left_empty = 0; // nothing, and rightly so
    int sure_wrong = 0; // of the wrong and the invented ones, those told as if sure

    FieldTally& operator+=(const FieldTally& other) {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
        invented += other.invented;
        left_empty += other.left_empty;
        sure_wrong += other.sure_wrong;
        return *this;
    }
    int all() const { return right + wrong + missed + invented; }
    /// In percent, of what is on the papers and what was invented.
    double percent() const { return all() == 0 ? 100 : 100.0 * right / all(); }
};

/// A value as it is compared: its words and figures, without an article before them.
inline std::string plain_value(std::string_view value) {
    std::string plain;
    for (const char letter : fold(std::string(value))) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte >= 0x80 || std::isalnum(byte) != 0) {
            plain += letter;
        } else if (!plain.empty() && plain.back() != ' ') {
            plain += ' ';
        }
    }
    while (plain.ends_with(' ')) {
        plain.pop_back();
    }
    for (const std::string_view article : {"de ", "het ", "een "}) {
        if (plain.starts_with(article)) {
            plain.erase(0, article.size());
        }
    }
    return plain;
}

/// What a truth says of a field: one value, in the ways it may be written ("A | B"). "-" among them: it may be left
/// out; alone: there is none. "?": whatever is found is right.
class KnownValue {
public:
    explicit KnownValue(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(" |"), text.size());
            add(text.substr(0, end));
            text.remove_prefix(std::min(end + 2, text.size()));
        }
    }
    bool is_open() const { return m_is_open; }
    bool may_be_left_out() const { return m_may_be_left_out; }
    bool is(std::string_view value) const {
        return std::ranges::find(m_ways, plain_value(value)) != m_ways.end();
    }

private:
    void add(std::string_view way) {
        way.remove_prefix(std::min(way.find_first_not_of(' '), way.size()));
        way = way.substr(0, way.find_last_not_of(' ') + 1);
        m_is_open = m_is_open || way == "?";
        m_may_be_left_out = m_may_be_left_out || way == "-";
        if (way != "-" && way != "?") {
            m_ways.push_back(plain_value(way));
        }
    }

    std::vector<std::string> m_ways;
    bool m_is_open = false;
    bool m_may_be_left_out = false;
};

/// Holds what was found of a field against what its truths say.
inline FieldTally tally(std::vector<KnownValue> known, std::vector<FieldFound> found) {
    FieldTally counted;
    if (std::ranges::any_of(known, &KnownValue::is_open)) {
        return counted;
    }
    std::erase_if(known, [&](const KnownValue& value) {
        const auto same = [&](const FieldFound& one) { return value.is(one.value); };
        const auto at = std::ranges::find_if(found, same);
        const bool is_right = at != found.end();
        if (is_right) {
            found.erase(at);
            ++counted.right;
        }
        return is_right || value.may_be_left_out();
    });
    const int wrong = static_cast<int>(std::min(known.size(), found.size()));
    counted.wrong = wrong;
    counted.missed = static_cast<int>(known.size()) - wrong;
    counted.invented = static_cast<int>(found.size()) - wrong;
    constexpr double k_sure = 0.8;
    counted.sure_wrong = static_cast<int>(std::ranges::count_if(
        found, [](const FieldFound& one) { return one.confidence >= k_sure; }));
    counted.left_empty = counted.all() == 0 ? 1 : 0;
    return counted;
}

} // namespace intake::test
