// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/document_type.hpp"
#include "classifiers/field.hpp"
#include "classifiers/office_model.hpp"
#include "classifiers/piece.hpp"
#include "classifiers/word_model.hpp"
#include "extractors/document.hpp"

#include <memory>
#include <string>
#include <vector>

namespace intake {

/// All that shapes the answers of a Classifier.
struct ClassifierConfig {
    std::vector<DocumentType> types; // config/document_types, in the order of their ids
    WordGroups word_groups;          // config/word_groups.toml
    WordModel words;                 // config/word_model.txt
    /// What the office's corrections taught; it names pieces, and never cuts them.
    OfficeModel office;
    std::vector<FieldUse> fields; // config/fields.toml
    /// config/frameworks/*.txt: candidates paste it, it is nobody's evidence.
    std::string framework_text;
};

/// Says what each piece of a document is. Immutable after construction and safe to share between
/// threads; the same document gives the same pieces.
class Classifier {
public:
    /// Throws ConfigError where a cue cannot be used.
    explicit Classifier(ClassifierConfig config);
    Classifier(const Classifier&) = delete;
    Classifier& operator=(const Classifier&) = delete;
    Classifier(Classifier&&) = delete;
    Classifier& operator=(Classifier&&) = delete;
    ~Classifier();

    const std::vector<DocumentType>& types() const;

    /// Begins a page wherever a text of another type starts in a file that has no sheets of its own: pieces are pages, and
    /// candidates write their reports one below the other.
    void begin_pages_at_titles(Document& document) const;

    /// Splits a document into pieces and names each. `path` is the entry's name in its archive: a weak,
    /// separate hint. Pieces cover all pages, in order, without overlap; a document without pages has none.
    std::vector<Piece> pieces(const Document& document, const std::string& path) const;

private:
    struct State;
    std::unique_ptr<const State> m_state;
};

} // namespace intake
