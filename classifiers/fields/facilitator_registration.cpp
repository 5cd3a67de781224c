// SPDX-License-Identifier: GPL-3.0-or-later
// In which register the one who led the activity stands: value is as read, "LVSC 12345" where the register
// is named beside the number, "geregistreerd supervisor (LVSC)" where no number stands there.
#include "classifiers/has_digit.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/text_field.hpp"

#include <re2/re2.h>

#include <string>
#include <string_view>

namespace intake::fields {

namespace {

/// Registers and associations that the framework names, and their like.
constexpr std::string_view k_register = R"((?:lvsc|nobco|stir|st!r|srvb|emcc|icf|noloc|eia))";

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels =
            R"((?:registratie|lidmaatschaps?|lid|register|reg)\.?-?(?:nummer|nr)?\.?(?: (?:begeleider|supervisor|coach|trainer|lvsc|nobco|stir))?|(?:lvsc|nobco|stir|srvb|emcc|skj|nip|lvsc-?registratie)(?:-?(?:nummer|nr|registratie))?\.?)",
        .sentences = {
            {R"(\b((?:lvsc|nobco|stir|st!r|srvb|emcc|icf|skj|nip|noloc)[ -]?(?:geregistreerd(?:e)?|registratie|reg\.?|lid|nr\.?|nummer|registratienummer|lidnummer)?[ :.-]{0,3}(?:[a-z]{0,3}-?\d[\d./-]{2,11}))\b)",
             0.9},
            {R"((?:registratienummer|registratienr\.?|reg\.? ?nr\.?|lidnummer|geregistreerd onder(?: nummer)?)[: ]+([a-z]{0,5}[ -]?\d[\d./-]{2,11})\b)",
             0.85},
            {"((?:geregistreerd|erkend|gecertificeerd|ingeschreven|register|registered)\\w*(?: "
             "[\\w-]+){0,4}[ ,(]{1,2}"
                 + std::string(k_register) + R"(\b))",
             0.8},
            {R"(((?:supervisor|coach|begeleider)[ ,(]{1,3})" + std::string(k_register) + R"(\b))",
             0.75},
            {"(\\b" + std::string(k_register)
                 + R"([- ](?:geregistreerd|erkend|gecertificeerd|register|supervisor|coach|lid\b)\w*))",
             0.8}}});
    return k_finder;
}

/// To the end of what stands in the bracket that it opens: "supervisor (LVSC, nr. 12)".
TextRange with_bracket(const PageText& text, TextRange range) {
    constexpr std::size_t k_longest = 40;
    const std::string_view part = text.part(range);
    const bool is_open =
        part.find('(') != std::string_view::npos && part.find(')') == std::string_view::npos;
    const std::size_t close = text.text.find_first_of(")\n", range.end);
    const bool closes = is_open && close < range.end + k_longest && text.text[close] == ')';
    return closes ? TextRange{range.begin, close + 1} : range;
}

/// A registration has a number or names its register; "lid" alone is none.
TextRange numbered_or_named(const PageText& text, const TextFinder::Found& found) {
    constexpr std::size_t k_longest = 40;
    const std::string_view value = text.part(found.range);
    static const RE2 k_named{std::string(k_register)};
    const bool names = holds(value, k_named);
    const bool is_one = (names || has_digit(value)) && value.size() <= k_longest;
    return is_one ? with_bracket(text, found.range) : TextRange();
}

void find(const FieldContext& context, Piece& piece) {
    add_surest("facilitator_registration", finder(), &numbered_or_named, context, piece);
}

} // namespace

extern const Field field_facilitator_registration;
const Field field_facilitator_registration{.id = "facilitator_registration", .find = find};

} // namespace intake::fields
