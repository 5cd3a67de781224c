// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/language.hpp"
#include "extractors/needs_ocr.hpp"
#include "extractors/text_lines.hpp"
#include "extractors/utf8.hpp"

#include <gtest/gtest.h>

namespace intake::test {
namespace {

std::vector<Word> words(const std::string& text) {
    std::vector<Word> result;
    for (const auto& part : split_words(text)) {
        result.push_back({.text = part, .box = {0.1, 0.1, 0.2, 0.12}, .confidence = std::nullopt});
    }
    return result;
}

TEST(Language, GoesByFunctionWords) {
    EXPECT_EQ(language_of(words("Het verslag van de kandidaat is op tijd.")), "nl");
    EXPECT_EQ(language_of(words("The report of the candidate was on time.")), "en");
    EXPECT_EQ(language_of(words("Certificate")), "");
    EXPECT_EQ(language_of(words("the van of het")), "");
    EXPECT_EQ(language_of({}), "");
}

TEST(NeedsOcr, JudgesTheTextAlone) {
    std::string unmapped;
    for (int i = 0; i < 30; ++i) {
        append_utf8(unmapped, 0xE000 + static_cast<char32_t>(i));
    }
    EXPECT_EQ(judge_layer({}), LayerVerdict::missing);
    EXPECT_EQ(judge_layer(words("a few words")), LayerVerdict::sparse);
    EXPECT_EQ(judge_layer(words(unmapped)), LayerVerdict::unusable);
    EXPECT_EQ(judge_layer(words("!\"#$% &'()* +,-./ :;<=> ?@[]^ _`{|}")), LayerVerdict::unusable);
    std::vector<Word> page;
    for (int i = 0; i < 100; ++i) {
        page.push_back({.text = "word",
                        .box = {0.1, i * 0.009, 0.2, i * 0.009 + 0.01},
                        .confidence = std::nullopt});
    }
    EXPECT_EQ(judge_layer(page), LayerVerdict::good);
}

TEST(TextLines, NumbersLinesAndBlocksByPlace) {
    const auto run = [](const char* text, double x, double y) {
        return TextRun{.text = text, .box = {x, y, x + 40, y + 10}, .size = 10};
    };
    const auto got = words_of({run("one", 50, 50),
                               run("two", 95, 50),
                               run("three", 50, 62),
                               run("far", 50, 200),
                               run("right", 300, 50)},
                              600,
                              800);
    ASSERT_EQ(got.size(), 5U);
    const std::int32_t lines[] = {1, 1, 2, 3, 4};
    const std::int32_t blocks[] = {1, 1, 1, 2, 3};
    for (std::size_t i = 0; i < got.size(); ++i) {
        EXPECT_EQ(got[i].line, lines[i]) << got[i].text;
        EXPECT_EQ(got[i].block, blocks[i]) << got[i].text;
    }
}

TEST(Utf8, CutsBetweenCharactersAndReplacesWhatIsNone) {
    EXPECT_EQ(cut_utf8("caf\u00e9", 4), "caf");
    EXPECT_EQ(cut_utf8("caf\u00e9", 5), "caf\u00e9");
    EXPECT_TRUE(is_utf8("\u00e9\u20ac\U0001F600"));
    for (const char* bad :
         {"\xC3", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xFF"}) {
        EXPECT_FALSE(is_utf8(bad));
    }
    EXPECT_EQ(split_words("a\u00a0b\u00adc\x01 \xFF"),
              (std::vector<std::string>{"a", "bc", "\uFFFD"}));
}

} // namespace
} // namespace intake::test
