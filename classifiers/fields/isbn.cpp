// SPDX-License-Identifier: GPL-3.0-or-later
// The number of a book (ISO 2108): value is its 10 or 13 digits. One whose check digit is wrong is reported
// as read, with a low confidence.
#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/reading.hpp"

#include <algorithm>
#include <string>

namespace intake::fields {

namespace {

const TextFinder& finder() {
    static const TextFinder k_finder(TextPattern{
        .labels = "",
        .sentences = {
            {R"(isbn(?:[- ]?1[03])?(?: ?nummer| ?nr\.?)?[ :.\n\t]*((?:\d[ -]?){9,12}[\dx])\b)",
             0.98},
            {R"(\b(97[89][ -]?(?:\d[ -]?){9}\d)\b)", 0.9},
        }});
    return k_finder;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char one : text) {
        if (('0' <= one && one <= '9') || one == 'x') {
            digits += one == 'x' ? 'X' : one;
        }
    }
    return digits;
}

bool check_digit_is_right(const std::string& digits) {
    int sum = 0;
    const auto size = static_cast<int>(digits.size());
    for (int at = 0; at < size; ++at) {
        const char one = digits[static_cast<std::size_t>(at)];
        const int value = one == 'X' ? 10 : one - '0';
        sum += size == 10 ? value * (10 - at) : value * (at % 2 == 0 ? 1 : 3);
    }
    return sum % (size == 10 ? 11 : 10) == 0;
}

void find(const FieldContext& context, Piece& piece) {
    constexpr double k_wrong_check_digit = 0.3;
    for (std::uint32_t page = context.first; page < context.last; ++page) {
        const PageText text = page_text(context.reading.document().pages[page]);
        for (const TextFinder::Found& found : finder().find(text)) {
            FieldFound field = found_field("isbn", text, found.range, found.confidence);
            field.value = digits_of(text.part(found.range));
            const bool known = std::ranges::any_of(piece.fields, [&](const FieldFound& other) {
                return other.name == field.name && other.value == field.value;
            });
            if (known || (field.value.size() != 10 && field.value.size() != 13)) {
                continue;
            }
            if (!check_digit_is_right(field.value)) {
                field.confidence = std::min(field.confidence, k_wrong_check_digit);
            }
            piece.fields.push_back(std::move(field));
        }
    }
}

} // namespace

extern const Field field_isbn;
const Field field_isbn{.id = "isbn", .find = find};

} // namespace intake::fields
