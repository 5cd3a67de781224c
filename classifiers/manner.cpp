// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/manner.hpp"

#include "classifiers/fold.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/word_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace intake {

namespace {

enum Count : std::size_t {
    i,
    you,
    we,
    they,
    past,
    sentences,
    questions,
    quotes,
    figures,
    labels,
    names,
    items,
    letters,
    words,
    k_counts,
};
constexpr std::array<std::string_view, 4> k_persons = {"i", "you", "we", "they"};

using Counts = std::array<double, k_counts>;

/// Words that tell who speaks or is spoken to, and verbs that tell of what is past; all are common whatever a text is
/// about.
const std::unordered_map<std::string_view, Count>& telling_words() {
    static const std::unordered_map<std::string_view, Count> k_words = [] {
        constexpr std::array k_of = {
            std::pair{i, std::string_view("ik mij mijn me mezelf mijzelf i my myself")},
            std::pair{you, std::string_view("je jij jou jouw jullie u uw you your")},
            std::pair{we, std::string_view("wij we ons onze us our")},
            std::pair{they,
                      std::string_view("hij zij ze hem haar zijn hun hen he she they his her their "
                                       "them")},
            std::pair{
                past,
                std::string_view(
                    "was waren had hadden kwam kwamen ging gingen zei zeiden vond vonden deed "
                    "deden kreeg kregen stond stonden zag zagen bleek begon begonnen werd "
                    "werden liep liepen gaf gaven nam namen zat zaten wist wilde wilden moest "
                    "moesten kon konden dacht voelde vroeg maakte vertelde bleef viel were "
                    "went said came found told")},
        };
        std::unordered_map<std::string_view, Count> all;
        for (const auto& [count, list] : k_of) {
            for (const std::string_view word : words_of_list(list)) {
                all.emplace(word, count);
            }
        }
        return all;
    }();
    return k_words;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "...", 1) or 12. before what they number.
bool begins_item(std::string_view word) {
    constexpr std::size_t k_longest_number = 3;
    const bool numbers = word.size() >= 2 && word.size() <= k_longest_number && is_digit(word[0])
                         && is_digit(word[word.size() - 2])
                         && (word.back() == '.' || word.back() == ')');
    return numbers || word.starts_with("-") || word.starts_with("*") || word.starts_with("•")
           || word.starts_with("·") || word.starts_with("–");
}

/// The word without quotation marks and brackets behind it.
std::string_view without_closing(std::string_view word) {
    while (!word.empty() && (word.back() == '"' || word.back() == '\'' || word.back() == ')')) {
        word.remove_suffix(1);
    }
    return word;
}

bool ends_sentence(std::string_view word) {
    const std::string_view bare = without_closing(word);
    return !bare.empty() && (bare.back() == '.' || bare.back() == '!' || bare.back() == '?');
}

/// Counts the words of a page, one after the other.
class Counter {
public:
    explicit Counter(Counts& counts) : m_counts(counts) {}

    void add(const Word& word) {
        const FoldedText folded = fold_with_origin(word.text);
        const std::string_view text = folded.text;
        if (text.empty()) {
            return;
        }
        const bool begins_line = word.line != m_line;
        const bool begins_sentence = begins_line || m_ended;
        m_line = word.line;
        m_ended = ends_sentence(text);
        add_if(words, true);
        add_if(sentences, m_ended);
        add_if(questions, without_closing(text).ends_with('?'));
        add_if(quotes,
               text.size() > 1 && (text[0] == '"' || text[0] == '\'') && is_letter(text[1]));
        add_if(figures, is_digit(text[0]));
        add_if(labels, text.ends_with(':'));
        add_if(names, !begins_sentence && word.text[0] >= 'A' && word.text[0] <= 'Z');
        add_if(items, begins_line && begins_item(text));
        for (const FoldedRun& run : folded_runs(text)) {
            m_counts[letters] += run.end - run.begin;
            const auto told = telling_words().find(text.substr(run.begin, run.end - run.begin));
            if (told != telling_words().end()) {
                ++m_counts[told->second];
            }
        }
    }

private:
    void add_if(Count count, bool so) { m_counts[count] += so ? 1 : 0; }

    Counts& m_counts;
    std::int32_t m_line = -1;
    bool m_ended = true;
};

template<std::size_t Size>
std::size_t class_of(double value, const std::array<double, Size>& above) {
    return static_cast<std::size_t>(
        std::ranges::count_if(above, [&](double edge) { return value > edge; }));
}

constexpr std::array k_share = {0.0, 0.006, 0.012, 0.02, 0.03, 0.045, 0.065, 0.09, 0.13};
constexpr std::array k_sentence = {4.0, 8.0, 11.0, 14.0, 18.0, 24.0, 35.0, 60.0};
constexpr std::array k_question = {0.0, 0.1, 0.2, 0.35, 0.5};
constexpr std::array k_quote = {0.0, 1.0, 3.0, 6.0};
constexpr std::array k_figure = {0.0, 0.01, 0.02, 0.04, 0.08, 0.15};
constexpr std::array k_label = {0.0, 0.005, 0.01, 0.02, 0.04, 0.08};
constexpr std::array k_name = {0.0, 0.01, 0.02, 0.04, 0.07, 0.12, 0.2};
constexpr std::array k_item = {0.0, 0.01, 0.03, 0.06};
constexpr std::array k_letters = {4.2, 4.6, 5.0, 5.4, 5.8, 6.3};

} // namespace

std::vector<std::string> manner_features(const View& view) {
    Counts counts{};
    for (std::uint32_t page = view.first; page < view.last; ++page) {
        Counter counter(counts);
        for (const Word& word : view.reading.document().pages[page].words) {
            counter.add(word);
        }
    }
    const double all = std::max(1.0, counts[words]);
    const double ended = std::max(1.0, counts[sentences]);
    std::vector<std::string> features;
    const auto add = [&](std::string_view name, std::size_t which) {
        features.push_back(fmt::format("%{}{}", name, which));
    };
    for (std::size_t person = i; person <= they; ++person) {
        add(k_persons[person], class_of(counts[person] / all, k_share));
    }
    const std::size_t telling = class_of(counts[past] / all, k_share);
    add("past", telling);
    const auto* const most = std::max_element(&counts[i], &counts[they] + 1);
    const std::string_view who =
        *most > 0 ? k_persons[static_cast<std::size_t>(most - counts.data())] : "none";
    features.push_back(fmt::format("%who:{}", who));
    features.push_back(fmt::format("%who:{}{}", who, std::min<std::size_t>(2, telling)));
    add("sentence", class_of(all / ended, k_sentence));
    add("questions", class_of(counts[questions] / ended, k_question));
    add("quotes", class_of(counts[quotes], k_quote));
    add("figure", class_of(counts[figures] / all, k_figure));
    add("colons", class_of(counts[labels] / all, k_label));
    add("names", class_of(counts[names] / all, k_name));
    add("items", class_of(counts[items] / all, k_item));
    add("letters", class_of(counts[letters] / all, k_letters));
    return features;
}

} // namespace intake
