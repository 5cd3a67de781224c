// SPDX-License-Identifier: GPL-3.0-or-later
// Makes config/kept_examples.txt, the pieces on which `learn` may make nothing worse, from those that may be looked at:
//   keep_examples CONFIG PIECES > config/kept_examples.txt
// Each is scored by a word model of the others: by one that knows it, it would stand firmer than papers of others do.
#include "classifiers/framework_text.hpp"
#include "classifiers/office_model.hpp"
#include "tests/evaluate/word_learner.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <iostream>
#include <map>

namespace {

using namespace intake;

constexpr std::size_t k_folds = 5;
constexpr std::size_t k_pieces_at_least = 2; // a word of one piece says nothing of others

struct Kept {
    std::string type;
    Learnable learnable;
};

Kept keep(const test::Truth& truth,
          const std::filesystem::path& folder,
          Lexicon& lexicon,
          const FrameworkText& framework,
          const Scorer& scorer,
          const std::vector<DocumentType>& types) {
    const Document document =
        test::text_document(test::read_text(folder / truth.split / truth.file));
    Reading reading(document, lexicon);
    reading.mark_quoted(framework.quoted_from(reading));
    const View view{reading, 0, static_cast<std::uint32_t>(document.pages.size()), ""};
    const std::vector<std::string> features = piece_features(view);
    return {truth.type, learnable(features, scorer.score(view, features), types)};
}

std::vector<Kept> keep_all(const ClassifierConfig& config,
                           const std::filesystem::path& folder,
                           const std::vector<test::Truth>& truths) {
    std::vector<Kept> all(truths.size());
    for (std::size_t fold = 0; fold < k_folds; ++fold) {
        std::vector<test::Truth> others;
        for (std::size_t at = 0; at < truths.size(); ++at) {
            if (at % k_folds != fold) {
                others.push_back(truths[at]);
            }
        }
        const FrameworkText framework(config.framework_text);
        Lexicon lexicon(config.word_groups);
        const WordModel words(
            test::learned_words(test::known_pieces(config, folder, others, test::Worn::too),
                                config.types),
            "words of a fold",
            config.types);
        const Scorer scorer(config.types, lexicon, framework, words);
        for (std::size_t at = fold; at < truths.size(); at += k_folds) {
            all[at] = keep(truths[at], folder, lexicon, framework, scorer, config.types);
        }
    }
    return all;
}

void leave_rare_words_out(std::vector<Kept>& all) {
    std::map<std::uint16_t, std::size_t> pieces;
    for (const Kept& one : all) {
        for (const std::uint16_t word : one.learnable.words) {
            ++pieces[word];
        }
    }
    for (Kept& one : all) {
        std::erase_if(one.learnable.words,
                      [&](std::uint16_t word) { return pieces[word] < k_pieces_at_least; });
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: keep_examples CONFIG PIECES\n";
        return 2;
    }
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const ClassifierConfig config = test::load_classifier_config(arguments[0]);
    const std::vector<test::Truth> truths = test::looked_at(arguments[1]);
    std::vector<Kept> all = keep_all(config, arguments[1], truths);
    leave_rare_words_out(all);
    fmt::print(
        "# Made by tests/evaluate/keep_examples from {}; not to be edited. See\n"
        "# classifiers/office_model.hpp.\n"
        "# type scores words\n",
        test::made_from(test::known_pieces(config, arguments[1], truths)));
    for (const Kept& one : all) {
        fmt::print("{} {}\n", one.type, to_text(one.learnable));
    }
    return 0;
}
