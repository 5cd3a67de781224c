// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/mark.hpp"
#include "extractors/marked_pdf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

// What somebody drew, stamped or wrote over a page with a viewer.
//
//   ink_annotation     drawn with a pen          free_text         typed on the page
//   stamp_annotation   a stamp or a picture      shape_annotation  line, rectangle, circle, polygon
//   text_markup        highlighted, underlined or struck out
//
//   contents   the text of it            author    who the viewer says it was
//   colour     "#1a2b3c"                 modified  and created: ISO 8601, as the file has it
//   subtype    as in the file, "Polygon"; only shape_annotation and text_markup
//   stamp      name of the stamp, "Approved"; only stamp_annotation
//   strokes    how many lines were drawn; only ink_annotation

namespace intake::marks {

namespace {

struct Kind {
    std::string_view subtype;
    std::string_view kind;
};
constexpr std::array<Kind, 12> k_kinds{{
    {"/Ink", "ink_annotation"},
    {"/Stamp", "stamp_annotation"},
    {"/FreeText", "free_text"},
    {"/Line", "shape_annotation"},
    {"/Square", "shape_annotation"},
    {"/Circle", "shape_annotation"},
    {"/Polygon", "shape_annotation"},
    {"/PolyLine", "shape_annotation"},
    {"/Highlight", "text_markup"},
    {"/Underline", "text_markup"},
    {"/Squiggly", "text_markup"},
    {"/StrikeOut", "text_markup"},
}};

/// Grey, RGB or CMYK components, 0..1, as RGB.
std::string colour_of(QPDFObjectHandle components) {
    if (!components.isArray()) {
        return {};
    }
    std::vector<double> parts;
    for (auto& part : components.getArrayAsVector()) {
        parts.push_back(part.isNumber() ? std::clamp(part.getNumericValue(), 0.0, 1.0) : 0.0);
    }
    if (parts.size() == 1) {
        parts = {parts[0], parts[0], parts[0]};
    } else if (parts.size() == 4) {
        const double light = 1 - parts[3];
        parts = {(1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light};
    }
    if (parts.size() != 3) {
        return {};
    }
    const auto byte = [](double part) { return std::lround(part * 255); };
    return fmt::format("#{:02x}{:02x}{:02x}", byte(parts[0]), byte(parts[1]), byte(parts[2]));
}

std::string date_of(QPDFObjectHandle date) {
    return date.isString() ? iso_date(date.getUTF8Value()) : std::string();
}

void find(MarkedPdf& pdf, MarkedPage& page) {
    for (auto annotation : annotations_of(page.object)) {
        pdf.budget().spend();
        QPDFObjectHandle subtype = annotation.getKey("/Subtype");
        const auto* const kind = std::ranges::find_if(k_kinds, [&subtype](const Kind& candidate) {
            return subtype.isNameAndEquals(std::string(candidate.subtype));
        });
        const auto place = rectangle_of(annotation.getKey("/Rect"));
        if (kind == k_kinds.end() || !place || is_hidden(annotation)) {
            continue;
        }
        Mark mark{.kind = std::string(kind->kind),
                  .box = page.place.box(*place),
                  .confidence = std::nullopt};
        if (mark.kind == "shape_annotation" || mark.kind == "text_markup") {
            add_fact(mark, "subtype", line_of_text(subtype));
        }
        if (mark.kind == "stamp_annotation") {
            add_fact(mark, "stamp", line_of_text(annotation.getKey("/Name")));
        }
        if (QPDFObjectHandle strokes = annotation.getKey("/InkList"); strokes.isArray()) {
            add_fact(mark, "strokes", std::to_string(strokes.getArrayNItems()));
        }
        add_fact(mark, "contents", line_of_text(annotation.getKey("/Contents")));
        add_fact(mark, "author", line_of_text(annotation.getKey("/T")));
        add_fact(mark, "colour", colour_of(annotation.getKey("/C")));
        add_fact(mark, "created", date_of(annotation.getKey("/CreationDate")));
        add_fact(mark, "modified", date_of(annotation.getKey("/M")));
        page.page.marks.push_back(std::move(mark));
    }
}

} // namespace

extern const MarkFinder mark_annotation;
const MarkFinder mark_annotation{.id = "annotation", .find = find};

} // namespace intake::marks
