// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <re2/re2.h>

#include <string_view>

namespace intake {

/// Whether the expression is found somewhere in the text.
inline bool holds(std::string_view text, const RE2& expression) {
    return RE2::PartialMatch({text.data(), text.size()}, expression);
}

/// Whether the expression is all of the text.
inline bool matches(std::string_view text, const RE2& expression) {
    return RE2::FullMatch({text.data(), text.size()}, expression);
}

} // namespace intake
