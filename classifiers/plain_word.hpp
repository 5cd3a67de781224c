// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace intake {

/// What every figure, month and day of the week is as a plain word.
inline constexpr std::string_view k_plain_figure = "0";

/// A folded word with letters that recognition mixes up made one: "d1p1oma" and "diploma" are "dipioma". A figure, a
/// month and a day of the week are "0".
std::string plain_word(const std::string& word);

} // namespace intake
