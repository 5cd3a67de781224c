// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/clean_utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace intake {
namespace {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 0; // 0 when not well-formed
};

struct Range {
    char32_t first;
    char32_t last;
};

/// The lead bytes of UTF-8, with what the next byte may be (Unicode 15, table 3-7).
struct Lead {
    std::uint8_t first;
    std::uint8_t last;
    std::size_t bytes;
    std::uint8_t second_from;
    std::uint8_t second_to;
};
constexpr std::array<Lead, 9> k_leads{{
    {0x00, 0x7F, 1, 0, 0},
    {0xC2, 0xDF, 2, 0x80, 0xBF},
    {0xE0, 0xE0, 3, 0xA0, 0xBF}, // no overlong forms
    {0xE1, 0xEC, 3, 0x80, 0xBF},
    {0xED, 0xED, 3, 0x80, 0x9F}, // no surrogates
    {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF},
    {0xF1, 0xF3, 4, 0x80, 0xBF},
    {0xF4, 0xF4, 4, 0x80, 0x8F}, // nothing beyond U+10FFFF
}};

constexpr std::array<Range, 5> k_not_shown{{
    {0x0000, 0x001F}, // controls
    {0x007F, 0x009F}, // controls
    {0x2028, 0x2029}, // line and paragraph separator
    {0x202A, 0x202E}, // direction overrides: they make text look like other text
    {0x2066, 0x2069}, // direction isolates
}};

bool is_shown(char32_t code) {
    return std::ranges::none_of(k_not_shown, [code](const Range& range) {
        return range.first <= code && code <= range.last;
    });
}

std::uint8_t byte_at(std::string_view text, std::size_t index) {
    return static_cast<std::uint8_t>(text[index]);
}

Character first_character(std::string_view text) {
    const std::uint8_t first = byte_at(text, 0);
    const auto* const lead = std::ranges::find_if(
        k_leads, [first](const Lead& row) { return row.first <= first && first <= row.last; });
    if (lead == k_leads.end() || text.size() < lead->bytes) {
        return {};
    }
    if (lead->bytes == 1) {
        return {first, 1};
    }
    const std::uint8_t second = byte_at(text, 1);
    if (second < lead->second_from || second > lead->second_to) {
        return {};
    }
    char32_t code = first & (0x7FU >> lead->bytes);
    for (std::size_t i = 1; i < lead->bytes; ++i) {
        const std::uint8_t next = byte_at(text, i);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    return {code, lead->bytes};
}

} // namespace

std::string clean_utf8(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const Character character = first_character(text);
        const std::size_t bytes = std::max<std::size_t>(character.bytes, 1);
        if (character.bytes > 0 && is_shown(character.code)) {
            clean += text.substr(0, bytes);
        } else {
            clean += "\uFFFD";
        }
        text.remove_prefix(bytes);
    }
    return clean;
}

} // namespace intake
