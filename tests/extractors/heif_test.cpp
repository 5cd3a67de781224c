// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/heif.hpp"
#include "tests/support/classifier_config.hpp"
#include "tests/support/reading.hpp"

#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <string>
#include <utility>

namespace intake::test {
namespace {

/// 96 by 64 pixels: the left half black, the right half white (made with heif-enc).
std::string half_black() {
    return read_text(std::string(INTAKE_SOURCE_DIR) + "/tests/extractors/data/half_black.heic");
}

l_uint32 red_at(Pix* pix, l_int32 x, l_int32 y) {
    l_uint32 value = 0;
    pixGetPixel(pix, x, y, &value);
    return value >> 24U;
}

TEST(Heif, IsDecodedWithoutThreads) {
    const std::string file = half_black();
    EXPECT_TRUE(is_heif(bytes_of(file)));
    EXPECT_EQ(heif_size(bytes_of(file)), std::pair(96, 64));
    const PixPtr pix = decode_heif(bytes_of(file));
    ASSERT_TRUE(pix);
    EXPECT_LT(red_at(pix.get(), 20, 32), 20U);
    EXPECT_GT(red_at(pix.get(), 76, 32), 235U);
}

TEST(Heif, IsReadAsAPicture) {
    const auto read = read_all(half_black(), test_request());
    EXPECT_EQ(read.identity.media_type, "image/heic");
    EXPECT_EQ(read.end.outcome, Outcome::ok);
    EXPECT_EQ(read.document.pages.size(), 1U);
}

TEST(Heif, BrokenFilesEndInANamedOutcome) {
    const std::string file = half_black();
    for (std::size_t length = 16; length < file.size(); length += 7) {
        const auto read = read_all(file.substr(0, length), test_request());
        EXPECT_NE(read.end.outcome, Outcome::unsupported_type) << length;
    }
    for (std::size_t at = 40; at < file.size(); at += 3) {
        std::string broken = file;
        broken[at] = static_cast<char>(~broken[at]);
        const auto read = read_all(broken, test_request());
        const bool named = was_read(read.end.outcome) || read.end.outcome == Outcome::damaged
                           || read.end.outcome == Outcome::limit_pixels;
        EXPECT_TRUE(named) << at << " " << to_string(read.end.outcome);
    }
}

} // namespace
} // namespace intake::test
