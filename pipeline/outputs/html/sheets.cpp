// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/sheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace intake {

namespace {

constexpr double k_width = 600; // of every sheet, in units of its drawing
constexpr double k_a4 = 1.4142; // height by width where the size of a page is not known

std::string_view class_of(MarkKind kind) {
    constexpr std::array<std::string_view, 7> k_classes = {
        "m-finding", "m-cue", "m-date", "m-field", "m-signature", "m-check", "m-quantity"};
    return k_classes.at(static_cast<std::size_t>(kind));
}

double height_of(const PageSummary& page) {
    const bool is_known = page.width > 0 && page.height > 0;
    return k_width * (is_known ? std::clamp(page.height / page.width, 0.2, 5.0) : k_a4);
}

std::string figure(double value) {
    return fmt::format("{:.1f}", value);
}

std::string view_box(double height) {
    return fmt::format("0 0 {:.0f} {:.0f}", k_width, height);
}

/// Letters that fill the box, but no larger than one line of it would hold.
double letter_size(double width, double height, std::size_t letters) {
    constexpr double k_letters_wide = 0.52; // of an average letter by its size
    const double fitting =
        width / (k_letters_wide * static_cast<double>(std::max<std::size_t>(letters, 1)));
    return std::clamp(std::min(0.85 * height, fitting), 3.0, 40.0);
}

/// A finding or a check is about words that other marks show.
bool has_words(MarkKind kind) {
    return kind != MarkKind::finding && kind != MarkKind::check;
}

void write_picture(Html& html, const std::string& picture, double height) {
    html.empty("image",
               {{"href", picture},
                {"width", figure(k_width)},
                {"height", figure(height)},
                {"preserveAspectRatio", "none"}});
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

Sheets::Sheets(const IndexSummary& index, const std::set<std::string>& pictures, Lang lang)
    : m_index(index), m_lang(lang) {
    for (std::size_t d = 0; d < index.documents.size(); ++d) {
        const DocumentSummary& document = index.documents[d];
        m_places.emplace(document.id, d);
        for (const PageSummary& page : document.pages) {
            const std::string id = fmt::format("{}-p{}", document.id, page.number);
            Sheet sheet{&document, &page, id, height_of(page), {}, {}, false};
            if (const std::string picture = "previews/" + id + ".jpg"; pictures.contains(picture)) {
                sheet.picture = picture;
                sheet.is_shown = true;
            }
            m_sheets.emplace(std::pair(d, page.number), std::move(sheet));
        }
    }
}

std::string Sheets::mark(const std::string& document,
                         std::int32_t page,
                         const std::optional<Box>& box,
                         MarkKind kind,
                         const std::string& text) {
    const auto place = m_places.find(document);
    const auto found =
        place == m_places.end() ? m_sheets.end() : m_sheets.find({place->second, page});
    if (found == m_sheets.end()) {
        return "";
    }
    Sheet& sheet = found->second;
    sheet.is_shown = true;
    if (!box) {
        return sheet.id;
    }
    const auto same = std::ranges::find_if(sheet.marks, [&](const Mark& other) {
        return other.box == *box && other.kind == kind && other.text == text;
    });
    const auto number = static_cast<std::size_t>(same - sheet.marks.begin());
    if (same == sheet.marks.end()) {
        sheet.marks.push_back({*box, kind, text});
    }
    return fmt::format("{}-{}", sheet.id, number + 1);
}

void Sheets::thumbnail(Html& html, const std::string& document, std::int32_t page) const {
    const Sheet* const sheet = find(document, page);
    if (sheet == nullptr || !sheet->is_shown) {
        return;
    }
    const auto drawing =
        html.in("svg", {{"viewBox", view_box(sheet->height)}, {"aria-hidden", "true"}});
    html.empty("use", {{"href", "#" + sheet->id + "-g"}});
}

void Sheets::crop(Html& html,
                  const std::string& document,
                  std::int32_t page,
                  const std::optional<Box>& box,
                  const std::string& about) const {
    constexpr double k_above = 14;     // and below the place, in units of the drawing
    constexpr double k_beside = 90;    // enough for the words around it
    constexpr double k_most = 0.5;     // of the height of the page
    constexpr double k_enlarged = 1.5; // pixels to a unit; a picture has about 1.4
    const Sheet* const sheet = find(document, page);
    if (sheet == nullptr || sheet->picture.empty() || !box || box->width() <= 0
        || box->height() <= 0 || box->height() > k_most) {
        return;
    }
    const double left = std::max(box->x0 * k_width - k_beside, 0.0);
    const double top = std::max(box->y0 * sheet->height - k_above, 0.0);
    const double width = std::min(box->x1 * k_width + k_beside, k_width) - left;
    const double height = std::min(box->y1 * sheet->height + k_above, sheet->height) - top;
    const auto drawing = html.in(
        "svg",
        {{"class", "crop"},
         {"viewBox",
          fmt::format("{} {} {} {}", figure(left), figure(top), figure(width), figure(height))},
         {"width", figure(k_enlarged * width)},
         {"role", "img"},
         {"aria-label", about}});
    write_picture(html, sheet->picture, sheet->height);
    html.empty("rect",
               {{"x", figure(box->x0 * k_width)},
                {"y", figure(box->y0 * sheet->height)},
                {"width", figure(box->width() * k_width)},
                {"height", figure(box->height() * sheet->height)}});
}

const Sheets::Sheet* Sheets::find(const std::string& document, std::int32_t page) const {
    const auto place = m_places.find(document);
    const auto found =
        place == m_places.end() ? m_sheets.end() : m_sheets.find({place->second, page});
    return found == m_sheets.end() ? nullptr : &found->second;
}

void Sheets::write(Html& html, const Sheet& sheet) const {
    const bool nl = m_lang == Lang::nl;
    const std::string title = fmt::format("{}, {} {} {} {}",
                                          sheet.document->entry,
                                          nl ? "pagina" : "page",
                                          sheet.page->number,
                                          nl ? "van" : "of",
                                          sheet.document->pages.size());
    const auto frame = html.in("figure", {{"class", "sheet"}, {"id", sheet.id}});
    html.element("figcaption", {}, title);
    const auto drawing = html.in(
        "svg", {{"viewBox", view_box(sheet.height)}, {"role", "img"}, {"aria-label", title}});
    const auto all =
        html.in("g", {{"id", sheet.id + "-g"}, {sheet.picture.empty() ? "" : "class", "pictured"}});
    html.empty("rect",
               {{"class", "paper"}, {"width", figure(k_width)}, {"height", figure(sheet.height)}});
    if (!sheet.picture.empty()) {
        write_picture(html, sheet.picture, sheet.height);
    }
    std::set<std::pair<double, double>> written; // where words stand already
    for (std::size_t i = 0; i < sheet.marks.size(); ++i) {
        const Mark& mark = sheet.marks[i];
        const double x = mark.box.x0 * k_width;
        const double y = mark.box.y0 * sheet.height;
        const double width = std::max(mark.box.width() * k_width, 4.0);
        const double height = std::max(mark.box.height() * sheet.height, 4.0);
        const auto group = html.in("g",
                                   {{"class", std::string(class_of(mark.kind))},
                                    {"id", fmt::format("{}-{}", sheet.id, i + 1)}});
        html.empty("rect",
                   {{"x", figure(x)},
                    {"y", figure(y)},
                    {"width", figure(width)},
                    {"height", figure(height)}});
        if (sheet.picture.empty() && has_words(mark.kind) && !mark.text.empty()
            && written.emplace(mark.box.x0, mark.box.y0).second) {
            const double size = letter_size(width, height, letters_in(mark.text));
            html.element("text",
                         {{"x", figure(x)},
                          {"y", figure(y + height / 2 + 0.35 * size)},
                          {"font-size", figure(size)}},
                         mark.text);
        }
    }
}

void Sheets::write(Html& html) const {
    for (const auto& [place, sheet] : m_sheets) {
        if (sheet.is_shown) {
            write(html, sheet);
        }
    }
}

} // namespace intake
