// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/office_learner.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/text_parts.hpp"
#include "classifiers/word_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <linear.h>
#include <map>
#include <memory>
#include <set>
#include <tuple>

namespace intake {

namespace {

constexpr double k_least_score = -5.5; // of a type that could still be turned
constexpr double k_margin = 4;         // by which the right type should lead
constexpr double k_clear = 7;          // of others, which papers of the same form may be taken for
constexpr double k_change_at_most = 8; // that one piece asks for
constexpr double k_precision = 1e-4;
constexpr std::size_t k_owners_at_least = 2;

using Row = std::vector<std::pair<std::uint16_t, double>>; // word, value

struct Wanted {
    Row row;
    std::vector<double> changes; // by type
};

/// How much the score of each type should change for the piece to be named right: by raising the right type as far
/// as that helps, and by lowering those before it.
std::vector<double> wanted_changes(const OfficeExample& example,
                                   const std::vector<DocumentType>& types) {
    std::vector<double> changes(types.size(), 0);
    const std::vector<TypeScore> scores = scores_of(example.learnable, types);
    if (!example.corrected || name_by(scores, types).type == types[example.type].id) {
        return changes;
    }
    const bool is_unsure = types[example.type].id == k_unsure; // which needs no score to be named
    double right = is_unsure ? k_doubtful_score : k_least_score;
    double rival = k_least_score;
    for (const TypeScore& one : scores) {
        double& which = one.type == example.type ? right : rival;
        which = std::max(which, one.score);
    }
    const double enough = is_unsure ? right : k_doubtful_score + k_margin;
    const double raise =
        std::clamp(std::max(enough - right, (rival + k_margin - right) / 2), 0.0, k_change_at_most);
    changes[example.type] = raise;
    for (const TypeScore& one : scores) {
        const double lead = one.score + k_clear - (right + raise);
        if (one.type != example.type && lead > 0) {
            changes[one.type] = -std::min(lead, k_change_at_most);
        }
    }
    return changes;
}

/// Words of several owners, and how rare each is.
OfficeModel::Features choose_features(const std::vector<OfficeExample>& examples) {
    std::map<std::uint16_t, std::pair<std::size_t, std::set<std::string_view>>> counts;
    for (const OfficeExample& example : examples) {
        for (const std::uint16_t word : example.learnable.words) {
            auto& [pieces, owners] = counts[word];
            ++pieces;
            owners.insert(example.owner);
        }
    }
    OfficeModel::Features features;
    for (const auto& [word, count] : counts) {
        if (count.second.size() >= k_owners_at_least) {
            const double rarity =
                std::log(static_cast<double>(examples.size()) / static_cast<double>(count.first));
            features[word].rarity = std::round(rarity * 100) / 100;
        }
    }
    return features;
}

Row row_of(const WordNumbers& words, const OfficeModel::Features& features) {
    Row row;
    for (const std::uint16_t word : words) {
        if (const auto feature = features.find(word); feature != features.end()) {
            row.emplace_back(word, feature->second.rarity);
        }
    }
    bring_to_length(row, k_few_rarities);
    return row;
}

/// liblinear's view of the rows: it counts features from 1, and an index of -1 ends a row.
class Problem {
public:
    Problem(const std::vector<Wanted>& wanted, const OfficeModel::Features& features) {
        std::map<std::uint16_t, int> places;
        for (const auto& [word, feature] : features) {
            places[word] = 0;
        }
        for (auto& [word, place] : places) {
            m_words.push_back(word);
            place = static_cast<int>(m_words.size());
        }
        for (const Wanted& one : wanted) {
            std::vector<feature_node>& nodes = m_nodes.emplace_back();
            for (const auto& [word, value] : one.row) {
                nodes.push_back({places.at(word), value});
            }
            nodes.push_back({-1, 0});
        }
        for (std::vector<feature_node>& nodes : m_nodes) {
            m_rows.push_back(nodes.data());
        }
    }

