// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fold.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake {

namespace {

struct Row {
    std::string_view text;
    std::string_view folded;
};

constexpr Row k_rows[] = {
    {"Zwolle", "zwolle"},
    {"REÜNIE", "reunie"},
    {"naïef", "naief"},
    {"e\u0301e\u0301n", "een"},             // accents of their own
    {"of\uFB01ce \uFB02ux", "office flux"}, // ligatures
    {"\u0132sland", "ijsland"},
    {"vit\u00E6", "vitae"},
    {"S\u00F8ren \u0141ukasz", "soren lukasz"},
    {"Stra\u00DFe", "strasse"},
    {"\u201Cja\u201D \u2018nee\u2019", "\"ja\" 'nee'"},
    {"2019\u20132021", "2019-2021"},
    {"her\u00ADkansing", "herkansing"}, // soft hyphen
    {"\uFEFFbegin\u200B", "begin"},
    {"\uFF11\uFF12\u00B2", "122"}, // full width, superscript
    {"a\u00A0b", "a b"},
    {"\u2460", "1"},
    {"", ""},
    {"\xFF", " "}, // no UTF-8
    {"ok\xC3", "ok "},
};

} // namespace

TEST(Fold, MakesTextComparable) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(fold(row.text), row.folded) << row.text;
    }
}

TEST(Fold, TellsWhereEveryByteCameFrom) {
    for (const Row& row : k_rows) {
        const FoldedText folded = fold_with_origin(row.text);
        ASSERT_EQ(folded.origin.size(), folded.text.size() + 1) << row.text;
        EXPECT_TRUE(std::is_sorted(folded.origin.begin(), folded.origin.end())) << row.text;
        EXPECT_EQ(folded.origin.back(), row.text.size()) << row.text;
    }
    const FoldedText ligature = fold_with_origin("a\uFB01b");
    EXPECT_EQ(ligature.text, "afib");
    EXPECT_EQ(ligature.origin, (std::vector<std::uint32_t>{0, 1, 1, 4, 5}));
}

TEST(Fold, PartsRunsOfLettersAndDigits) {
    const std::string folded = fold("(Her)keuring: en/of 4,5 \u00E9\u00E9n");
    std::vector<std::string> words;
    for (const FoldedRun& run : folded_runs(folded)) {
        words.push_back(folded.substr(run.begin, run.end - run.begin));
    }
    EXPECT_EQ(words, (std::vector<std::string>{"her", "keuring", "en", "of", "4", "5", "een"}));
}

} // namespace intake
