// SPDX-License-Identifier: GPL-3.0-or-later
// How many words a text is said to have: value is the number in digits.
#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/reading.hpp"

#include <algorithm>
#include <cctype>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels = "(?:totaal )?(?:aantal|omvang in|lengte in) woorden|woorden|word ?count|"
                  "woordenaantal|woordentelling|number of words",
        .sentences = {
            {R"(\b(\d{1,3}(?:[. ]\d{3})|\d{3,6})\s*(?:woorden|words|wrd\b))", 0.95},
            {R"((?:aantal woorden|woordenaantal|word ?count|woorden)[^\n\d]{0,25}\b(\d{1,3}[. ]\d{3}|\d{3,6})\b)",
             0.9},
        }});
    return k_finder;
}

void find(const FieldContext& context, Piece& piece) {
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        for (const TextFinder::Found& found : finder().find(text)) {
            FieldFound field = found_field("words_stated", text, found.range, found.confidence);
            std::string digits;
            std::ranges::copy_if(field.value, std::back_inserter(digits), [](unsigned char one) {
                return std::isdigit(one) != 0;
            });
            constexpr std::size_t k_fewest = 2;
            constexpr std::size_t k_most = 6;
            if (digits.size() >= k_fewest && digits.size() <= k_most) {
                field.value = digits;
                piece.fields.push_back(std::move(field));
                return;
            }
        }
    }
}

} // namespace

extern const Field field_words_stated;
const Field field_words_stated{.id = "words_stated", .find = find};

} // namespace intake::fields
