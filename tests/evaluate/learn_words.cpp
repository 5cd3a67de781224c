// SPDX-License-Identifier: GPL-3.0-or-later
// Learns config/word_model.txt from the pieces that may be looked at:
//   learn_words CONFIG PIECES > config/word_model.txt
// Multinomial logistic regression with a little shrinkage, by a fixed number of steps from 0: the same pieces give
// the same file.
#include "classifiers/word_model.hpp"
#include "tests/evaluate/truth.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

namespace {

using namespace intake;

constexpr std::size_t k_pieces_at_least = 2; // a feature of one piece is an accident
constexpr double k_shrinkage = 1e-5;
constexpr int k_steps = 300;
constexpr double k_step = 0.05;
constexpr double k_least_weight = 0.25; // what says less is left out

struct Example {
    std::size_t type = 0;
    std::vector<std::string> names;
    std::vector<std::pair<std::size_t, double>> features; // index, value
};

struct Feature {
    std::string name;
    double rarity = 0;
    std::vector<double> weights; // by type
};

std::vector<Example> read_examples(const ClassifierConfig& config,
                                   const std::filesystem::path& folder) {
    const FrameworkText framework(config.framework_text);
    const Lexicon lexicon(config.word_groups);
    std::vector<Example> examples;
    for (const test::Truth& truth : test::read_truth(folder / "truth.tsv")) {
        if (!truth.may_be_looked_at()) {
            continue;
        }
        const Document document =
            test::text_document(test::read_text(folder / truth.split / truth.file));
        Reading reading(document, lexicon);
        reading.mark_quoted(framework.quoted_from(reading));
        const auto type = std::ranges::find(config.types, truth.type, &DocumentType::id);
        examples.push_back(
            {static_cast<std::size_t>(type - config.types.begin()),
             word_features({reading, 0, static_cast<std::uint32_t>(document.pages.size()), ""}),
             {}});
    }
    return examples;
}

std::vector<Feature> choose_features(std::vector<Example>& examples, std::size_t types) {
    std::map<std::string, std::size_t> pieces;
    for (const Example& example : examples) {
        for (const std::string& name : example.names) {
            ++pieces[name];
        }
    }
    std::vector<Feature> features;
    std::map<std::string, std::size_t> places;
    for (const auto& [name, count] : pieces) {
        const bool plain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
        if (count >= k_pieces_at_least && plain) {
            places[name] = features.size();
            const double rarity =
                std::log(static_cast<double>(examples.size()) / static_cast<double>(count));
            features.push_back(
                {name, std::round(rarity * 100) / 100, std::vector<double>(types, 0)});
        }
    }
    for (Example& example : examples) {
        for (const std::string& name : example.names) {
            if (const auto at = places.find(name); at != places.end()) {
                example.features.emplace_back(at->second, features[at->second].rarity);
            }
        }
        bring_to_length(example.features);
    }
    return features;
}

/// Shares of the types for an example.
std::vector<double>
shares(const Example& example, const std::vector<Feature>& features, std::size_t types) {
    std::vector<double> logits(types, 0);
    for (const auto& [feature, value] : example.features) {
        for (std::size_t type = 0; type < types; ++type) {
            logits[type] += features[feature].weights[type] * value;
        }
    }
    const double largest = *std::ranges::max_element(logits);
    double all = 0;
    for (double& one : logits) {
        one = std::exp(one - largest);
        all += one;
    }
    for (double& one : logits) {
        one /= all;
    }
    return logits;
}

/// Adam: a step for each weight by how sure its slope is.
class Descent {
public:
    Descent(std::size_t features, std::size_t types)
        : m_mean(features * types, 0), m_square(features * types, 0) {}

    void step(std::vector<Feature>& features, const std::vector<double>& slopes) {
        ++m_steps;
        const std::size_t types = features.front().weights.size();
        for (std::size_t at = 0; at < slopes.size(); ++at) {
            m_mean[at] = 0.9 * m_mean[at] + 0.1 * slopes[at];
            m_square[at] = 0.999 * m_square[at] + 0.001 * slopes[at] * slopes[at];
            const double mean = m_mean[at] / (1 - std::pow(0.9, m_steps));
            const double square = m_square[at] / (1 - std::pow(0.999, m_steps));
            features[at / types].weights[at % types] -= k_step * mean / (std::sqrt(square) + 1e-8);
        }
    }

private:
    int m_steps = 0;
    std::vector<double> m_mean;
    std::vector<double> m_square;
};

void learn(std::vector<Feature>& features,
           const std::vector<Example>& examples,
           std::size_t types) {
    Descent descent(features.size(), types);
    std::vector<double> slopes(features.size() * types);
    for (int step = 0; step < k_steps; ++step) {
        for (std::size_t at = 0; at < slopes.size(); ++at) {
            slopes[at] = k_shrinkage * features[at / types].weights[at % types];
        }
        for (const Example& example : examples) {
            std::vector<double> wrong = shares(example, features, types);
            wrong[example.type] -= 1;
            for (const auto& [feature, value] : example.features) {
                for (std::size_t type = 0; type < types; ++type) {
                    slopes[feature * types + type] +=
                        wrong[type] * value / static_cast<double>(examples.size());
                }
            }
        }
        descent.step(features, slopes);
    }
}

void print(const std::vector<Feature>& features,
           const std::vector<DocumentType>& types,
           std::size_t examples) {
    fmt::print(
        "# Made by tests/evaluate/learn_words from {} pieces; not to be edited. See "
        "classifiers/word_model.hpp.\n"
        "# feature rarity type=weight ...\n",
        examples);
    for (const Feature& feature : features) {
        std::string weights;
        for (std::size_t type = 0; type < types.size(); ++type) {
            if (std::abs(feature.weights[type]) >= k_least_weight) {
                weights += fmt::format(" {}={:.1f}", types[type].id, feature.weights[type]);
            }
        }
        // A feature without weights still makes the piece longer.
        fmt::print("{} {:.2f}{}\n", feature.name, feature.rarity, weights);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: learn_words CONFIG PIECES\n";
        return 2;
    }
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const ClassifierConfig config = test::load_classifier_config(arguments[0]);
    std::vector<Example> examples = read_examples(config, arguments[1]);
    std::vector<Feature> features = choose_features(examples, config.types.size());
    learn(features, examples, config.types.size());
    print(features, config.types, examples.size());
    return 0;
}
