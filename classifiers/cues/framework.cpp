// SPDX-License-Identifier: GPL-3.0-or-later
// A text with literal questions of one part of the framework ("A2"), answered in the author's own words.
// "any" stands for text that is mostly the framework's own, whatever the part.
#include "classifiers/cue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace intake::cues {

namespace {

constexpr double k_mostly = 0.6;
constexpr std::uint32_t k_own_words = 40; // with fewer, nothing was answered

class Framework final : public Cue {
public:
    explicit Framework(std::uint8_t part) : m_part(part) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        const Span range = view.tokens();
        std::uint32_t quoted = 0;
        std::uint32_t of_part = 0;
        std::uint32_t first = range.end;
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
            const std::uint8_t from = view.reading.tokens()[token].quoted_from;
            quoted += from != 0 ? 1 : 0;
            of_part += from == m_part ? 1 : 0;
            first = from == m_part || (m_part == 0 && from != 0) ? std::min(first, token) : first;
        }
        const bool mostly = quoted > k_mostly * range.size();
        const bool answered =
            of_part > 0.8 * quoted && range.size() - quoted >= k_own_words && !mostly;
        if (quoted > 0 && first < range.end && (m_part == 0 ? mostly : answered)) {
            hits.push_back(quotation(view, first));
        }
    }

private:
    /// The quotation that begins at a token. It is a hit on the page: words of the framework are no evidence.
    static Hit quotation(const View& view, std::uint32_t first) {
        const std::vector<Token>& tokens = view.reading.tokens();
        Span span{first, first + 1};
        while (span.end < tokens.size() && tokens[span.end].quoted_from == tokens[first].quoted_from
               && tokens[span.end].page == tokens[first].page) {
            ++span.end;
        }
        Hit hit = hit_on_page(tokens[first].page);
        hit.box = view.reading.box(span);
        hit.text = view.reading.text_as_read(span);
        return hit;
    }

    std::uint8_t m_part; // from 1; 0 for any
};

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& context) {
    const std::vector<std::string>& parts = context.framework.parts();
    const auto part = std::ranges::find(parts, spec.text);
    if (spec.text == "any") {
        return std::make_unique<Framework>(std::uint8_t{0});
    }
    if (part == parts.end()) {
        fail_cue(spec,
                 fmt::format("unknown part of the framework '{}'; allowed here: any, {}",
                             spec.text,
                             fmt::join(parts, ", ")));
    }
    return std::make_unique<Framework>(static_cast<std::uint8_t>(part - parts.begin() + 1));
}

} // namespace

extern const CueKind cue_framework;
const CueKind cue_framework = {"framework", &compile};

} // namespace intake::cues
