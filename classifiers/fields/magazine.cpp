// SPDX-License-Identifier: GPL-3.0-or-later
// In which paper an article appeared: value is its name as read.
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <string_view>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:vak)?(?:tijdschrift|blad|magazine|krant|nieuwsbrief|medium|website|journal)|naam (?:van het )?(?:tijdschrift|blad|medium|vakblad)|(?:gepubliceerd|geplaatst|opgenomen|verschenen) in|published in|tijdschrift/medium|bron)",
        .sentences = {
            {R"((?:(?:verschenen|gepubliceerd|opgenomen|geplaatst|gestaan|published|afgedrukt)[ \n]in|geschreven[ \n]voor)[ \n](?:het |de |ons |onze |the )?(?:(?:digitale |landelijke |papieren )?(?:vak)?(?:tijdschrift|blad|magazine|nieuwsbrief|krant|journal) )?([^\n.;(]+(?:\n[^\n.;(]+)?))",
             0.85},
            {R"(\b(tijdschrift (?:voor|over) [^\n.,;:(]+))", 0.8},
            {R"((?:redactie|redaktie|hoofdredacteur|eindredacteur|uitgever)(?: van)? (?:het |de )?((?:vakblad|tijdschrift|magazine|\') ?[^\n.,;:(]+))",
             0.8},
            // "Werk en Welzijn, nummer 2", "Werk en Welzijn | jaargang 4": the head of a page
            {R"((?:^|\n)(?:in )?([^\n\t,|:(]{3,50}?)(?:,|\n| [-|(])? ?(?:nummer|nr\.?|jaargang|jrg\.?|editie) ?\d)",
             0.75},
            {R"((?:^|\n)([^\n\t,|:]{3,50}?)(?:,| [-|]|:)? (?:het )?(?:vakblad|maandblad|kwartaalblad|tijdschrift|magazine) (?:voor|over|van)\b)",
             0.75},
            {R"((?:vakblad|magazine|tijdschrift) ([\'"][^\'"\n]+[\'"]))", 0.85},
            {R"((?:^|\n)(?:redactie|redaktie) ([^\n.,;:(]+))", 0.7}}});
    return k_finder;
}

/// The name without the number or the month of an issue.
TextRange name_of_paper(const PageText& text, const TextFinder::Found& found) {
    static const RE2 k_issue(
        R"(((?:^|[ ,(|-]+)(?:nummer|nr\b|no\b|jaargang|jrg|editie|uitgave|\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|lente|zomer|herfst|winter)))");
    TextRange range = phrase(text, found);
    const std::string_view part = text.part(range);
    re2::StringPiece issue;
    if (RE2::PartialMatch({part.data(), part.size()}, k_issue, &issue)) {
        range.end = static_cast<std::size_t>(issue.data() - text.text.data());
    }
    return range;
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("magazine", finder(), &name_of_paper, context, piece);
}

} // namespace

extern const Field field_magazine;
const Field field_magazine{.id = "magazine", .find = find};

} // namespace intake::fields
