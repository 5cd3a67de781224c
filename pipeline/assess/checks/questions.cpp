// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fold.hpp"
#include "pipeline/assess/check.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace intake::checks {

namespace {

/// Words of this length say something about the question they stand in.
constexpr std::size_t k_telling = 5;
/// A trace holds this share of a question's telling words, within so many words of text.
constexpr double k_share = 0.6;
constexpr std::size_t k_within = 25;

using Words = std::set<std::string>;

/// The beginnings of the telling words, so that "uitgevoerd" and "uitvoeren" may differ in their ends.
void add_telling(std::string_view text, std::vector<std::string>& words) {
    for (const std::string& word : folded_words(text)) {
        if (word.size() >= k_telling) {
            words.push_back(word.substr(0, 6));
        }
    }
}

Words telling_words(const Element& element) {
    std::vector<std::string> words;
    add_telling(element.clause.empty() ? element.text.nl : element.clause, words);
    return {words.begin(), words.end()};
}

/// Where the words of a question stand together on a page: the first word of the place; nothing where they do not.
std::optional<std::size_t> place_of(const Words& wanted, const Page& page) {
    std::vector<std::pair<std::size_t, std::string>> telling; // word of the page -> beginning
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        std::vector<std::string> words;
        add_telling(page.words[i].text, words);
        for (std::string& word : words) {
            if (wanted.contains(word)) {
                telling.emplace_back(i, std::move(word));
            }
        }
    }
    for (std::size_t first = 0; first < telling.size(); ++first) {
        Words found;
        for (std::size_t i = first;
             i < telling.size() && telling[i].first <= telling[first].first + k_within;
             ++i) {
            found.insert(telling[i].second);
        }
        if (static_cast<double>(found.size()) >= k_share * static_cast<double>(wanted.size())) {
            return telling[first].first;
        }
    }
    return std::nullopt;
}

/// Traces only: people answer without repeating the question, so its absence says nothing.
CheckResult trace(const CheckContext& context, const Evidence& evidence, const Element& element) {
    const Words wanted = telling_words(element);
    for (const Page* page : pages_of(context.dossier, evidence)) {
        if (wanted.size() < 2) {
            break;
        }
        if (const auto word = place_of(wanted, *page)) {
            CheckResult one = result_on(evidence,
                                        Ran::ran,
                                        Verdict::seen,
                                        {element.text.nl + ": spoor", element.text.en + ": trace"});
            one.page = page->number;
            one.box = page->words[*word].box;
            return one;
        }
    }
    return result_on(evidence,
                     Ran::ran,
                     Verdict::cannot_say,
                     {element.text.nl + ": geen spoor gezien; dat is geen tekortkoming",
                      element.text.en + ": no trace seen; that is no shortcoming"});
}

std::vector<CheckResult> run(const CheckContext& context) {
    std::vector<CheckResult> results;
    for (const Evidence* evidence : context.evidence) {
        for (const Element& element : context.requirement.elements) {
            results.push_back(trace(context, *evidence, element));
        }
    }
    return results;
}

} // namespace

extern const Check check_questions;
const Check check_questions{.id = "questions", .decides = false, .run = run};

} // namespace intake::checks
