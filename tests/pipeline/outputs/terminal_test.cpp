// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/terminal.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using ::testing::ElementsAre;

TEST(Terminal, CountsColumnsAsTheyAreShown) {
    struct Case {
        const char* text;
        int columns;
    };
    const Case cases[] = {
        {"", 0}, {"abc", 3}, {"één", 3}, {"e\xCC\x81", 1}, {"日本", 4}, {"…", 1}, {"•", 1}};
    for (const Case& c : cases) {
        EXPECT_EQ(display_width(c.text), c.columns) << c.text;
    }
}

TEST(Terminal, MakesTextHarmless) {
    struct Case {
        std::string text;
        const char* shown;
    };
    const Case cases[] = {
        {"gewoon é", "gewoon é"},
        {"\x1b[31mrood\x1b[0m", "�[31mrood�[0m"},
        {"a\tb\nc\rd", "a b c d"},
        {std::string("nul\0l", 5), "nul�l"},
        {"\xE2\x80\xAE"
         "fdp",
         "�fdp"}, // right-to-left override
        {"a\xE2\x80\x8B"
         "b",
         "a�b"}, // zero-width space
        {"a\xC2\xA0"
         "b",
         "a b"}, // no-break space
        {"\xC2\x9B"
         "31m",
         "�31m"}, // C1 control sequence introducer
        {"kapot \xFF", "kapot �"},
        {"\xED\xA0\x80", "���"}, // half of a surrogate pair
    };
    for (const Case& c : cases) {
        EXPECT_EQ(harmless(c.text), c.shown) << c.text;
    }
}

TEST(Terminal, FitsInExactlySoManyColumns) {
    EXPECT_EQ(fit("kort", 6), "kort  ");
    EXPECT_EQ(fit("verslag-2024.pdf", 9), "vers….pdf");
    EXPECT_EQ(shorten("kort", 6), "kort");
    EXPECT_EQ(shorten("abc", 1), "…");
    EXPECT_EQ(shorten("abc", 0), "");
    for (const std::string& text : testing::hostile_texts()) {
        for (int width = 1; width < 30; ++width) {
            EXPECT_EQ(display_width(fit(harmless(text), width)), width)
                << width << " " << text.substr(0, 30);
        }
    }
}

TEST(Terminal, WrapsAtSpacesAndInsideWhatIsTooLong) {
    EXPECT_THAT(wrap("een twee drie vier", 9), ElementsAre("een twee", "drie vier"));
    EXPECT_THAT(wrap("abcdefghij kl", 4), ElementsAre("abcd", "efgh", "ij", "kl"));
    EXPECT_THAT(wrap("  a   b  ", 10), ElementsAre("a b"));
    EXPECT_TRUE(wrap("", 10).empty());
    EXPECT_THAT(wrap("日本語", 4), ElementsAre("日本", "語"));
    for (const std::string& text : testing::hostile_texts()) {
        for (const std::string& line : wrap(harmless(text), 20)) {
            EXPECT_LE(display_width(line), 20);
        }
    }
}

TEST(Terminal, PaintsOnlyWhereThereIsColour) {
    TerminalStyle style;
    EXPECT_EQ(style.paint(Tint::red, "a"), "a");
    style.color = true;
    EXPECT_EQ(style.paint(Tint::red, "a"), "\x1b[31ma\x1b[0m");
    EXPECT_EQ(style.paint(Tint::plain, "a"), "a");
    EXPECT_EQ(style.paint(Tint::bold, ""), "");
}

} // namespace
} // namespace intake
