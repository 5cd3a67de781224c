// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace intake {

/// "9.30", "9", "9u30", "9 uur", "9 am", "930", "4 uur 's middags" in minutes since midnight.
std::optional<double> minutes_of(std::string_view time);

/// Minutes between two times of day; nothing for "9 - 12", which may be anything, and "2-3 uur", which is how long.
std::optional<double> between(std::string_view first, std::string_view second);

/// The same of spoken ones: "van half tien tot elf", "van negen tot half een". People name the hours up to twelve.
std::optional<double> between_spoken(std::string_view first, std::string_view second);

} // namespace intake
