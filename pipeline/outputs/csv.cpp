// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/csv.hpp"

#include "pipeline/outputs/terminal.hpp"

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

/// Excel keeps no more than 32,767 characters of a cell; nobody reads as many.
constexpr std::size_t k_cell_bytes = 4000;

/// Signs by which a spreadsheet takes a cell for a formula, full-width forms included. A tab and a line
/// end count too; `harmless` has made them spaces by then.
bool starts_formula(std::string_view value) {
    constexpr std::string_view k_signs = "=+-@";
    const auto first = std::ranges::find_if(value, [](char c) { return c != ' '; });
    const std::string_view rest = value.substr(static_cast<std::size_t>(first - value.begin()));
    if (rest.empty()) {
        return false;
    }
    return k_signs.find(rest.front()) != std::string_view::npos || rest.starts_with("＝")
           || rest.starts_with("＋") || rest.starts_with("－") || rest.starts_with("＠");
}

/// Valid UTF-8, one line, never a formula.
std::string safe_cell(std::string_view value) {
    std::string cell = harmless(value);
    if (cell.size() > k_cell_bytes) {
        std::size_t end = k_cell_bytes;
        while ((static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        cell = cell.substr(0, end) + "…";
    }
    const bool had_control =
        !value.empty() && (value.front() == '\t' || value.front() == '\r' || value.front() == '\n');
    return had_control || starts_formula(cell) ? "'" + cell : cell;
}

std::string quoted(const std::string& cell, char separator) {
    if (cell.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) {
        return cell;
    }
    std::string text = "\"";
    for (const char c : cell) {
        text += c;
        if (c == '"') {
            text += c;
        }
    }
    return text + '"';
}

char separator_of(Lang lang) {
    return lang == Lang::nl ? ';' : ',';
}

} // namespace

void CsvRow::separate() {
    if (m_started) {
        m_row += separator_of(m_lang);
    }
    m_started = true;
}

CsvRow& CsvRow::text(std::string_view value) {
    separate();
    m_row += quoted(safe_cell(value), separator_of(m_lang));
    return *this;
}

CsvRow& CsvRow::number(std::uint64_t value) {
    separate();
    m_row += std::to_string(value);
    return *this;
}

CsvRow& CsvRow::nothing() {
    separate();
    return *this;
}

CsvRow& CsvRow::percent(double fraction) {
    const double safe = std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0.0;
    return number(static_cast<std::uint64_t>(std::lround(100 * safe)));
}

CsvRow& CsvRow::yes_no(bool value) {
    const std::string_view yes = m_lang == Lang::nl ? "ja" : "yes";
    const std::string_view no = m_lang == Lang::nl ? "nee" : "no";
    return text(value ? yes : no);
}

std::string CsvRow::take() {
    std::string row = std::move(m_row) + "\r\n";
    m_row.clear();
    m_started = false;
    return row;
}

std::string csv_header(const std::vector<Text>& columns, Lang lang) {
    CsvRow row(lang);
    for (const Text& column : columns) {
        row.text(column.in(lang));
    }
    return "\xEF\xBB\xBF" + row.take();
}

} // namespace intake
