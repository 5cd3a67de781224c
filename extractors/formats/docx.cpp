// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/docx_styles.hpp"
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/office_document.hpp"
#include "extractors/office_package.hpp"
#include "extractors/open_xml.hpp"
#include "extractors/utf8.hpp"
#include "extractors/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

constexpr int k_deepest = 200; // elements inside each other; Word itself stays below 100
constexpr double k_emu_per_point = 12'700;
constexpr std::string_view k_unticked = "\u2610";
constexpr std::string_view k_ticked = "\u2612";

int bid(Bytes, std::string_view media_type) {
    constexpr std::array k_types = {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"sv,
        "application/vnd.ms-word.document.macroenabled.12"sv,
        "application/x-encrypted-office"sv};
    return std::ranges::count(k_types, media_type) > 0 ? 90 : 0;
}

double number(std::string_view text) {
    return std::strtod(std::string(text).c_str(), nullptr);
}

/// Signs of the symbol fonts that forms use for boxes to tick; anything else of those fonts shows nothing
/// that can be read.
std::string_view symbol(std::string_view code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> k_signs = {{
        {"F06F", k_unticked},
        {"F0A8", k_unticked},
        {"F071", k_unticked},
        {"F0A3", k_unticked},
        {"F0FE", k_ticked},
        {"F078", k_ticked},
        {"F0FD", k_ticked},
        {"F0FC", "\u2713"},
    }};
    const auto found =
        std::ranges::find(k_signs, code, &std::pair<std::string_view, std::string_view>::first);
    return found == k_signs.end() ? std::string_view() : found->second;
}

struct Extent {
    double width = 0; // points
    double height = 0;
};

class DocxReader {
public:
    DocxReader(OfficePackage& package, const Limits& limits) : m_package(package), m_flow(limits) {}

    /// How reading the flow ended. Without a main part: damaged.
    End read() {
        const auto main = open_xml_main_part(m_package, "word/document.xml");
        auto content = m_package.part(main);
        if (!content) {
            return content.problem();
        }
        const bool whole = parse_part(m_document, *content);
        const auto body = child_of(child_of(m_document, "document"), "body");
        if (!body) {
            return {Outcome::damaged, {"no_body", {}, {}}};
        }
        load_relations(main);
        load_styles();
        collect_sections(body, 0);
        begin_section();
        blocks(body, 0);
        end_section();
        notes();
        return whole ? m_problem : End{Outcome::ok_partial, {"bad_xml", {}, {}}};
    }

    OfficeContent take() { return {m_flow.take(), std::move(m_inserted_files)}; }

private:
    void load_relations(const std::string& main) {
        m_folder = main.substr(0, main.rfind('/') + 1);
        m_relations = open_xml_relations(m_package, main);
    }

    void load_styles() {
        pugi::xml_document parsed;
        if (auto styles = m_package.part(m_folder + "styles.xml");
            styles && parse_part(parsed, *styles)) {
            m_styles = DocxStyles(child_of(parsed, "styles"));
        }
        if (auto lists = m_package.part(m_folder + "numbering.xml");
            lists && parse_part(parsed, *lists)) {
            m_lists = DocxLists(child_of(parsed, "numbering"));
        }
    }

    // ------------------------------------------------------------------------------------- sections

