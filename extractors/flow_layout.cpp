// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flow_layout.hpp"

#include "extractors/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace intake {

namespace {

constexpr double k_leading = 1.2; // distance of lines, in font sizes
constexpr double k_tab = 36;      // points
constexpr double k_narrowest_column = 20;

/// Widths of letters in a common sans-serif face, in thousandths of the font size, in groups.
double letter_width(char32_t c, bool fixed) {
    constexpr std::array<std::pair<std::u32string_view, double>, 5> k_groups = {{
        {U"iljt.,:;'|!I", 260},
        {U"fr()[]{}-/\\\"`*", 340},
        {U"mwMW@%&", 860},
        {U"ABCDEFGHJKLNOPQRSTUVXYZ", 690},
        {U"csxyzvkJ", 500},
    }};
    if (fixed) {
        return 600;
    }
    for (const auto& [letters, width] : k_groups) {
        if (letters.find(c) != std::u32string_view::npos) {
            return width;
        }
    }
    return c < 0x2E80 ? 556 : 1000; // beyond: the square signs of East Asia
}

double text_width(std::string_view text, const TextStyle& style) {
    double width = 0;
    for (std::size_t i = 0; i < text.size();) {
        width += letter_width(next_code_point(text, i), style.fixed_width);
    }
    return width * style.points / 1000 * (style.bold ? 1.07 : 1);
}

double space_width(const TextStyle& style) {
    return style.points * (style.fixed_width ? 0.6 : 0.28);
}

/// Bytes of white space that the text starts with.
std::size_t leading_space(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t next = 0; next < text.size(); length = next) {
        if (!is_white_space(next_code_point(text, next))) {
            break;
        }
    }
    return length;
}

} // namespace

FlowLayout::FlowLayout(const Limits& limits) : m_limits(limits) {}

