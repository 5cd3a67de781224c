// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/files.hpp"
#include "pipeline/system_error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sys/stat.h>

namespace intake {
namespace {

TEST(Files, WritesWholeFilesThatOthersCannotRead) {
    const tests::TemporaryFolder folder;
    write_file_atomically(folder / "a.json", "one");
    write_file_atomically(folder / "a.json", std::string(100'000, 'x'));
    EXPECT_EQ(read_file(folder / "a.json"), std::string(100'000, 'x'));
    EXPECT_THAT(list_folder(folder.path()), testing::ElementsAre("a.json"));
    struct stat facts {};
    ASSERT_EQ(stat((folder / "a.json").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0640U);
}

TEST(Files, AFailedWriteLeavesTheOldContentAndNoRubbish) {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "taken/inside");
    EXPECT_THROW(write_file_atomically(folder / "taken", "x"),
                 SystemError); // a folder stands there
    EXPECT_THAT(list_folder(folder.path()), testing::ElementsAre("taken"));
    EXPECT_THROW(write_file_atomically(folder / "no/such/folder", "x"), SystemError);
}

TEST(Files, SweepsWhatAnInterruptedWriteLeft) {
    const tests::TemporaryFolder folder;
    write_file_atomically(folder / ".intake-abc123", "half");
    write_file_atomically(folder / "portfolios.csv", "whole");
    sweep_temporary_files(folder.path());
    EXPECT_THAT(list_folder(folder.path()), testing::ElementsAre("portfolios.csv"));
}

TEST(Files, AWorkFolderBeginsEmptyAndIsGoneAtItsEnd) {
    const tests::TemporaryFolder folder;
    make_folders(folder / ".work/jansen/new");
    write_file_atomically(folder / ".work/jansen/new/index.json", "half");
    {
        const WorkFolder work(folder / ".work");
        EXPECT_THAT(list_folder(work.path()), testing::IsEmpty());
        write_new_file(work.path() + "/a", "x");
        EXPECT_THROW(write_new_file(work.path() + "/a", "y"), SystemError);
        EXPECT_EQ(read_file(work.path() + "/a"), "x");
    }
    EXPECT_THAT(list_folder(folder.path()), testing::IsEmpty());
}

TEST(Files, ASecondRunOnTheSameFolderIsRefused) {
    const tests::TemporaryFolder folder;
    {
        const FolderLock first(folder.path(), ".lock");
        EXPECT_THROW(FolderLock(folder.path(), ".lock"), SystemError);
        const FolderLock other_shard(folder.path(), ".lock-2-of-2");
    }
    const FolderLock again(folder.path(), ".lock");
}

} // namespace
} // namespace intake
