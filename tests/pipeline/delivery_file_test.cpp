// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/delivery_file.hpp"
#include "pipeline/files.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace intake {
namespace {

/// Results in which one ZIP after another is published.
class DeliveryFiles : public ::testing::Test {
protected:
    DeliveryFiles() { make_folders(m_folder / "published"); }

    std::string path() const { return m_folder / "a.json"; }

    void publish(char zip, Outcome outcome = Outcome::ok) {
        Index index = testing::sample_index();
        index.portfolio.sha256 = std::string(64, zip);
        index.portfolio.end.outcome = outcome;
        write_file_atomically(m_folder / "published/index.json", index_json(index));
    }

    DeliveryFile note(char zip) {
        return note_published(m_folder / "published", std::string(64, zip), path(), "a");
    }

    /// The first digits of what a ZIP is compared with; empty for nothing.
    std::string before(char zip) {
        const DeliveryFile file = note(zip);
        const Delivery* const delivery = delivery_before(file, std::string(64, zip));
        return delivery == nullptr ? "" : delivery->sha256.substr(0, 1);
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(DeliveryFiles, HoldWhatWasPublishedWithoutItsPlaces) {
    publish('a');
    const DeliveryFile file = note('b');
    ASSERT_EQ(file.deliveries.size(), 1U);
    const Delivery& held = file.deliveries[0];
    EXPECT_EQ(held.files[0].path, "B/bewijs studiedag.pdf");
    EXPECT_EQ(held.files[0].document, "d1");
    EXPECT_EQ(held.files[3].outcome, "encrypted");
    const auto finding = std::ranges::find(held.findings, "entry_encrypted", &HeldFinding::code);
    ASSERT_NE(finding, held.findings.end());
    EXPECT_EQ(finding->file, "geheim.pdf");
    EXPECT_EQ(finding->severity, "action");
    EXPECT_EQ(file.last_document, 2);
    EXPECT_EQ(read_deliveries(path()).sha256, file.sha256);
}

TEST_F(DeliveryFiles, FirstDeliveryHasNoneBeforeIt) {
    EXPECT_EQ(before('a'), "");
    publish('a');
    EXPECT_EQ(before('a'), "");
    EXPECT_FALSE(std::filesystem::exists(path()));
}

TEST_F(DeliveryFiles, TheSameZipHasTheSameBeforeItHoweverOftenItIsRun) {
    publish('a');
    EXPECT_EQ(before('b'), "a");
    const std::string noted = read_file(path());
    EXPECT_EQ(before('b'), "a"); // the run was killed before it published
    publish('b');
    EXPECT_EQ(before('b'), "a"); // or after it
    EXPECT_EQ(read_file(path()), noted);
}

TEST_F(DeliveryFiles, AZipThatNobodySawIsNoDelivery) {
    publish('a');
    EXPECT_EQ(before('b'), "a");
    EXPECT_EQ(before('c'), "a");
}

TEST_F(DeliveryFiles, OneThatIsTakenBackIsBeforeTheOneThatReturns) {
    publish('a');
    EXPECT_EQ(before('b'), "a");
    publish('b');
    EXPECT_EQ(before('a'), "b");
    publish('a');
    EXPECT_EQ(before('a'), "b");
    EXPECT_EQ(before('b'), "a");
    publish('b');
    EXPECT_EQ(before('c'), "b");
}

TEST_F(DeliveryFiles, OneThatCouldNotBeOpenedOrCopiedIsPassedOver) {
    publish('a');
    EXPECT_EQ(before('b'), "a");
    publish('b', Outcome::damaged);
    EXPECT_EQ(before('c'), "a");
    publish('c');
    const DeliveryFile file =
        note_published(m_folder / "published", "", path(), "a"); // the disk failed
    EXPECT_EQ(delivery_before(file, "")->sha256, std::string(64, 'c'));
    write_file_atomically(m_folder / "published/index.json", "{}");
    EXPECT_EQ(before('c'), "a");
    EXPECT_EQ(before('d'), "c");
}

TEST_F(DeliveryFiles, WhateverIsWrongWithOneIsAProblemAndTheNextDeliveryBeginsAnew) {
    publish('a');
    const std::string whole = deliveries_json(note('b'), "a");
    ASSERT_FALSE(parse_deliveries(whole).problem);
    const auto replaced = [&whole](const std::string& what, const std::string& by) {
        std::string text = whole;
        EXPECT_NE(text.find(what), std::string::npos) << what;
        text.replace(text.find(what), what.size(), by);
        return text;
    };
    for (const std::string& broken :
         {std::string(),
          whole.substr(0, whole.size() - 9),
          std::string("\xff\xfe"),
          std::string(100'000, '['),
          replaced("deliveries/1", "deliveries/2"),
          replaced("\"last_document\": 2", "\"last_document\": -2"),
          replaced("\"last_document\": 2", "\"last_document\": 99999999999999999999"),
          replaced("\"d2\"", "\"d1\""),
          replaced("\"d2\"", "\"d2<\""),
          replaced("\"path\": \"", "\"path\": 1, \"was\": \""),
          replaced("\"findings\": [", "\"findings\": [7, ")}) {
        const DeliveryFile file = parse_deliveries(broken);
        EXPECT_TRUE(file.problem) << broken.substr(0, 100);
        EXPECT_TRUE(file.deliveries.empty());
        EXPECT_NE(file.sha256, "");
    }
    write_file_atomically(path(), "{");
    EXPECT_TRUE(note('a').problem); // the same ZIP: somebody should know
    EXPECT_EQ(read_file(path()), "{");
    EXPECT_EQ(before('b'), "a");
    EXPECT_FALSE(note('b').problem);
}

} // namespace
} // namespace intake
