// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pdf_drawing.hpp"

#include "extractors/marked_pdf.hpp"
#include "extractors/qpdf.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace intake {

namespace {

/// The strokes of a table are fewer; those of a signature are more.
constexpr int k_fewest_curves = 8;
constexpr int k_fewest_lines = 24;

bool is_space(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

/// Counts the operators that draw, whatever stands in strings beside them: a few too many do no harm.
bool has_strokes(std::string_view content) {
    int curves = 0;
    int lines = 0;
    for (std::size_t at = 1; at + 1 < content.size(); ++at) {
        if (!is_space(content[at - 1]) || !is_space(content[at + 1])) {
            continue;
        }
        const char c = content[at];
        curves += c == 'c' || c == 'v' || c == 'y' ? 1 : 0;
        lines += c == 'l' ? 1 : 0;
    }
    return curves >= k_fewest_curves || lines >= k_fewest_lines
           || content.find("BI") != std::string_view::npos;
}

bool has_entries(QPDFObjectHandle object) {
    return (object.isDictionary() && !object.getKeys().empty())
           || (object.isArray() && object.getArrayNItems() > 0);
}

} // namespace

bool may_hold_drawing(MarkedPdf& pdf, std::int32_t page) {
    QPDFPageObjectHelper object = pdf.pages().at(static_cast<std::size_t>(page) - 1);
    QPDFObjectHandle resources = object.getAttribute("/Resources", false);
    if (has_entries(resources.getKeyIfDict("/XObject"))
        || has_entries(object.getObjectHandle().getKey("/Annots"))) {
        return true;
    }
    const auto& content = pdf.content(page);
    return !content || has_strokes(*content);
}

} // namespace intake
