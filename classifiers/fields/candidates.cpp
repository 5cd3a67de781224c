// SPDX-License-Identifier: GPL-3.0-or-later
// How many candidates somebody guided or assessed: value is a whole number. Two numbers, one of those guided
// and one of those assessed, are two fields.
#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/number_words.hpp"
#include "classifiers/reading.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder([] {
        const std::string number(number_expression());
        const std::string who =
            "(?:kandidaten|kandidaat|candidates?|aspiranten|mentees|supervisanten|jobcoaches|"
            "portfolio'?s|portefeuilles|dossiers)";
        const std::string what =
            "(?:begeleid|begeleide|getoetst|getoetste|beoordeeld|beoordeelde|gezien|"
            "geassesseerd|kandidaten|assessed|mentored)";
        return TextPattern{
            .labels = "(?:totaal )?aantal [a-z/ ,]*" + what + "[a-z/ ]*|(?:" + what
                      + "(?:(?: en | of |/)" + what + ")? )?" + who + "(?: " + what
                      + ")?|number of candidates[a-z ]*",
            .sentences = {
                {"aantal [a-z/ ,]*" + what
                     + R"([a-z/ ]{0,40}(?:is|was|bedraagt|bedroeg|[:=])[^\d\n]{0,20}\b()" + number
                     + R"()\b)",
                 0.95},
                {R"(\b()" + number + ") (?:[a-z-]+ ){0,2}?" + who + R"(\b)", 0.85},
                {R"(\b()" + number
                     + ") (?:mensen|personen|collega'?s|trajecten|people)[a-z ,]{0,25}" + what
                     + R"(\b)",
                 0.7},
            }};
    }());
    return k_finder;
}

/// The number that a text begins with, as whole candidates.
std::pair<std::optional<double>, std::size_t> leading_number(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(" \n\t(,;"), text.size());
    return {number_of(text.substr(0, end)), end};
}

void find(const FieldContext& context, Piece& piece) {
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        for (const TextFinder::Found& found : finder().find(text)) {
            const auto [number, size] = leading_number(text.part(found.range));
            constexpr double k_most = 500; // more is a year
            if (!number || *number != std::floor(*number) || *number > k_most) {
                continue;
            }
            FieldFound field = found_field("candidates",
                                           text,
                                           {found.range.begin, found.range.begin + size},
                                           found.confidence);
            field.value = number_text(*number);
            const bool known = std::ranges::any_of(piece.fields, [&](const FieldFound& other) {
                return other.name == field.name && other.value == field.value;
            });
            if (!known) {
                piece.fields.push_back(std::move(field));
            }
        }
    }
}

} // namespace

extern const Field field_candidates;
const Field field_candidates{.id = "candidates", .find = find};

} // namespace intake::fields
