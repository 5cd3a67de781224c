// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/classify.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/field.hpp"
#include "classifiers/framework_text.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/score.hpp"
#include "classifiers/split.hpp"
#include "classifiers/term.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace intake {

namespace {

/// A type is named from this share on, provided that its kind has this share.
constexpr double k_named_from = 0.3;
constexpr double k_kind_from = 0.4;
/// The next best is worth a mention from this share on.
constexpr double k_mentioned_from = 0.02;

constexpr std::string_view k_unsure = "other";

/// A share as the fraction of answers with it that are right, a little under what was measured: of pieces that neither
/// cues nor words were made from, 98.5 % with a share from 0.95 on were named right (tests/evaluate, --folds).
double calibrated(double share) {
    constexpr double k_slope = 0.55;
    constexpr double k_shift = -0.23; // 0.95 becomes 0.80
    constexpr double k_edge = 1e-6;
    const double inside = std::clamp(share, k_edge, 1 - k_edge);
    return 1 / (1 + std::exp(-k_shift - k_slope * std::log(inside / (1 - inside))));
}

void check(const std::vector<DocumentType>& types) {
    std::set<std::string> ids;
    for (const DocumentType& type : types) {
        if (!ids.insert(type.id).second) {
            throw ConfigError(fmt::format("document type '{}' is defined twice", type.id));
        }
    }
}

} // namespace

struct Classifier::State {
    explicit State(ClassifierConfig given)
        : config(std::move(given))
        , framework(config.framework_text)
        , lexicon(config.word_groups)
        , scorer(config.types, lexicon, framework, config.words) {}

    ClassifierConfig config;
    FrameworkText framework;
    Lexicon lexicon;
    Scorer scorer;
};

Classifier::Classifier(ClassifierConfig config) {
    check(config.types);
    m_state = std::make_unique<const State>(std::move(config));
}

Classifier::~Classifier() = default;

const std::vector<DocumentType>& Classifier::types() const {
    return m_state->config.types;
}

namespace {

/// Names the piece from the scores of all types, best first.
void name(Piece& piece, std::vector<TypeScore> scores, const std::vector<DocumentType>& types) {
    piece.kind = k_unsure;
    piece.type = k_unsure;
    std::map<std::string, double> by_kind;
    double named = 0;
    for (const TypeScore& one : scores) {
        by_kind[types[one.type].kind] += one.share;
        named += types[one.type].id == k_unsure ? 0 : one.share;
    }
    const auto worth_naming = [&](const TypeScore& one) {
        return one.share >= k_named_from && by_kind[types[one.type].kind] >= k_kind_from;
    };
    std::size_t next = 0;
    if (scores.empty()) {
        return;
    }
    piece.because = std::move(scores.front().because);
    if (worth_naming(scores.front())) {
        const DocumentType& type = types[scores.front().type];
        piece.kind = type.kind;
        piece.type = type.id;
        piece.confidence = calibrated(scores.front().share);
        next = 1;
    } else {
        piece.confidence = calibrated(1 - named);
    }
    if (next < scores.size() && scores[next].share >= k_mentioned_from && scores[next].score > 0
        && types[scores[next].type].id != piece.type) {
        piece.runner_up = types[scores[next].type].id;
    }
}

const DocumentType* type_named(const std::vector<DocumentType>& types, std::string_view id) {
    const auto found = std::ranges::find(types, id, &DocumentType::id);
    return found != types.end() && id != k_unsure ? &*found : nullptr;
}

} // namespace

std::vector<Piece> Classifier::pieces(const Document& document, const std::string& path) const {
    Reading reading(document, m_state->lexicon);
    reading.mark_quoted(m_state->framework.quoted_from(reading));
    std::vector<Piece> pieces;
    for (Part& part : split(reading, m_state->scorer, types(), path)) {
        Piece piece;
        piece.first_page = document.pages[part.first].number;
        piece.last_page = document.pages[part.last - 1].number;
        piece.boundary = std::move(part.boundary);
        piece.boundary_is_doubtful = part.doubtful;
        name(piece, m_state->scorer.score({reading, part.first, part.last, path}), types());
        if (reading.tokens_of(part.first, part.last).size() == 0) {
            piece.confidence = 0; // nothing was read: nothing is known
        }
        find_fields(m_state->config.fields,
                    {reading, part.first, part.last, type_named(types(), piece.type), path},
                    piece);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace intake
