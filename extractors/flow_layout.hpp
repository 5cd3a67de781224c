// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/format.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A sheet and its margins, in points.
struct Sheet {
    double width = 595; // A4
    double height = 842;
    double left = 71;
    double top = 71;
    double right = 71;
    double bottom = 71;
};

/// How a piece of text looks.
struct TextStyle {
    double points = 11;
    bool bold = false;
    bool fixed_width = false;
};

/// How a paragraph stands.
struct ParagraphStyle {
    double indent = 0;       // points from the left edge of its column
    double space_before = 0; // points
    double space_after = 4;
};

/// A picture that the flow left room for: which one, and where.
struct FlowPicture {
    std::int32_t page = 0; // from 1
    Box box;
    std::string part;           // what the caller called it
    std::size_t after_word = 0; // how many words of its page stand before it
};

/// Lays text out on sheets the way a plain word processor would, so that every word of a file that knows
/// no places (DOCX, ODT, text) stands somewhere: deterministic, with average widths instead of fonts.
/// Call in the order of the text; take the pages at the end.
class FlowLayout {
public:
    /// Text beyond `limits` is not laid out; is_full() tells.
    explicit FlowLayout(const Limits& limits);

    /// Sheets from the next page on look like this. The first call says it for page 1.
    void set_sheet(const Sheet& sheet);

    void begin_paragraph(const ParagraphStyle& style);
    void add_text(std::string_view utf8, const TextStyle& style);
    void add_tab();
    void break_line();
    /// Room for a picture, in points; shrunk to what fits on a sheet.
    void add_picture(double width, double height, std::string part);
    void end_paragraph();
    void break_page();

    /// A row of cells side by side: begin_row, begin_cell for each, end_row. Rows may nest in cells.
    /// `from` and `to` are fractions of the width of the column at hand.
    void begin_row();
    void begin_cell(double from, double to);
    void end_row();

    /// Text in the margin of a page that was begun: between these calls, paragraphs go there.
    enum class Margin : std::uint8_t { header, footer };
    void begin_margin(Margin margin, std::int32_t page_number);
    void end_margin();

    /// The page at hand, from 1.
    std::int32_t page_number() const { return m_page; }

    /// True once a limit was hit; what follows is dropped.
    bool is_full() const { return m_full; }

    struct Result {
        std::vector<Page> pages; // at least one
        std::vector<FlowPicture> pictures;
        bool is_full = false; // and holds not all of the text
    };
    Result take();

private:
    struct Column {
        double left = 0;  // points from the left edge of the sheet
        double right = 0; //
    };
    struct Row {
        Column column;         // around the row
        std::int32_t page = 0; // where the row starts
        double y = 0;
        std::int32_t end_page = 0; // where its longest cell ends
        double end_y = 0;
        bool has_cells = false;
    };
    struct Place {
        Column column;
        std::int32_t page = 0;
        double y = 0;
    };

    void put_word(std::string text, const TextStyle& style);
    void make_room(double height);
    void finish_line();
    void next_page();
    void reach_row_end();
    Page& page();
    const Sheet& sheet() const;
    Box fractions(double x0, double y0, double x1, double y1) const;

    Limits m_limits;
    Sheet m_next_sheet;
    std::vector<Sheet> m_sheets; // one for each page
    std::vector<Page> m_pages;
    std::vector<FlowPicture> m_pictures;
    std::vector<Row> m_rows; // nested
    Column m_column;
    std::int32_t m_page = 1; // at hand
    double m_x = 0;          // where the next word goes, in points
    double m_y = 0;          // top of the line at hand
    double m_line_height = 0;
    double m_indent = 0;
    double m_space_after = 0;
    bool m_space_due = false;              // white space came after the last word
    bool m_joins = false;                  // the next text continues the last word
    std::vector<std::size_t> m_line_words; // of the line at hand, by index in their page
    std::vector<std::int32_t> m_lines;     // last number given, for each page
    std::vector<std::int32_t> m_blocks;
    double m_last_line_y = -1; // of the line that has the last number, on the page at hand
    bool m_new_block = true;
    bool m_in_margin = false;
    Place m_before_margin;
    std::uint64_t m_text_bytes = 0;
    bool m_full = false;
};

} // namespace intake
