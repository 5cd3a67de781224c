// SPDX-License-Identifier: GPL-3.0-or-later
// In which register the one who led the activity stands: value is as read, "LVSC 12345" where the register
// is named beside the number.
#include "classifiers/has_digit.hpp"
#include "classifiers/text_field.hpp"

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:registratie|lidmaatschaps?|lid|register|reg)\.?-?(?:nummer|nr)?\.?(?: (?:begeleider|supervisor|coach|trainer|lvsc|nobco|stir))?|(?:lvsc|nobco|stir|srvb|emcc|skj|nip|lvsc-?registratie)(?:-?(?:nummer|nr|registratie))?\.?)",
        .sentences = {
            {R"(\b((?:lvsc|nobco|stir|st!r|srvb|emcc|icf|skj|nip|noloc)[ -]?(?:geregistreerd(?:e)?|registratie|reg\.?|lid|nr\.?|nummer|registratienummer|lidnummer)?[ :.-]{0,3}(?:[a-z]{0,3}-?\d[\d./-]{2,11}))\b)",
             0.9},
            {R"((?:registratienummer|registratienr\.?|reg\.? ?nr\.?|lidnummer|geregistreerd onder(?: nummer)?)[: ]+([a-z]{0,5}[ -]?\d[\d./-]{2,11})\b)",
             0.85}}});
    return k_finder;
}

/// A registration has a number; "lid" alone is none.
TextRange with_digits(const PageText& text, const TextFinder::Found& found) {
    constexpr std::size_t k_longest = 40;
    const std::string_view value = text.part(found.range);
    const bool is_one = has_digit(value) && value.size() <= k_longest;
    return is_one ? found.range : TextRange();
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("facilitator_registration", finder(), &with_digits, context, piece);
}

} // namespace

extern const Field field_facilitator_registration;
const Field field_facilitator_registration{.id = "facilitator_registration", .find = find};

} // namespace intake::fields
