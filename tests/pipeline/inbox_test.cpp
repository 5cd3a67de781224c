// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/inbox.hpp"
#include "pipeline/usage_error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace intake {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

void touch(const std::string& path, const std::string& content = "x") {
    std::ofstream(path) << content;
}

std::vector<std::string> names_of(const Inbox& inbox) {
    std::vector<std::string> names;
    for (const InboxFile& file : inbox.portfolios) {
        names.push_back(file.name);
    }
    return names;
}

TEST(Inbox, TakesZipsInOrderAndNamesTheRest) {
    const tests::TemporaryFolder folder;
    for (const char* name : {"b.zip", "a.ZIP", "lijst.xlsx", ".c.zip", "d.zip.part"}) {
        touch(folder / name);
    }
    std::filesystem::create_directory(folder / "oud.zip");
    const Inbox inbox = list_inbox(folder.path());
    EXPECT_THAT(names_of(inbox), ElementsAre("a", "b"));
    EXPECT_THAT(inbox.others,
                UnorderedElementsAre(".c.zip", "d.zip.part", "lijst.xlsx", "oud.zip"));
}

TEST(Inbox, FolderNamesAreSafeAndUnique) {
    const tests::TemporaryFolder folder;
    for (const char* name : {"Jansen.zip",
                             "jansen.ZIP",
                             " .zip",
                             "a\nb.zip",
                             "x:y*z.zip",
                             "caf\xC3\xA9.zip",
                             "caf\xE9.zip",       // Windows-1252
                             "a\u202Efdp.zip",    // writes from right to left from there
                             "\u200B.zip",        // shows nothing
                             "b\xC2\x9B[31m.zip", // an escape sequence in one character
                             "dossier 123456782.zip"}) {
        touch(folder / name);
    }
    touch(folder / (std::string(200, 'q') + ".zip"));
    EXPECT_THAT(names_of(list_inbox(folder.path())),
                UnorderedElementsAre("Jansen",
                                     "jansen-2",
                                     "portfolio",
                                     "a_b",
                                     "x_y_z",
                                     "caf\xC3\xA9",
                                     "caf_",
                                     "a_fdp",
                                     "_",
                                     "b__31m",
                                     testing::AllOf(testing::StartsWith("dossier "),
                                                    testing::Not(testing::HasSubstr("123456782"))),
                                     std::string(120, 'q')));
}

TEST(Inbox, TheDigestOfAFileIsThatOfItsCopy) {
    const tests::TemporaryFolder folder;
    const std::string path = folder / "a.zip";
    touch(path, std::string(200'000, 'z'));
    const Result<std::string> digest = digest_of(path, 200'000);
    ASSERT_TRUE(digest.ok());
    EXPECT_EQ(*digest, (*copy_of(path, 200'000, folder.path()))->sha256());
    EXPECT_EQ(digest_of(path, 199'999).problem().outcome, Outcome::limit_archive_size);
    EXPECT_EQ(digest_of(folder / "b.zip", 1).problem().outcome, Outcome::input_gone);
    EXPECT_EQ(digest_of(folder.path(), 1'000'000).problem().outcome, Outcome::input_io_error);
}

TEST(Inbox, OneFileIsAnInboxOfOne) {
    const tests::TemporaryFolder folder;
    touch(folder / "een.zip");
    EXPECT_THAT(names_of(list_inbox(folder / "een.zip")), ElementsAre("een"));
}

TEST(Inbox, ANameThatIsNotThereIsAUsageError) {
    EXPECT_THROW((void)list_inbox("/nergens/te/vinden"), UsageError);
}

TEST(Inbox, CopyHoldsTheBytes) {
    const tests::TemporaryFolder folder;
    touch(folder / "a.zip", "abc");
    const Result<BlobPtr> copy = copy_of(folder / "a.zip", 100, folder.path());
    ASSERT_TRUE(copy.ok());
    EXPECT_EQ((*copy)->bytes(), 3U);
    EXPECT_EQ((*copy)->sha256(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Inbox, WhatCannotBeCopiedHasAName) {
    const tests::TemporaryFolder folder;
    touch(folder / "big.zip", std::string(101, 'x'));
    std::filesystem::create_directory(folder / "folder");
    EXPECT_EQ(copy_of(folder / "gone.zip", 100, folder.path()).problem().outcome,
              Outcome::input_gone);
    EXPECT_EQ(copy_of(folder / "folder", 100, folder.path()).problem().outcome,
              Outcome::input_io_error);
    EXPECT_EQ(copy_of(folder / "big.zip", 100, folder.path()).problem(),
              (End{Outcome::limit_archive_size, {"bytes", 101, 100}}));
}

} // namespace
} // namespace intake
