// SPDX-License-Identifier: GPL-3.0-or-later
// For whom it was: value is as read.
#include "classifiers/text_field.hpp"

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:doelgroep|publiek|(?:voor|aan) wie|gegeven aan|bestemd voor|bedoeld voor|toehoorders|aanwezigen|deelnemers|audience|target group|lezers(?:groep)?|gericht op))",
        .sentences = {
            {R"((?:doelgroep(?: was| is| bestond uit)?|bestemd voor|bedoeld voor|gericht op|voor een publiek van|aimed at|intended for)[: ]+([^\n]+(?:\n[^\n]+)?))",
             0.8},
            {R"((?:gastles|lezing|presentatie|webinar|workshop|gastcollege|verzorgd|gegeven|gehouden|lecture|talk)[^.\n]{0,60} (?:voor|aan|for) (?:de |het |een |onze |ongeveer |circa |the )?((?:\w+ ){0,3}(?:studenten|leerlingen|jobcoaches|collega\'?s|professionals|werkgevers|deelnemers|leden|medewerkers|tweedejaars|eerstejaars|bezoekers|ouders|students|members|coaches)[^\n.,;(]*))",
             0.75}}});
    return k_finder;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("audience", finder(), &phrase, context, piece);
}

} // namespace

extern const Field field_audience;
const Field field_audience{.id = "audience", .find = find};

} // namespace intake::fields
