// SPDX-License-Identifier: GPL-3.0-or-later
// Terms near each other, in one sentence: "@attended + @event within 12 [in order] [without @intended]".
// The order does not matter unless stated: Dutch puts the verb before or after its object. "without"
// means: not among these words nor just before or behind them.
#include "classifiers/cue.hpp"

#include <algorithm>
#include <charconv>

namespace intake::cues {

namespace {

/// "without" looks so many words further on either side.
constexpr std::uint32_t k_margin = 4;

struct Wanted {
    std::vector<Alternatives> terms;
    std::uint32_t within = 0;
    bool in_order = false;
    std::optional<Alternatives> without;
};

class Near final : public Cue {
public:
    explicit Near(Wanted wanted) : m_wanted(std::move(wanted)) {}

    void find(const View& view, std::vector<Hit>& hits) const override {
        std::vector<std::vector<Span>> places;
        for (const Alternatives& term : m_wanted.terms) {
            places.push_back(view.reading.find(term, view.tokens()));
            if (places.back().empty()) {
                return;
            }
        }
        std::uint32_t covered = 0;
        for (const Span& first : places.front()) {
            Hit hit;
            hit.parts = first.begin < covered ? std::vector<Span>()
                                              : reach(view.reading, places, first, covered);
            if (hit.parts.empty()) {
                continue;
            }
            hit.tokens = around(hit.parts);
            if (!is_spoiled(view, hit.tokens)) {
                covered = hit.tokens.end;
                hits.push_back(std::move(hit));
            }
        }
    }

private:
    static Span around(const std::vector<Span>& parts) {
        Span all = parts.front();
        for (const Span& span : parts) {
            all = {std::min(all.begin, span.begin), std::max(all.end, span.end)};
        }
        return all;
    }

    /// `first` and the nearest place of every other term from the token `from` on; nothing if they are not
    /// close enough.
    std::vector<Span> reach(const Reading& reading,
                            const std::vector<std::vector<Span>>& places,
                            Span first,
                            std::uint32_t from) const {
        std::vector<Span> chosen = {first};
        for (std::size_t term = 1; term < places.size(); ++term) {
            const Span* const next = nearest(reading, places[term], chosen, from);
            if (next == nullptr) {
                return {};
            }
            chosen.push_back(*next);
        }
        return around(chosen).size() <= m_wanted.within ? chosen : std::vector<Span>();
    }

    const Span* nearest(const Reading& reading,
                        const std::vector<Span>& places,
                        const std::vector<Span>& chosen,
                        std::uint32_t from) const {
        const Span& last = chosen.back();
        from = std::max(from, last.begin > m_wanted.within ? last.begin - m_wanted.within : 0);
        const Span* best = nullptr;
        std::uint32_t best_distance = m_wanted.within;
        for (auto at = std::ranges::lower_bound(places, from, {}, &Span::begin);
             at != places.end() && at->begin < last.end + m_wanted.within;
             ++at) {
            const bool overlaps = std::ranges::any_of(chosen, [&](const Span& other) {
                return at->begin < other.end && other.begin < at->end;
            });
            if (overlaps || (m_wanted.in_order && at->begin < last.end)
                || reading.tokens()[at->begin].sentence != reading.tokens()[last.begin].sentence) {
                continue;
            }
            const std::uint32_t distance =
                at->begin >= last.end ? at->begin - last.end : last.begin - at->end;
            if (distance < best_distance) {
                best = &*at;
                best_distance = distance;
            }
        }
        return best;
    }

    bool is_spoiled(const View& view, Span all) const {
        if (!m_wanted.without) {
            return false;
        }
        const Span page = view.tokens();
        const std::vector<Token>& tokens = view.reading.tokens();
        Span wider = all;
        while (wider.begin > page.begin && all.begin - wider.begin < k_margin
               && tokens[wider.begin - 1].sentence == tokens[all.begin].sentence) {
            --wider.begin;
        }
        while (wider.end < page.end && wider.end - all.end < k_margin
               && tokens[wider.end].sentence == tokens[all.begin].sentence) {
            ++wider.end;
        }
        return !view.reading.find(*m_wanted.without, wider).empty();
    }

    Wanted m_wanted;
};

constexpr std::string_view k_help =
    "a near cue is written \"TERM + TERM within NUMBER [in order] [without TERM]\"";

std::unique_ptr<const Cue> compile(const CueSpec& spec, CueContext& context) {
    Wanted wanted;
    std::string_view rest = spec.text;
    if (const std::size_t at = rest.find(" without "); at != std::string_view::npos) {
        wanted.without = compile_terms(spec, context, rest.substr(at + 9));
        rest = rest.substr(0, at);
    }
    if (rest.ends_with(" in order")) {
        wanted.in_order = true;
        rest.remove_suffix(9);
    }
    const std::optional<TextWithNumber> parts = split_number(rest);
    if (!parts || parts->word != "within" || parts->number < 2 || parts->number > 60) {
        fail_cue(spec, std::string(k_help) + "; NUMBER is 2 to 60 words");
    }
    wanted.within = static_cast<std::uint32_t>(parts->number);
    rest = parts->text;
    while (!rest.empty()) {
        const std::size_t at = std::min(rest.find(" + "), rest.size());
        wanted.terms.push_back(compile_terms(spec, context, rest.substr(0, at)));
        rest.remove_prefix(std::min(at + 3, rest.size()));
    }
    if (wanted.terms.size() < 2) {
        fail_cue(spec, std::string(k_help));
    }
    return std::make_unique<Near>(std::move(wanted));
}

} // namespace

extern const CueKind cue_near;
const CueKind cue_near = {"near", &compile};

} // namespace intake::cues
