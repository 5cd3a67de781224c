// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/score.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace intake {

namespace {

constexpr std::uint32_t k_opening = 80; // words from the start of a piece
constexpr std::uint32_t k_closing = 60; // words before its end

/// Scores become shares by exp((score - k_trivial) / k_temperature) - 1; what scores less than k_trivial
/// has no share, and "none of them" has the score k_doubtful_score.
constexpr double k_temperature = 2.2;
constexpr double k_trivial = 1.35;

/// What a cue counts on words that the type has been credited for already.
constexpr double k_again = 0.35;

/// What the evidence of the words counts beside the cues; this and the three above by pieces of voices, each left out in
/// turn from what the words were learned from.
constexpr double k_words = 2.4;
constexpr double k_too_few_words = 5; // say nothing; from here to there, ever more
constexpr double k_enough_words = 15;
constexpr double k_words_worth_naming = 0.5;
constexpr double k_ruled_out = -5;
constexpr double k_ruled_in = 5;
constexpr std::size_t k_named_words = 6;

constexpr std::size_t k_longest_text = 160; // bytes of a reason

/// Where in a piece a hit stands.
bool in_title(const View& view, const Span& hit) {
    const Token& token = view.reading.tokens()[hit.begin];
    return view.reading.segments()[token.segment].title && token.page == view.first;
}

bool in_section(const View& view, const Span& hit) {
    const Segment& segment = view.reading.segments()[view.reading.tokens()[hit.begin].segment];
    return segment.heading || segment.title;
}

bool in_field(const View& view, const Span& hit) {
    const std::vector<Token>& tokens = view.reading.tokens();
    const Segment& segment = view.reading.segments()[tokens[hit.begin].segment];
    const bool at_start = hit.begin <= segment.tokens.begin + 1;
    const std::uint32_t end = std::min(segment.tokens.end, hit.end + 4);
    bool labelled = hit.end >= segment.tokens.end;
    for (std::uint32_t token = hit.end - 1; token < end; ++token) {
        labelled = labelled || tokens[token].colon;
    }
    return at_start && labelled;
}

bool in_opening(const View& view, const Span& hit) {
    return hit.begin < view.tokens().begin + k_opening;
}

bool in_closing(const View& view, const Span& hit) {
    return hit.begin + k_closing >= view.tokens().end;
}

bool anywhere(const View& /*view*/, const Span& /*hit*/) {
    return true;
}

constexpr std::array<std::string_view, 6> k_place_names = {
    "anywhere", "closing", "field", "opening", "section", "title"};
using IsAt = bool (*)(const View& view, const Span& hit);
constexpr std::array<IsAt, k_place_names.size()> k_places = {
    &anywhere, &in_closing, &in_field, &in_opening, &in_section, &in_title};

bool is_quoted(const View& view, const Span& hit) {
    std::uint32_t quoted = 0;
    for (std::uint32_t token = hit.begin; token < hit.end; ++token) {
        quoted += view.reading.tokens()[token].quoted_from != 0 ? 1U : 0U;
    }
    return quoted * 2 > hit.size();
}

bool language_fits(const View& view, const Hit& hit, const std::string& language) {
    if (language.empty() || !hit.page) {
        return true;
    }
    const std::string& page = view.reading.document().pages[*hit.page].language;
    return page.empty() || page == language;
}

/// Words that a type has already been credited for: other cues on the same words add little.
class Credit {
public:
    explicit Credit(Span range) : m_range(range), m_used(range.size(), false) {}

