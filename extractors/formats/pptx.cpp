// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flow_delivery.hpp"
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/office_package.hpp"
#include "extractors/open_xml.hpp"
#include "extractors/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

constexpr int k_deepest = 100; // groups inside each other
constexpr double k_emu_per_point = 12'700;
constexpr TextStyle k_title{.points = 24, .bold = true};
constexpr TextStyle k_text{.points = 14};
constexpr Sheet k_slide{
    .width = 720, .height = 540, .left = 40, .top = 40, .right = 40, .bottom = 40};

int bid(Bytes, std::string_view media_type) {
    constexpr std::array k_types = {
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"sv,
        "application/vnd.ms-powerpoint.presentation.macroenabled.12"sv};
    return std::ranges::count(k_types, media_type) > 0 ? 90 : 0;
}

double points(std::string_view emu) {
    return std::strtod(std::string(emu).c_str(), nullptr) / k_emu_per_point;
}

/// A slide is a page; its shapes stand below each other in the order of the file, the title first.
class PptxReader {
public:
    PptxReader(OfficePackage& package, const Limits& limits) : m_package(package), m_flow(limits) {}

    End read() {
        const std::string main = open_xml_main_part(m_package, "ppt/presentation.xml");
        auto content = m_package.part(main);
        if (!content) {
            return content.problem();
        }
        pugi::xml_document presentation;
        parse_part(presentation, *content);
        if (!child_of(presentation, "presentation")) {
            return {Outcome::damaged, {"no_body", {}, {}}};
        }
        const OpenXmlRelations relations = open_xml_relations(m_package, main);
        m_flow.set_sheet(k_slide);
        const End problem = lay_out_parts(
            child_of(child_of(presentation, "presentation"), "sldIdLst"),
            relations,
            m_flow,
            [this](const pugi::xml_node&, const std::string& part) { return read_slide(part); });
        return m_flow.is_full() ? End{Outcome::limit_text, {"text_bytes", {}, {}}} : problem;
    }

    FlowLayout::Result take() { return m_flow.take(); }

private:
    End read_slide(const std::string& part) {
        auto content = m_package.part(part);
        pugi::xml_document slide;
        const bool whole = content && parse_part(slide, *content);
        m_relations = open_xml_relations(m_package, part);
        const auto shapes = child_of(child_of(child_of(slide, "sld"), "cSld"), "spTree");
        for (const bool titles : {true, false}) {
            read_shapes(shapes, titles, 0);
        }
        return whole ? End{}
                     : End{Outcome::ok_partial, {content ? "bad_xml" : "missing_part", {}, {}}};
    }

    static bool is_title(const pugi::xml_node& shape) {
        const auto place = child_of(child_of(child_of(shape, "nvSpPr"), "nvPr"), "ph");
        const std::string_view type = attribute_of(place, "type");
        return type == "title" || type == "ctrTitle";
    }

    void read_shapes(const pugi::xml_node& parent, bool titles, int depth) {
        for (const auto& shape : parent.children()) {
            const std::string_view name = local_name(shape);
            if (name == "grpSp" && depth < k_deepest) {
                read_shapes(shape, titles, depth + 1);
            } else if (name == "sp" && is_title(shape) == titles) {
                paragraphs(child_of(shape, "txBody"), titles ? k_title : k_text);
            } else if (name == "graphicFrame" && !titles) {
                table(child_of(child_of(child_of(shape, "graphic"), "graphicData"), "tbl"));
            } else if (name == "pic" && !titles) {
                picture(shape);
            }
        }
    }

    void paragraphs(const pugi::xml_node& body, const TextStyle& style) {
        for (const auto& paragraph : body.children()) {
            if (local_name(paragraph) != "p") {
                continue;
            }
            m_flow.begin_paragraph({});
            for (const auto& part : paragraph.children()) {
                if (local_name(part) == "br") {
                    m_flow.break_line();
                } else if (const auto text = child_of(part, "t")) { // runs and fields
                    m_flow.add_text(text.text().get(), style);
                }
            }
            m_flow.end_paragraph();
        }
    }

    void table(const pugi::xml_node& table) {
        for (const auto& row : table.children()) {
            if (local_name(row) != "tr") {
                continue;
            }
            const auto is_cell = [](const pugi::xml_node& node) {
                return local_name(node) == "tc";
            };
            const auto cells = std::ranges::count_if(row.children(), is_cell);
            m_flow.begin_row();
            double column = 0;
            for (const auto& cell : row.children()) {
                if (is_cell(cell)) {
                    const auto count = static_cast<double>(cells);
                    m_flow.begin_cell(column / count, (column + 1) / count);
                    paragraphs(child_of(cell, "txBody"), k_text);
                    ++column;
                }
            }
            m_flow.end_row();
        }
    }

    void picture(const pugi::xml_node& shape) {
        const auto blip = child_of(child_of(shape, "blipFill"), "blip");
        const auto part = m_relations.find(attribute_of(blip, "embed"));
        const auto extent = child_of(child_of(child_of(shape, "spPr"), "xfrm"), "ext");
        const double width = points(attribute_of(extent, "cx"));
        const double height = points(attribute_of(extent, "cy"));
        if (part != m_relations.end() && width > 0 && height > 0) {
            m_flow.begin_paragraph({});
            m_flow.add_picture(width, height, part->second);
            m_flow.end_paragraph();
        }
    }

    OfficePackage& m_package;
    FlowLayout m_flow;
    OpenXmlRelations m_relations; // of the slide at hand
};

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    auto package = OfficePackage::open(bytes, request.limits);
    if (!package) {
        return package.problem();
    }
    PptxReader reader(*package, request.limits);
    End end = reader.read();
    if (!was_read(end.outcome) && end.outcome != Outcome::limit_text) {
        return end;
    }
    const auto picture_bytes = [&package](const std::string& part) { return package->part(part); };
    return deliver_flow(reader.take(), picture_bytes, end, request, sink);
}

} // namespace

extern const Format format_pptx;
const Format format_pptx{.id = "pptx", .bid = bid, .read = read};

} // namespace intake::formats
