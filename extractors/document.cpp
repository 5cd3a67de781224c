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

bool meet(const Box& a, const Box& b) {
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

double shared_area(const Box& a, const Box& b) {
    const double width = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
    const double height = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
    return width > 0 && height > 0 ? width * height : 0;
}

double apart(const Box& a, const Box& b) {
    return std::max(a.x0, b.x0) - std::min(a.x1, b.x1);
}

Box turned(const Box& box, std::int32_t degrees) {
    switch ((degrees % 360 + 360) % 360) {
    case 90:
        return {1 - box.y1, box.x0, 1 - box.y0, box.x1};
    case 180:
        return {1 - box.x1, 1 - box.y1, 1 - box.x0, 1 - box.y0};
    case 270:
        return {box.y0, 1 - box.x1, box.y1, 1 - box.x0};
    default:
        return box;
    }
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

bool is_blank(const Mark& mark) {
    constexpr float k_seen_from = 0.15F;
    if (mark.kind == "form_field") {
        return fact(mark, "value").value_or("").empty();
    }
    if (mark.kind == "signature_field") {
        return fact(mark, "signed") != "true";
    }
    return mark.kind == "ink" && mark.confidence.value_or(1) < k_seen_from;
}

} // namespace intake
