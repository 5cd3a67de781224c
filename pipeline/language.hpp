// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace intake {

/// Language of texts for people. Identifiers in the index are English whatever the language.
enum class Lang : std::uint8_t { nl, en };

/// A text in both languages, for the tables that the texts stand in.
struct Text {
    std::string_view nl;
    std::string_view en;

    constexpr std::string_view in(Lang lang) const { return lang == Lang::nl ? nl : en; }
};

} // namespace intake
