// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/figures.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace intake {
namespace {

TEST(Figures, CountsHaveThousands) {
    struct Case {
        std::uint64_t count;
        const char* nl;
        const char* en;
    };
    const Case cases[] = {{0, "0", "0"},
                          {999, "999", "999"},
                          {1000, "1.000", "1,000"},
                          {1234567, "1.234.567", "1,234,567"},
                          {std::numeric_limits<std::uint64_t>::max(),
                           "18.446.744.073.709.551.615",
                           "18,446,744,073,709,551,615"}};
    for (const Case& c : cases) {
        EXPECT_EQ(count_label(c.count, Lang::nl), c.nl);
        EXPECT_EQ(count_label(c.count, Lang::en), c.en);
    }
    EXPECT_EQ(count_label(1, k_piece, Lang::nl), "1 stuk");
    EXPECT_EQ(count_label(0, k_piece, Lang::en), "0 pieces");
}

TEST(Figures, SizesHaveUnits) {
    struct Case {
        std::uint64_t bytes;
        const char* nl;
    };
    const Case cases[] = {{0, "0 bytes"},
                          {999, "999 bytes"},
                          {1000, "1,0 kB"},
                          {9949, "9,9 kB"},
                          {9950, "10 kB"},
                          {999'499, "999 kB"},
                          {999'500, "1,0 MB"},
                          {1'240'000, "1,2 MB"},
                          {268'435'456, "268 MB"},
                          {4'000'000'000, "4,0 GB"},
                          {18'000'000'000'000'000'000U, "18000000 TB"}};
    for (const Case& c : cases) {
        EXPECT_EQ(size_label(c.bytes, Lang::nl), c.nl) << c.bytes;
    }
    EXPECT_EQ(size_label(1'240'000, Lang::en), "1.2 MB");
}

TEST(Figures, DurationsReadWell) {
    struct Case {
        double seconds;
        const char* nl;
    };
    const Case cases[] = {{0, "0 s"},
                          {0.4, "0 s"},
                          {59.4, "59 s"},
                          {59.6, "1 min 00 s"},
                          {125, "2 min 05 s"},
                          {3600, "1 u 00 min"},
                          {4800, "1 u 20 min"},
                          {-5, "0 s"},
                          {std::numeric_limits<double>::quiet_NaN(), "0 s"},
                          {std::numeric_limits<double>::infinity(), "0 s"}};
    for (const Case& c : cases) {
        EXPECT_EQ(duration_label(c.seconds, Lang::nl), c.nl) << c.seconds;
    }
    EXPECT_EQ(duration_label(4800, Lang::en), "1 h 20 min");
}

TEST(Figures, PagesBecomeRanges) {
    struct Case {
        std::vector<std::int32_t> pages;
        const char* label;
    };
    const Case cases[] = {{{}, ""},
                          {{3}, "3"},
                          {{1, 2}, "1-2"},
                          {{1, 3, 4, 5, 9}, "1, 3-5, 9"},
                          {{1, 3, 5, 7, 9, 11, 13, 15}, "1, 3, 5, 7, 9, 11, 13, 15"},
                          {{1, 3, 5, 7, 9, 11, 13, 15, 17}, "1, 3, 5, 7, 9, 11, 13, 15, …"}};
    for (const Case& c : cases) {
        EXPECT_EQ(pages_label(c.pages), c.label);
    }
}

} // namespace
} // namespace intake
