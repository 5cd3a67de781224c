// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slant.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

/// Lines of ten words, each as far down as `drop` says.
template<typename Drop>
Page page_of(Drop drop) {
    Page page;
    for (int line = 0; line < 6; ++line) {
        for (int column = 0; column < 10; ++column) {
            const double x = 0.05 + 0.09 * column;
            const double y = 0.1 + 0.05 * line + drop(x + 0.03 - 0.5);
            Word word{.text = "woord", .box = {x, y, x + 0.06, y + 0.01}, .confidence = 0.9F};
            word.line = line;
            page.words.push_back(word);
        }
    }
    return page;
}

TEST(Slant, FollowsLinesThatClimbAndBend) {
    const auto drop = [](double across) { return 0.03 * across - 0.05 * across * across; };
    const Slant slant = Slant::of(page_of(drop));
    ASSERT_FALSE(slant.is_level());
    const Box left{0.05, 0.2, 0.07, 0.21};
    const Box right{0.9, 0.2, 0.92, 0.21};
    const double apart = drop(0.91 - 0.5) - drop(0.06 - 0.5);
    EXPECT_NEAR(slant.slanted(right).y0 - slant.slanted(left).y0, apart, 0.002);
    EXPECT_NEAR(slant.level(slant.slanted(right)).y0, right.y0, 1e-9);
}

TEST(Slant, LeavesLevelPagesAndTextLayersAlone) {
    EXPECT_TRUE(Slant::of(page_of([](double) { return 0; })).is_level());
    EXPECT_TRUE(Slant::of(Page()).is_level());
    Page layer = page_of([](double across) { return 0.05 * across; });
    for (Word& word : layer.words) {
        word.confidence.reset();
    }
    EXPECT_TRUE(Slant::of(layer).is_level());
}

} // namespace
} // namespace intake
