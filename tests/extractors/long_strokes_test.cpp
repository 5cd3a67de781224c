// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/long_strokes.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace intake::test {
namespace {

constexpr double k_letters = 24;                // pixels, with their stems
constexpr PixelArea k_place{150, 20, 180, 200}; // where the pen is

Image paper() {
    return {.width = 600,
            .height = 240,
            .channels = 1,
            .dpi = 200,
            .pixels = std::vector<std::uint8_t>(600UL * 240UL, 255)};
}

std::uint8_t& at(Image& page, std::int32_t x, std::int32_t y) {
    return page.pixels[static_cast<std::size_t>(y * page.width + x)];
}

/// An upright stroke of a letter with a bar at its foot.
void write_letter(Image& page, std::int32_t x, std::int32_t foot) {
    for (std::int32_t y = foot - 16; y < foot; ++y) {
        for (std::int32_t i = 0; i < (y >= foot - 3 ? 10 : 3); ++i) {
            at(page, x + i, y) = 60;
        }
    }
}

/// Ten letters from x = 100 to 250 and, beyond a gap, three more.
Image line_of_print() {
    Image page = paper();
    for (std::int32_t i = 0; i < 10; ++i) {
        write_letter(page, 100 + 15 * i, 130);
    }
    for (std::int32_t i = 0; i < 3; ++i) {
        write_letter(page, 400 + 15 * i, 130);
    }
    return page;
}

/// A pen's stroke, four pixels wide and 140 high, through x = 200 in the middle of the line.
void cross(Image& page) {
    for (std::int32_t y = 50; y < 190; ++y) {
        for (std::int32_t i = 0; i < 4; ++i) {
            at(page, 200 + (y - 122) / 3 + i, y) = 20;
        }
    }
}

TEST(LongStrokes, ALineIsGivenWithoutThem) {
    Image page = line_of_print();
    cross(page);
    auto lines = crossed_lines(page, k_place, k_letters);
    ASSERT_EQ(lines.size(), 1U);
    auto& [area, picture] = lines.front();
    EXPECT_LT(area.x, 100);
    EXPECT_GT(area.x + area.width, 245);
    EXPECT_LT(area.x + area.width, 400) << "a column beyond a gap is another's";
    EXPECT_LT(area.y, 114);
    EXPECT_GT(area.y + area.height, 130);
    EXPECT_EQ(at(picture, 101 - area.x, 120 - area.y), 60) << "print stays";
    EXPECT_EQ(at(picture, 199 - area.x, 118 - area.y), 255) << "the pen goes";
}

TEST(LongStrokes, PrintGoesOnBelowThem) {
    Image page = line_of_print();
    for (std::int32_t x = 180; x < 230; ++x) { // a bar that the stroke crosses
        at(page, x, 122) = 60;
    }
    cross(page);
    auto lines = crossed_lines(page, k_place, k_letters);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(at(lines[0].picture, 201 - lines[0].area.x, 122 - lines[0].area.y), 60);
}

TEST(LongStrokes, WhereNoneCrossThereIsNothing) {
    EXPECT_TRUE(crossed_lines(line_of_print(), k_place, k_letters).empty());
    EXPECT_TRUE(crossed_lines(paper(), k_place, k_letters).empty());
    EXPECT_TRUE(crossed_lines(line_of_print(), k_place, 0).empty());
}

TEST(LongStrokes, LettersThatStandOnNoLineAreNoPrint) {
    Image page = paper();
    for (std::int32_t i = 0; i < 10; ++i) {
        write_letter(page, 100 + 15 * i, 120 + 7 * (i % 3) + 2 * (i % 4));
    }
    cross(page);
    EXPECT_TRUE(crossed_lines(page, k_place, k_letters).empty());
}

} // namespace
} // namespace intake::test
