// SPDX-License-Identifier: GPL-3.0-or-later
// In which paper an article appeared: value is its name as read.
#include "classifiers/text_field.hpp"

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:vak)?(?:tijdschrift|blad|magazine|krant|nieuwsbrief|medium|website|journal)|naam (?:van het )?(?:tijdschrift|blad|medium|vakblad)|gepubliceerd in|verschenen in|published in|tijdschrift/medium|bron)",
        .sentences = {
            {R"((?:(?:verschenen|gepubliceerd|opgenomen|geplaatst|gestaan|published|afgedrukt)[ \n]in|geschreven[ \n]voor)[ \n](?:het |de |ons |onze |the )?(?:(?:digitale |landelijke |papieren )?(?:vak)?(?:tijdschrift|blad|magazine|nieuwsbrief|krant|journal) )?([^\n.;(]+(?:\n[^\n.;(]+)?))",
             0.85},
            {R"(\b(tijdschrift (?:voor|over) [^\n.,;:(]+))", 0.8},
            {R"((?:redactie|redaktie|hoofdredacteur|eindredacteur|uitgever)(?: van)? (?:het |de )?((?:vakblad|tijdschrift|magazine|\') ?[^\n.,;:(]+))",
             0.8},
            // "Werk en Welzijn, nummer 2", "Werk en Welzijn | jaargang 4": the head of a page
            {R"((?:^|\n)([^\n\t,|:]{3,50}?)(?:,|\n| [-|])? ?(?:nummer|nr\.?|jaargang|jrg\.?|editie) ?\d)",
             0.75},
            {R"((?:vakblad|magazine|tijdschrift) ([\'"][^\'"\n]+[\'"]))", 0.85},
            {R"((?:^|\n)(?:redactie|redaktie) ([^\n.,;:(]+))", 0.7}}});
    return k_finder;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("magazine", finder(), &phrase, context, piece);
}

} // namespace

extern const Field field_magazine;
const Field field_magazine{.id = "magazine", .find = find};

} // namespace intake::fields
