// SPDX-License-Identifier: GPL-3.0-or-later
// A cue of words in running text: text = "heeft ... deelgenomen aan / nam deel aan".
#include "classifiers/cue.hpp"

namespace intake::cues {

namespace {

class Phrase final : public Cue {
public:
    explicit Phrase(Alternatives terms) : m_terms(std::move(terms)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        for (const Span& span : view.reading.find(m_terms, view.tokens())) {
            hits.push_back(hit_on(span));
        }
    }

private:
    Alternatives m_terms;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& context) {
    return std::make_unique<Phrase>(compile_terms(spec, context, spec.text));
}

} // namespace

extern const CueKind cue_phrase;
const CueKind cue_phrase = {"phrase", &compile};

} // namespace intake::cues
