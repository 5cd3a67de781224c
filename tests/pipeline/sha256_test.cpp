// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/sha256.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

TEST(Sha256, GivesThePublishedDigests) { // FIPS 180-4, examples
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, BeginsAgainAfterEachDigest) {
    Sha256 digest;
    const std::string_view parts[] = {"a", "", "bc"};
    for (int round = 0; round < 2; ++round) {
        for (const std::string_view part : parts) {
            digest.update(std::as_bytes(std::span(part)));
        }
        EXPECT_EQ(digest.finish(), sha256_hex("abc")) << round;
    }
}

} // namespace
} // namespace intake
