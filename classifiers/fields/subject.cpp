// SPDX-License-Identifier: GPL-3.0-or-later
// What a lecture, article or meeting was about: value is as read.
#include "classifiers/text_field.hpp"

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:onderwerp|thema|inhoud|korte (?:inhoud|omschrijving)|strekking|omschrijving|topic|subject|korte inhoud van [a-z ]+|inhoud in het kort|(?:onderwerp|thema) van [a-z ]+|samenvatting|kern|waarover))",
        .sentences = {
            {R"((?:over het (?:onderwerp|thema)|met als (?:onderwerp|thema)|gaat over|ging over|met het thema|on the topic of|strekking|inhoud in het kort)[: ]+([^\n]+(?:\n[^\n]+)?))",
             0.8},
            {R"((?:gastles|lezing|presentatie|webinar|workshop|gastcollege|artikel|bijeenkomst|talk|lecture)[^.\n]{0,40} (?:over|about|on) ([^\n]+(?:\n[^\n]+)?))",
             0.75}}});
    return k_finder;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("subject", finder(), &phrase, context, piece);
}

} // namespace

extern const Field field_subject;
const Field field_subject{.id = "subject", .find = find};

} // namespace intake::fields
