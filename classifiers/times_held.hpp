// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <span>
#include <string_view>

namespace intake {

/// The words just before a place, on its line.
std::string_view words_before(std::string_view text, std::size_t place, std::size_t most);

/// On how many days or evenings a time range was: those counted or listed just before or behind it, 1 where none are.
/// `dates` are those that stand in the text.
double times_held(std::string_view text, std::span<const TextRange> dates, TextRange range);

} // namespace intake
