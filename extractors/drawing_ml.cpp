// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/drawing_ml.hpp"

#include <cstdlib>
#include <string>

namespace intake {

namespace {

constexpr double k_emu_per_point = 12'700;

double points(std::string_view emu) {
    return std::strtod(std::string(emu).c_str(), nullptr) / k_emu_per_point;
}

} // namespace

void add_shape_text(const pugi::xml_node& body, const TextStyle& style, FlowLayout& flow) {
    for (const auto& paragraph : body.children()) {
        if (local_name(paragraph) != "p") {
            continue;
        }
        flow.begin_paragraph({});
        for (const auto& part : paragraph.children()) {
            if (local_name(part) == "br") {
                flow.break_line();
            } else if (const auto text = child_of(part, "t")) { // runs and fields
                flow.add_text(text.text().get(), style);
            }
        }
        flow.end_paragraph();
    }
}

void add_shape_picture(const pugi::xml_node& picture,
                       const pugi::xml_node& anchor,
                       const OpenXmlRelations& relations,
                       FlowLayout& flow) {
    const auto blip = child_of(child_of(picture, "blipFill"), "blip");
    const auto part = relations.find(attribute_of(blip, "embed"));
    auto extent = child_of(child_of(child_of(picture, "spPr"), "xfrm"), "ext");
    if (!extent) {
        extent = child_of(anchor, "ext");
    }
    const double width = points(attribute_of(extent, "cx"));
    const double height = points(attribute_of(extent, "cy"));
    if (part != relations.end() && width > 0 && height > 0) {
        flow.begin_paragraph({});
        flow.add_picture(width, height, part->second);
        flow.end_paragraph();
    }
}

} // namespace intake
