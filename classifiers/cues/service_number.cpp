// SPDX-License-Identifier: GPL-3.0-or-later
// A citizen service number: text = "named" for one beside a word that says so, "any" for all. The number
// itself is not repeated in the reason.
#include "classifiers/service_number.hpp"

#include "classifiers/cue.hpp"

namespace intake::cues {

namespace {

class ServiceNumberCue final : public Cue {
public:
    explicit ServiceNumberCue(bool only_named) : m_only_named(only_named) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        for (std::uint32_t index = view.first; index < view.last; ++index) {
            const Page& page = view.reading.document().pages[index];
            for (const ServiceNumber& number : find_service_numbers(page)) {
                if (m_only_named && !number.named) {
                    continue;
                }
                Hit hit = hit_on_page(index);
                hit.box = page.words[number.first].box;
                for (std::size_t word = 1; word < number.count; ++word) {
                    hit.box = join(*hit.box, page.words[number.first + word].box);
                }
                hits.push_back(std::move(hit));
            }
        }
    }

private:
    bool m_only_named;
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& /*context*/) {
    if (spec.text != "named" && spec.text != "any") {
        fail_cue(spec, "unknown text '" + spec.text + "'; allowed here: named, any");
    }
    return std::make_unique<ServiceNumberCue>(spec.text == "named");
}

} // namespace

extern const CueKind cue_service_number;
const CueKind cue_service_number = {"service_number", &compile};

} // namespace intake::cues
