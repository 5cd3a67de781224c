// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the naming of pieces on texts whose type is known:
//   evaluate_types CONFIG PIECES [--errors] [--least FILE] [--folds N] [--worn SEED]
// PIECES/truth.tsv names for each file its split, kind and type. Errors are listed only for the splits that may be
// looked at: those measure nothing, the word model is learned from them. With --folds they do: each Nth of them is
// named by a model learned from the others. With --worn a worn copy of each is named instead (worn_copy.hpp), other than
// those that words are learned from where SEED is above 1000. With --least it fails where a figure is below what FILE
// asks.
#include "classifiers/plausible_types.hpp"
#include "tests/evaluate/figures.hpp"
#include "tests/evaluate/truth.hpp"
#include "tests/evaluate/word_learner.hpp"
#include "tests/evaluate/worn_copy.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace intake;

using test::Truth;

struct Answer {
    Truth truth;
    Piece piece; // the longest
    std::size_t pieces = 0;
};

Answer answer(const Classifier& classifier, const Truth& truth, const Document& document) {
    Answer answer;
    answer.truth = truth;
    const std::vector<Piece> pieces = classifier.pieces(document, "");
    answer.pieces = pieces.size();
    std::int32_t longest = 0;
    for (const Piece& piece : pieces) {
        if (piece.last_page - piece.first_page + 1 > longest) {
            longest = piece.last_page - piece.first_page + 1;
            answer.piece = piece;
        }
    }
    return answer;
}

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

/// F1 of every name that `name_of` gives, and their mean.
template<typename NameOf>
void print_f1(const std::vector<Answer>& answers, std::string_view what, const NameOf& name_of) {
    struct Count {
        std::size_t right = 0;
        std::size_t given = 0;
        std::size_t wanted = 0;
    };
    std::map<std::string, Count> counts;
    for (const Answer& one : answers) {
        const auto [wanted, given] = name_of(one);
        ++counts[wanted].wanted;
        ++counts[given].given;
        counts[wanted].right += wanted == given ? 1U : 0U;
    }
    double sum = 0;
    for (const auto& [name, count] : counts) {
        const double f1 = 2.0 * static_cast<double>(count.right)
                          / static_cast<double>(count.given + count.wanted);
        sum += f1;
        fmt::print("  {} {:26} F1 {:.2f}  {} of {} found, {} named so\n",
                   what,
                   name,
                   f1,
                   count.right,
                   count.wanted,
                   count.given);
    }
    fmt::print("  mean F1 of a {} {:.3f}\n", what, sum / static_cast<double>(counts.size()));
}

/// What of the confusion matrix is not on its diagonal.
void print_confusion(const std::vector<Answer>& answers) {
    std::map<std::pair<std::string, std::string>, std::size_t> wrong;
    for (const Answer& one : answers) {
        if (one.truth.type != one.piece.type) {
            ++wrong[{one.truth.type, one.piece.type}];
        }
    }
    for (const auto& [pair, count] : wrong) {
        fmt::print("  confused {} as {}: {}\n", pair.first, pair.second, count);
    }
}

void print_confidence(const std::vector<Answer>& answers) {
    constexpr std::array<double, 6> k_edges = {0, 0.5, 0.65, 0.8, 0.95, 1.0001};
    for (std::size_t bin = 0; bin + 1 < k_edges.size(); ++bin) {
        std::size_t all = 0;
        std::size_t right = 0;
        std::size_t plausible = 0;
        double sum = 0;
        for (const Answer& one : answers) {
            if (one.piece.confidence >= k_edges[bin] && one.piece.confidence < k_edges[bin + 1]) {
                ++all;
                right += one.truth.type == one.piece.type ? 1U : 0U;
                plausible +=
                    std::ranges::count(plausible_types(one.piece), one.truth.type) > 0 ? 1U : 0U;
                sum += one.piece.confidence;
            }
        }
        fmt::print(
            "  confidence {:.2f}-{:.2f}: {:3} answers, mean confidence {:.2f}, right {:.2f}, "
            "plausible {:.2f}\n",
            k_edges[bin],
            std::min(1.0, k_edges[bin + 1]),
            all,
            all == 0 ? 0 : sum / static_cast<double>(all),
            percent(right, all) / 100,
            percent(plausible, all) / 100);
    }
}

/// What tests/evaluate/least.txt sets a least value for, in percent.
test::Figures figures_of(const std::vector<Answer>& answers) {
    std::size_t kind = 0;
    std::size_t type = 0;
    std::size_t sure = 0;
    std::size_t sure_right = 0;
    for (const Answer& one : answers) {
        kind += one.truth.kind == one.piece.kind ? 1U : 0U;
        type += one.truth.type == one.piece.type ? 1U : 0U;
        sure += one.piece.confidence >= 0.8 ? 1U : 0U;
        sure_right += one.piece.confidence >= 0.8 && one.truth.type == one.piece.type ? 1U : 0U;
    }
    return {{"kind", percent(kind, answers.size())},
            {"type", percent(type, answers.size())},
            {"sure", percent(sure, answers.size())},
            {"sure_right", percent(sure_right, sure)}};
}

