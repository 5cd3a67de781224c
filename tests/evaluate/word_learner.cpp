// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluate/word_learner.hpp"

#include "classifiers/framework_text.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/score.hpp"
#include "classifiers/word_model.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace intake::test {

namespace {

constexpr std::size_t k_pieces_at_least = 2; // a feature of one piece is an accident
constexpr double k_shrinkage = 3e-7;
constexpr int k_steps = 500;
constexpr double k_step = 0.05;
constexpr double k_cue =
    0.05; // value of a cue that fired: less than a word's share of a short piece
constexpr double k_least_weight = 0.4; // what says less is left out

struct Example {
    std::size_t type = 0;
    std::vector<std::pair<std::size_t, double>> features; // index, value
};

struct Feature {
    std::string name;
    double rarity = 0;
    std::vector<double> weights; // by type
};

std::vector<Feature> choose_features(std::span<const KnownPiece> known, std::size_t types) {
    std::map<std::string, std::size_t> pieces;
    for (const KnownPiece& one : known) {
        for (const std::string& name : one.features) {
            ++pieces[name];
        }
    }
    std::vector<Feature> features;
    for (const auto& [name, count] : pieces) {
        const bool plain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
        if (count >= k_pieces_at_least && plain) {
            const double rarity =
                is_cue_feature(name)
                    ? k_cue
                    : std::log(static_cast<double>(known.size()) / static_cast<double>(count));
            features.push_back(
                {name, std::round(rarity * 100) / 100, std::vector<double>(types, 0)});
        }
    }
    return features;
}

std::vector<Example> examples_of(std::span<const KnownPiece> known,
                                 const std::vector<Feature>& features) {
    std::map<std::string, std::size_t> places;
    for (std::size_t at = 0; at < features.size(); ++at) {
        places[features[at].name] = at;
    }
    std::vector<Example> examples;
    for (const KnownPiece& one : known) {
        Example& example = examples.emplace_back(Example{one.type, {}});
        std::vector<std::pair<std::size_t, double>> cues;
        for (const std::string& name : one.features) {
            if (const auto at = places.find(name); at != places.end()) {
                auto& some = is_cue_feature(name) ? cues : example.features;
                some.emplace_back(at->second, features[at->second].rarity);
            }
        }
        bring_to_length(example.features);
        example.features.insert(example.features.end(), cues.begin(), cues.end());
    }
    return examples;
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
    const double largest = std::accumulate(
        logits.begin(), logits.end(), 0.0, [](double a, double b) { return std::max(a, b); });
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
        const double seen_mean = 1 - std::pow(0.9, m_steps);
        const double seen_square = 1 - std::pow(0.999, m_steps);
        for (std::size_t at = 0; at < slopes.size(); ++at) {
            m_mean[at] = 0.9 * m_mean[at] + 0.1 * slopes[at];
            m_square[at] = 0.999 * m_square[at] + 0.001 * slopes[at] * slopes[at];
            const double mean = m_mean[at] / seen_mean;
            const double square = m_square[at] / seen_square;
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

std::string to_text(const std::vector<Feature>& features,
                    const std::vector<DocumentType>& types,
                    std::string_view made_from) {
    std::string text = fmt::format(
        "# Made by tests/evaluate/learn_words from {}; not to be edited. See "
        "classifiers/word_model.hpp.\n"
        "# feature rarity type=weight ...\n",
        made_from);
    for (const Feature& feature : features) {
        std::string weights;
        for (std::size_t type = 0; type < types.size(); ++type) {
            if (std::abs(feature.weights[type]) >= k_least_weight) {
                weights += fmt::format(" {}={:.1f}", types[type].id, feature.weights[type]);
            }
        }
        // A feature without weights still makes the piece longer.
        text += fmt::format("{} {:.2f}{}\n", feature.name, feature.rarity, weights);
    }
    return text;
}

} // namespace

std::vector<KnownPiece> known_pieces(const ClassifierConfig& config,
                                     const std::filesystem::path& folder,
                                     std::span<const Truth> truths) {
    const FrameworkText framework(config.framework_text);
    Lexicon lexicon(config.word_groups);
    const WordModel no_words;
    const Scorer scorer(config.types, lexicon, framework, no_words);
    std::vector<KnownPiece> known;
    for (const Truth& truth : truths) {
        const Document document = text_document(read_text(folder / truth.split / truth.file));
        Reading reading(document, lexicon);
        reading.mark_quoted(framework.quoted_from(reading));
        const auto type = std::ranges::find(config.types, truth.type, &DocumentType::id);
        const auto pages = static_cast<std::uint32_t>(document.pages.size());
        const View view{reading, 0, pages, ""};
        KnownPiece& one = known.emplace_back(KnownPiece{
            static_cast<std::size_t>(type - config.types.begin()), piece_features(view), {}});
        std::vector<TypeScore> scores = scorer.score(view);
        std::ranges::sort(scores, {}, &TypeScore::type);
        for (const TypeScore& score : scores) {
            one.cue_scores.push_back(score.score);
            one.features.insert(one.features.end(), score.fired.begin(), score.fired.end());
        }
    }
    return known;
}

std::string made_from(std::span<const KnownPiece> known) {
    std::string all = fmt::format("{} {} {} {} {} {}",
                                  k_pieces_at_least,
                                  k_shrinkage,
                                  k_steps,
                                  k_step,
                                  k_cue,
                                  k_least_weight);
    for (const KnownPiece& one : known) {
        all += fmt::format("\n{}", one.type);
        for (const double score : one.cue_scores) {
            all += fmt::format(" {:.3f}", score);
        }
        for (const std::string& feature : one.features) {
            all += " " + feature;
        }
    }
    std::uint64_t digest = 0xcbf29ce484222325; // FNV-1a
    for (const char character : all) {
        digest = (digest ^ static_cast<unsigned char>(character)) * 0x100000001b3;
    }
    return fmt::format("{} pieces (digest {:016x})", known.size(), digest);
}

std::string learned_words(std::span<const KnownPiece> known,
                          const std::vector<DocumentType>& types) {
    std::vector<Feature> features = choose_features(known, types.size());
    learn(features, examples_of(known, features), types.size());
    return to_text(features, types, made_from(known));
}

} // namespace intake::test
