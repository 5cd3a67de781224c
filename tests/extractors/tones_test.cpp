// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/tones.hpp"
#include "tests/support/painted.hpp"

#include <gtest/gtest.h>

namespace intake::test {
namespace {

TEST(Tones, ShadowAndColourOfThePaperGo) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const double light = 1 - 0.7 * x / k_width; // dark on the right
        const Colour colour = is_stroke(x, y) ? Colour{20, 20, 25} : Colour{160, 190, 225};
        return Colour{static_cast<std::uint8_t>(colour[0] * light),
                      static_cast<std::uint8_t>(colour[1] * light),
                      static_cast<std::uint8_t>(colour[2] * light)};
    });
    const Image even = normalised(page);
    ASSERT_EQ(even.channels, 1);
    for (const std::int32_t x : {160, 400, 688}) {
        EXPECT_LT(level(even, x + 1, 330), 60) << x;
        EXPECT_GT(level(even, x + 9, 330), 220) << x;
    }
}

TEST(Tones, LightOnDarkIsTurnedRound) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const bool dark = y > 280 && y < 480;
        const bool stroke = is_stroke(x, y);
        return dark == stroke ? Colour{250, 250, 250} : Colour{20, 60, 120};
    });
    const Image even = normalised(page);
    for (const std::int32_t y : {330, 390, 630, 690}) {
        EXPECT_LT(level(even, 401, y), 80) << y;
        EXPECT_GT(level(even, 409, y), 200) << y;
    }
}

TEST(Tones, FaintPrintIsSeenAndMadeBlack) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const int grain = (x * 7 + y * 13) % 5 - 2;
        const auto shade = static_cast<std::uint8_t>((is_stroke(x, y) ? 190 : 245) + grain);
        return Colour{shade, shade, shade};
    });
    const EvenPaper paper(page);
    ASSERT_EQ(paper.print(), Print::faint);
    const Image print = paper.rendered(Print::faint);
    EXPECT_LT(level(print, 401, 330), 40);
    EXPECT_GT(level(print, 409, 330), 230);
}

TEST(Tones, APageWithLittleOnItIsNotFaint) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const int grain = (x * 7 + y * 13) % 5 - 2;
        const bool speck = x > 400 && x < 404 && y > 400 && y < 404;
        const auto shade = static_cast<std::uint8_t>((speck ? 190 : 245) + grain);
        return Colour{shade, shade, shade};
    });
    EXPECT_EQ(EvenPaper(page).print(), Print::usual);
}

TEST(Tones, APatternBelowThePrintGoes) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        if (is_stroke(x, y)) {
            return Colour{25, 25, 30};
        }
        return (x + 2 * y) % 12 < 5 ? Colour{160, 140, 150} : Colour{235, 220, 225};
    });
    const EvenPaper paper(page);
    ASSERT_EQ(paper.print(), Print::on_pattern);
    const Image print = paper.rendered(Print::on_pattern);
    EXPECT_LT(level(print, 401, 330), 60);
    for (std::int32_t x = 0; x < k_width; ++x) {
        EXPECT_EQ(level(print, x, 200), 255) << x;
    }
}

TEST(Tones, DensePrintIsUsual) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        return is_stroke(x, y) ? Colour{25, 25, 25} : Colour{245, 245, 240};
    });
    EXPECT_EQ(EvenPaper(page).print(), Print::usual);
}

} // namespace
} // namespace intake::test
