// SPDX-License-Identifier: GPL-3.0-or-later
// A cue that is (nearly) all of its line or cell: "Werkervaring", "Curriculum vitae van J. Jansen".
#include "classifiers/cue.hpp"

namespace intake::cues {

namespace {

/// So many other words may stand beside it: a number, a year, a name.
constexpr std::uint32_t k_others = 5;

class Heading final : public Cue {
public:
    explicit Heading(Alternatives terms) : m_terms(std::move(terms)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        for (const Span& span : view.reading.find(m_terms, view.tokens())) {
            const Segment& segment =
                view.reading.segments()[view.reading.tokens()[span.begin].segment];
            const bool stands_out = segment.heading || segment.title;
            if (stands_out && segment.tokens.size() <= span.size() + k_others
                && span.begin <= segment.tokens.begin + 2) {
                hits.push_back(hit_on(span));
            }
        }
    }

private:
    Alternatives m_terms;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& context) {
    return std::make_unique<Heading>(compile_terms(spec, context, spec.text));
}

} // namespace

extern const CueKind cue_heading;
const CueKind cue_heading = {"heading", &compile};

} // namespace intake::cues
