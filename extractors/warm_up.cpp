// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/warm_up.hpp"

#include "extractors/mail.hpp"
#include "extractors/marked_pdf.hpp"
#include "extractors/read.hpp"
#include "extractors/signature_check.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace intake {

namespace {

/// One line in each of the fonts that a PDF may use without carrying them, so that the search for
/// substitutes has been made. The cross references are left out: Poppler rebuilds them.
constexpr std::string_view k_document = R"(%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources <</Font <<
/A <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>
/B <</Type /Font /Subtype /Type1 /BaseFont /Times-Bold>>
/C <</Type /Font /Subtype /Type1 /BaseFont /Courier>>
/D <</Type /Font /Subtype /Type1 /BaseFont /Symbol>>
/E <</Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding>>
>> >> >> endobj
4 0 obj <</Length 136>> stream
BT /A 10 Tf 10 80 Td (canary) Tj /B 10 Tf 40 0 Td (bold) Tj /C 10 Tf 40 0 Td (fixed) Tj
/D 10 Tf 40 0 Td (a) Tj /E 10 Tf 10 0 Td (arial) Tj ET
endstream endobj
trailer <</Root 1 0 R>>
%%EOF
)";

Bytes as_bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

void warm_up_poppler() {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    // Never freed: Poppler's global state, with its fonts and character maps, lives as long as a document.
    static const auto* const document = poppler::document::load_from_raw_data(
        k_document.data(), static_cast<int>(k_document.size()));
    if (document == nullptr || document->pages() != 1) {
        throw std::runtime_error("Poppler cannot read a document of our own");
    }
    const std::unique_ptr<poppler::page> page(document->create_page(0));
    const auto words = page->text_list(poppler::page::text_list_include_font);
    if (words.empty()
        || words.front().text().to_utf8() != poppler::byte_array{'c', 'a', 'n', 'a', 'r', 'y'}) {
        throw std::runtime_error(
            "Poppler reads no text: is the character conversion UTF-16 of the C library there?");
    }
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    if (!renderer.render_page(page.get(), 72, 72).is_valid()) {
        throw std::runtime_error("Poppler cannot render a document of our own");
    }
}

void warm_up_marks() {
    prepare_signature_check();
    WorkBudget budget(1);
    const WorkBudget::Shift shift(budget);
    const auto document = open_pdf(as_bytes_of(k_document), budget);
    if (pages_of(*document).size() != 1) {
        throw std::runtime_error("qpdf cannot read a document of our own");
    }
}

std::string whole_file(const std::string& path) {
    if (path.empty()) {
        return {};
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!(text << file.rdbuf())) {
        throw std::runtime_error("the trusted certificates cannot be read: " + path);
    }
    return text.str();
}

/// A picture with two dark bars: enough to send every stage of recognition through its first call.
Image bars() {
    constexpr std::int32_t k_side = 200;
    Image image{.width = k_side, .height = k_side, .channels = 1, .dpi = 300, .pixels = {}};
    image.pixels.assign(static_cast<std::size_t>(k_side) * k_side, 255);
    for (std::size_t row = 80; row < 110; ++row) {
        for (std::size_t column = 60; column < 140; column += column == 70 ? 60 : 1) {
            image.pixels[row * k_side + column] = 0;
        }
    }
    return image;
}

} // namespace

Tools::Tools(const ToolPlaces& places)
    : ocr(places.languages, places.tessdata), trust(whole_file(places.trusted_certificates)) {}

std::unique_ptr<Tools> warm_up(const ToolPlaces& places) {
    auto tools = std::make_unique<Tools>(places);
    if (!places.ink_scorer.empty()) {
        tools->ink = ink::Scorer::load(places.ink_scorer);
    }
    warm_up_poppler();
    warm_up_marks();
    Mail::prepare();
    tools->ocr.recognize(bars());
    tools->identifier.identify(as_bytes_of(k_document));
    tools->identifier.identify(as_bytes_of("Een regel tekst.\n"));
    return tools;
}

} // namespace intake
