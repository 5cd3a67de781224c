// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/files.hpp"
#include "pipeline/review_file.hpp"
#include "pipeline/sha256.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace intake {
namespace {

namespace fs = std::filesystem;

const std::string k_about =
    R"("about": {"entry_sha256": ")" + std::string(64, 'a')
    + R"(", "first_page": 1, "last_page": 3, "file": "cv.pdf"}, "when": "2026-11-26")";

std::string file_with(const std::string& words) {
    return R"({"schema": "portfolio-intake/review/1", "reviews": [)" + words + "]}";
}

std::string said(const std::string& more) {
    return "{" + more + ", " + k_about + "}";
}

TEST(ReviewFile, HoldsEveryKindOfWord) {
    const std::string words =
        said(R"("kind": "accept")") + "," //
        + said(R"("kind": "other_type", "type": "diploma", "who": "MV")") + ","
        + said(R"("kind": "other_date", "date": "2024-03", "role": "event")") + ","
        + said(R"("kind": "signature_seen")") + "," + said(R"("kind": "signature_not_seen")") + ","
        + said(R"("kind": "split", "pages": [2, 3])") + "," + said(R"("kind": "join")") + ","
        + said(R"("kind": "note", "note": "zie achterkant")");
    const ReviewFile file = parse_review("\xEF\xBB\xBF" + file_with(words));
    EXPECT_TRUE(file.problems.empty());
    ASSERT_EQ(file.words.size(), 8U);
    EXPECT_EQ(file.words[1].type, "diploma");
    EXPECT_EQ(file.words[1].who, "MV");
    EXPECT_EQ(file.words[2].date, "2024-03");
    EXPECT_THAT(file.words[5].pages, ::testing::ElementsAre(2, 3));
    EXPECT_EQ(file.words[7].note, "zie achterkant");
    EXPECT_EQ(file.words[7].about.last_page, 3);
}

TEST(ReviewFile, OneBadWordCostsOneWord) {
    const std::string bad[] = {
        said(R"("kind": "fails")"),
        said(R"("kind": "other_type")"),
        said(R"("kind": "accept", "type": "cv")"),
        said(R"("kind": "other_type", "type": "<b>")"),
        said(R"("kind": "other_date", "date": "gisteren", "role": "event")"),
        said(R"("kind": "other_date", "date": "2024", "role": "lunch")"),
        said(R"("kind": "split", "pages": [])"),
        said(R"("kind": "split", "pages": [1])"),
        said(R"("kind": "split", "pages": [4])"),
        said(R"("kind": "split", "pages": [-2])"),
        said(R"("kind": "note")"),
        said(R"("kind": "note", "note": 7)"),
        said(R"("kind": "note", "note": ")" + std::string(2001, 'x') + "\""),
        said(R"("kind": "accept", "who": ")" + std::string(81, 'x') + "\""),
        said(R"("kind": "accept", "points": 80)"),
        R"({"kind": "accept", "when": "2026-11-26"})",
        "7",
        "null",
    };
    for (const std::string& word : bad) {
        const ReviewFile file = parse_review(file_with(said(R"("kind": "join")") + "," + word));
        EXPECT_EQ(file.words.size(), 1U) << word;
        ASSERT_EQ(file.problems.size(), 1U) << word;
        EXPECT_EQ(file.problems[0].number, 2U);
    }
}

TEST(ReviewFile, ABrokenFileIsAProblem) {
    const std::string many = "0" + [] {
        std::string text;
        for (int i = 0; i < 2000; ++i) {
            text += ",0";
        }
        return text;
    }();
    const std::string broken[] = {"",
                                  "{",
                                  "[]",
                                  "{}",
                                  std::string("\0\xFF", 2),
                                  R"({"schema": "portfolio-intake/review/2", "reviews": []})",
                                  R"({"schema": "portfolio-intake/review/1"})",
                                  R"({"schema": "portfolio-intake/review/1", "reviews": {}})",
                                  std::string(100'000, '['),
                                  file_with(many)};
    for (const std::string& text : broken) {
        const ReviewFile file = parse_review(text);
        EXPECT_TRUE(file.words.empty());
        ASSERT_EQ(file.problems.size(), 1U) << text.substr(0, 80);
        EXPECT_EQ(file.problems[0].number, 0U);
        EXPECT_EQ(file.sha256, sha256_hex(text));
    }
}

TEST(ReviewFile, WhateverLiesThereIsNoStop) {
    const fs::path folder = fs::path(INTAKE_BINARY_DIR) / "review_file_test";
    fs::remove_all(folder);
    fs::create_directories(folder / "a_folder.json");
    EXPECT_TRUE(read_review(folder / "none.json").sha256.empty());
    EXPECT_TRUE(read_review(folder / "none.json").problems.empty());
    write_new_file(folder / "one.json", file_with(said(R"("kind": "accept")")));
    EXPECT_EQ(read_review(folder / "one.json").words.size(), 1U);
    write_new_file(folder / "large.json", std::string((1U << 20U) + 1, ' '));
    fs::create_symlink("one.json", folder / "link.json");
    ASSERT_EQ(::mkfifo((folder / "pipe.json").c_str(), 0600), 0);
    for (const char* name : {"a_folder.json", "large.json", "link.json", "pipe.json"}) {
        const ReviewFile file = read_review(folder / name);
        EXPECT_EQ(file.problems.size(), 1U) << name;
        EXPECT_FALSE(file.sha256.empty()) << name; // and when it is mended, that is a change
    }
    fs::remove_all(folder);
}

} // namespace
} // namespace intake
