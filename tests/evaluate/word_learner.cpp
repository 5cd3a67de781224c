// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/evaluate/word_learner.hpp"

#include "classifiers/framework_text.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/score.hpp"
#include "classifiers/word_model.hpp"
#include "tests/evaluate/worn_copy.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <deque>
#include <map>
#include <numeric>

namespace intake::test {

namespace {

constexpr std::size_t k_pieces_at_least = 2;    // a feature of one piece is an accident
constexpr std::size_t k_skeletons_at_least = 4; // of them there are many
constexpr std::uint32_t k_worn_copies = 3;      // of each piece
constexpr double k_worn = 0.5;                  // what such a copy counts beside its piece
constexpr double k_levelled = 0.25; // 1 would make all types count the same, 0 all examples
constexpr double k_shrinkage = 1e-5;
constexpr int k_steps = 60;

struct Example {
    std::size_t type = 0;
    double weight = 1;                                    // of all examples together 1
    std::vector<std::pair<std::size_t, double>> features; // index, value
};

struct Feature {
    std::string name;
    double rarity = 0;
};

std::vector<Feature> choose_features(std::span<const KnownPiece> known, Judge judge) {
    const std::size_t at_least = judge == Judge::words ? k_pieces_at_least : k_skeletons_at_least;
    std::map<std::string, std::size_t> pieces;
    std::size_t all = 0;
    for (const KnownPiece& one : known) {
        if (one.worn) {
            continue;
        }
        ++all;
        for (const std::string& name : one.features) {
            pieces[name] += judge_of(name) == judge ? 1U : 0U;
        }
    }
    std::vector<Feature> features;
    for (const auto& [name, count] : pieces) {
        const bool plain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
        if (count >= at_least && plain) {
            const double rarity = std::log(static_cast<double>(all) / static_cast<double>(count));
            features.push_back({name, std::round(rarity * 100) / 100});
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
    // The known pieces say little of how often a type is handed in: what is rare among them counts for more.
    std::map<std::size_t, double> of_type;
    for (const KnownPiece& one : known) {
        ++of_type[one.type];
    }
    std::vector<Example> examples;
    double all = 0;
    for (const KnownPiece& one : known) {
        Example& example = examples.emplace_back(Example{
            one.type, (one.worn ? k_worn : 1) * std::pow(of_type[one.type], -k_levelled), {}});
        all += example.weight;
        for (const std::string& name : one.features) {
            if (const auto at = places.find(name); at != places.end()) {
                example.features.emplace_back(at->second, 1);
            }
        }
        bring_to_length(example.features, k_few_features);
    }
    for (Example& example : examples) {
        example.weight /= all;
    }
    return examples;
}

/// By feature and type: weights, slopes, directions. A feature has k_row of them, so that many are added at once.
using Numbers = std::vector<float>;
constexpr std::size_t k_row = 24; // types at most

double product(const Numbers& a, const Numbers& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// a + factor * b
Numbers sum(const Numbers& a, double factor, const Numbers& b) {
    Numbers result(a);
    const auto by = static_cast<float>(factor);
    for (std::size_t at = 0; at < a.size(); ++at) {
        result[at] += by * b[at];
    }
    return result;
}

void add_row(float* to, float factor, const float* row) {
    for (std::size_t at = 0; at < k_row; ++at) {
        to[at] += factor * row[at];
    }
}

/// How badly weights name the examples, and how that changes with each of them.
double loss(const Numbers& weights,
            const std::vector<Example>& examples,
            std::size_t types,
            Numbers& slopes) {
    double result = k_shrinkage / 2 * product(weights, weights);
    for (std::size_t at = 0; at < weights.size(); ++at) {
        slopes[at] = static_cast<float>(k_shrinkage) * weights[at];
    }
    for (const Example& example : examples) {
        std::array<float, k_row> logits{};
        for (const auto& [feature, value] : example.features) {
            add_row(logits.data(), static_cast<float>(value), &weights[feature * k_row]);
        }
        const float largest = *std::max_element(logits.begin(), logits.begin() + types);
        double all = 0;
        for (std::size_t type = 0; type < types; ++type) {
            all += std::exp(logits[type] - largest);
        }
        result -= example.weight * (logits[example.type] - largest - std::log(all));
        std::array<float, k_row> wrong{};
        for (std::size_t type = 0; type < types; ++type) {
            const double share = std::exp(logits[type] - largest) / all;
            wrong[type] =
                static_cast<float>(example.weight * (share - (type == example.type ? 1.0 : 0.0)));
        }
        for (const auto& [feature, value] : example.features) {
            add_row(&slopes[feature * k_row], static_cast<float>(value), wrong.data());
        }
    }
    return result;
}

/// L-BFGS: goes down by what the last steps told of the curvature.
class Descent {
public:
    Numbers direction(const Numbers& slopes) const {
        Numbers down(slopes.size());
        std::ranges::transform(slopes, down.begin(), std::negate());
        std::vector<double> shares(m_steps.size());
        for (std::size_t at = m_steps.size(); at-- > 0;) {
            shares[at] = product(m_steps[at].way, down) / m_steps[at].curvature;
            down = sum(down, -shares[at], m_steps[at].turn);
        }
        if (!m_steps.empty()) {
            const Step& last = m_steps.back();
            const auto scale = static_cast<float>(last.curvature / product(last.turn, last.turn));
            std::ranges::for_each(down, [&](float& one) { one *= scale; });
        }
        for (std::size_t at = 0; at < m_steps.size(); ++at) {
            const double other = product(m_steps[at].turn, down) / m_steps[at].curvature;
            down = sum(down, shares[at] - other, m_steps[at].way);
        }
        return down;
    }
    void remember(Numbers way, Numbers turn) {
        constexpr std::size_t k_steps_kept = 8;
        const double curvature = product(way, turn);
        if (curvature > 0) {
            m_steps.push_back({std::move(way), std::move(turn), curvature});
        }
        if (m_steps.size() > k_steps_kept) {
            m_steps.pop_front();
        }
    }

private:
    struct Step {
        Numbers way;  // of the weights
        Numbers turn; // of the slopes
        double curvature = 0;
    };
    std::deque<Step> m_steps;
};

Numbers learn(std::size_t features, const std::vector<Example>& examples, std::size_t types) {
    constexpr double k_worth_it = 1e-4; // of what the slope promises
    constexpr int k_tries = 10;
    Numbers weights(features * k_row, 0);
    Numbers slopes(weights.size());
    double height = loss(weights, examples, types, slopes);
    Descent descent;
    for (int step = 0; step < k_steps; ++step) {
        const Numbers down = descent.direction(slopes);
        const double promise = product(slopes, down);
        double length = step == 0 ? 1 / std::sqrt(product(slopes, slopes)) : 1;
        bool lower = false;
        for (int tries = 0; tries < k_tries && !lower; ++tries, length /= 2) {
            Numbers next = sum(weights, length, down);
            Numbers next_slopes(slopes.size());
            const double next_height = loss(next, examples, types, next_slopes);
            if (next_height <= height + k_worth_it * length * promise) {
                descent.remember(sum(next, -1, weights), sum(next_slopes, -1, slopes));
                weights = std::move(next);
                slopes = std::move(next_slopes);
                height = next_height;
                lower = true;
            }
        }
        if (!lower) {
            break;
        }
    }
    return weights;
}

std::string head(const std::vector<DocumentType>& types, std::string_view made_from) {
    std::string text = fmt::format(
        "# Made by tests/evaluate/learn_words from {}; not to be edited. See "
        "classifiers/word_model.hpp.\n"
        "# feature rarity codes\ntypes",
        made_from);
    for (const DocumentType& type : types) {
        text += " " + type.id;
    }
    return text + '\n';
}

std::string lines(const std::vector<Feature>& features, const Numbers& weights, std::size_t types) {
    std::string text;
    for (std::size_t at = 0; at < features.size(); ++at) {
        std::string codes;
        for (std::size_t type = 0; type < types; ++type) {
            codes += weight_code(static_cast<double>(weights[at * k_row + type]));
        }
        text += fmt::format("{} {:.2f} {}\n", features[at].name, features[at].rarity, codes);
    }
    return text;
}

/// A piece as a View, which lasts as long as this.
class ReadPiece {
public:
    ReadPiece(std::string_view text, const Lexicon& lexicon, const FrameworkText& framework)
        : m_document(text_document(text)), m_reading(m_document, lexicon) {
        m_reading.mark_quoted(framework.quoted_from(m_reading));
    }
    View view() const {
        return {m_reading, 0, static_cast<std::uint32_t>(m_document.pages.size()), ""};
    }

private:
    Document m_document;
    Reading m_reading;
};

} // namespace

std::vector<KnownPiece> known_pieces(const ClassifierConfig& config,
                                     const std::filesystem::path& folder,
                                     std::span<const Truth> truths,
                                     Worn worn) {
    const FrameworkText framework(config.framework_text);
    Lexicon lexicon(config.word_groups);
    const WordModel no_words;
    const Scorer scorer(config.types, lexicon, framework, no_words);
    std::vector<KnownPiece> known;
    for (const Truth& truth : truths) {
        const std::string text = read_text(folder / truth.split / truth.file);
        const auto type = static_cast<std::size_t>(
            std::ranges::find(config.types, truth.type, &DocumentType::id) - config.types.begin());
        const ReadPiece piece(text, lexicon, framework);
        KnownPiece& one =
            known.emplace_back(KnownPiece{type, piece_features(piece.view()), {}, false});
        std::vector<TypeScore> scores = scorer.score(piece.view());
        std::ranges::sort(scores, {}, &TypeScore::type);
        std::ranges::transform(scores, std::back_inserter(one.cue_scores), &TypeScore::score);
        for (std::uint32_t copy = 1; worn == Worn::too && copy <= k_worn_copies; ++copy) {
            // The same copies whatever other pieces there are.
            const auto seed = static_cast<std::uint32_t>(text.size()) * 101 + copy;
            const ReadPiece worn_piece(worn_copy(text, seed), lexicon, framework);
            known.push_back({type, piece_features(worn_piece.view()), {}, true});
        }
    }
    return known;
}

std::string made_from(std::span<const KnownPiece> known) {
    std::string all = fmt::format("{} {} {} {} {} {} {}",
                                  k_pieces_at_least,
                                  k_skeletons_at_least,
                                  k_worn_copies,
                                  k_worn,
                                  k_levelled,
                                  k_shrinkage,
                                  k_steps);
    std::size_t pieces = 0;
    for (const KnownPiece& one : known) {
        if (one.worn) {
            continue;
        }
        ++pieces;
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
    return fmt::format("{} pieces (digest {:016x})", pieces, digest);
}

std::string learned_words(std::span<const KnownPiece> known,
                          const std::vector<DocumentType>& types) {
    std::string text = head(types, made_from(known));
    for (const Judge judge : {Judge::words, Judge::skeleton}) {
        const std::vector<Feature> features = choose_features(known, judge);
        const std::vector<Example> examples = examples_of(known, features);
        text += lines(features, learn(features.size(), examples, types.size()), types.size());
    }
    return text;
}

ClassifierConfig config_with_words_of(std::span<const Truth> truths,
                                      const std::filesystem::path& config,
                                      const std::filesystem::path& folder) {
    ClassifierConfig learned = load_classifier_config(config);
    const std::string words =
        learned_words(known_pieces(learned, folder, truths, Worn::too), learned.types);
    learned.words = WordModel(words, "words of a fold", learned.types);
    return learned;
}

} // namespace intake::test
