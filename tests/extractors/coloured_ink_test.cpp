// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/coloured_ink.hpp"
#include "tests/support/painted.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace intake::test {
namespace {

TEST(ColouredInk, PrintBelowInkRemains) {
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

TEST(ColouredInk, PlacesAreStrokesInColourAndNoBandOrPaleWave) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const bool pen = x > 500 && x < 620 && std::abs(y - 730 - 25 * std::sin(x / 8.0)) < 5;
        if (pen) {
            return Colour{30, 50, 160};
        }
        if (y < 80) {
            return Colour{20, 60, 140}; // a band across the page
        }
        return (x + 3 * y) % 20 < 4 ? Colour{200, 215, 245} : Colour{250, 250, 250};
    });
    const auto places = coloured_places(page);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_NEAR(places[0].x0, 500.0 / k_width, 0.02);
    EXPECT_NEAR(places[0].y1, 760.0 / k_height, 0.02);
}

} // namespace
} // namespace intake::test
