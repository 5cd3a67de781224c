// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pdf_drawing.hpp"

#include "extractors/marked_pdf.hpp"
#include "extractors/qpdf.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace intake {

namespace {

bool is_space(char c) {
    return static_cast<unsigned char>(c) <= ' ';
}

/// How often a page's content draws, whatever stands in strings beside the operators: a few too many do no harm.
struct Strokes {
    int moves = 0; // beginnings of a path
    int lines = 0;
    int curves = 0;
    bool has_inline_picture = false;
};

Strokes count_strokes(std::string_view content) {
    Strokes strokes;
    for (std::size_t at = 1; at + 1 < content.size(); ++at) {
        if (!is_space(content[at - 1]) || !is_space(content[at + 1])) {
            continue;
        }
        const char c = content[at];
        strokes.moves += c == 'm' ? 1 : 0;
        strokes.curves += c == 'c' || c == 'v' || c == 'y' ? 1 : 0;
        strokes.lines += c == 'l' ? 1 : 0;
    }
    strokes.has_inline_picture = content.find("BI") != std::string_view::npos;
    return strokes;
}

/// The strokes of a table are fewer.
bool may_be_signature(const Strokes& strokes) {
    constexpr int k_fewest_curves = 8;
    constexpr int k_fewest_lines = 24;
    return strokes.curves >= k_fewest_curves || strokes.lines >= k_fewest_lines;
}

/// Letters in outline are many paths, of several strokes each; a rule is a path of one stroke, and a signature
/// is few paths.
bool may_be_letters(const Strokes& strokes) {
    constexpr int k_fewest_paths = 20;
    constexpr int k_fewest_bends = 60;
    return strokes.moves >= k_fewest_paths
           && strokes.lines + strokes.curves - strokes.moves >= k_fewest_bends;
}

bool has_entries(QPDFObjectHandle object) {
    return (object.isDictionary() && !object.getKeys().empty())
           || (object.isArray() && object.getArrayNItems() > 0);
}

bool may_hold(MarkedPdf& pdf, std::int32_t page, bool (*may_be)(const Strokes&)) {
    QPDFPageObjectHelper object = pdf.pages().at(static_cast<std::size_t>(page) - 1);
    QPDFObjectHandle resources = object.getAttribute("/Resources", false);
    if (has_entries(resources.getKeyIfDict("/XObject"))
        || has_entries(object.getObjectHandle().getKey("/Annots"))) {
        return true;
    }
    const auto& content = pdf.content(page);
    if (!content) {
        return true;
    }
    const Strokes strokes = count_strokes(*content);
    return strokes.has_inline_picture || may_be(strokes);
}

} // namespace

bool may_hold_drawing(MarkedPdf& pdf, std::int32_t page) {
    return may_hold(pdf, page, may_be_signature);
}

bool may_hold_drawn_text(MarkedPdf& pdf, std::int32_t page) {
    return may_hold(pdf, page, may_be_letters);
}

} // namespace intake
