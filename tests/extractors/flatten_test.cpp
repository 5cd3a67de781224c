// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flatten.hpp"
#include "extractors/tones.hpp"
#include "tests/support/painted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace intake::test {
namespace {

TEST(Flatten, SquaresASheetOnATableAndFindsTheWayBack) {
    // A sheet that is narrower at the top.
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const double inset = 150 - 0.1 * y;
        const bool on_sheet = y > 60 && y < 940 && x > inset && x < k_width - inset;
        return on_sheet ? Colour{230, 228, 220} : Colour{70, 60, 50};
    });
    const auto flat = flatten(page, normalised(page));
    ASSERT_TRUE(flat.has_value());
    EXPECT_EQ(flat->how, "photo");
    const Box whole = flat->on_original({0, 0, 1, 1});
    EXPECT_NEAR(whole.y0, 0.06, 0.03);
    EXPECT_NEAR(whole.y1, 0.94, 0.03);
    const Box top = flat->on_original({0, 0, 1, 0.02});
    EXPECT_NEAR(top.x0, 144.0 / k_width, 0.03);
    EXPECT_NEAR(top.x1, 1 - 144.0 / k_width, 0.03);
}

TEST(Flatten, FindsTheWholeSheetWhereHalfOfItLiesInShadow) {
    // In the far corner about as dark as the ground in the light.
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const double light = 1 - 0.65 * std::clamp((x - 100) / 600.0, 0.0, 1.0);
        const bool on_sheet = y > 60 && y < 940 && x > 80 && x < k_width - 80;
        const auto level = static_cast<std::uint8_t>((on_sheet ? 230 : 70) * light);
        return Colour{level, level, level};
    });
    const auto flat = flatten(page, normalised(page));
    ASSERT_TRUE(flat.has_value());
    const Box whole = flat->on_original({0, 0, 1, 1});
    EXPECT_NEAR(whole.x0, 80.0 / k_width, 0.03);
    EXPECT_NEAR(whole.x1, 1 - 80.0 / k_width, 0.03);
    EXPECT_NEAR(whole.y0, 0.06, 0.03);
    EXPECT_NEAR(whole.y1, 0.94, 0.03);
}

TEST(Flatten, AShadowIsNoSheet) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        const auto light = static_cast<std::uint8_t>(250 - 120 * x / k_width - 60 * y / k_height);
        return Colour{light, light, light};
    });
    EXPECT_FALSE(flatten(page, normalised(page)).has_value());
}

} // namespace
} // namespace intake::test
