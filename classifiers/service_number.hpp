// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace intake {

/// Words of a page, or bytes of a text, that hold a citizen service number (BSN).
struct ServiceNumber {
    std::size_t first = 0; // index of the first word, or offset of the first byte
    std::size_t count = 0; // words or bytes, separators inside the number included
    /// True where the number stands beside "BSN" or "burgerservicenummer". Otherwise it only passes the
    /// elfproef, as about one in eleven random numbers of nine digits does.
    bool named = false;
};

/// True when nine digits pass the elfproef: weights 9 8 7 6 5 4 3 2 -1, a sum divisible by 11. Nine
/// zeros do not count.
bool passes_elfproef(std::string_view digits);

/// The numbers on a page, in reading order. Found are nine digits in a row or in the groups that a BSN
/// is written in ("123.456.782", "1234 56 782") that pass the elfproef, and eight or nine digits in any
/// grouping beside a word that names them, whatever their sum.
std::vector<ServiceNumber> find_service_numbers(const Page& page);

/// The same in a text without a layout, such as the name of a file.
std::vector<ServiceNumber> find_service_numbers(std::string_view text);

} // namespace intake
