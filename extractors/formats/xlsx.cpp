// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/drawing_ml.hpp"
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/office_document.hpp"
#include "extractors/office_package.hpp"
#include "extractors/open_xml.hpp"
#include "extractors/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

constexpr int k_most_columns = 30; // what stands further right is added to the last one
constexpr int k_deepest = 100;     // groups inside each other
constexpr TextStyle k_text{.points = 9};
constexpr Sheet k_landscape{
    .width = 842, .height = 595, .left = 40, .top = 40, .right = 40, .bottom = 40};

int bid(Bytes, std::string_view media_type) {
    constexpr std::array k_types = {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"sv,
        "application/vnd.ms-excel.sheet.macroenabled.12"sv};
    return std::ranges::count(k_types, media_type) > 0 ? 90 : 0;
}

template<typename Number>
Number number_or(std::string_view text, Number otherwise) {
    Number value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() ? value : otherwise;
}

/// All text below a node: rich text comes in runs. What is read aloud (rPh) is not displayed.
std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const auto& child : node.children()) {
        if (local_name(child) == "t") {
            text += child.text().get();
        } else if (local_name(child) == "r") {
            text += text_of(child);
        }
    }
    return text;
}

/// True for a format that shows a date: a year, or a day, outside of quoted text and colours.
bool shows_date(std::string_view code) {
    bool quoted = false;
    int bracketed = 0;
    for (const char c : code) {
        quoted = quoted != (c == '"');
        bracketed += c == '[' ? 1 : (c == ']' ? -1 : 0);
        if (!quoted && bracketed == 0 && (c == 'y' || c == 'd' || c == 'Y' || c == 'D')) {
            return true;
        }
    }
    return false;
}

/// Styles of cells that show a number as a date, by their place in the list of styles.
std::set<int> date_styles(OfficePackage& package, const std::string& part) {
    std::set<int> result;
    auto content = package.part(part);
    pugi::xml_document parsed;
    if (!content || !parse_part(parsed, *content)) {
        return result;
    }
    const auto sheet = child_of(parsed, "styleSheet");
    std::map<int, bool> custom;
    for (const auto& format : child_of(sheet, "numFmts").children()) {
        custom[number_or(attribute_of(format, "numFmtId"), 0)] =
            shows_date(attribute_of(format, "formatCode"));
    }
    int place = 0;
    for (const auto& style : child_of(sheet, "cellXfs").children()) {
        const int id = number_or(attribute_of(style, "numFmtId"), 0);
        const bool built_in = (id >= 14 && id <= 17) || id == 22; // ECMA-376, 18.8.30
        if (built_in || (custom.contains(id) && custom[id])) {
            result.insert(place);
        }
        ++place;
    }
    return result;
}

/// A serial number of days, as the sheet shows it in Dutch.
std::string as_date(double serial, bool from_1904) {
    using namespace std::chrono_literals;
    using std::chrono::sys_days;
    // Day 60 of the 1900 system is 29 February 1900, which did not exist: from there on one day more.
    const sys_days first = from_1904 ? sys_days{1904y / 1 / 1} : sys_days{1899y / 12 / 30};
    const std::chrono::year_month_day date{first + std::chrono::days{static_cast<int>(serial)}};
    return fmt::format("{:02}-{:02}-{}",
                       static_cast<unsigned>(date.day()),
                       static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()));
}

std::string as_number(double value) {
    std::string text = fmt::format("{:.4f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    std::ranges::replace(text, '.', ',');
    return text;
}

/// "C7" -> 2; -1 for what is no reference.
int column_of(std::string_view reference) {
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > 20000) {
            break;
        }
        column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
}

/// "Blad1", "Sheet2": nobody wrote that.
bool is_given_by_program(std::string_view sheet_name) {
    for (const std::string_view word : {"Blad"sv, "Sheet"sv, "Feuil"sv, "Tabelle"sv}) {
        if (sheet_name.starts_with(word)) {
            return sheet_name.find_first_not_of("0123456789", word.size())
                   == std::string_view::npos;
        }
    }
    return false;
}

class XlsxReader {
public:
    XlsxReader(OfficePackage& package, const Limits& limits) : m_package(package), m_flow(limits) {}

    /// How reading ended. Without a workbook: damaged.
    End read() {
        const std::string main = open_xml_main_part(m_package, "xl/workbook.xml");
        auto content = m_package.part(main);
        pugi::xml_document workbook;
        if (!content) {
            return content.problem();
        }
        parse_part(workbook, *content);
        const auto root = child_of(workbook, "workbook");
        if (!root) {
            return {Outcome::damaged, {"no_body", {}, {}}};
        }
        const std::string_view from_1904 = attribute_of(child_of(root, "workbookPr"), "date1904");
        m_from_1904 = from_1904 == "1" || from_1904 == "true";
        const std::string folder = main.substr(0, main.rfind('/') + 1);
        m_date_styles = date_styles(m_package, folder + "styles.xml");
        load_strings(folder + "sharedStrings.xml");
        const OpenXmlRelations relations = open_xml_relations(m_package, main);
        m_flow.set_sheet(k_landscape);
        return lay_out_parts(child_of(root, "sheets"),
                             relations,
                             m_flow,
                             [this](const pugi::xml_node& sheet, const std::string& part) {
                                 return read_sheet(attribute_of(sheet, "name"), part);
                             });
    }