    /// The properties of a section stand at its end: in its last paragraph, or behind the whole text.
    void collect_sections(const pugi::xml_node& node, int depth) {
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "sectPr") {
                m_sections.push_back(child);
            } else if (depth < 4
                       && (name == "p" || name == "pPr" || name == "sdt" || name == "sdtContent")) {
                collect_sections(child, depth + 1);
            }
        }
    }

    void begin_section() {
        const auto section =
            m_section < m_sections.size() ? m_sections[m_section] : pugi::xml_node();
        const auto size = child_of(section, "pgSz");
        const auto margins = child_of(section, "pgMar");
        const auto points =
            [](const pugi::xml_node& node, std::string_view name, double otherwise) {
                const auto text = attribute_of(node, name);
                return text.empty() ? otherwise : std::abs(number(text)) / 20;
            };
        const Sheet a4;
        m_flow.set_sheet({points(size, "w", a4.width),
                          points(size, "h", a4.height),
                          points(margins, "left", a4.left),
                          points(margins, "top", a4.top),
                          points(margins, "right", a4.right),
                          points(margins, "bottom", a4.bottom)});
        if (m_section > 0 && attribute_of(child_of(section, "type"), "val") != "continuous") {
            m_flow.break_page();
        }
        m_section_page = m_flow.page_number();
        margin_text(section, "headerReference", FlowLayout::Margin::header);
    }

    void end_section() {
        const auto section =
            m_section < m_sections.size() ? m_sections[m_section] : pugi::xml_node();
        margin_text(section, "footerReference", FlowLayout::Margin::footer);
        ++m_section;
    }

    /// Each header and footer is read once, on the first page where it may stand.
    void margin_text(const pugi::xml_node& section,
                     std::string_view reference,
                     FlowLayout::Margin margin) {
        for (const auto& child : section.children()) {
            const auto target = local_name(child) == reference
                                    ? m_relations.find(attribute_of(child, "id"))
                                    : m_relations.end();
            if (target == m_relations.end() || !m_margins_read.insert(target->second).second) {
                continue;
            }
            auto content = m_package.part(target->second);
            if (!content) {
                note(content.problem());
                continue;
            }
            pugi::xml_document parsed;
            parse_part(parsed, *content);
            auto own = open_xml_relations(m_package, target->second);
            std::swap(m_relations, own);
            m_flow.begin_margin(margin, m_section_page);
            blocks(parsed.document_element(), 0);
            m_flow.end_margin();
            std::swap(m_relations, own);
        }
    }

    // --------------------------------------------------------------------------------------- blocks

    void blocks(const pugi::xml_node& node, int depth) {
        if (depth > k_deepest) {
            note({Outcome::ok_partial, {"nesting", {}, {}}});
            return;
        }
        for (const auto& child : node.children()) {
            if (m_flow.is_full()) {
                return;
            }
            block(child, depth);
        }
    }

    void block(const pugi::xml_node& child, int depth) {
        const auto name = local_name(child);
        if (name == "p") {
            paragraph(child, depth + 1);
        } else if (name == "tbl") {
            table(child, depth + 1);
        } else if (name == "altChunk") {
            add_inserted_file(child, m_relations, m_inserted_files);
        } else if (name == "AlternateContent") {
            blocks(preferred(child), depth + 1);
        } else if (name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo"
                   || name == "customXml" || name == "smartTag") {
            blocks(child, depth + 1);
        }
    }

    void paragraph(const pugi::xml_node& node, int depth) {
        const auto properties = child_of(node, "pPr");
        const auto outer = std::move(m_paragraph);
        m_paragraph = m_styles.resolve(attribute_of(child_of(properties, "pStyle"), "val"));
        m_paragraph.apply(docx_properties(properties));
        if (is_on(child_of(properties, "pageBreakBefore"))) {
            m_flow.break_page();
        }
        m_flow.begin_paragraph({m_paragraph.indent.value_or(0),
                                m_paragraph.space_before.value_or(0),
                                m_paragraph.space_after.value_or(0)});
        if (!m_paragraph.list.empty() && m_paragraph.list != "0") {
            m_flow.add_text(m_lists.next_label(m_paragraph.list, m_paragraph.level) + " ",
                            style_of(m_paragraph));
        }
        std::vector<pugi::xml_node> outer_boxes = std::exchange(m_text_boxes, {});
        inlines(node, depth);
        m_flow.end_paragraph();
        // Text boxes float; they follow the paragraph that holds them.
        for (const auto& box : std::exchange(m_text_boxes, std::move(outer_boxes))) {
            blocks(box, depth + 1);
        }
        m_paragraph = outer;
        if (child_of(properties, "sectPr")) {
            end_section();
            begin_section();
        }
    }

    void table(const pugi::xml_node& node, int depth) {
        std::vector<double> edges = {0};
        for (const auto& column : child_of(node, "tblGrid").children()) {
            if (local_name(column) == "gridCol") {
                edges.push_back(edges.back() + std::max(number(attribute_of(column, "w")), 1.0));
            }
        }
        rows(node, edges, depth);
    }

    void rows(const pugi::xml_node& node, const std::vector<double>& edges, int depth) {
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "tr" && !child_of(child_of(child, "trPr"), "del")) {
                m_flow.begin_row();
                std::size_t column = static_cast<std::size_t>(std::max(
                    number(attribute_of(child_of(child_of(child, "trPr"), "gridBefore"), "val")),
                    0.0));
                cells(child, edges, column, depth);
                m_flow.end_row();
            } else if (depth < k_deepest
                       && (name == "sdt" || name == "sdtContent" || name == "ins"
                           || name == "customXml")) {
                rows(child, edges, depth + 1);
            }
        }
    }

    void cells(const pugi::xml_node& row,
               const std::vector<double>& edges,
               std::size_t& column,
               int depth) {
        for (const auto& child : row.children()) {
            const auto name = local_name(child);
            if (name == "tc") {
                const auto span =
                    number(attribute_of(child_of(child_of(child, "tcPr"), "gridSpan"), "val", "1"));
                const auto last = edges.size() - 1;
                const auto from = std::min(column, last);
                column += static_cast<std::size_t>(std::clamp(span, 1.0, 100.0));
                const auto to = std::min(column, last);
                const double whole = std::max(edges.back(), 1.0);
                m_flow.begin_cell(edges[from] / whole, from < to ? edges[to] / whole : 1);
                blocks(child, depth + 1);
            } else if (depth < k_deepest
                       && (name == "sdt" || name == "sdtContent" || name == "customXml")) {
                cells(child, edges, column, depth + 1);
            }
        }
    }

    /// Foot and end notes follow the text.
    void notes() {
        for (const auto& [file, element] : {std::pair("footnotes.xml"sv, "footnote"sv),
                                            std::pair("endnotes.xml"sv, "endnote"sv)}) {
            const auto name = m_folder + std::string(file);
            if (!m_package.has(name)) {
                continue;
            }
            auto content = m_package.part(name);
            pugi::xml_document parsed;
            if (!content || !parse_part(parsed, *content)) {
                note(content ? End{Outcome::ok_partial, {"bad_xml", {}, {}}} : content.problem());
                continue;
            }
            m_relations = open_xml_relations(m_package, name);
            for (const auto& child : parsed.document_element().children()) {
                // Those with a type are lines that separate notes from the text.
                if (local_name(child) == element
                    && attribute_of(child, "type", "normal") == "normal") {
                    blocks(child, 0);
                }
            }
        }
    }

    // -------------------------------------------------------------------------------------- inlines

    void inlines(const pugi::xml_node& node, int depth) {
        if (depth > k_deepest) {
            note({Outcome::ok_partial, {"nesting", {}, {}}});
            return;
        }
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "r") {
                run(child, depth + 1);
            } else if (name == "sdt") {
                control(child, depth + 1);
            } else if (name == "AlternateContent") {
                inlines(preferred(child), depth + 1);
            } else if (name != "del" && name != "moveFrom" && name != "pPr" && name != "rPr") {
                inlines(child, depth + 1);
            }
        }
    }

    /// A content control: a box to tick by its state, anything else by its content.
    void control(const pugi::xml_node& node, int depth) {
        if (const auto box = child_of(child_of(node, "sdtPr"), "checkbox")) {
            m_flow.add_text(is_on(child_of(box, "checked")) ? k_ticked : k_unticked,
                            style_of(m_paragraph));
            return;
        }
        inlines(child_of(node, "sdtContent"), depth);
    }

    static TextStyle style_of(const DocxProperties& properties) {
        return {.points = properties.points.value_or(10), .bold = properties.bold.value_or(false)};
    }

    void run(const pugi::xml_node& node, int depth) {
        DocxProperties properties = m_paragraph;
        const auto own = child_of(node, "rPr");
        if (const auto style = attribute_of(child_of(own, "rStyle"), "val"); !style.empty()) {
            const auto set = m_styles.resolve(style);
            properties.bold = set.bold ? set.bold : properties.bold;
        }
        properties.apply(docx_properties(own));
        if (properties.hidden.value_or(false) || child_of(own, "del")) {
            return;
        }
        run_content(node, style_of(properties), depth);
    }

    void run_content(const pugi::xml_node& node, const TextStyle& style, int depth) {
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "t") {
                m_flow.add_text(child.text().get(), style);
            } else if (name == "tab" || name == "ptab") {
                m_flow.add_tab();
            } else if (name == "br") {
                attribute_of(child, "type") == "page" ? m_flow.break_page() : m_flow.break_line();
            } else if (name == "cr") {
                m_flow.break_line();
            } else if (name == "noBreakHyphen") {
                m_flow.add_text("-", style);
            } else if (name == "sym") {
                m_flow.add_text(symbol(attribute_of(child, "char")), style);
            } else if (name == "fldChar") {
                form_box(child, style);
            } else if (name == "drawing" || name == "pict" || name == "object") {
                drawing(child, depth);
            } else if (name == "AlternateContent" && depth < k_deepest) {
                run_content(preferred(child), style, depth + 1);
            }
        }
    }

    /// A box to tick of an older form.
    void form_box(const pugi::xml_node& node, const TextStyle& style) {
        const auto box = child_of(child_of(node, "ffData"), "checkBox");
        if (!box) {
            return;
        }
        const auto checked = child_of(box, "checked");
        m_flow.add_text(is_on(checked ? checked : child_of(box, "default")) ? k_ticked : k_unticked,
                        style);
    }

    // ------------------------------------------------------------------------- pictures, text boxes

    /// The pictures and text boxes in a drawing. `extent` is that of the nearest element that states one.
    void drawing(const pugi::xml_node& node, int depth, Extent extent = {}) {
        if (depth > k_deepest) {
            return;
        }
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "txbxContent") {
                m_text_boxes.push_back(child);
            } else if (name == "AlternateContent") {
                drawing(preferred(child), depth + 1, extent);
            } else if (name == "blip" || name == "imagedata") {
                picture(attribute_of(child, "embed", attribute_of(child, "id")), extent);
            } else if (name == "OLEObject") {
                add_inserted_file(child, m_relations, m_inserted_files);
            } else {
                drawing(child, depth + 1, extent_of(child, extent));
            }
        }
    }

    static Extent extent_of(const pugi::xml_node& node, const Extent& outer) {
        if (const auto size = child_of(node, "extent")) {
            return {number(attribute_of(size, "cx")) / k_emu_per_point,
                    number(attribute_of(size, "cy")) / k_emu_per_point};
        }
        const auto style =
            attribute_of(node, "style"); // of an older drawing: "width:200pt;height:3cm"
        const auto length = [style](std::string_view name, double otherwise) {
            const auto at = style.find(name);
            return at == std::string_view::npos ? otherwise
                                                : number(style.substr(at + name.size()));
        };
        return {length("width:", outer.width), length("height:", outer.height)};
    }

    void picture(std::string_view id, const Extent& extent) {
        const auto target = m_relations.find(id);
        if (target != m_relations.end() && extent.width > 0 && extent.height > 0) {
            m_flow.add_picture(extent.width, extent.height, target->second);
        }
    }

    void note(const End& problem) {
        if (m_problem.outcome == Outcome::ok) {
            m_problem = problem;
        }
    }

    OfficePackage& m_package;
    FlowLayout m_flow;
    pugi::xml_document m_document;
    std::string m_folder; // of the main part, with a slash
    OpenXmlRelations m_relations;
    DocxStyles m_styles;
    DocxLists m_lists;
    DocxProperties m_paragraph; // of the paragraph at hand
    std::vector<pugi::xml_node> m_sections;
    std::size_t m_section = 0;
    std::int32_t m_section_page = 1;
    std::set<std::string> m_margins_read;
    std::vector<pugi::xml_node> m_text_boxes; // in the paragraph at hand
    std::vector<std::string> m_inserted_files;
    End m_problem;
};

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    if (!bytes.empty() && bytes.front() == std::byte{0xD0}) {
        return {Outcome::encrypted, {"password", {}, {}}};
    }
    return read_office_document<DocxReader>(bytes, request, sink);
}

} // namespace

extern const Format format_docx;
const Format format_docx{.id = "docx", .bid = bid, .read = read};

} // namespace intake::formats
