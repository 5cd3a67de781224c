// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/image.hpp"
#include "extractors/tones.hpp"
#include "extractors/unbend.hpp"
#include "tests/support/painted.hpp"

#include <gtest/gtest.h>

namespace intake::test {
namespace {

/// Lines of strokes that bow by `depth` pixels in the middle of the page.
Image bowed(double depth) {
    return painted([depth](std::int32_t x, std::int32_t y) {
        const double part = (x - 400) / 300.0;
        const auto level = static_cast<std::int32_t>(y - depth * (1 - part * part));
        return level >= 0 && is_stroke(x, level) ? Colour{20, 20, 20} : Colour{245, 245, 245};
    });
}

TEST(Unbend, LinesThatBowBecomeStraightAndBoxesFindTheWayBack) {
    const auto page = bowed(30);
    const auto unbent = unbend(page, normalised(page));
    ASSERT_TRUE(unbent.has_value());
    // Where the middle of the first line now is, the ends of it are as well.
    const auto top_of = [](const Image& picture, std::int32_t x) {
        std::int32_t y = 250;
        while (level(picture, x, y) > 128 && y < 999) {
            ++y;
        }
        return y;
    };
    const Image straight = to_grey(unbent->picture);
    const auto middle = top_of(straight, 401);
    EXPECT_NEAR(top_of(straight, 129), middle, 4);
    EXPECT_NEAR(top_of(straight, 673), middle, 4);
    const Image bent = to_grey(page);
    for (const std::int32_t x : {129, 401, 673}) {
        const double at = static_cast<double>(x) / k_width;
        const double y = static_cast<double>(middle) / k_height;
        const Box back = unbent->on_bent({at, y, at + 0.002, y + 0.01});
        EXPECT_NEAR(back.y0 * k_height, top_of(bent, x), 5) << x;
    }
}

TEST(Unbend, StraightLinesAreLeftAlone) {
    const auto page = bowed(0);
    EXPECT_FALSE(unbend(page, normalised(page)).has_value());
}

TEST(Unbend, APageWithoutLinesIsLeftAlone) {
    const auto page = painted([](std::int32_t x, std::int32_t y) {
        return x * x + y * y < 90'000 ? Colour{20, 20, 20} : Colour{245, 245, 245};
    });
    EXPECT_FALSE(unbend(page, normalised(page)).has_value());
}

} // namespace
} // namespace intake::test
