// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flatten.hpp"
#include "extractors/tones.hpp"
#include "extractors/unread.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <functional>

namespace intake::test {
namespace {

using Colour = std::array<std::uint8_t, 3>;

constexpr std::int32_t k_width = 800;
constexpr std::int32_t k_height = 1000;

Image painted(const std::function<Colour(std::int32_t, std::int32_t)>& colour) {
    Image image{.width = k_width, .height = k_height, .channels = 3, .dpi = 100, .pixels = {}};
    for (std::int32_t y = 0; y < k_height; ++y) {
        for (std::int32_t x = 0; x < k_width; ++x) {
            const auto pixel = colour(x, y);
            image.pixels.insert(image.pixels.end(), pixel.begin(), pixel.end());
        }
    }
    return image;
}

int level(const Image& image, std::int32_t x, std::int32_t y) {
    return image.pixels.at(static_cast<std::size_t>(y * image.width + x));
}

/// Rows of upright strokes, 4 pixels wide, as letters have.
bool is_stroke(std::int32_t x, std::int32_t y) {
    return y % 60 >= 20 && y % 60 < 36 && x % 16 < 4 && x > 100 && x < 700 && y > 300;
}

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

TEST(Tones, PrintBelowInkRemains) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        if (is_stroke(x, y)) {
            return Colour{15, 15, 18};
        }
        const bool ink = (x + y) % 200 < 8;
        return ink ? Colour{30, 50, 150} : Colour{250, 250, 250};
    });
    const Image print = without_ink(page);
    EXPECT_LT(level(print, 401, 330), 60);
    for (std::int32_t x = 0; x < k_width; ++x) {
        EXPECT_GT(level(print, x, 200), 200) << x;
    }
}

TEST(Flatten, SquaresASheetOnATableAndFindsTheWayBack) {
    // A sheet that is narrower at the top.
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const double inset = 150 - 0.1 * y;
        const bool on_sheet = y > 60 && y < 940 && x > inset && x < k_width - inset;
        return on_sheet ? Colour{230, 228, 220} : Colour{70, 60, 50};
    });
    const auto flat = flatten(page);
    ASSERT_TRUE(flat.has_value());
    EXPECT_EQ(flat->how, "photo");
    const Box whole = flat->on_original({0, 0, 1, 1});
    EXPECT_NEAR(whole.y0, 0.06, 0.03);
    EXPECT_NEAR(whole.y1, 0.94, 0.03);
    const Box top = flat->on_original({0, 0, 1, 0.02});
    EXPECT_NEAR(top.x0, 144.0 / k_width, 0.03);
    EXPECT_NEAR(top.x1, 1 - 144.0 / k_width, 0.03);
}

TEST(Flatten, AShadowIsNoSheet) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const auto light = static_cast<std::uint8_t>(250 - 120 * x / k_width - 60 * y / k_height);
        return Colour{light, light, light};
    });
    EXPECT_FALSE(flatten(page).has_value());
}

TEST(Unread, StrokesThatNoSureWordExplains) {
    const auto page = normalised(painted([](std::int32_t x, std::int32_t y) {
        const bool stroke = y >= 400 && y < 416 && x > 100 && x < 400 && x % 16 < 5;
        return stroke ? Colour{20, 20, 20} : Colour{250, 250, 250};
    }));
    ReadWord word;
    word.word.text = "handtekening";
    word.word.box = {0.12, 0.395, 0.51, 0.42};
    const auto none_read = unread_areas(page, {});
    ASSERT_EQ(none_read.size(), 1U);
    EXPECT_TRUE(none_read[0].looks_printed);
    EXPECT_NEAR(none_read[0].box.y0, 0.4, 0.01);
    word.word.confidence = 0.3F;
    EXPECT_EQ(unread_areas(page, {word}).size(), 1U);
    word.word.confidence = 0.9F;
    EXPECT_TRUE(unread_areas(page, {word}).empty());
}

} // namespace
} // namespace intake::test
