// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/page_text.hpp"

#include <string_view>
#include <vector>

namespace intake {

/// "date tot date" is one range, "date tot heden" and "sinds date" an open one. `dates` are those of the text.
std::vector<DateMatch> join_ranges(std::string_view text, const std::vector<DateMatch>& dates);

/// Dates beside each other below "Van" and "T/m" are one range.
std::vector<DateMatch> join_columns(const PageText& page, const std::vector<DateMatch>& dates);

} // namespace intake
