// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/scorer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace intake::ink {

namespace {

/// Deeper trees are a mistake.
constexpr int k_deepest = 12;

std::optional<float> number_of(const std::string& word) {
    std::istringstream in(word);
    in.imbue(std::locale::classic());
    float value = 0;
    return in >> value && in.eof() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<Label> label_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Label>, 5> k_names = {
        {{"strong", Label::strong},
         {"closing", Label::closing},
         {"role", Label::role},
         {"field", Label::field},
         {"states", Label::states}}};
    const auto* const found =
        std::ranges::find(k_names, name, &std::pair<std::string_view, Label>::first);
    return found == k_names.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

/// Reads the lines of a scorer's file; the forms of a line stand at the top of that file.
class ScorerParser {
public:
    explicit ScorerParser(std::string_view text) : m_in(std::string(text)) {}

    Scorer parse() {
        while (next()) {
            if (m_words.front() == "words" && m_words.size() > 2) {
                add_words();
            } else if (m_words.front() == "start" && m_words.size() == 2) {
                m_trees->start = number(m_words[1]);
            } else if (m_words.front() == "asked" && m_words.size() == 1) {
                m_trees = &m_scorer.m_asked;
            } else if (m_words.front() == "tree" && m_words.size() == 1) {
                m_trees->roots.push_back(m_scorer.m_nodes.size());
                add_node(0);
            } else {
                fail();
            }
        }
        if (m_scorer.m_anywhere.roots.empty() || m_scorer.m_asked.roots.empty()) {
            throw std::runtime_error("the ink scorer has no trees, or none for what is asked");
        }
        return std::move(m_scorer);
    }

private:
    /// Goes to the next line that says something; false at the end.
    bool next() {
        std::string line;
        while (std::getline(m_in, line)) {
            ++m_line;
            std::istringstream in(line.substr(0, line.find('#')));
            m_words.assign(std::istream_iterator<std::string>(in), {});
            if (!m_words.empty()) {
                return true;
            }
        }
        return false;
    }

    [[noreturn]] void fail() const {
        throw std::runtime_error("ink scorer, line " + std::to_string(m_line) + ": not understood");
    }

    float number(const std::string& word) const {
        const auto value = number_of(word);
        return value ? *value : (fail(), 0.0F);
    }

    void add_words() {
        const auto label = label_of(m_words[1]);
        if (!label) {
            fail();
        }
        for (std::size_t i = 2; i < m_words.size(); ++i) {
            m_scorer.m_labels.add(*label, m_words[i]);
        }
    }

    void add_node(int depth) {
        if (depth > k_deepest || !next()) {
            fail();
        }
        const auto here = m_scorer.m_nodes.size();
        if (m_words.size() == 1) {
            m_scorer.m_nodes.push_back({.limit = number(m_words[0])});
            return;
        }
        const auto* const feature = std::ranges::find(k_feature_names, m_words[0]);
        if (m_words.size() != 3 || m_words[1] != "<=" || feature == k_feature_names.end()) {
            fail();
        }
        m_scorer.m_nodes.push_back(
            {.feature = static_cast<std::int32_t>(feature - k_feature_names.begin()),
             .limit = number(m_words[2])});
        add_node(depth + 1);
        m_scorer.m_nodes[here].otherwise = m_scorer.m_nodes.size();
        add_node(depth + 1);
    }

    std::istringstream m_in;
    std::vector<std::string> m_words;
    int m_line = 0;
    Scorer m_scorer;
    Scorer::Trees* m_trees = &m_scorer.m_anywhere; // to which the next ones are added
};

Scorer Scorer::parse(std::string_view text) {
    return ScorerParser(text).parse();
}

Scorer Scorer::load(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (!(text << in.rdbuf())) {
        throw std::runtime_error("cannot read the ink scorer " + path);
    }
    return parse(text.str());
}

float Scorer::probability(const Features& features) const {
    return probability_by(m_anywhere, features);
}

float Scorer::if_asked(const Features& features) const {
    return probability_by(m_asked, features);
}

float Scorer::probability_by(const Trees& trees, const Features& features) const {
    auto sum = static_cast<double>(trees.start);
    for (auto at : trees.roots) {
        while (m_nodes[at].feature >= 0) {
            const Node& node = m_nodes[at];
            at = features.at(static_cast<std::size_t>(node.feature)) <= node.limit ? at + 1
                                                                                   : node.otherwise;
        }
        sum += static_cast<double>(m_nodes[at].limit);
    }
    return static_cast<float>(1 / (1 + std::exp(-sum)));
}

} // namespace intake::ink
