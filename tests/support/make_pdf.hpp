// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// PDFs for tests, from what stands on each page.

namespace intake::test {

struct PdfPage {
    std::string content =
        {}; // drawing operators; font /F is Helvetica, /B its bold, /U shows as Helvetica but its text says nothing
    std::string media_box = "[0 0 595 842]"; //
    std::string more = {};                   // further entries of the page, such as "/Rotate 90"
    std::string jpeg = {};                   // a picture that content draws as /I
    int jpeg_width = 0;
    int jpeg_height = 0;
};

/// A text at a place in points from the bottom left, as drawing operators. `text` must not hold ( or ).
inline std::string text_at(double x, double y, std::string_view text, int size = 12) {
    return "BT /F " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y)
           + " Td (" + std::string(text) + ") Tj ET\n";
}

/// Lines of 14 points from y downwards.
inline std::string lines_at(double x, double y, const std::vector<std::string>& lines) {
    std::string content;
    for (const auto& line : lines) {
        content += text_at(x, y, line);
        y -= 14;
    }
    return content;
}

/// A whole file, without cross references: readers rebuild them.
inline std::string make_pdf(const std::vector<PdfPage>& pages, std::string_view trailer = "") {
    std::string objects;
    std::string kids;
    int number = 10;
    const auto stream = [](const std::string& entries, const std::string& data) {
        return "<<" + entries + " /Length " + std::to_string(data.size()) + ">> stream\n" + data
               + "\nendstream endobj\n";
    };
    for (const auto& page : pages) {
        const auto self = std::to_string(number);
        const auto content = std::to_string(number + 1);
        const auto picture = std::to_string(number + 2);
        number += 3;
        kids += self + " 0 R ";
        objects += self + " 0 obj <</Type /Page /Parent 2 0 R /MediaBox " + page.media_box
                   + " /Contents " + content
                   + " 0 R /Resources <</Font <</F 3 0 R /B 4 0 R /U 5 0 R>>"
                   + (page.jpeg.empty() ? "" : " /XObject <</I " + picture + " 0 R>>") + ">> "
                   + page.more + ">> endobj\n";
        objects += content + " 0 obj " + stream("", page.content);
        if (!page.jpeg.empty()) {
            objects += picture + " 0 obj "
                       + stream(
                           "/Type /XObject /Subtype /Image /ColorSpace /DeviceGray "
                           "/BitsPerComponent 8 /Filter /DCTDecode /Width "
                               + std::to_string(page.jpeg_width) + " /Height "
                               + std::to_string(page.jpeg_height),
                           page.jpeg);
        }
    }
    return "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [" + kids + "] /Count "
           + std::to_string(pages.size())
           + ">> endobj\n"
             "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj\n"
             "4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>> endobj\n"
           + "5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding "
             "/ToUnicode 6 0 R>> endobj\n"
             "6 0 obj "
           + stream("",
                    "begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
                    "1 beginbfrange <20> <7E> <E020> endbfrange endcmap")
           + objects + "trailer <</Root 1 0 R " + std::string(trailer) + ">>\n%%EOF\n";
}

inline std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

} // namespace intake::test