    /// The weight of each word for these targets.
    std::map<std::uint16_t, double> solve(std::vector<double> targets, double cost) {
        ::problem problem{};
        problem.l = static_cast<int>(m_rows.size());
        problem.n = static_cast<int>(m_words.size());
        problem.y = targets.data();
        problem.x = m_rows.data();
        problem.bias = -1;
        ::parameter parameter{};
        parameter.solver_type = L2R_L2LOSS_SVR; // the one that draws no random numbers
        parameter.eps = k_precision;
        parameter.C = cost;
        set_print_string_function([](const char*) {});
        const auto free_model = [](::model* model) { free_and_destroy_model(&model); };
        const std::unique_ptr<::model, decltype(free_model)> model(train(&problem, &parameter),
                                                                   free_model);
        std::map<std::uint16_t, double> weights;
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            weights[m_words[at]] = get_decfun_coef(model.get(), static_cast<int>(at) + 1, 0);
        }
        return weights;
    }

private:
    std::vector<std::uint16_t> m_words;
    std::vector<std::vector<feature_node>> m_nodes;
    std::vector<feature_node*> m_rows;
};

bool comes_before(const OfficeExample& a, const OfficeExample& b) {
    return std::tie(a.owner, a.type, a.corrected, a.learnable.words, a.learnable.scores)
           < std::tie(b.owner, b.type, b.corrected, b.learnable.words, b.learnable.scores);
}

} // namespace

OfficeModel learn_office_model(std::vector<OfficeExample> examples,
                               const std::vector<DocumentType>& types,
                               double cost) {
    std::ranges::sort(examples, comes_before);
    OfficeModel::Features features = choose_features(examples);
    std::vector<Wanted> wanted;
    for (const OfficeExample& example : examples) {
        wanted.push_back(
            {row_of(example.learnable.words, features), wanted_changes(example, types)});
    }
    Problem problem(wanted, features);
    bool learned = false;
    for (std::size_t type = 0; type < types.size(); ++type) {
        std::vector<double> targets;
        for (const Wanted& one : wanted) {
            targets.push_back(one.changes[type]);
        }
        if (std::ranges::all_of(targets, [](double target) { return target == 0; })) {
            continue;
        }
        for (const auto& [word, weight] : problem.solve(std::move(targets), cost)) {
            if (const double kept = std::round(weight * 100) / 100; kept != 0) {
                features[word].weights.emplace_back(type, kept);
                learned = true;
            }
        }
    }
    const auto corrections =
        static_cast<std::size_t>(std::ranges::count_if(examples, &OfficeExample::corrected));
    return learned ? OfficeModel(std::move(features), corrections, types.size()) : OfficeModel();
}

std::vector<Name> names_by_others(std::span<const OfficeExample> examples,
                                  const std::vector<DocumentType>& types,
                                  double cost,
                                  std::size_t folds) {
    std::map<std::string_view, std::size_t> fold_of; // by owner, in the order of their names
    for (const OfficeExample& example : examples) {
        fold_of[example.owner] = 0;
    }
    std::size_t next = 0;
    for (auto& [owner, fold] : fold_of) {
        fold = next++ % folds;
    }
    std::vector<Name> names(examples.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<OfficeExample> others;
        for (const OfficeExample& example : examples) {
            if (fold_of[example.owner] != fold) {
                others.push_back(example);
            }
        }
        const OfficeModel model = learn_office_model(std::move(others), types, cost);
        for (std::size_t at = 0; at < examples.size(); ++at) {
            if (fold_of[examples[at].owner] == fold) {
                names[at] = name_with(model, examples[at].learnable, types);
            }
        }
    }
    return names;
}

Name name_with(const OfficeModel& model,
               const Learnable& learnable,
               const std::vector<DocumentType>& types) {
    std::vector<TypeScore> scores = scores_of(learnable, types);
    model.apply(learnable.words, types, 1, scores);
    return name_by(scores, types);
}

std::vector<OfficeExample> parse_examples(std::string_view text,
                                          const std::string& name,
                                          const std::vector<DocumentType>& types) {
    std::vector<OfficeExample> examples;
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = take(text, '\n');
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        const auto type = std::ranges::find(types, take(line, ' '), &DocumentType::id);
        std::optional<Learnable> learnable = parse_learnable(line);
        if (type == types.end() || !learnable) {
            throw ConfigError(fmt::format(
                "{}:{}: a line is a known document type, its scores and its words", name, number));
        }
        examples.push_back({static_cast<std::size_t>(type - types.begin()),
                            std::move(*learnable),
                            fmt::format("{}:{:06}", name, number),
                            false});
    }
    return examples;
}

} // namespace intake
