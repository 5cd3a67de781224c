// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/document.hpp"

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

double into_unit(double value) {
    return std::isnan(value) ? 0.0 : std::clamp(value, 0.0, 1.0);
}

} // namespace

Box join(const Box& a, const Box& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

Box clamp(const Box& box) {
    const double x0 = into_unit(box.x0);
    const double x1 = into_unit(box.x1);
    const double y0 = into_unit(box.y0);
    const double y1 = into_unit(box.y1);
    return {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
}

std::string_view to_string(TextSource source) {
    switch (source) {
    case TextSource::layer:
        return "layer";
    case TextSource::ocr:
        return "ocr";
    case TextSource::none:
        break;
    }
    return "none";
}

std::string plain_text(const Page& page) {
    std::string text;
    const Word* previous = nullptr;
    for (const Word& word : page.words) {
        if (previous != nullptr) {
            if (word.block != previous->block) {
                text += "\n\n";
            } else {
                text += word.line != previous->line ? '\n' : ' ';
            }
        }
        text += word.text;
        previous = &word;
    }
    if (!text.empty()) {
        text += '\n';
    }
    return text;
}

std::string plain_text(const Document& document) {
    std::string text;
    for (const Page& page : document.pages) {
        text += plain_text(page);
        text += '\f';
    }
    return text;
}

std::optional<std::string_view> fact(const Mark& mark, std::string_view name) {
    for (const Fact& one : mark.facts) {
        if (one.name == name) {
            return one.value;
        }
    }
    return std::nullopt;
}

} // namespace intake