    /// 1 for a hit on new words, less where some are not; none is new after this.
    double take(const Hit& hit) {
        if (hit.tokens.size() == 0) {
            return 1;
        }
        std::uint32_t fresh = 0;
        std::uint32_t all = 0;
        const std::vector<Span> whole = {hit.tokens};
        for (const Span& span : hit.parts.empty() ? whole : hit.parts) {
            for (std::uint32_t token = span.begin; token < span.end; ++token) {
                fresh += m_used[token - m_range.begin] ? 0U : 1U;
                m_used[token - m_range.begin] = true;
            }
            all += span.size();
        }
        return k_again + (1 - k_again) * static_cast<double>(fresh) / all;
    }

private:
    Span m_range;
    std::vector<bool> m_used;
};

struct Fired {
    const CueSpec* spec = nullptr;
    Hit hit;
};

Reason reason(const View& view, const Fired& fired, double weight) {
    Reason reason;
    reason.cue = fired.spec->kind + ": " + fired.spec->text;
    reason.weight = weight;
    reason.text = fired.hit.text;
    reason.box = fired.hit.box;
    std::optional<std::uint32_t> page = fired.hit.page;
    if (fired.hit.tokens.size() > 0) {
        page = view.reading.tokens()[fired.hit.tokens.begin].page;
        reason.text = view.reading.text_as_read(fired.hit.tokens);
        reason.box = view.reading.box(fired.hit.tokens);
    }
    reason.page = page ? view.reading.document().pages[*page].number : 0;
    if (reason.text.size() > k_longest_text) {
        std::size_t end = k_longest_text;
        while (end > 0 && (static_cast<unsigned char>(reason.text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        reason.text.resize(end);
    }
    return reason;
}

/// Something on the paper says that it is not of this type; words on the same subject change nothing.
bool is_ruled_out(const TypeScore& score) {
    return std::ranges::any_of(score.because,
                               [](const Reason& one) { return one.weight <= k_ruled_out; });
}

/// Something on the paper says that it is of this type, as an empty form is nothing, whatever it is a form of.
bool is_ruled_in(const TypeScore& score) {
    return std::ranges::any_of(score.because,
                               [](const Reason& one) { return one.weight >= k_ruled_in; });
}

/// How much the evidence of so many words counts.
double weight_of_words(std::size_t words) {
    const double part =
        (static_cast<double>(words) - k_too_few_words) / (k_enough_words - k_too_few_words);
    return k_words * std::clamp(part, 0.0, 1.0);
}

/// What the evidence of the words adds to a score.
double worth_of_words(const TypeScore& score, double evidence) {
    const bool settled = evidence > 0 ? is_ruled_out(score) : is_ruled_in(score);
    return settled ? 0 : evidence;
}

/// How much a score weighs against others: nothing without a reason, then ever steeper.
double odds(double score) {
    return score > k_trivial ? std::expm1((std::min(score, 100.0) - k_trivial) / k_temperature) : 0;
}

} // namespace

void settle(std::vector<TypeScore>& scores) {
    double all = odds(k_doubtful_score);
    for (const TypeScore& one : scores) {
        all += odds(one.score);
    }
    for (TypeScore& one : scores) {
        one.share = odds(one.score) / all;
    }
    std::ranges::stable_sort(scores, std::greater(), &TypeScore::score);
}

void add_reason(TypeScore& score, Reason reason) {
    const auto place = std::ranges::find_if(score.because, [&](const Reason& one) {
        return std::abs(one.weight) < std::abs(reason.weight);
    });
    score.because.insert(place, std::move(reason));
}

std::span<const std::string_view> place_names() {
    return k_place_names;
}

Scorer::Scorer(const std::vector<DocumentType>& types,
               Lexicon& lexicon,
               const FrameworkText& framework,
               const WordModel& words)
    : m_words(words) {
    CueContext context{lexicon, framework};
    for (const DocumentType& type : types) {
        std::vector<Compiled>& compiled = m_cues.emplace_back();
        for (const CueSpec& spec : type.cues) {
            const auto kind = std::ranges::find(
                all_cues(), spec.kind, [](const CueKind* one) { return one->id; });
            const auto* const place = std::ranges::find(k_place_names, spec.where);
            if (kind == all_cues().end() || place == k_place_names.end()) {
                fail_cue(spec, "unknown kind or place of a cue");
            }
            Compiled one;
            one.spec = &spec;
            one.place = static_cast<std::size_t>(place - k_place_names.begin());
            one.cue = (*kind)->compile(spec, context);
            compiled.push_back(std::move(one));
        }
    }
}

std::vector<TypeScore> Scorer::score(const View& view) const {
    return score(view, piece_features(view));
}

std::vector<TypeScore> Scorer::score(const View& view,
                                     const std::vector<std::string>& features) const {
    std::vector<TypeScore> scores;
    for (std::size_t type = 0; type < m_cues.size(); ++type) {
        scores.push_back(score_type(view, type));
    }
    const double weight = weight_of_words(view.tokens().size());
    const std::vector<double> words =
        weight > 0 ? m_words.evidence(features) : std::vector<double>();
    for (TypeScore& one : scores) {
        if (!words.empty()) {
            one.score += weight * worth_of_words(one, words[one.type]);
        }
    }
    settle(scores);
    if (!words.empty() && !is_ruled_out(scores.front())) {
        add_words(view, features, scores.front(), weight * words[scores.front().type]);
    }
    return scores;
}

/// Says which words spoke for a type, where they did.
void Scorer::add_words(const View& view,
                       const std::vector<std::string>& features,
                       TypeScore& score,
                       double weight) const {
    if (weight < k_words_worth_naming) {
        return;
    }
    Reason reason;
    reason.cue = fmt::format(
        "words: {}", fmt::join(m_words.strongest(view, features, score.type, k_named_words), ", "));
    reason.weight = weight;
    reason.page = view.reading.document().pages[view.first].number;
    add_reason(score, std::move(reason));
}

TypeScore Scorer::score_type(const View& view, std::size_t type) const {
    TypeScore result;
    result.type = type;
    std::vector<Fired> fired;
    std::vector<Hit> hits;
    for (const Compiled& one : m_cues[type]) {
        hits.clear();
        one.cue->find(view, hits);
        std::erase_if(hits, [&](const Hit& hit) {
            const bool about_words = hit.tokens.size() > 0;
            return (about_words && !k_places[one.place](view, hit.tokens))
                   || (about_words && is_quoted(view, hit.tokens))
                   || !language_fits(view, hit, one.spec->language);
        });
        if (hits.size() >= static_cast<std::size_t>(one.spec->at_least)) {
            fired.push_back({one.spec, hits.front()});
        }
    }
    std::ranges::stable_sort(
        fired, std::greater(), [](const Fired& one) { return std::abs(one.spec->weight); });
    Credit credit_for(view.tokens());
    Credit credit_against(view.tokens());
    for (const Fired& one : fired) {
        Credit& credit = one.spec->weight > 0 ? credit_for : credit_against;
        const double weight = one.spec->weight * credit.take(one.hit);
        result.titled = result.titled || (one.spec->where == "title" && one.spec->weight >= 2);
        if (weight != 0) {
            result.score += weight;
            result.because.push_back(reason(view, one, weight));
        }
    }
    std::ranges::stable_sort(
        result.because, std::greater(), [](const Reason& one) { return std::abs(one.weight); });
    return result;
}

} // namespace intake