    OfficeContent take() { return {m_flow.take(), std::move(m_inserted_files)}; }

private:
    struct Cell {
        int column = 0;
        std::string text;
    };

    void load_strings(const std::string& part) {
        auto content = m_package.part(part);
        pugi::xml_document parsed;
        if (!content || !parse_part(parsed, *content)) {
            return;
        }
        for (const auto& item : child_of(parsed, "sst").children()) {
            m_strings.push_back(text_of(item));
        }
    }

    End read_sheet(std::string_view name, const std::string& part) {
        auto content = m_package.part(part);
        pugi::xml_document parsed;
        if (!content) {
            return {Outcome::ok_partial, {"missing_part", {}, {}}};
        }
        const bool whole = parse_part(parsed, *content);
        std::vector<std::vector<Cell>> rows;
        int columns = 1;
        const auto sheet = child_of(parsed, "worksheet");
        for (const auto& row : child_of(sheet, "sheetData").children()) {
            rows.push_back(cells_of(row));
            if (!rows.back().empty()) {
                columns = std::max(columns, rows.back().back().column + 1);
            }
        }
        if (!is_given_by_program(name)) {
            m_flow.begin_paragraph({});
            m_flow.add_text(name, {.points = 12, .bold = true});
            m_flow.end_paragraph();
        }
        for (const std::vector<Cell>& row : rows) {
            lay_out(row, columns);
        }
        const OpenXmlRelations relations = open_xml_relations(m_package, part);
        add_inserted_files(child_of(sheet, "oleObjects"), relations, m_inserted_files);
        if (const auto drawing = relations.find(attribute_of(child_of(sheet, "drawing"), "id"));
            drawing != relations.end()) {
            read_drawing(drawing->second);
        }
        return whole ? End{} : End{Outcome::ok_partial, {"bad_xml", {}, {}}};
    }

    /// What lies on the cells stands below them: where it lies is not told in points.
    void read_drawing(const std::string& part) {
        auto content = m_package.part(part);
        pugi::xml_document parsed;
        if (content && parse_part(parsed, *content)) {
            read_shapes(child_of(parsed, "wsDr"), open_xml_relations(m_package, part), 0);
        }
    }

    void read_shapes(const pugi::xml_node& parent, const OpenXmlRelations& relations, int depth) {
        for (const auto& shape : parent.children()) {
            const std::string_view name = local_name(shape);
            if (name == "sp") {
                add_shape_text(child_of(shape, "txBody"), k_text, m_flow);
            } else if (name == "pic") {
                add_shape_picture(shape, parent, relations, m_flow);
            } else if (depth < k_deepest) {
                read_shapes(
                    name == "AlternateContent" ? preferred(shape) : shape, relations, depth + 1);
            }
        }
    }

    std::vector<Cell> cells_of(const pugi::xml_node& row) const {
        std::vector<Cell> cells;
        int next = 0;
        for (const auto& node : row.children()) {
            const int stated = column_of(attribute_of(node, "r"));
            Cell cell{std::min(stated < 0 ? next : stated, k_most_columns - 1), text_in(node)};
            next = stated < 0 ? next + 1 : stated + 1;
            if (!cell.text.empty()) {
                cells.push_back(std::move(cell));
            }
        }
        std::ranges::stable_sort(cells, {}, &Cell::column);
        return cells;
    }

    std::string text_in(const pugi::xml_node& cell) const {
        const std::string_view type = attribute_of(cell, "t");
        if (type == "inlineStr") {
            return text_of(child_of(cell, "is"));
        }
        const std::string_view value = child_of(cell, "v").text().get();
        if (type == "s") {
            const auto place = number_or<std::size_t>(value, m_strings.size());
            return place < m_strings.size() ? m_strings[place] : "";
        }
        const double number = number_or(value, std::nan(""));
        if (!type.empty() && type != "n") {
            return std::string(value); // text of a formula, an error, yes or no
        }
        if (!std::isfinite(number)) {
            return std::string(value);
        }
        const bool is_date = m_date_styles.contains(number_or(attribute_of(cell, "s"), -1));
        constexpr double k_last_day = 2'958'465; // 31 December 9999
        return is_date && number >= 1 && number <= k_last_day ? as_date(number, m_from_1904)
                                                              : as_number(number);
    }

    void lay_out(const std::vector<Cell>& row, int columns) {
        if (row.empty() || m_flow.is_full()) {
            return;
        }
        m_flow.begin_row();
        for (std::size_t i = 0; i < row.size(); ++i) {
            // A text runs on over the empty cells behind it.
            const int end = i + 1 < row.size() ? row[i + 1].column : columns;
            m_flow.begin_cell(static_cast<double>(row[i].column) / columns,
                              static_cast<double>(std::max(end, row[i].column + 1)) / columns);
            m_flow.begin_paragraph({.indent = 0, .space_before = 0, .space_after = 2});
            m_flow.add_text(row[i].text, k_text);
            m_flow.end_paragraph();
        }
        m_flow.end_row();
    }

    OfficePackage& m_package;
    FlowLayout m_flow;
    std::vector<std::string> m_strings;
    std::vector<std::string> m_inserted_files;
    std::set<int> m_date_styles;
    bool m_from_1904 = false;
};

} // namespace

extern const Format format_xlsx;
const Format format_xlsx{.id = "xlsx", .bid = bid, .read = read_office_document<XlsxReader>};

} // namespace intake::formats
