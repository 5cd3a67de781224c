// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the holder brought in a topic of their own: value is "yes", "no" or "unknown". A question that
// nobody answered, or both answers of which are ticked, is unknown, never no.
#include "classifiers/expression.hpp"
#include "classifiers/field.hpp"
#include "classifiers/fold.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/person_name.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/tick.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace intake::fields {

namespace {

/// The question of a form, or the words that speak of a topic brought in.
const RE2& topic() {
    static const RE2 k_expression(
        R"((eigen (?:inbreng|onderwerp|casus|situatie|vraag|thema|praktijkvoorbeeld|case|werkvraag|leervraag|vraagstuk|vraagstukken|punt|kwestie)|ingebracht|inbracht|in te brengen|(?:bracht|nam)[^.\n]{0,60}\b(?:casus|onderwerp|vraag|situatie)[^.\n]{0,20} mee\b|meegenomen|meegebracht|casus van|(?:casus|situatie|onderwerp|vraag) van (?:haar|hem|zichzelf)|inbreng|inbrenger|ingebrachte|bracht(?: (?:[a-z]\.)+| [a-z,'"]+){1,12} in\b|(?:casus|situatie|onderwerp|vraag)[a-z ]{0,30}(?:inbrengen|ingediend|voorgelegd|besproken|behandeld|centraal|aan bod|aan de orde)|(?:vraag|casus|situatie|onderwerp|kwestie|case)[ \n](?:die|dat)[^.]{0,40}(?:voorlegde|inbracht|meebracht|aandroeg|aangedragen|ingebracht|ingestuurd)|own (?:case|topic|subject|situation|question)|brought in|contributed))");
    return k_expression;
}

struct Sentence {
    std::string_view answer;
    std::string_view expression;
    double confidence;
};
constexpr std::array k_sentences = {
    Sentence{"unknown", R"(\b(?:wel|al dan) ?(?:/|of|dan) ?(?:niet|geen)\b)", 0.6},
    Sentence{
        "no",
        R"((?:geen|niet een) (?:casus|situatie|onderwerp|vraag|vraagstuk|case)[^.]{0,40} (?:behandeld|besproken|centraal|aan bod|aan de orde)|eigen (?:casus|situatie|onderwerp|vraag|punt|kwestie|inbreng)[^.,;]{0,20} (?:niet|geen)\b|zonder[^.]{0,40} in te brengen|bracht(?: \w+){0,4} (?:geen|niet|niets)(?: \w+){0,4} (?:in|mee)\b|(?:geen|niet|niets|zonder|nooit)(?: \w+){0,4} (?:ingebracht|inbreng|voorgelegd|inbrengen)|(?:ingebracht|inbreng)[ :?]{1,3}(?:nee|geen|niet|no\b)|geen eigen (?:\w+)|(?:no|not|did not)(?: \w+){0,5} (?:case|topic|contribut\w+|bring\w*|brought))",
        0.85},
    Sentence{
        "yes",
        R"((?:eigen|zelf|haar|zijn|mijn|jouw|je|uw|een|betekenisvolle|persoonlijke)(?: [^\s.;]+){0,8} (?:ingebracht|inbracht|voorgelegd|aan bod|aan de orde|centraal|behandeld|besproken|ingestuurd|aangedragen|op tafel gelegd)|bracht(?: (?:[a-z]\.)+| [^\s.;]+){1,10} in\b|(?:vraag|casus|situatie|onderwerp|kwestie|case)[ \n](?:die|dat)[^.]{0,40}(?:voorlegde|inbracht|meebracht|aandroeg|ingestuurd)|(?:hij|zij|die)\b[^.]{0,30}[ \n]inbrenger[ \n](?:was|is)\b|over (?:een|zijn|haar) eigen (?:casus|situatie|vraag|kwestie)|ingebracht door (?:deelnemer|jobcoach)|brought in (?:a|an|his|her|own)|(?:presented|contributed)(?: \w+){0,3} (?:case|topic|situation))",
        0.8},
};

/// "Eigen inbreng: Ja", "zelf ingebracht? nee"
std::optional<std::string_view> answer_of(std::string_view value) {
    static const RE2 k_yes(R"(^(?:ja|yes|wel|j|eigen)\b(?: ?[,.;(-]| |$))");
    static const RE2 k_no(R"(^(?:nee|neen|no|niet|geen)\b(?: ?[,.;(-]| |$)|^n(?: |$))");
    static const RE2 k_both(
        R"(\b(?:ja|yes|wel) ?(?:/|of|\||  ) ?(?:nee|neen|no|niet|geen)\b|\bja\s+nee\b)");
    const re2::StringPiece piece(value.data(), value.size());
    if (RE2::PartialMatch(piece, k_both)) {
        return "unknown";
    }
    if (RE2::PartialMatch(piece, k_yes)) {
        return "yes";
    }
    return RE2::PartialMatch(piece, k_no) ? std::optional<std::string_view>("no") : std::nullopt;
}

