// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/html_flow.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <climits>
#include <libxml/HTMLparser.h>
#include <memory>
#include <new>
#include <string>
#include <utility>

namespace intake {

namespace {

using namespace std::string_view_literals;

/// More than libxml2 parses, which stops at 256.
constexpr int k_deepest = 300;
constexpr int k_most_columns = 20;

enum class Part : std::uint8_t { text, block, heading, strong, line_break, row, cell, hidden };

struct Element {
    std::string_view name;
    Part part;
    double points = 0; // of a heading
};

/// What is not here stands in the line of text around it.
constexpr auto k_elements = std::to_array<Element>({
    {"address", Part::block},    {"article", Part::block},    {"b", Part::strong},
    {"blockquote", Part::block}, {"br", Part::line_break},    {"button", Part::hidden},
    {"caption", Part::block},    {"center", Part::block},     {"dd", Part::block},
    {"div", Part::block},        {"dl", Part::block},         {"dt", Part::block},
    {"fieldset", Part::block},   {"figcaption", Part::block}, {"footer", Part::block},
    {"form", Part::block},       {"h1", Part::heading, 18},   {"h2", Part::heading, 15},
    {"h3", Part::heading, 13},   {"h4", Part::heading, 11},   {"h5", Part::heading, 11},
    {"h6", Part::heading, 11},   {"head", Part::hidden},      {"header", Part::block},
    {"hr", Part::block},         {"legend", Part::block},     {"li", Part::block},
    {"main", Part::block},       {"nav", Part::block},        {"noscript", Part::hidden},
    {"ol", Part::block},         {"p", Part::block},          {"pre", Part::block},
    {"script", Part::hidden},    {"section", Part::block},    {"strong", Part::strong},
    {"style", Part::hidden},     {"table", Part::block},      {"td", Part::cell},
    {"template", Part::hidden},  {"th", Part::cell},          {"title", Part::hidden},
    {"tr", Part::row},           {"ul", Part::block},
});

Element element_named(std::string_view name) {
    const auto* const found = std::ranges::find(k_elements, name, &Element::name);
    return found == k_elements.end() ? Element{name, Part::text} : *found;
}

std::string_view text_of(const xmlChar* text) {
    return text == nullptr ? ""sv : reinterpret_cast<const char*>(text); // NOLINT
}

bool is_cell(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE && element_named(text_of(node->name)).part == Part::cell;
}

int count_cells(const xmlNode* row) {
    int cells = 0;
    for (const xmlNode* child = row->children; child != nullptr; child = child->next) {
        cells += is_cell(child) ? 1 : 0;
    }
    return cells;
}

/// Walks the tree and tells the flow what to lay out.
class HtmlFlow {
public:
    explicit HtmlFlow(FlowLayout& flow) : m_flow(flow) {}

    void children_of(const xmlNode* parent, const TextStyle& style, int depth) {
        for (const xmlNode* node = parent->children; node != nullptr && !m_flow.is_full();
             node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
                text(text_of(node->content), style);
            } else if (node->type == XML_ELEMENT_NODE && depth < k_deepest) {
                element(node, style, depth);
            }
        }
    }

    void end_paragraph() {
        if (std::exchange(m_in_paragraph, false)) {
            m_flow.end_paragraph();
        }
    }

private:
    void element(const xmlNode* node, TextStyle style, int depth) {
        const Element element = element_named(text_of(node->name));
        switch (element.part) {
        case Part::hidden:
            return;
        case Part::line_break:
            if (m_in_paragraph) {
                m_flow.break_line();
            }
            return;
        case Part::strong:
            style.bold = true;
            [[fallthrough]];
        case Part::text:
            children_of(node, style, depth + 1);
            return;
        case Part::row:
            row(node, style, depth);
            return;
        case Part::heading:
            style = {.points = element.points, .bold = true, .fixed_width = false};
            [[fallthrough]];
        case Part::block:
        case Part::cell: // of no row
            end_paragraph();
            children_of(node, style, depth + 1);
            end_paragraph();
            return;
        }
    }

    /// Side by side, unless there is one cell: mails are laid out with tables that nobody sees.
    void row(const xmlNode* node, const TextStyle& style, int depth) {
        end_paragraph();
        const int cells = count_cells(node);
        if (cells < 2 || cells > k_most_columns) {
            children_of(node, style, depth + 1);
            end_paragraph();
            return;
        }
        m_flow.begin_row();
        int column = 0;
        for (const xmlNode* cell = node->children; cell != nullptr; cell = cell->next) {
            if (is_cell(cell)) {
                m_flow.begin_cell(static_cast<double>(column) / cells,
                                  static_cast<double>(column + 1) / cells);
                children_of(cell, style, depth + 1);
                end_paragraph();
                ++column;
            }
        }
        m_flow.end_row();
    }

    void text(std::string_view text, const TextStyle& style) {
        const bool blank =
            std::ranges::all_of(text, [](unsigned char c) { return std::isspace(c) != 0; });
        if (blank && !m_in_paragraph) {
            return;
        }
        if (!std::exchange(m_in_paragraph, true)) {
            m_flow.begin_paragraph({});
        }
        m_flow.add_text(text, style);
    }

    FlowLayout& m_flow;
    bool m_in_paragraph = false;
};

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeParser {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

} // namespace

End lay_out_html(std::string_view html, FlowLayout& flow) {
    constexpr int k_options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                              | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    const auto length = static_cast<int>(std::min<std::size_t>(html.size(), INT_MAX));
    const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
    if (!parser) {
        throw std::bad_alloc();
    }
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        htmlCtxtReadMemory(parser.get(), html.data(), length, nullptr, "UTF-8", k_options));
    if (!document) {
        return {};
    }
    if (const xmlNode* root = xmlDocGetRootElement(document.get()); root != nullptr) {
        HtmlFlow walk(flow);
        walk.children_of(root, {}, 0);
        walk.end_paragraph();
    }
    const bool was_halted = parser->disableSAX != 0;
    return was_halted ? End{Outcome::ok_partial, {"nesting", {}, {}}} : End{};
}

std::string_view html_encoding(std::string_view html) {
    const auto head = html.substr(0, 1024);
    const auto label = head.find("charset=");
    if (label == std::string_view::npos) {
        return {};
    }
    const auto start = head.find_first_not_of("\"' ", label + 8);
    const auto end = head.find_first_of("\"'/> ;", std::min(start, head.size()));
    return start == std::string_view::npos ? ""sv
                                           : head.substr(start, std::min(end, head.size()) - start);
}

} // namespace intake
