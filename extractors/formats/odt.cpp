// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/docx_styles.hpp"
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/office_document.hpp"
#include "extractors/office_package.hpp"
#include "extractors/xml.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

constexpr int k_deepest = 200; // elements inside each other

int bid(Bytes, std::string_view media_type) {
    constexpr std::array k_types = {"application/vnd.oasis.opendocument.text"sv,
                                    "application/vnd.oasis.opendocument.text-template"sv};
    return std::ranges::count(k_types, media_type) > 0 ? 90 : 0;
}

/// A length such as "2.5cm" in points; nothing for one that is not absolute.
std::optional<double> points(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, double>, 6> k_units = {
        {{"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"pt", 1}, {"pc", 12}, {"px", 0.75}}};
    for (const auto& [unit, size] : k_units) {
        if (text.ends_with(unit)) {
            return std::strtod(std::string(text).c_str(), nullptr) * size;
        }
    }
    return std::nullopt;
}

struct OdtStyle {
    std::string parent;
    std::string master_page; // begins a page of that kind
    std::optional<double> points;
    std::optional<double> percent; // of the parent's size
    std::optional<bool> bold;
    std::optional<double> indent;
    std::optional<double> space_before;
    std::optional<double> space_after;
    bool page_before = false;
    bool hidden = false;
};

/// What holds for a piece of text once its styles are added up.
struct Look {
    TextStyle text{.points = 12};
    ParagraphStyle paragraph;
    bool page_before = false;
    bool hidden = false;
};

/// Styles of both parts of the file: automatic ones of the text, named ones of the whole.
class OdtStyles {
public:
    void read(const pugi::xml_node& root) {
        for (const auto& group : root.children()) {
            for (const auto& node : group.children()) {
                const auto name = local_name(node);
                if (name == "style" || name == "default-style") {
                    read_style(node, name == "default-style");
                } else if (name == "list-style") {
                    m_lists[std::string(attribute_of(node, "name"))] = node;
                } else if (name == "page-layout") {
                    m_layouts[std::string(attribute_of(node, "name"))] =
                        sheet_of(child_of(node, "page-layout-properties"));
                } else if (name == "master-page") {
                    m_masters.emplace_back(node);
                }
            }
        }
    }

    Look resolve(std::string_view name, Look look) const {
        constexpr std::size_t k_longest = 20; // styles may build on each other in a circle
        std::vector<const OdtStyle*> chain;
        auto found = m_styles.find(name);
        while (found != m_styles.end() && chain.size() < k_longest) {
            chain.push_back(&found->second);
            found = m_styles.find(found->second.parent);
        }
        std::ranges::reverse(chain);
        for (const OdtStyle* style : chain) {
            apply(*style, look);
        }
        return look;
    }

    /// What a paragraph starts from.
    Look start() const {
        Look look;
        apply(m_default, look);
        return look;
    }

    double column_width(std::string_view style) const {
        const auto found = m_columns.find(style);
        return found == m_columns.end() ? 1 : found->second;
    }

    pugi::xml_node list_level(std::string_view style, std::int32_t level) const {
        const auto found = m_lists.find(style);
        if (found != m_lists.end()) {
            for (const auto& node : found->second.children()) {
                if (attribute_of(node, "level") == std::to_string(level)) {
                    return node;
                }
            }
        }
        return {};
    }

    const std::vector<pugi::xml_node>& masters() const { return m_masters; }

    Sheet sheet(const pugi::xml_node& master) const {
        const auto found = m_layouts.find(attribute_of(master, "page-layout-name"));
        return found == m_layouts.end() ? Sheet{} : found->second;
    }

private:
    void read_style(const pugi::xml_node& node, bool is_default) {
        const auto text = child_of(node, "text-properties");
        const auto paragraph = child_of(node, "paragraph-properties");
        if (const auto width =
                points(attribute_of(child_of(node, "table-column-properties"), "column-width"))) {
            m_columns[std::string(attribute_of(node, "name"))] = *width;
        }
        OdtStyle style;
        style.parent = attribute_of(node, "parent-style-name");
        const auto size = attribute_of(text, "font-size");
        style.points = points(size);
        if (size.ends_with('%')) {
            style.percent = std::strtod(std::string(size).c_str(), nullptr);
        }
        if (const auto weight = attribute_of(text, "font-weight"); !weight.empty()) {
            style.bold = weight == "bold" || weight >= "600";
        }
        style.hidden = attribute_of(text, "display") == "none";
        style.indent = points(attribute_of(paragraph, "margin-left"));
        style.space_before = points(attribute_of(paragraph, "margin-top"));
        style.space_after = points(attribute_of(paragraph, "margin-bottom"));
        style.page_before = attribute_of(paragraph, "break-before") == "page"
                            || !attribute_of(node, "master-page-name").empty();
        if (!is_default) {
            m_styles[std::string(attribute_of(node, "name"))] = std::move(style);
        } else if (attribute_of(node, "family") == "paragraph") {
            m_default = std::move(style);
        }
    }

    static void apply(const OdtStyle& style, Look& look) {
        look.text.points =
            style.points.value_or(look.text.points * style.percent.value_or(100) / 100);
        look.text.bold = style.bold.value_or(look.text.bold);
        look.paragraph.indent = style.indent.value_or(look.paragraph.indent);
        look.paragraph.space_before = style.space_before.value_or(look.paragraph.space_before);
        look.paragraph.space_after = style.space_after.value_or(look.paragraph.space_after);
        look.page_before = style.page_before;
        look.hidden = look.hidden || style.hidden;
    }

    static Sheet sheet_of(const pugi::xml_node& node) {
        const Sheet a4;
        const auto length = [&node](std::string_view name, double otherwise) {
            return points(attribute_of(node, name)).value_or(otherwise);
        };
        return {length("page-width", a4.width),
                length("page-height", a4.height),
                length("margin-left", a4.left),
                length("margin-top", a4.top),
                length("margin-right", a4.right),
                length("margin-bottom", a4.bottom)};
    }

    OdtStyle m_default;
    std::map<std::string, OdtStyle, std::less<>> m_styles;
    std::map<std::string, double, std::less<>> m_columns;
    std::map<std::string, pugi::xml_node, std::less<>> m_lists;
    std::map<std::string, Sheet, std::less<>> m_layouts;
    std::vector<pugi::xml_node> m_masters;
};

class OdtReader {
public:
    OdtReader(OfficePackage& package, const Limits& limits) : m_package(package), m_flow(limits) {}

    End read() {
        auto content = m_package.part("content.xml");
        if (!content) {
            return is_encrypted() ? k_locked : content.problem();
        }
        const bool whole = parse_part(m_content, *content);
        const auto text =
            child_of(child_of(child_of(m_content, "document-content"), "body"), "text");
        if (!text) {
            return is_encrypted() ? k_locked : End{Outcome::damaged, {"no_body", {}, {}}};
        }
        if (auto styles = m_package.part("styles.xml"); styles && parse_part(m_named, *styles)) {
            m_styles.read(child_of(m_named, "document-styles"));
        }
        m_styles.read(child_of(m_content, "document-content"));
        const auto master =
            m_styles.masters().empty() ? pugi::xml_node() : m_styles.masters().front();
        m_flow.set_sheet(m_styles.sheet(master));
        margin_text(child_of(master, "header"), FlowLayout::Margin::header);
        blocks(text, 0);
        margin_text(child_of(master, "footer"), FlowLayout::Margin::footer);
        for (const auto& note : std::exchange(m_notes, {})) {
            blocks(note, 1);
        }
        return whole ? m_problem : End{Outcome::ok_partial, {"bad_xml", {}, {}}};
    }

    OfficeContent take() { return {m_flow.take(), std::move(m_inserted_files)}; }

private:
    inline static const End k_locked{Outcome::encrypted, {"password", {}, {}}};

    bool is_encrypted() {
        auto manifest = m_package.part("META-INF/manifest.xml");
        return manifest && manifest->find("encryption-data") != std::string::npos;
    }

    void margin_text(const pugi::xml_node& node, FlowLayout::Margin margin) {
        if (node) {
            m_flow.begin_margin(margin, 1);
            blocks(node, 0);
            m_flow.end_margin();
        }
    }

    void blocks(const pugi::xml_node& node, int depth) {
        if (depth > k_deepest) {
            m_problem = {Outcome::ok_partial, {"nesting", {}, {}}};
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
        if (name == "p" || name == "h") {
            paragraph(child, {}, depth + 1);
        } else if (name == "list") {
            list(child, attribute_of(child, "style-name"), 1, depth + 1);
        } else if (name == "table") {
            table(child, depth + 1);
        } else if (name == "frame" || name == "custom-shape" || name == "text-box") {
            m_flow.begin_paragraph({});
            drawing(child, depth + 1);
            m_flow.end_paragraph();
            text_boxes(depth);
        } else if (name == "section" || name == "index-body" || name == "index-title"
                   || name.ends_with("-index") || name == "table-of-content"
                   || name == "bibliography" || name == "numbered-paragraph") {
            blocks(child, depth + 1);
        }
    }

    void paragraph(const pugi::xml_node& node, const std::string& label, int depth) {
        const Look look = m_styles.resolve(attribute_of(node, "style-name"), m_styles.start());
        if (look.hidden) {
            return;
        }
        if (look.page_before && m_begun) {
            m_flow.break_page();
        }
        m_begun = true;
        m_flow.begin_paragraph(look.paragraph);
        m_flow.add_text(label, look.text);
        inlines(node, look, depth);
        m_flow.end_paragraph();
        text_boxes(depth);
    }

    /// Text boxes float; they follow the paragraph that holds them.
    void text_boxes(int depth) {
        for (const auto& box : std::exchange(m_text_boxes, {})) {
            blocks(box, depth + 1);
        }
    }

    void list(const pugi::xml_node& node, std::string_view style, std::int32_t level, int depth) {
        if (depth > k_deepest) {
            return;
        }
        const auto form = m_styles.list_level(style, level);
        std::int32_t number =
            std::max(std::atoi(std::string(attribute_of(form, "start-value", "1")).c_str()), 1);
        for (const auto& item : node.children()) {
            bool first = local_name(item) == "list-item";
            for (const auto& child : item.children()) {
                const auto name = local_name(child);
                if (name == "list") {
                    list(child, attribute_of(child, "style-name", style), level + 1, depth + 2);
                } else if (name == "p" || name == "h") {
                    paragraph(child, first ? label(form, number) : std::string(), depth + 1);
                    first = false;
                }
            }
            ++number;
        }
    }

    static std::string label(const pugi::xml_node& form, std::int32_t number) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> k_formats = {
            {{"a", "lowerLetter"}, {"A", "upperLetter"}, {"i", "lowerRoman"}, {"I", "upperRoman"}}};
        if (local_name(form) != "list-level-style-number") {
            return "\u2022 ";
        }
        const auto format = attribute_of(form, "num-format");
        if (format.empty()) {
            return {};
        }
        const auto known = std::ranges::find(
            k_formats, format, &std::pair<std::string_view, std::string_view>::first);
        return std::string(attribute_of(form, "num-prefix"))
               + list_number(number, known == k_formats.end() ? "decimal" : known->second)
               + std::string(attribute_of(form, "num-suffix")) + " ";
    }

    void table(const pugi::xml_node& node, int depth) {
        std::vector<double> edges = {0};
        columns(node, edges, depth);
        if (edges.size() == 1) {
            edges.push_back(1);
        }
        rows(node, edges, depth);
    }

    void columns(const pugi::xml_node& node, std::vector<double>& edges, int depth) {
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "table-column") {
                const auto width =
                    std::max(m_styles.column_width(attribute_of(child, "style-name")), 1.0);
                for (auto times = repeats(child, "number-columns-repeated"); times > 0; --times) {
                    edges.push_back(edges.back() + width);
                }
            } else if (depth < k_deepest
                       && (name == "table-columns" || name == "table-header-columns"
                           || name == "table-column-group")) {
                columns(child, edges, depth + 1);
            }
        }
    }

    static std::int32_t repeats(const pugi::xml_node& node, std::string_view name) {
        return std::clamp(std::atoi(std::string(attribute_of(node, name, "1")).c_str()), 1, 100);
    }

    void rows(const pugi::xml_node& node, const std::vector<double>& edges, int depth) {
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "table-row") {
                row(child, edges, depth);
            } else if (depth < k_deepest
                       && (name == "table-rows" || name == "table-header-rows"
                           || name == "table-row-group")) {
                rows(child, edges, depth + 1);
            }
        }
    }

    void row(const pugi::xml_node& node, const std::vector<double>& edges, int depth) {
        m_flow.begin_row();
        std::size_t column = 0;
        const auto last = edges.size() - 1;
        for (const auto& cell : node.children()) {
            const auto from = std::min(column, last);
            if (local_name(cell) == "covered-table-cell") {
                column += static_cast<std::size_t>(repeats(cell, "number-columns-repeated"));
            } else if (local_name(cell) == "table-cell") {
                // The cells that a wide one covers follow in the row and count for themselves.
                const auto to = std::min(
                    column + static_cast<std::size_t>(repeats(cell, "number-columns-spanned")),
                    last);
                m_flow.begin_cell(edges[from] / edges.back(),
                                  from < to ? edges[to] / edges.back() : 1);
                blocks(cell, depth + 1);
                column += static_cast<std::size_t>(repeats(cell, "number-columns-repeated"));
            }
        }
        m_flow.end_row();
    }

    void inlines(const pugi::xml_node& node, const Look& look, int depth) {
        if (depth > k_deepest) {
            m_problem = {Outcome::ok_partial, {"nesting", {}, {}}};
            return;
        }
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                m_flow.add_text(child.value(), look.text);
            } else {
                inline_element(child, look, depth);
            }
        }
    }

    void inline_element(const pugi::xml_node& child, const Look& look, int depth) {
        const auto name = local_name(child);
        if (name == "span") {
            const Look own = m_styles.resolve(attribute_of(child, "style-name"), look);
            if (!own.hidden) {
                inlines(child, own, depth + 1);
            }
        } else if (name == "s") {
            m_flow.add_text(" ", look.text);
        } else if (name == "tab") {
            m_flow.add_tab();
        } else if (name == "line-break") {
            m_flow.break_line();
        } else if (name == "note") {
            inlines(child_of(child, "note-citation"), look, depth + 1);
            m_notes.push_back(child_of(child, "note-body"));
        } else if (name == "checkbox") {
            const bool ticked = attribute_of(child, "current-state") == "checked";
            m_flow.add_text(ticked ? "\u2612" : "\u2610", look.text);
        } else if (name == "frame" || name == "custom-shape" || name == "g") {
            drawing(child, depth + 1);
        } else if (name != "annotation" && name != "tracked-changes" && name != "image"
                   && name != "text-box") {
            inlines(child, look, depth + 1);
        }
    }

    void drawing(const pugi::xml_node& node, int depth) {
        if (local_name(node) == "custom-shape") {
            m_text_boxes.push_back(node);
            return;
        }
        const auto width = points(attribute_of(node, "width")).value_or(0);
        const auto height = points(attribute_of(node, "height")).value_or(0);
        for (const auto& child : node.children()) {
            const auto name = local_name(child);
            if (name == "text-box") {
                m_text_boxes.push_back(child);
            } else if (name == "image" && width > 0 && height > 0) {
                m_flow.add_picture(width, height, std::string(attribute_of(child, "href")));
                break; // further ones are the same picture in other forms
            } else if (name == "object-ole") {
                insert_file(attribute_of(child, "href"));
            } else if (depth < k_deepest
                       && (name == "frame" || name == "custom-shape" || name == "g")) {
                drawing(child, depth + 1);
            }
        }
    }

    /// An object of another program is a part of its own: "./Object 1" (OpenDocument 1.3, part 3, 10.4.6.3).
    void insert_file(std::string_view reference) {
        const std::string part(reference.substr(reference.starts_with("./") ? 2 : 0));
        if (m_package.has(part) && std::ranges::count(m_inserted_files, part) == 0) {
            m_inserted_files.push_back(part);
        }
    }

    OfficePackage& m_package;
    FlowLayout m_flow;
    pugi::xml_document m_content;
    pugi::xml_document m_named;
    OdtStyles m_styles;
    std::vector<std::string> m_inserted_files;
    std::vector<pugi::xml_node> m_notes;
    std::vector<pugi::xml_node> m_text_boxes; // in the paragraph at hand
    bool m_begun = false;
    End m_problem;
};

} // namespace

extern const Format format_odt;
const Format format_odt{.id = "odt", .bid = bid, .read = read_office_document<OdtReader>};

} // namespace intake::formats
