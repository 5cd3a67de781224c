// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/classify.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/field.hpp"
#include "classifiers/framework_text.hpp"
#include "classifiers/naming.hpp"
#include "classifiers/office_model.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/score.hpp"
#include "classifiers/split.hpp"
#include "classifiers/term.hpp"
#include "classifiers/text_titles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace intake {

namespace {

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
        , titles(config.types, lexicon)
        , scorer(config.types, lexicon, framework, config.words) {}

    ClassifierConfig config;
    FrameworkText framework;
    Lexicon lexicon;
    TextTitles titles;
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

void Classifier::begin_pages_at_titles(Document& document) const {
    m_state->titles.begin_pages(document, m_state->lexicon);
}

namespace {

void take(Piece& piece, Name name) {
    piece.kind = std::move(name.kind);
    piece.type = std::move(name.type);
    piece.confidence = name.confidence;
    piece.runner_up = std::move(name.runner_up);
    piece.either = name.either;
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
        const View view{reading, part.first, part.last, path};
        const std::vector<std::string> features = piece_features(view);
        std::vector<TypeScore> scores = m_state->scorer.score(view, features);
        piece.learnable = learnable(features, scores, types());
        m_state->config.office.apply(piece.learnable.words, types(), piece.first_page, scores);
        take(piece, name_by(scores, types()));
        if (!scores.empty()) {
            piece.because = std::move(scores.front().because);
        }
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
