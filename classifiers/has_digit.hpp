// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace intake {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

inline bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace intake
