// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the naming of pieces on texts whose type is known:
//   evaluate_types CONFIG PIECES [--errors]
// PIECES/truth.tsv names for each file its split (dev, held_out), kind and type. Errors are listed for dev
// only: what was looked at no longer measures anything.
#include "tests/evaluate/truth.hpp"
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

void print_per_type(const std::vector<Answer>& answers) {
    struct Count {
        std::size_t right = 0;
        std::size_t given = 0;
        std::size_t wanted = 0;
    };
    std::map<std::string, Count> types;
    for (const Answer& one : answers) {
        ++types[one.truth.type].wanted;
        ++types[one.piece.type].given;
        types[one.truth.type].right += one.truth.type == one.piece.type ? 1U : 0U;
    }
    double sum = 0;
    for (const auto& [type, count] : types) {
        const double f1 = 2.0 * static_cast<double>(count.right)
                          / static_cast<double>(count.given + count.wanted);
        sum += f1;
        fmt::print("  {:26} F1 {:.2f}  {} of {} found, {} named so\n",
                   type,
                   f1,
                   count.right,
                   count.wanted,
                   count.given);
    }
    fmt::print("  mean F1 {:.3f}\n", sum / static_cast<double>(types.size()));
}

void print_confidence(const std::vector<Answer>& answers) {
    constexpr std::array<double, 6> k_edges = {0, 0.5, 0.65, 0.8, 0.95, 1.0001};
    for (std::size_t bin = 0; bin + 1 < k_edges.size(); ++bin) {
        std::size_t all = 0;
        std::size_t right = 0;
        double sum = 0;
        for (const Answer& one : answers) {
            if (one.piece.confidence >= k_edges[bin] && one.piece.confidence < k_edges[bin + 1]) {
                ++all;
                right += one.truth.type == one.piece.type ? 1U : 0U;
                sum += one.piece.confidence;
            }
        }
        fmt::print(
            "  confidence {:.2f}-{:.2f}: {:3} answers, mean confidence {:.2f}, right {:.2f}\n",
            k_edges[bin],
            std::min(1.0, k_edges[bin + 1]),
            all,
            all == 0 ? 0 : sum / static_cast<double>(all),
            percent(right, all) / 100);
    }
}

void print(const std::string& split, const std::vector<Answer>& answers) {
    std::size_t kind = 0;
    std::size_t type = 0;
    std::size_t sure = 0;
    std::size_t sure_right = 0;
    std::size_t wrongly_split = 0;
    for (const Answer& one : answers) {
        kind += one.truth.kind == one.piece.kind ? 1U : 0U;
        type += one.truth.type == one.piece.type ? 1U : 0U;
        sure += one.piece.confidence >= 0.8 ? 1U : 0U;
        sure_right += one.piece.confidence >= 0.8 && one.truth.type == one.piece.type ? 1U : 0U;
        wrongly_split += one.pieces != 1 ? 1U : 0U;
    }
    fmt::print("{}: {} texts\n", split, answers.size());
    fmt::print("  kind right {} = {:.1f} %\n", kind, percent(kind, answers.size()));
    fmt::print("  type right {} = {:.1f} %\n", type, percent(type, answers.size()));
    fmt::print("  confidence >= 0.8: {} answers ({:.1f} %), right {:.1f} %\n",
               sure,
               percent(sure, answers.size()),
               percent(sure_right, sure));
    fmt::print("  cut into several pieces though one: {}\n", wrongly_split);
    print_per_type(answers);
    print_confidence(answers);
}

void print_errors(const std::vector<Answer>& answers) {
    for (const Answer& one : answers) {
        if (!one.truth.may_be_looked_at()
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

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2) {
        std::cerr << "usage: evaluate_types CONFIG PIECES [--errors]\n";
        return 2;
    }
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
        const Document document = test::text_document(test::read_text(file));
        const auto start = std::chrono::steady_clock::now();
        answers[truth.split].push_back(answer(classifier, truth, document));
        time += std::chrono::steady_clock::now() - start;
    }
    std::size_t texts = 0;
    for (const auto& [split, some] : answers) {
        print(split, some);
        texts += some.size();
    }
    fmt::print("mean time {:.2f} ms a text\n", time.count() / static_cast<double>(texts));
    if (arguments.size() > 2 && arguments[2] == "--errors") {
        for (const auto& [split, some] : answers) {
            print_errors(some);
        }
    }
    return 0;
}
