// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a certificate or badge: value is as read.
#include "classifiers/has_digit.hpp"
#include "classifiers/text_field.hpp"

#include <algorithm>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:certificaat|certificaats|bewijs|diploma|getuigschrift|credential|certificate|badge|document|attest|serie|waardepapier|verificatie)[ -]?(?:nummer|nr|no|id|number|code|#)\.?|(?:certificaat|cert|certificate) ?(?:nr|no)\.?|registratienummer|uniek nummer)",
        .sentences = {
            {R"((?:certificaat|certificaats|bewijs|diploma|getuigschrift|credential|certificate|badge|attest|verificatie)[ -]?(?:nummer|nr|no|id|number|code)\.? ?:? ?([a-z0-9][a-z0-9./-]{2,39})\b)",
             0.95},
            // "Dit certificaat is geregistreerd onder nummer 88123", "Controleer dit bewijs met code LZ0093"
            {R"(\b(?:certificaat|bewijs|getuigschrift|attest|badge|diploma)\b[^.\n]{0,60}[ \n](?:nummer|nr\.?|code)[: ]+([a-z0-9][a-z0-9./-]{2,39})\b)",
             0.85},
            // alone in a line or at its end, as papers are numbered
            {R"((?:^|[\n\t])(?:volg|registratie)?(?:nummer|nr|no|id)\.?:? ([a-z0-9][a-z0-9./-]{2,39})[ .]*(?:[\n\t]|$))",
             0.75},
            // "nr. diploma 2012-14"
            {R"(\b(?:nummer|nr|no)\.? (?:van (?:het |dit )?)?(?:certificaat|bewijs|diploma|getuigschrift|attest|document)[: ]+([a-z0-9][a-z0-9./-]{2,39})\b)",
             0.9}}});
    return k_finder;
}

/// A code without spaces that has a digit in it.
TextRange code(const PageText& text, const TextFinder::Found& found) {
    const std::size_t space = text.text.find_first_of(" \n\t", found.range.begin);
    const TextRange first{found.range.begin, std::min(space, found.range.end)};
    const TextRange value = trimmed(text, first, ".,;:()");
    constexpr std::size_t k_fewest = 3;
    return has_digit(text.part(value)) && value.size() >= k_fewest ? value : TextRange();
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("certificate_number", finder(), &code, context, piece);
}

} // namespace

extern const Field field_certificate_number;
const Field field_certificate_number{.id = "certificate_number", .find = find};

} // namespace intake::fields
