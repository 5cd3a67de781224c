// SPDX-License-Identifier: GPL-3.0-or-later
// How many words the pages have, titles and captions included: value is the number in digits. As sure as
// the text was read; it is of no page and has no box.
#include "classifiers/field.hpp"
#include "classifiers/fold.hpp"
#include "classifiers/reading.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace intake::fields {

namespace {

bool has_letter(const Word& word) {
    return std::ranges::any_of(
        fold(word.text), [](unsigned char one) { return std::isalpha(one) != 0 || one >= 0x80U; });
}

void find(const FieldContext& context, Piece& piece) {
    constexpr double k_text_layer = 0.95; // a column or a caption may be read twice or not at all
    std::size_t count = 0;
    double sure = k_text_layer;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        const Page& page = context.reading.document().pages[index];
        count += static_cast<std::size_t>(std::ranges::count_if(page.words, has_letter));
        if (page.ocr_confidence) {
            sure = std::min(sure, static_cast<double>(*page.ocr_confidence));
        }
    }
    if (count > 0) {
        FieldFound field;
        field.name = "words_counted";
        field.value = std::to_string(count);
        field.confidence = sure;
        piece.fields.push_back(std::move(field));
    }
}

} // namespace

extern const Field field_words_counted;
const Field field_words_counted{.id = "words_counted", .find = find};

} // namespace intake::fields
