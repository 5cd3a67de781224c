// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <type_traits>

// For the plain files of numbers that the program writes and reads itself.

namespace intake {

/// The text up to the next `separator`, which is taken off `rest` with it.
inline std::string_view take(std::string_view& rest, char separator) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

/// False where the whole text is no number of that type, or one that is not finite.
template<typename Number>
bool to_number(std::string_view text, Number& number) {
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if constexpr (std::is_floating_point_v<Number>) {
        return error == std::errc() && end == last && std::isfinite(number);
    } else {
        return error == std::errc() && end == last;
    }
}

} // namespace intake
