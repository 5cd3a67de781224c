// SPDX-License-Identifier: GPL-3.0-or-later
// Who led the activity: supervisor, coach, trainer, speaker. Value is the name as read.
#include "classifiers/person_name.hpp"
#include "classifiers/text_field.hpp"

#include <string_view>

namespace intake::fields {

namespace {

constexpr double k_behind_activity = 0.65;

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:naam |(?:naam van )?de )?(?:intervisie|supervisie|gespreks|proces|leer|bege)?-?(?:begeleider|begeleidster|leider|supervisor|intervisor|coach|facilitator|docent|lesgever|lesgeefster|trainer|trainster|spreker|instructor|teacher|gastspreker|moderator|voorzitter bijeenkomst|leercoach|inleider)(?:\(s\)|s|/docent|/trainer|/coach)?(?: van de (?:groep|bijeenkomst|intervisie|sessie))?|onder leiding van|o\.?l\.?v\.?|begeleid door|verzorgd door|geleid door|gegeven door|door|(?:gespreks|proces|bege)?leiding(?: door)?|(?:door )?wie (?:leidde|begeleidde|gaf|verzorgde|leidt|begeleidt)[^:?\n]{0,40}\??|facilitated by|led by|presented by)",
        .sentences = {
            {R"((?:onder (?:bege)?leiding van|o\.l\.v\.?|begeleid door|geleid door|verzorgd door|gegeven door|facilitated by|led by|(?:[a-z]*begeleider|gespreksleider|supervisor|(?:gast)?spre(?:ker|kers|ekster)|inleider|docent|lesgever|lesgeefster|trainer|trainster|coach) (?:was|is|waren)|(?:mijn|onze) (?:supervisor|begeleider|coach)):? ([^\n]+(?:\n[^\n]+)?))",
             0.85},
            {R"((?:^|\n|, )([^\n\t,]{3,40})(?:,| -|\n) ?(?:\w+[ -])?(?:intervisie|supervisie|gespreks|bege|register)?-?(?:begeleider|begeleidster|gespreksleider|supervisor|facilitator|trainer|docent|coach|leercoach|lvsc-?(?:supervisor|coach))\b)",
             0.8},
            // "Ik, Anna Smit (coach), heb", "Anna Smit verklaart dat hij in haar groep was"
            {R"(\bik,? ([^\n,(]{4,40}?) ?[,(][^\n]{0,60}(?:coach|supervisor|begeleider|gespreksleider|trainer)\b)",
             0.8},
            {R"((?:^|\n)([^\n,.:]{4,40}?) (?:verklaart|bevestigt)\b[^.]{0,160}[ \n](?:haar|zijn|hun)[ \n](?:eigen )?[a-z-]*(?:intervisie|supervisie|coaching|groep|training|workshop)[a-z]*)",
             0.75},
            // "Fijn dat je bij mijn workshop was", and who writes it
            {R"(\bmijn (?:[\w-]+ )?[a-z-]*(?:workshop|training|cursus|masterclass|lezing|intervisiegroep|supervisiegroep)\b[^\0]{0,400}\b(?:groet\w*|hartelijks|liefs)\b[^\n,]*,?[ \n]+([^\n]+)\s*$)",
             0.6},
            {R"(handtekening (?:intervisie)?(?:begeleider|supervisor|coach|docent|trainer)[^\n\t:]{0,12}[:\n\t ]+([^\n]+(?:\n[^\n]+)?))",
             0.7},
            {R"(\bik (?:was|ben|heb|leidde)[^.\n]{0,40}(?:begeleider|begeleid|geleid|leiding|bijeenkomst|gespreksleider|supervisor)[^\0]{0,400}?(?:groet|groeten|hoogachtend)[^\n]*\n+([^\n]+))",
             0.6},
            // "de workshop Rouw van Anna Smit", "de training door Anna Smit"
            {R"(\b[a-z-]*(?:workshop|training|cursus|webinar|lezing|masterclass|studiedag|sessie|intervisie|supervisie|coaching)\b[^.\n]{0,80}?(?:\n[^.\n]{0,60}?)?[ \n](?:van|door|bij|met)[ \n]([a-z][^\n]+(?:\n[^\n]+)?))",
             k_behind_activity},
            // "Ik ben als coach geregistreerd", "Als begeleider van de groep verklaar ik", and a name at the end.
            {R"((?:\b(?:ik (?:was|ben|heb)|bij mij)\b[^.\n]{0,40}|\bals )(?:\w*begeleider|geleid|begeleid|supervisor|coach|gespreksleider)\b[^\0]{0,600}\n([^\n:,]{4,40})(?:,[^\n]*)?(?:\n+handtekening[^\0]*)?\s*$)",
             0.6}}});
    return k_finder;
}

/// Without a label only what is surely somebody's name; behind "van" or "met" a whole one.
TextRange leader(const PageText& text, const TextFinder::Found& found) {
    const TextRange name = person(text, found);
    const std::string_view read = text.part(name);
    const bool is_whole = read.find_first_of(" \n") != std::string_view::npos;
    const bool is_known = has_first_name(read) || has_initials(read);
    const bool is_sure =
        found.confidence == k_behind_activity ? is_known && is_whole : is_known || is_whole;
    return found.labelled || is_sure ? name : TextRange{};
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("facilitator", finder(), &leader, context, piece);
}

} // namespace

extern const Field field_facilitator;
const Field field_facilitator{.id = "facilitator", .find = find};

} // namespace intake::fields
