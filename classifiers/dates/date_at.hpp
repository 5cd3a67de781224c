// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/page_text.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace intake {

/// A date of a page, and the words around it. Refers to the page and its dates, which must outlive it.
struct DateAt {
    const PageText& page;
    const std::vector<DateMatch>& matches; // all of the page
    std::size_t index = 0;

    /// On its line, behind the date before it; with the end of the line above where that goes on in the date's own.
    std::string_view before;
    std::string_view above;  // the line above
    std::string_view behind; // on its line, up to the next date
    bool then_date = false;  // which stands on its line
    std::string_view line;
    std::size_t line_begin = 0;
    double place = 0; // of the page's text before it, 0..1

    const DateMatch& match() const { return matches[index]; }
    std::string_view text() const { return page.text; }
    bool has_next() const { return index + 1 < matches.size(); }
    const DateMatch& previous() const { return matches[index - 1]; } // of any but the first
    const DateMatch& next() const { return matches[index + 1]; }     // where there is one
    /// The part of its line before it.
    std::string_view on_its_line() const;
};

/// `matches` are all dates of the page.
DateAt date_at(const PageText& page, const std::vector<DateMatch>& matches, std::size_t index);

/// What ends in a full stop leads to no date below it; "d.d." does.
bool ends_sentence(std::string_view line);

/// The line of a text that a byte is in, and where it begins.
std::string_view line_around(std::string_view text, std::size_t at, std::size_t& begin);

} // namespace intake
