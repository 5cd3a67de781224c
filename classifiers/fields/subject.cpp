// SPDX-License-Identifier: GPL-3.0-or-later
// What a lecture, article or meeting was about: value is as read.
#include "classifiers/matching.hpp"
#include "classifiers/people.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>

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

/// Without for whom it was, or that it was held: "autisme aan 28 studenten", "autisme gegeven".
TextRange subject(const PageText& text, const TextFinder::Found& found) {
    static const RE2 k_goes_on(R"(([ \n,]+(?:voor|aan)[ \n](?:[\w'-]+[ \n]){0,4}?)"
                               + std::string(k_people)
                               + R"(\b|[ \n](?:gegeven|gehouden|verzorgd|heeft)\b))");
    TextRange range = phrase(text, found);
    if (found.labelled) {
        return is_of_mail(text, range) ? TextRange{} : range;
    }
    const std::string_view part = text.part(range);
    re2::StringPiece rest;
    if (RE2::PartialMatch({part.data(), part.size()}, k_goes_on, &rest)) {
        range.end = static_cast<std::size_t>(rest.data() - text.text.data());
    }
    return range;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("subject", finder(), &subject, context, piece);
}

} // namespace

extern const Field field_subject;
const Field field_subject{.id = "subject", .find = find};

} // namespace intake::fields
