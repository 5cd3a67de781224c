// SPDX-License-Identifier: GPL-3.0-or-later
// For whom it was: value is as read.
#include "classifiers/people.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <string>
#include <string_view>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder([] {
        const std::string people(k_people);
        return TextPattern{
            .labels =
                R"((?:doelgroep|publiek|(?:voor|aan) wie|gegeven aan|bestemd voor|bedoeld voor|toehoorders|aanwezigen|deelnemers|audience|target group|lezers(?:groep)?|gericht op))",
            .sentences = {
                {R"((?:doelgroep(?: was| is| bestond uit)?|bestemd voor|bedoeld voor|gericht op|voor een publiek van|aimed at|intended for)[: ]+([^\n]+(?:\n[^\n]+)?))",
                 0.8},
                {R"((?:\b(?:gast)?les|lezing|presentatie|webinar|workshop|gastcollege|training|cursus|bijeenkomst|verzorgd|gegeven|gehouden|gesproken|hield|gaf|sprak|lecture|talk)[^.]{0,120}?[ \n](?:voor|aan|for)[ \n](?:de |het |een |onze |ongeveer |circa |the )?((?:[\w'-]+[ \n]){0,3}?)"
                     + people + R"([^\n.;(]*(?:\n[^\n.;(]+)?))",
                 0.75},
                {R"(\b(?:er waren|bijgewoond door|bezocht door)[ \n]((?:[\w'-]+[ \n]){0,3}?)"
                     + people + R"([^\n.;(]{0,50}))",
                 0.7},
                {R"(\b(?:voor|aan)[ \n]((?:[\w'-]+[ \n]){0,3}?)" + people
                     + R"([^\n.;(]{0,50}?)[ \n](?:een|de|het|zijn|haar)[ \n](?:gastles|lezing|presentatie|webinar|workshop|gastcollege)\b)",
                 0.75},
                {"(?:^|\\n)voor:? ((?:[\\w-]+ ){0,3}?" + people + R"([^\n.;(]*))", 0.75}}};
    }());
    return k_finder;
}

/// Without what was done for them, or when: "30 studenten heeft gegeven".
TextRange audience(const PageText& text, const TextFinder::Found& found) {
    static const RE2 k_goes_on(
        R"(([ \n,]+(?:(?:een|het) [a-z-]*(?:college|webinar|les|lezing|presentatie|workshop|training)|heeft|hebt|is|gegeven|gehouden|verzorgd|gehad|over|tijdens|te|op|waar|die|dat)\b|, (?:met|in)\b|\n[a-z]+dag\b|:|,? \x{20ac}))");
    TextRange range = phrase(text, found);
    constexpr std::string_view k_whom = "wie ";
    range.begin += text.part(range).starts_with(k_whom) ? k_whom.size() : 0;
    const std::string_view part = text.part(range);
    re2::StringPiece rest;
    if (!found.labelled && RE2::PartialMatch({part.data(), part.size()}, k_goes_on, &rest)) {
        range.end = static_cast<std::size_t>(rest.data() - text.text.data());
    }
    return range;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("audience", finder(), &audience, context, piece);
}

} // namespace

extern const Field field_audience;
const Field field_audience{.id = "audience", .find = find};

} // namespace intake::fields
