// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/utf8.hpp"

#include <unicode/uchar.h>

#include <array>
#include <utility>

namespace intake {

namespace {

constexpr char32_t k_replacement = 0xFFFD;

} // namespace

bool is_white_space(char32_t c) {
    return c == ' '
           || (c > 0x7F ? u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 : c >= 9 && c <= 13);
}

bool is_invisible(char32_t c) {
    if (c < 0x7F) {
        return c < 0x20;
    }
    const auto type = u_charType(static_cast<UChar32>(c));
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_SURROGATE;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const char32_t first = byte(position);
    const auto start = position++;
    if (first < 0x80) {
        return first;
    }
    // 110xxxxx 10xxxxxx, 1110xxxx and two more, 11110xxx and three more.
    const std::size_t more = first >= 0xF0 ? 3 : (first >= 0xE0 ? 2 : 1);
    constexpr std::array<char32_t, 4> k_smallest = {0, 0x80, 0x800, 0x10000};
    if (first < 0xC2 || first > 0xF4) {
        return k_replacement;
    }
    char32_t c = first & (0x3FU >> more);
    for (std::size_t i = 1; i <= more; ++i) {
        if ((byte(start + i) & 0xC0U) != 0x80U) {
            return k_replacement;
        }
        c = (c << 6U) | (byte(start + i) & 0x3FU);
    }
    if (c < k_smallest.at(more) || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) {
        return k_replacement;
    }
    position = start + more + 1;
    return c;
}

void append_utf8(std::string& text, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        c = k_replacement;
    }
    const auto add = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        add(c);
        return;
    }
    if (c < 0x800) {
        add(0xC0U | (c >> 6U));
    } else {
        if (c < 0x10000) {
            add(0xE0U | (c >> 12U));
        } else {
            add(0xF0U | (c >> 18U));
            add(0x80U | ((c >> 12U) & 0x3FU));
        }
        add(0x80U | ((c >> 6U) & 0x3FU));
    }
    add(0x80U | (c & 0x3FU));
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        next_code_point(text, i);
    }
    return count;
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto start = i;
        if (next_code_point(text, i) == k_replacement && text.substr(start, 3) != "\xEF\xBF\xBD") {
            return false;
        }
    }
    return true;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto c = next_code_point(text, i);
        if (is_white_space(c)) {
            finish();
        } else if (!is_invisible(c)) {
            append_utf8(word, c);
        }
    }
    finish();
    return words;
}

std::string_view cut_utf8(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        --bytes;
    }
    return text.substr(0, bytes);
}

} // namespace intake
