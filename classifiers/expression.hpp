// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace intake {

/// What a short name in an expression stands for: "<n>" for a number.
struct Placeholder {
    std::string_view name;
    std::string_view expression;
};

/// The text with another in every place of the first.
std::string replaced(std::string text, std::string_view what, std::string_view by);

/// The expression with every name replaced, in their order: a meaning may hold later names.
std::string written_out(std::string_view expression, std::span<const Placeholder> names);

} // namespace intake
