// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace intake::test {

/// A piece as a poor scan of it is read: letters taken for others, words broken or run together, lines lost, large
/// letters not seen as large, the title or one half gone. Each `seed` gives another copy, the same on every machine;
/// some copies are hardly worn and some badly. Pages stay apart.
std::string worn_copy(std::string_view text, std::uint32_t seed);

} // namespace intake::test
