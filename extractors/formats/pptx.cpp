// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/drawing_ml.hpp"
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/office_document.hpp"
#include "extractors/office_package.hpp"
#include "extractors/open_xml.hpp"
#include "extractors/xml.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

constexpr int k_deepest = 100; // groups inside each other
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
        return lay_out_parts(
            child_of(child_of(presentation, "presentation"), "sldIdLst"),
            relations,
            m_flow,
            [this](const pugi::xml_node&, const std::string& part) { return read_slide(part); });
    }

    OfficeContent take() { return {m_flow.take(), std::move(m_inserted_files)}; }

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
        add_inserted_files(shapes, m_relations, m_inserted_files);
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
            } else if (name == "AlternateContent" && depth < k_deepest) {
                read_shapes(preferred(shape), titles, depth + 1);
            } else if (name == "sp" && is_title(shape) == titles) {
                add_shape_text(child_of(shape, "txBody"), titles ? k_title : k_text, m_flow);
            } else if (name == "graphicFrame" && !titles) {
                table(child_of(child_of(child_of(shape, "graphic"), "graphicData"), "tbl"));
            } else if (name == "pic" && !titles) {
                add_shape_picture(shape, {}, m_relations, m_flow);
            }
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
                    add_shape_text(child_of(cell, "txBody"), k_text, m_flow);
                    ++column;
                }
            }
            m_flow.end_row();
        }
    }

    OfficePackage& m_package;
    FlowLayout m_flow;
    OpenXmlRelations m_relations; // of the slide at hand
    std::vector<std::string> m_inserted_files;
};

} // namespace

extern const Format format_pptx;
const Format format_pptx{.id = "pptx", .bid = bid, .read = read_office_document<PptxReader>};

} // namespace intake::formats
