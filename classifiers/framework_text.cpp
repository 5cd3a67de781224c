// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/framework_text.hpp"

#include "classifiers/fold.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace intake {

namespace {

/// Shorter runs of words occur in anybody's sentences.
constexpr std::size_t k_run = 6;
/// A whole question may be shorter.
constexpr std::size_t k_shortest_question = 4;

void append_word(std::string& joined, std::string_view word) {
    joined += word;
    joined += ' ';
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t at = first; at < first + count; ++at) {
        append_word(text, words[at]);
    }
    return text;
}

} // namespace

FrameworkText::FrameworkText(std::string_view text) {
    std::string plain(text);
    RE2::GlobalReplace(&plain, "<[^<>\n]*>", " ");
    std::string_view rest = plain;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        add_line(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void FrameworkText::add_line(std::string_view line) {
    static const RE2 k_part(R"(^\s*([A-Z](?:\d(?:\.\d)?)?)\.? +\p{Lu})");
    std::string id;
    if (RE2::PartialMatch({line.data(), line.size()}, k_part, &id)
        && std::ranges::find(m_parts, id) == m_parts.end()) {
        m_parts.push_back(id);
        m_words.clear();
    }
    if (m_parts.empty()) {
        m_parts.emplace_back("intro");
    }
    const auto part = static_cast<std::uint8_t>(m_parts.size());
    for (const std::string& word : folded_words(line)) {
        m_words.push_back(word);
        if (m_words.size() >= k_run) {
            m_runs.emplace(joined(m_words, m_words.size() - k_run, k_run), part);
        }
    }
    std::size_t begin = 0;
    for (std::size_t mark = line.find('?'); mark != std::string_view::npos;
         mark = line.find('?', begin)) {
        const std::size_t before = line.substr(0, mark).find_last_of(".!\t");
        const std::size_t from =
            before == std::string_view::npos || before < begin ? begin : before + 1;
        add_question(folded_words(line.substr(from, mark - from)));
        begin = mark + 1;
    }
}

void FrameworkText::add_question(const std::vector<std::string>& words) {
    if (words.size() >= k_shortest_question && words.size() < k_run) {
        m_questions.emplace(joined(words, 0, words.size()),
                            static_cast<std::uint8_t>(m_parts.size()));
    }
}

std::vector<std::uint8_t> FrameworkText::quoted_from(const Reading& reading) const {
    const auto count = static_cast<std::uint32_t>(reading.tokens().size());
    std::vector<std::uint8_t> quoted(count, 0);
    const auto mark = [&](std::uint32_t first, std::size_t length, const auto& table) {
        if (first + length > count) {
            return;
        }
        std::string text;
        for (std::uint32_t token = first; token < first + length; ++token) {
            append_word(text, reading.text(token));
        }
        if (const auto found = table.find(text); found != table.end()) {
            std::fill_n(quoted.begin() + first, length, found->second);
        }
    };
    for (std::uint32_t token = 0; token < count; ++token) {
        for (std::size_t length = k_shortest_question; length < k_run; ++length) {
            mark(token, length, m_questions);
        }
        mark(token, k_run, m_runs);
    }
    return quoted;
}

} // namespace intake