void print(const std::string& split,
           const std::vector<Answer>& answers,
           const test::Figures& figures) {
    fmt::print("{}: {} texts\n", split, answers.size());
    fmt::print("  kind right {:.1f} %\n", figures.at("kind"));
    fmt::print("  type right {:.1f} %\n", figures.at("type"));
    fmt::print("  confidence >= 0.8: {:.1f} % of the answers, right {:.1f} %\n",
               figures.at("sure"),
               figures.at("sure_right"));
    fmt::print("  cut into several pieces though one: {}\n",
               std::ranges::count_if(answers, [](const Answer& one) { return one.pieces != 1; }));
    print_f1(answers, "kind", [](const Answer& one) {
        return std::pair(one.truth.kind, one.piece.kind);
    });
    print_f1(answers, "type", [](const Answer& one) {
        return std::pair(one.truth.type, one.piece.type);
    });
    print_confusion(answers);
    print_confidence(answers);
}

void print_errors(const std::vector<Answer>& answers) {
    for (const Answer& one : answers) {
        if (!test::may_be_looked_at(one.truth.split)
            || (one.truth.type == one.piece.type && one.pieces == 1)) {
            continue;
        }
        fmt::print("{} {} -> {} ({:.2f}), runner-up {}, {} pieces\n",
                   one.truth.file,
                   one.truth.type,
                   one.piece.type,
                   one.piece.confidence,
                   one.piece.runner_up.value_or("-"),
                   one.pieces);
        for (const Reason& reason : one.piece.because) {
            fmt::print("    {:+.1f} {} | {}\n", reason.weight, reason.cue, reason.text);
        }
    }
}

/// The piece, or a worn copy of it where there is a seed; 0 for none.
Document read_piece(const std::filesystem::path& file, std::uint32_t worn) {
    const std::string text = test::read_text(file);
    return test::text_document(worn != 0 ? test::worn_copy(text, worn) : text);
}

/// Names every piece that may be looked at by words of the others.
std::map<std::string, std::vector<Answer>> answers_by_others(const std::filesystem::path& config,
                                                             const std::filesystem::path& folder,
                                                             std::size_t folds,
                                                             std::uint32_t worn) {
    const std::vector<Truth> truths = test::looked_at(folder);
    std::map<std::string, std::vector<Answer>> answers;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Truth> others;
        for (std::size_t at = 0; at < truths.size(); ++at) {
            if (at % folds != fold) {
                others.push_back(truths[at]);
            }
        }
        const Classifier classifier(test::config_with_words_of(others, config, folder));
        for (std::size_t at = fold; at < truths.size(); at += folds) {
            const Document document = read_piece(folder / truths[at].split / truths[at].file, worn);
            answers[truths[at].split].push_back(answer(classifier, truths[at], document));
        }
    }
    return answers;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const std::string least = test::take_option(arguments, "--least");
    const std::string folds = test::take_option(arguments, "--folds");
    const std::string seed = test::take_option(arguments, "--worn");
    if (arguments.size() < 2) {
        std::cerr << "usage: evaluate_types CONFIG PIECES [--errors] [--least FILE] [--folds N] "
                     "[--worn SEED]\n";
        return 2;
    }
    const auto worn = static_cast<std::uint32_t>(seed.empty() ? 0 : std::stoul(seed));
    const Classifier classifier(test::load_classifier_config(arguments[0]));
    const std::filesystem::path folder = arguments[1];
    std::map<std::string, std::vector<Answer>> answers;
    std::chrono::duration<double, std::milli> time{};
    for (const Truth& truth : test::read_truth(folder / "truth.tsv")) {
        const std::filesystem::path file = folder / truth.split / truth.file;
        if (!std::filesystem::exists(file)) {
            std::cerr << "missing: " << file << '\n';
            continue;
        }
        if (!folds.empty() && test::may_be_looked_at(truth.split)) {
            continue; // named by the others
        }
        const Document document = read_piece(file, worn);
        const auto start = std::chrono::steady_clock::now();
        answers[truth.split].push_back(answer(classifier, truth, document));
        time += std::chrono::steady_clock::now() - start;
    }
    if (!folds.empty()) {
        answers.merge(answers_by_others(arguments[0], folder, std::stoul(folds), worn));
    }
    std::size_t texts = 0;
    std::map<std::string, test::Figures> figures;
    for (const auto& [split, some] : answers) {
        figures[split] = figures_of(some);
        print(split, some, figures[split]);
        texts += some.size();
    }
    fmt::print("mean time {:.2f} ms a text\n", time.count() / static_cast<double>(texts));
    if (arguments.size() > 2 && arguments[2] == "--errors") {
        for (const auto& [split, some] : answers) {
            print_errors(some);
        }
    }
    return least.empty() || test::reaches(figures, least) ? 0 : 1;
}