bool says_yes(std::string_view label) {
    static const RE2 k_yes(R"(^(?:ja|yes|wel)\b)");
    return holds(label, k_yes);
}
bool says_no(std::string_view label) {
    static const RE2 k_no(R"(^(?:nee|neen|no|niet|geen)\b)");
    return holds(label, k_no);
}

/// What the boxes near a question say; nothing where there are none.
std::optional<std::string_view> ticked(const PageText& text, TextRange question) {
    constexpr std::size_t k_behind = 160; // bytes: the rest of the line and the two under it
    constexpr std::size_t k_ahead = 40;
    const RE2& about = topic();
    std::optional<bool> yes;
    std::optional<bool> no;
    for (const Tick& tick : ticks(text)) {
        if (tick.label.begin + k_ahead < question.begin
            || tick.label.begin > question.end + k_behind) {
            continue;
        }
        const std::string_view label = text.part(tick.label);
        const bool on_topic = holds(label, about);
        const bool negative = label.find("niet ") != std::string_view::npos
                              || label.find("geen ") != std::string_view::npos;
        if (says_no(label) || (on_topic && negative)) {
            no = no.value_or(false) || tick.on;
        } else if (says_yes(label) || on_topic) {
            yes = yes.value_or(false) || tick.on;
        }
    }
    if (!yes && !no) {
        return std::nullopt;
    }
    if (yes.value_or(false) == no.value_or(false)) {
        return "unknown";
    }
    return yes.value_or(false) ? "yes" : "no";
}

struct Answer {
    std::string_view value;
    TextRange range;
    double confidence = 0;
};

std::optional<Answer> from_sentences(const PageText& text, TextRange line) {
    static const std::vector<Compiled<Sentence>> k_compiled =
        compiled(k_sentences,
                 [](std::string_view expression) { return "(" + std::string(expression) + ")"; });
    const std::string_view part = text.part(line);
    for (const auto& [expression, sentence] : k_compiled) {
        re2::StringPiece found;
        if (RE2::PartialMatch({part.data(), part.size()}, *expression, &found)) {
            const auto begin = static_cast<std::size_t>(found.data() - text.text.data());
            return Answer{sentence->answer, {begin, begin + found.size()}, sentence->confidence};
        }
    }
    return std::nullopt;
}

/// From the question to the end of its paragraph's next line.
TextRange sentence_around(const PageText& text, TextRange question) {
    constexpr std::size_t k_reach = 110;
    const std::size_t stop = text.text.find_last_of(".;?!\t", question.begin);
    std::size_t begin = stop == std::string::npos ? 0 : stop + 1;
    begin = std::max(begin, question.begin > k_reach ? question.begin - k_reach : 0);
    const std::size_t block = text.text.rfind("\n\n", question.begin);
    begin = std::max(begin, block == std::string::npos ? 0 : block + 2);
    const std::size_t end = std::min({text.text.find("\n\n", question.end),
                                      text.text.find(". ", question.end),
                                      question.end + k_reach,
                                      text.text.size()});
    return {begin, end};
}

/// "Casus ingebracht door: Anna Smit" is about the holder when it names the holder.
std::optional<std::string_view> by_name(const Piece& piece, std::string_view value) {
    const FieldFound* const holder = first_field(piece, "holder");
    if (holder == nullptr || value.empty()) {
        return std::nullopt;
    }
    const std::string name = fold(holder->value);
    const std::string_view first = std::string_view(name).substr(0, name.find(' '));
    const std::string_view last = std::string_view(name).substr(name.find_last_of(" -") + 1);
    const bool named = value.find(last) != std::string_view::npos
                       || (first.size() > 2 && value.find(first) != std::string_view::npos);
    return named ? "yes" : "no";
}

/// "Had je zelf een vraag meegenomen? Ja": on a statement of a meeting any question about oneself that yes or no
/// answers, on its line or the next, is this one.
std::optional<Answer> answered_question(const PageText& text) {
    static const RE2 k_question(
        R"((?:^|\n)([^\n\t:?]*\b(?:zelf|zelve|eigen|yourself|own)\b[^\n\t:?]*(?:[:?]\s{0,3}|\t *)((?:ja|nee|neen|yes|no|wel|niet|geen)\b[^\n]{0,40})))");
    re2::StringPiece whole;
    re2::StringPiece value;
    if (!RE2::PartialMatch(text.text, k_question, &whole, &value)) {
        return std::nullopt;
    }
    constexpr double k_answered = 0.9;
    const auto begin = static_cast<std::size_t>(whole.data() - text.text.data());
    const auto answer = answer_of({value.data(), value.size()});
    return answer ? std::optional(Answer{*answer, {begin, begin + whole.size()}, k_answered})
                  : std::nullopt;
}

