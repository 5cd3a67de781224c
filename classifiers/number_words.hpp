// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace intake {

/// An expression (RE2, without groups) for what number_of() reads in folded text.
std::string_view number_expression();

/// A number in digits or in Dutch or English words: "6", "1,5", "1½" as fold() leaves it, "twaalf",
/// "vierentwintig", "anderhalf", "tweeenhalf". Nothing for other text.
std::optional<double> number_of(std::string_view folded);

/// "6", "1.5": at most two decimals, without a trailing zero.
std::string number_text(double number);

} // namespace intake
