// SPDX-License-Identifier: GPL-3.0-or-later
// What a paper of a type says in some form or other is nowhere in it: "@attended / @proof".
#include "classifiers/cue.hpp"

namespace intake::cues {

namespace {

/// In fewer words much may be missing: a cover, a scan of which little was read.
constexpr std::uint32_t k_enough = 15;

class Absent final : public Cue {
public:
    explicit Absent(Alternatives terms) : m_terms(std::move(terms)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        const Span range = view.tokens();
        if (range.size() >= k_enough && view.reading.find(m_terms, range).empty()) {
            hits.push_back(hit_on_page(view.first));
        }
    }

private:
    Alternatives m_terms;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& context) {
    return std::make_unique<Absent>(compile_terms(spec, context, spec.text));
}

} // namespace

extern const CueKind cue_absent;
const CueKind cue_absent = {"absent", &compile};

} // namespace intake::cues
