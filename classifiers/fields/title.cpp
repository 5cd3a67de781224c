// SPDX-License-Identifier: GPL-3.0-or-later
// What the activity or work is called: value is as read, without quotes.
#include "classifiers/text_field.hpp"

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:titel|naam|onderwerp|omschrijving|soort)?(?: ?(?:van )?(?:de |het )?)?(?:activiteit|training|cursus|opleiding|workshop|webinar|congres|leergang|scholing|module|masterclass|studiedag|bijscholing|boek|artikel|lezing|gastles|course|programma|e-learning|symposium|themabijeenkomst|nascholing|book|article)|titel|title|wat|kwalificatie|cursusnaam|naam cursus|activiteitnaam)",
        .sentences = {
            {R"((?:deelgenomen|deelnam|deel heeft genomen|deelname|meegedaan|bijgewoond|aanwezig)(?: \w+){0,3} (?:aan|op|bij|met) (?:de |het |onze |ons |een )?(?:(?:\w+ )?(?:training|cursus|workshop|webinar|opleiding|studiedag|congres|masterclass|leergang|scholing|themamiddag|bijeenkomst|module|e-learning|symposium|nascholing|bijscholing)\b[ :]*\n*)?([^\n]+(?:\n[^\n]+)?))",
             0.85},
            {R"((?:training|cursus|workshop|webinar|opleiding|studiedag|congres|masterclass|leergang|scholing|artikel|boek|lezing|gastles|module|symposium|e-learning|podcast|bijdrage|course|article)[ :]*[\n ]?([\'"][^\'"\n]{4,120}(?:\n[^\'"\n]{1,100})?[\'"]))",
             0.92},
            {R"((?:completed|attended|participated in)(?: the)?(?: (?:online )?(?:course|training|workshop|webinar|programme|program|module))?[: \n]+([^\n]+))",
             0.85},
            {R"((?:gevolgd|afgerond|volgde|voltooid|afgelegd)[: ]+(?:de |het |een )?(?:(?:training|cursus|workshop|opleiding|leergang|module|e-learning)\b[ :]*)?([^\n]{5,}(?:\n[^\n]+)?))",
             0.6},
            {R"((?:^|\n)(?:training|cursus|workshop|webinar|opleiding|masterclass|leergang|studiedag|congres|e-learning|module) ([^\n]{4,}))",
             0.7},
            {R"(opleiding(?: tot)? ([^\n]{4,}))", 0.5}}});
    return k_finder;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("title", finder(), &phrase, context, piece);
}

} // namespace

extern const Field field_title;
const Field field_title{.id = "title", .find = find};

} // namespace intake::fields
