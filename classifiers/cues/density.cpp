// SPDX-License-Identifier: GPL-3.0-or-later
// How often terms occur in a text of some length, per hundred words: "@first_person above 3.5".
#include "classifiers/cue.hpp"

#include <algorithm>

namespace intake::cues {

namespace {

/// In fewer words a frequency means nothing.
constexpr std::uint32_t k_enough = 60;

class Density final : public Cue {
public:
    Density(Alternatives terms, bool above, double per_hundred)
        : m_terms(std::move(terms)), m_above(above), m_per_hundred(per_hundred) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        const Span range = view.tokens();
        if (range.size() < k_enough) {
            return;
        }
        const std::vector<Span> found = view.reading.find(m_terms, range);
        const double per_hundred = 100.0 * static_cast<double>(found.size()) / range.size();
        if (m_above && per_hundred > m_per_hundred) {
            hits.push_back(hit_on(found.front()));
        } else if (!m_above && per_hundred < m_per_hundred) {
            hits.push_back(hit_on_page(view.first));
        }
    }

private:
    Alternatives m_terms;
    bool m_above;
    double m_per_hundred;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& context) {
    const std::optional<TextWithNumber> parts = split_number(spec.text);
    if (!parts || (parts->word != "above" && parts->word != "below")) {
        fail_cue(spec,
                 "a density cue is written \"TERM above NUMBER\" or \"TERM below NUMBER\", per "
                 "hundred words");
    }
    return std::make_unique<Density>(
        compile_terms(spec, context, parts->text), parts->word == "above", parts->number);
}

} // namespace

extern const CueKind cue_density;
const CueKind cue_density = {"density", &compile};

} // namespace intake::cues
