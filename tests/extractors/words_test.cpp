// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/image.hpp"
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

TEST(Boxes, MeetWhereTheyShareMoreThanAnEdge) {
    const Box box{0.2, 0.2, 0.4, 0.4};
    EXPECT_TRUE(meet(box, {0.3, 0.3, 0.9, 0.9}));
    EXPECT_FALSE(meet(box, {0.4, 0.2, 0.6, 0.4}));
    EXPECT_FALSE(meet(box, {0.2, 0.5, 0.4, 0.6}));
    EXPECT_DOUBLE_EQ(shared_area(box, {0.3, 0.3, 0.9, 0.9}), 0.1 * 0.1);
    EXPECT_EQ(shared_area(box, {0.5, 0.5, 0.9, 0.9}), 0);
}

TEST(Boxes, TurnWithWhatTheyAreOn) {
    // Something in the top left corner goes to the top right, and on around the page.
    const Box corner{0, 0, 0.25, 0.125};
    EXPECT_EQ(turned(corner, 90), (Box{0.875, 0, 1, 0.25}));
    EXPECT_EQ(turned(corner, 180), (Box{0.75, 0.875, 1, 1}));
    EXPECT_EQ(turned(corner, 270), (Box{0, 0.75, 0.125, 1}));
    for (const std::int32_t degrees : {0, 90, 180, 270, 450}) {
        EXPECT_EQ(turned(turned(corner, degrees), -degrees), corner) << degrees;
    }
}

TEST(Pictures, TurnClockwise) {
    // 1 2 3
    // 4 5 6
    const Image grey{
        .width = 3, .height = 2, .channels = 1, .dpi = 72, .pixels = {1, 2, 3, 4, 5, 6}};
    using Pixels = std::vector<std::uint8_t>;
    EXPECT_EQ(turned(grey, 0).pixels, grey.pixels);
    EXPECT_EQ(turned(grey, 90).pixels, (Pixels{4, 1, 5, 2, 6, 3}));
    EXPECT_EQ(turned(grey, 90).width, 2);
    EXPECT_EQ(turned(grey, 180).pixels, (Pixels{6, 5, 4, 3, 2, 1}));
    EXPECT_EQ(turned(grey, 270).pixels, (Pixels{3, 6, 2, 5, 1, 4}));
    const Image colour{
        .width = 1, .height = 2, .channels = 3, .dpi = 72, .pixels = {1, 2, 3, 4, 5, 6}};
    EXPECT_EQ(turned(colour, 90).pixels, (Pixels{4, 5, 6, 1, 2, 3}));
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
