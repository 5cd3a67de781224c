// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// Makes rows that Excel opens with a double click: RFC 4180 with the separator of the language (";" in
/// Dutch, "," in English). What came out of a file can never be a formula.
class CsvRow {
public:
    explicit CsvRow(Lang lang) : m_lang(lang) {}

    CsvRow& text(std::string_view value);
    CsvRow& number(std::uint64_t value);
    CsvRow& nothing();
    CsvRow& percent(double fraction); // 0.874 -> 87
    CsvRow& yes_no(bool value);

    /// The row with its line end; empty afterwards.
    std::string take();

private:
    void separate();

    Lang m_lang;
    std::string m_row;
    bool m_started = false;
};

/// The first line of a list, with the mark by which Excel knows UTF-8.
std::string csv_header(const std::vector<Text>& columns, Lang lang);

} // namespace intake
