// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/tesseract.hpp"
#include "extractors/warm_up.hpp"
#include "tests/support/reading.hpp"

#include <gmock/gmock.h>

#include <algorithm>
// These recognise for real.

namespace intake::test {
namespace {

Tools& tools() {
    static const auto loaded = warm_up({.languages = "nld+eng"});
    return *loaded;
}

/// A page that shows lines of text but whose text layer is of no use, turned clockwise by `turn` degrees.
std::string page_of_lines(int turn) {
    std::string content;
    for (int line = 0; line < 20; ++line) {
        content += text_at(60,
                           760 - 20 * line,
                           "De kandidaat heeft het verslag op tijd ingeleverd bij de opleiding.");
    }
    for (auto at = content.find("/F "); at != std::string::npos; at = content.find("/F ", at)) {
        content.replace(at, 2, "/U");
    }
    return make_pdf({{.content = content, .more = "/Rotate " + std::to_string(turn)}});
}

TEST(Tesseract, ReadsPagesThatLieOnAnySide) {
    for (const int turn : {0, 90, 180, 270}) {
        const auto read = read_all(page_of_lines(turn), test_request(&tools().ocr));
        ASSERT_EQ(read.document.pages.size(), 1U) << turn;
        const auto& page = read.document.pages[0];
        EXPECT_EQ(page.text_source, TextSource::ocr) << turn;
        EXPECT_EQ(page.rotation, (360 - turn) % 360) << turn;
        EXPECT_EQ(page.language, "nl") << turn;
        EXPECT_LT(page.width, page.height) << turn;
        EXPECT_GE(std::ranges::count(page.words, std::string("kandidaat"), &Word::text), 18)
            << turn;
        ASSERT_FALSE(page.words.empty()) << turn;
        EXPECT_NEAR(page.words[0].box.x0, 60.0 / 595, 0.02) << turn;
        EXPECT_NEAR(page.words[0].box.y1, 82.0 / 842, 0.02) << turn;
        EXPECT_NEAR(page.words[0].size, 12.0 / 842, 0.005) << turn;
        EXPECT_GT(page.ocr_confidence.value_or(0), 0.7F) << turn;
    }
}

TEST(Tesseract, WhatWasReadBeforeChangesNothing) {
    const auto first =
        read_all(page_of_lines(0), test_request(&tools().ocr)).document.pages.at(0).words;
    read_all(page_of_lines(180), test_request(&tools().ocr));
    const auto again =
        read_all(page_of_lines(0), test_request(&tools().ocr)).document.pages.at(0).words;
    ASSERT_EQ(first.size(), again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].text, again[i].text) << i;
        EXPECT_EQ(first[i].confidence, again[i].confidence) << i;
    }
}

TEST(Tesseract, FindsNothingOnNothing) {
    EXPECT_TRUE(tools().ocr.recognize({}).words.empty());
    Image white{.width = 300, .height = 300, .channels = 1, .dpi = 300, .pixels = {}};
    white.pixels.assign(90'000, 255);
    EXPECT_TRUE(tools().ocr.recognize(white).words.empty());
}

TEST(Tesseract, SaysWhichModelsItUses) {
    EXPECT_THAT(tools().ocr.engine().version, testing::StartsWith("tesseract "));
    EXPECT_THAT(tools().ocr.engine().models, testing::ElementsAre("nld", "eng"));
    EXPECT_THROW(TesseractOcr("no_such_model", ""), std::runtime_error);
}

} // namespace
} // namespace intake::test
