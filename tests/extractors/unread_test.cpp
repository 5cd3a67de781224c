// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/tones.hpp"
#include "extractors/unread.hpp"
#include "tests/support/painted.hpp"

#include <gtest/gtest.h>

namespace intake::test {
namespace {

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
