// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/plain_word.hpp"

#include <gtest/gtest.h>

#include <string>

namespace intake {
namespace {

TEST(PlainWord, IsTheSameHoweverAScanWasRead) {
    for (const std::string word : {"diploma", "dip1oma", "dipl0ma", "diplorna", "d1ploma"}) {
        EXPECT_EQ(plain_word(word), plain_word("diploma")) << word;
    }
    EXPECT_NE(plain_word("diploma"), plain_word("diplomaat"));
}

TEST(PlainWord, MakesFiguresAndDatesOne) {
    for (const std::string word : {"2024", "12a", "1e", "maart", "augustu5", "september", "a1b2"}) {
        EXPECT_EQ(plain_word(word), "0") << word;
    }
    EXPECT_NE(plain_word("jan1ssen"), "0");
}

} // namespace
} // namespace intake
