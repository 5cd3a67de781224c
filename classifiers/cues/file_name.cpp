// SPDX-License-Identifier: GPL-3.0-or-later
// Words in the name of the file or of its folder. Weak: candidates name files as they like.
#include "classifiers/cue.hpp"
#include "classifiers/fold.hpp"

namespace intake::cues {

namespace {

class FileName final : public Cue {
public:
    FileName(Lexicon lexicon, Alternatives terms)
        : m_lexicon(std::move(lexicon)), m_terms(std::move(terms)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        const Document name = as_document(view.path);
        const Reading reading(name, m_lexicon);
        if (!reading.find(m_terms, reading.tokens_of(0, 1)).empty()) {
            Hit hit;
            hit.text = view.path;
            hits.push_back(std::move(hit));
        }
    }

private:
    static Document as_document(std::string_view path) {
        Document document;
        document.pages.emplace_back();
        for (std::string& text : folded_words(path)) {
            Word word;
            word.text = std::move(text);
            document.pages.front().words.push_back(std::move(word));
        }
        return document;
    }

    Lexicon m_lexicon; // of its own: the path is no part of the document
    Alternatives m_terms;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& /*context*/) {
    Lexicon lexicon;
    Alternatives terms = lexicon.compile(spec.text, {spec.file, spec.line});
    return std::make_unique<FileName>(std::move(lexicon), std::move(terms));
}

} // namespace

extern const CueKind cue_file_name;
const CueKind cue_file_name = {"file_name", &compile};

} // namespace intake::cues
