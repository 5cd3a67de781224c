// SPDX-License-Identifier: GPL-3.0-or-later
// A place for a date in which somebody wrote, and no date was read: value is the label as read, the box is where the
// writing is. A person reads it; the date is there all the same.
#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/found_field.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/reading.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

namespace intake::fields {

namespace {

/// What asks for a date that matters here; a date of birth does not.
bool asks_for_date(std::string_view label) {
    static const RE2 k_asks(R"(\bdat(?:um|a)\b|\bdate\b|^d\.? ?d\.?$|^dag\b)");
    static const RE2 k_other(R"(geboor|geb\b|birth|\bgeldig|expir|factuur|verval)");
    const re2::StringPiece text{label.data(), label.size()};
    return RE2::PartialMatch(text, k_asks) && !RE2::PartialMatch(text, k_other);
}

bool is_pen(const Mark& mark) {
    return !is_blank(mark)
           && (mark.kind == "ink" || mark.kind == "unread" || mark.kind == "ink_annotation");
}

/// Around the pen strokes in the space; nothing where there are none. A stroke that hangs into it from a signature
/// above or beside is not counted.
std::optional<Box> strokes_in(const Page& page, const Box& space) {
    constexpr double k_inside = 0.4; // of the stroke
    std::optional<Box> strokes;
    for (const Mark& mark : page.marks) {
        if (is_pen(mark) && shared_area(mark.box, space) > k_inside * mark.box.area()) {
            strokes = strokes ? join(*strokes, mark.box) : mark.box;
        }
    }
    return strokes;
}

/// What was recognised behind the label, where it holds figures and the recogniser was not sure: handwriting mostly.
std::optional<Box> guess_at(const PageText& text, TextRange value) {
    constexpr double k_unsure = 0.75;
    if (value.empty()) {
        return std::nullopt;
    }
    const Excerpt read = excerpt(text, value);
    return has_digit(read.text) && read.confidence < k_unsure ? std::optional(read.box)
                                                              : std::nullopt;
}

bool has_date(const Piece& piece, const Page& page, const Box& place) {
    return std::ranges::any_of(piece.dates, [&](const DateFound& date) {
        return date.page == page.number && meet(date.box, place);
    });
}

void find(const FieldContext& context, Piece& piece) {
    constexpr double k_sure = 0.6;
    for (std::uint32_t index = context.first; index < context.last; ++index) {
        const Page& page = context.reading.document().pages[index];
        const PageText text = page_text(page);
        for (const FormLine& line : form_lines(text)) {
            if (!asks_for_date(text.part(line.label))) {
                continue;
            }
            const Box space = writing_space(text, line.label);
            const std::optional<Box> strokes = strokes_in(page, space);
            const std::optional<Box> writing = strokes ? strokes : guess_at(text, line.value);
            if (writing && !has_date(piece, page, join(space, *writing))) {
                piece.fields.push_back(found_field("written_date", text, line.label, k_sure));
                piece.fields.back().box = *writing;
            }
        }
    }
}

} // namespace

extern const Field field_written_date;
const Field field_written_date{.id = "written_date", .find = find};

} // namespace intake::fields
