// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/handwriting.hpp"
#include "tests/support/painted.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace intake::test {
namespace {

constexpr Colour k_white{250, 250, 250};
constexpr Colour k_black{20, 20, 24};
constexpr Colour k_blue{40, 60, 160};
constexpr Colour k_pale_red{170, 110, 120};
// Where the words of the left column stand, and those of the right one.
constexpr double k_label = 0.1;
constexpr double k_filled_in = 0.5;

/// Strokes all over the page: print to the left of the middle, a pen to the right of it.
Image page_with(const Colour& pen, const Colour& print = k_black) {
    return painted([&](std::int32_t x, std::int32_t y) {
        if (!is_stroke(x, y + 300)) {
            return k_white;
        }
        return x < k_width * 0.45 ? print : pen;
    });
}

/// A word of four letters' width on the strokes of that line, or half a letter behind a word that ends there.
ReadWord word(std::string text, float confidence, bool known, std::int32_t line, double x0) {
    const double top = (20 + 60 * line) / static_cast<double>(k_height);
    const Box box{x0, top, x0 + 0.08, top + 0.016};
    return {.word = {.text = std::move(text),
                     .box = box,
                     .confidence = confidence,
                     .size = 0.016F,
                     .line = line,
                     .block = 0},
            .known = known};
}

std::vector<ReadWord> labels() {
    std::vector<ReadWord> words;
    for (std::int32_t line = 1; line <= 10; ++line) {
        words.push_back(word("deelnemer", 0.96F, true, line, k_label));
    }
    return words;
}

std::vector<ReadWord> with(std::vector<ReadWord> words, const std::vector<ReadWord>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// How many of the words beside the labels are left.
std::size_t left_of(std::vector<ReadWord> words, const Image& page) {
    const auto all = labels().size();
    take_out_handwriting(words, page, {});
    return words.size() - all;
}

TEST(Handwriting, UnsureWordsInThePensColourGoAndTheirPlaceIsTold) {
    auto words = with(
        labels(),
        {word("renzen", 0.84F, false, 11, k_filled_in), word("stellen", 0.72F, true, 11, 0.6)});
    const auto places = take_out_handwriting(words, page_with(k_blue), {});
    EXPECT_EQ(words.size(), 10U);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_FALSE(places[0].looks_printed);
    EXPECT_DOUBLE_EQ(places[0].box.x0, k_filled_in);
    EXPECT_DOUBLE_EQ(places[0].box.x1, 0.68);
}

TEST(Handwriting, APlaceThatIsKnownIsNotToldTwice) {
    auto words = with(labels(), {word("renzen", 0.5F, false, 11, k_filled_in)});
    const UnreadArea known{.box = words.back().word.box, .looks_printed = false};
    EXPECT_TRUE(take_out_handwriting(words, page_with(k_blue), {known}).empty());
    EXPECT_EQ(words.size(), 10U);
}

TEST(Handwriting, PaleInkIsAColourToo) {
    const auto words = with(labels(), {word("zien", 0.72F, true, 11, k_filled_in)});
    EXPECT_EQ(left_of(words, page_with(k_pale_red)), 0U);
    EXPECT_EQ(left_of(words, page_with(k_black)), 1U); // as sure as print may be
}

TEST(Handwriting, FiguresByThemselvesMustBeSurer) {
    const auto page = page_with(k_blue);
    EXPECT_EQ(left_of(with(labels(), {word("4", 0.85F, false, 11, k_filled_in)}), page), 0U);
    EXPECT_EQ(left_of(with(labels(), {word("grenzen", 0.85F, true, 11, k_filled_in)}), page), 1U);
    EXPECT_EQ(left_of(with(labels(), {word("2024", 0.95F, false, 11, k_filled_in)}), page), 1U);
}

TEST(Handwriting, WhereThePrintHasAColourItTellsNothing) {
    const auto words = with(labels(), {word("zien", 0.72F, true, 11, k_filled_in)});
    EXPECT_EQ(left_of(words, page_with(k_blue, k_blue)), 1U);
}

TEST(Handwriting, PrintThatAPenCrossesStays) {
    // "namens het": the signature runs over the second word.
    const auto words =
        with(labels(), {word("namens", 0.95F, true, 11, 0.37), word("hot", 0.4F, true, 11, 0.46)});
    EXPECT_EQ(left_of(words, page_with(k_blue)), 2U);
}

TEST(Handwriting, WhatWasSeenToBePrintStays) {
    auto crossed = word("s-cret.", 0.3F, false, 11, k_filled_in);
    EXPECT_EQ(left_of(with(labels(), {crossed}), page_with(k_blue)), 0U);
    crossed.is_print = true;
    EXPECT_EQ(left_of(with(labels(), {crossed}), page_with(k_blue)), 1U);
    EXPECT_EQ(left_of(with(labels(), {crossed}), page_with(k_black)), 1U);
}

TEST(Handwriting, AmongClearPrintABlackPenIsWhatIsUnsure) {
    const std::vector<ReadWord> filled_in{word("My.", 0.2F, false, 11, k_filled_in),
                                          word("[Cosson", 0.33F, false, 11, 0.59)};
    EXPECT_EQ(left_of(with(labels(), filled_in), page_with(k_black)), 0U);

    const std::vector<ReadWord> crossed{word("datum", 0.2F, true, 11, k_filled_in)};
    EXPECT_EQ(left_of(with(labels(), crossed), page_with(k_black)), 1U);

    auto worn = labels();
    for (auto& label : worn) {
        label.word.confidence = 0.75F;
    }
    EXPECT_EQ(left_of(with(worn, filled_in), page_with(k_black)), 2U);
}

TEST(Handwriting, OnPoorPagesOnlyStrokesWithoutAWordGo) {
    auto words = with(
        {},
        {word("zo", 0.3F, true, 11, k_filled_in), word("mevrouw", 0.3F, true, 12, k_filled_in)});
    const UnreadArea strokes{.box = {0.4, 0.5, 0.9, 0.9}, .looks_printed = false};
    take_out_handwriting(words, page_with(k_black), {strokes});
    ASSERT_EQ(words.size(), 1U);
    EXPECT_EQ(words[0].word.text, "mevrouw");
}

} // namespace
} // namespace intake::test
