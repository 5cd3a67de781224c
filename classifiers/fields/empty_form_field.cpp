// SPDX-License-Identifier: GPL-3.0-or-later
// A label of a form with nothing behind or under it: value is the label as read. Where something was
// written or drawn by hand it is not empty, even if it cannot be read. Places for a signature are left to the
// signature.
#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/matching.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace intake::fields {

namespace {

/// What follows these is a list or a text, not something to be filled in.
const RE2& no_field() {
    static const RE2 k_expression(
        R"((?:handtekening|paraaf|stempel|signature|ondertekening|getekend|bijlagen?|verklaart(?: hierbij)?(?: dat)?|dat|namelijk|als volgt|voor akkoord|inhoud|onderwerpen|programma|toelichting|opmerkingen|let op|nb|ps|cc|bcc|p\.s\.|for example|zoals|o\.a\.|contact|telefoon|fax|www|http|https|anders|anders,? nl|anders,? namelijk|vervolg|notes?)(?:\b.*)?|.*\b(?:dat|namelijk|volgende|volgt|zijn|was|handtekening|stempel|verklaren|bevestigt?))");
    return k_expression;
}

/// A mark in the space: ink, a picture, a filled field.
bool is_marked(const Page& page, const Box& space) {
    return std::ranges::any_of(
        page.marks, [&](const Mark& mark) { return !is_blank(mark) && meet(mark.box, space); });
}

bool is_label(std::string_view label) {
    constexpr std::size_t k_fewest = 3;
    constexpr std::size_t k_most = 45;
    const bool has_letter =
        label.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
    return has_letter && label.size() >= k_fewest && label.size() <= k_most
           && !matches(label, no_field());
}

void find(const FieldContext& context, Piece& piece) {
    constexpr double k_text_layer = 0.85;
    constexpr double k_picture = 0.5; // a faint pen leaves no word
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        const Page& page = context.reading.document().pages[index];
        const PageText text = page_text(page);
        for (const FormLine& line : form_lines(text)) {
            if (!line.marked || line.filled != Filled::nothing || !is_label(text.part(line.label))
                || is_marked(page, writing_space(text, line.label))) {
                continue;
            }
            const double sure = page.text_source == TextSource::ocr ? k_picture : k_text_layer;
            piece.fields.push_back(found_field("empty_form_field", text, line.label, sure));
        }
    }
}

} // namespace

extern const Field field_empty_form_field;
const Field field_empty_form_field{.id = "empty_form_field", .find = find};

} // namespace intake::fields