/// The best answer so far: one that decides goes before one that does not, an earlier before a later.
class BestAnswer {
public:
    void consider(const std::optional<Answer>& answer) {
        if (answer && (!m_best || (m_best->value == "unknown" && answer->value != "unknown"))) {
            m_best = answer;
        }
    }
    /// Boxes outweigh the words of the form around them.
    void tick(std::string_view value, TextRange question) {
        constexpr double k_ticked = 0.95;
        constexpr double k_undecided = 0.6;
        if (!m_best || value != "unknown") {
            m_best = Answer{value, question, value == "unknown" ? k_undecided : k_ticked};
        }
    }
    const std::optional<Answer>& best() const { return m_best; }

private:
    std::optional<Answer> m_best;
};

/// "Eigen casus: jongere die niet wil werken" tells what it was.
bool tells_topic(std::string_view label, std::string_view value) {
    static const RE2 k_own(
        R"((?:\w+ )?eigen (?:casus|onderwerp|inbreng|vraag|situatie|thema)(?: ingebracht)?)");
    static const RE2 k_words(R"([a-z][^\[\]()*/]*[a-z]{3,} [^\[\]()*/]*[a-z]{2,}[^\[\]()*/]*)");
    static const RE2 k_nothing(R"(n\.?v\.?t.*|zie .*|niet .*|geen .*|onbekend.*)");
    return matches(label, k_own) && matches(value, k_words) && !matches(value, k_nothing);
}

/// What is filled in behind a question of a form.
void consider_form(const PageText& text, const Piece& piece, BestAnswer& answers) {
    static const RE2 k_by(
        R"(.*(?:ingebracht door|casus van|inbrenger|inbreng(?: van| door)?|casuseigenaar).*)");
    constexpr double k_filled_in = 0.95;
    constexpr double k_named = 0.8;
    constexpr double k_left_open = 0.6;
    const auto consider =
        [&](std::optional<std::string_view> value, const FormLine& line, double sure) {
            if (value) {
                const std::size_t end = std::max(line.label.end, line.value.end);
                answers.consider(Answer{*value, {line.label.begin, end}, sure});
            }
        };
    for (const FormLine& line : form_lines(text)) {
        const std::string_view label = text.part(line.label);
        if (!holds(label, topic())) {
            continue;
        }
        const std::string_view value = text.part(line.value);
        consider(answer_of(value), line, k_filled_in);
        if (line.filled == Filled::beside && !answer_of(value) && tells_topic(label, value)) {
            consider("yes", line, k_named);
        }
        if (line.marked && line.filled == Filled::nothing) {
            consider("unknown", line, k_left_open);
        }
        if (matches(label, k_by) && line.marked && !answers.best()) {
            const auto named = by_name(piece, value);
            const bool is_name = !name_at(text, line.value, NameIn::cell).empty();
            consider(named == "yes" || is_name ? named : std::nullopt, line, k_named);
        }
    }
}

/// What boxes or sentences say wherever the topic is spoken of; the words of a question that is answered are no answer.
void consider_text(const PageText& text, BestAnswer& answers) {
    const bool asked = answers.best().has_value();
    re2::StringPiece rest(text.text);
    re2::StringPiece found;
    while (RE2::FindAndConsume(&rest, topic(), &found)) {
        const auto begin = static_cast<std::size_t>(found.data() - text.text.data());
        const TextRange question{begin, begin + found.size()};
        if (const auto tick = ticked(text, question)) {
            answers.tick(*tick, question);
        } else if (!asked) {
            answers.consider(from_sentences(text, sentence_around(text, question)));
        }
    }
}

std::optional<Answer> answer_on(const PageText& text, const Piece& piece) {
    BestAnswer answers;
    consider_form(text, piece, answers);
    answers.consider(answered_question(text));
    consider_text(text, answers);
    return answers.best();
}

void find(const FieldContext& context, Piece& piece) {
    std::optional<FieldFound> best;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        const auto answer = answer_on(text, piece);
        if (answer && (!best || (best->value == "unknown" && answer->value != "unknown"))) {
            best = found_field("own_topic", text, answer->range, answer->confidence);
            best->value = answer->value;
        }
    }
    if (best) {
        piece.fields.push_back(std::move(*best));
    }
}

} // namespace

extern const Field field_own_topic;
const Field field_own_topic{.id = "own_topic", .find = find};

} // namespace intake::fields
