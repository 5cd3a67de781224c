// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Figures as people write them.

namespace intake {

/// "1.234" in Dutch, "1,234" in English.
std::string count_label(std::uint64_t count, Lang lang);

/// What is counted: the word for one, and for more.
struct Noun {
    Text one;
    Text more;
};
constexpr Noun k_portfolio = {{"portfolio", "portfolio"}, {"portfolio's", "portfolios"}};
constexpr Noun k_file = {{"bestand", "file"}, {"bestanden", "files"}};
constexpr Noun k_page = {{"pagina", "page"}, {"pagina's", "pages"}};
constexpr Noun k_piece = {{"stuk", "piece"}, {"stukken", "pieces"}};

/// "3 pagina's", "1 pagina".
std::string count_label(std::uint64_t count, const Noun& noun, Lang lang);

/// "12 kB", "1,2 MB" (decimal units, as file managers show them).
std::string size_label(std::uint64_t bytes, Lang lang);

/// "8 s", "2 min 05 s", "1 u 20 min". Nothing sensible for NaN or less than zero: "0 s".
std::string duration_label(double seconds, Lang lang);

/// "1,4" with one decimal.
std::string decimal_label(double value, Lang lang);

/// Rising page numbers as ranges: "3, 5-7". At most eight ranges, then "…".
std::string pages_label(const std::vector<std::int32_t>& pages);
/// One range: "3", "5-7".
std::string pages_label(std::int32_t first, std::int32_t last);

/// "2026-11-30" -> "30 november 2026" ("30 November 2026"), "2024-03" -> "maart 2024", two days with "/"
/// between -> "... t/m ...". What is no such day stays as it is.
std::string day_label(std::string_view day, Lang lang);

} // namespace intake
