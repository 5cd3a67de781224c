// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/clean_utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace intake {
namespace {

struct Utf8Case {
    const char* label;
    std::string input;
    std::string expected;
};

TEST(CleanUtf8, KeepsTextAndReplacesTheRest) {
    const std::string bad = "\uFFFD";
    const Utf8Case cases[] = {
        {"nothing", "", ""},
        {"plain text", "A b~", "A b~"},
        {"two, three and four bytes", "é€😀", "é€😀"},
        {"last code point", "\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF"},
        {"beyond the last", "\xF4\x90\x80\x80", bad + bad + bad + bad},
        {"surrogate", "\xED\xA0\x80", bad + bad + bad},
        {"overlong slash in two bytes", "\xC0\xAF", bad + bad},
        {"overlong slash in three", "\xE0\x80\xAF", bad + bad + bad},
        {"continuation alone", "a\x80z", "a" + bad + "z"},
        {"cut off at the end", "a\xE2\x82", "a" + bad + bad},
        {"cut off by a letter", "\xE2\x82z", bad + bad + "z"},
        {"Latin-1", "caf\xE9", "caf" + bad},
        {"never a byte of UTF-8", "\xFE\xFF", bad + bad},
        {"NUL", std::string("a\0b", 3), "a" + bad + "b"},
        {"escape, delete, C1", "\x1B\x7F\xC2\x9F", bad + bad + bad},
        {"line breaks", "a\r\n\u2028", "a" + bad + bad + bad},
        {"direction override", "\u202Efdp.exe", bad + "fdp.exe"},
        {"neighbours of what is replaced",
         "\u2027\u202F\u2065\u206A ",
         "\u2027\u202F\u2065\u206A "},
    };
    for (const auto& row : cases) {
        EXPECT_EQ(clean_utf8(row.input), row.expected) << row.label;
    }
}

} // namespace
} // namespace intake