void FlowLayout::set_sheet(const Sheet& sheet) {
    m_next_sheet = sheet;
    // A sheet without room for text would never take a line.
    constexpr double k_room = 36;
    m_next_sheet.width = std::clamp(sheet.width, 72.0, 10'000.0);
    m_next_sheet.height = std::clamp(sheet.height, 72.0, 10'000.0);
    const auto fit = [](double& near, double& far, double side) {
        near = std::clamp(near, 0.0, side - k_room);
        far = std::clamp(far, 0.0, side - k_room - near);
    };
    fit(m_next_sheet.left, m_next_sheet.right, m_next_sheet.width);
    fit(m_next_sheet.top, m_next_sheet.bottom, m_next_sheet.height);
}

Page& FlowLayout::page() {
    while (m_pages.size() < static_cast<std::size_t>(m_page)) {
        Page page;
        page.number = static_cast<std::int32_t>(m_pages.size()) + 1;
        page.width = m_next_sheet.width;
        page.height = m_next_sheet.height;
        page.text_source = TextSource::layer;
        m_pages.push_back(std::move(page));
        m_sheets.push_back(m_next_sheet);
        m_lines.push_back(0);
        m_blocks.push_back(0);
        if (m_pages.size() == 1) {
            m_column = {m_next_sheet.left, m_next_sheet.width - m_next_sheet.right};
            m_x = m_column.left;
            m_y = m_next_sheet.top;
        }
    }
    return m_pages[static_cast<std::size_t>(m_page) - 1];
}

const Sheet& FlowLayout::sheet() const {
    return m_sheets[static_cast<std::size_t>(m_page) - 1];
}

Box FlowLayout::fractions(double x0, double y0, double x1, double y1) const {
    const auto& s = sheet();
    return clamp({x0 / s.width, y0 / s.height, x1 / s.width, y1 / s.height});
}

void FlowLayout::begin_paragraph(const ParagraphStyle& style) {
    page();
    finish_line();
    m_y += style.space_before;
    m_indent = std::clamp(style.indent, 0.0, std::max(m_column.right - m_column.left - 72, 0.0));
    m_x = m_column.left + m_indent;
    m_space_after = style.space_after;
    m_new_block = true;
    m_space_due = false;
    m_joins = false;
}

void FlowLayout::end_paragraph() {
    page();
    if (m_line_height == 0) {
        m_line_height = 11 * k_leading; // an empty paragraph takes a line
    }
    finish_line();
    m_y += m_space_after;
    m_space_after = 0;
}

void FlowLayout::add_text(std::string_view utf8, const TextStyle& style) {
    page();
    while (!utf8.empty() && !m_full) {
        const std::size_t spaces = leading_space(utf8);
        if (spaces > 0) {
            m_x += m_space_due ? 0 : space_width(style);
            m_space_due = true;
            m_joins = false;
            utf8.remove_prefix(spaces);
            continue;
        }
        std::size_t end = 0;
        while (end < utf8.size() && leading_space(utf8.substr(end)) == 0) {
            next_code_point(utf8, end);
        }
        for (auto& word : split_words(utf8.substr(0, end))) {
            put_word(std::move(word), style);
        }
        utf8.remove_prefix(end);
    }
}

void FlowLayout::put_word(std::string text, const TextStyle& style) {
    m_text_bytes += text.size() + 1;
    if (m_text_bytes > m_limits.text_bytes) {
        m_full = true;
        return;
    }
    const double points = std::clamp(style.points, 1.0, 400.0);
    const TextStyle shown{points, style.bold, style.fixed_width};
    const double width = text_width(text, shown);
    const bool joins = m_joins && !m_line_words.empty();
    if (!joins && m_x + width > m_column.right && m_x > m_column.left + m_indent) {
        finish_line();
    }
    make_room(points * k_leading);
    auto& words = page().words;
    const double x1 = std::max(std::min(m_x + width, sheet().width), m_x);
    const Box box = fractions(m_x, m_y + points * 0.15, x1, m_y + points * 1.15);
    m_x += width;
    m_space_due = false;
    m_joins = true;
    if (joins) {
        auto& last = words[m_line_words.back()];
        last.text += text;
        last.box = join(last.box, box);
        return;
    }
    const auto at = static_cast<std::size_t>(m_page) - 1;
    if (m_line_words.empty()) {
        // Cells of one row that stand on the same line make one printed line.
        const bool same_line = m_last_line_y == m_y && m_lines[at] > 0 && !m_rows.empty();
        m_lines[at] += same_line ? 0 : 1;
        m_blocks[at] += (m_new_block && !same_line) || m_blocks[at] == 0 ? 1 : 0;
        m_last_line_y = m_y;
        m_new_block = false;
    }
    m_line_words.push_back(words.size());
    words.push_back({.text = std::move(text),
                     .box = box,
                     .confidence = std::nullopt,
                     .size = static_cast<float>(points / sheet().height),
                     .line = m_lines[at],
                     .block = m_blocks[at],
                     .bold = style.bold});
}

void FlowLayout::add_tab() {
    page();
    const double from = m_column.left;
    m_x = from + (static_cast<double>(static_cast<std::int64_t>((m_x - from) / k_tab)) + 1) * k_tab;
    m_space_due = true;
    m_joins = false;
}

void FlowLayout::break_line() {
    page();
    if (m_line_height == 0) {
        m_line_height = 11 * k_leading;
    }
    finish_line();
}

void FlowLayout::add_picture(double width, double height, std::string part) {
    page();
    const auto& s = sheet();
    const double widest = std::max(m_column.right - m_column.left, k_narrowest_column);
    const double highest = s.height - s.top - s.bottom;
    const double shrink =
        std::min({1.0, widest / std::max(width, 1.0), highest / std::max(height, 1.0)});
    width *= shrink;
    height *= shrink;
    if (m_x + width > m_column.right + 1 && m_x > m_column.left) {
        finish_line();
    }
    make_room(height);
    m_pictures.push_back({m_page,
                          fractions(m_x, m_y, m_x + width, m_y + height),
                          std::move(part),
                          page().words.size()});
    m_x += width;
    m_joins = false;
}

/// Sees to it that the line at hand has that height and is still on the page; what stands on the line
/// already moves along to the next page.
void FlowLayout::make_room(double height) {
    m_line_height = std::max(m_line_height, height);
    const auto& s = sheet();
    const double bottom = s.height - s.bottom;
    if (m_in_margin || m_y + m_line_height <= bottom + 0.5 || m_y <= s.top
        || !m_line_words.empty()) {
        return;
    }
    const double x = m_x;
    next_page();
    m_x = x;
    m_line_height = height;
}

void FlowLayout::finish_line() {
    m_y += m_line_height;
    m_line_height = 0;
    m_line_words.clear();
    m_x = m_column.left + m_indent;
    m_space_due = false;
    m_joins = false;
}

void FlowLayout::next_page() {
    if (static_cast<std::uint64_t>(m_page) >= m_limits.text_pages) {
        m_full = true;
        return;
    }
    ++m_page;
    page();
    m_y = sheet().top;
    m_last_line_y = -1;
    m_new_block = true;
    m_line_words.clear();
}

void FlowLayout::break_page() {
    page();
    if (m_in_margin) {
        return;
    }
    finish_line();
    next_page();
    if (m_rows.empty()) {
        m_column = {sheet().left, sheet().width - sheet().right};
        m_x = m_column.left + m_indent;
    }
}

void FlowLayout::begin_row() {
    page();
    finish_line();
    m_rows.push_back({m_column, m_page, m_y, m_page, m_y, false});
}

void FlowLayout::reach_row_end() {
    finish_line();
    auto& row = m_rows.back();
    if (m_page > row.end_page || (m_page == row.end_page && m_y > row.end_y)) {
        row.end_page = m_page;
        row.end_y = m_y;
    }
}

void FlowLayout::begin_cell(double from, double to) {
    if (m_rows.empty()) {
        return;
    }
    if (m_rows.back().has_cells) {
        reach_row_end();
    }
    auto& row = m_rows.back();
    row.has_cells = true;
    const double width = row.column.right - row.column.left;
    constexpr double k_padding = 3;
    m_column.left = row.column.left + from * width + k_padding;
    m_column.right =
        std::max(row.column.left + to * width - k_padding, m_column.left + k_narrowest_column);
    // A cell that begins on an earlier page than the one at hand still belongs to the row; its words
    // follow in the order of the text, so it goes on from where the row has got to.
    if (m_page == row.page) {
        m_y = row.y;
    } else {
        m_y = sheet().top;
    }
    m_indent = 0;
    m_x = m_column.left;
}

void FlowLayout::end_row() {
    if (m_rows.empty()) {
        return;
    }
    reach_row_end();
    const Row row = m_rows.back();
    m_rows.pop_back();
    m_column = row.column;
    m_page = row.end_page;
    m_y = row.end_y;
    m_indent = 0;
    m_x = m_column.left;
    m_new_block = true;
}

void FlowLayout::begin_margin(Margin margin, std::int32_t page_number) {
    page();
    finish_line();
    m_in_margin = true;
    m_before_margin = {m_column, m_page, m_y};
    m_page = std::clamp(page_number, 1, static_cast<std::int32_t>(m_pages.size()));
    const auto& s = sheet();
    m_y = margin == Margin::header ? s.top / 2 : s.height - s.bottom * 0.7;
    m_last_line_y = -1;
    m_x = m_column.left;
}

void FlowLayout::end_margin() {
    finish_line();
    m_in_margin = false;
    m_column = m_before_margin.column;
    m_page = m_before_margin.page;
    m_y = m_before_margin.y;
    m_x = m_column.left;
    m_last_line_y = -1;
    m_new_block = true;
}

FlowLayout::Result FlowLayout::take() {
    page();
    return {std::move(m_pages), std::move(m_pictures), m_full};
}

} // namespace intake
