// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/files.hpp"
#include "pipeline/portfolio_folder.hpp"
#include "pipeline/system_error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <sys/stat.h>

namespace intake {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Publishing : public ::testing::Test {
protected:
    Publishing() {
        make_folders(work());
        make_folders(results());
    }
    std::string work() const { return m_folder / "work"; }
    std::string results() const { return m_folder / "results"; }
    std::string published(const std::string& file) const {
        return read_file(results() + "/jansen/" + file);
    }

private:
    tests::TemporaryFolder m_folder;
};

TEST_F(Publishing, AFolderIsSeenWholeOrNotAtAll) {
    {
        PortfolioFolder folder(work(), "jansen");
        folder.add("index.json", "{}");
        folder.add("crops/1.png", "png");
        EXPECT_THAT(list_folder(results()), IsEmpty());
        const std::string seal = folder.publish(results());
        EXPECT_EQ(seal_of(results() + "/jansen"), seal);
    }
    EXPECT_THAT(list_folder(results() + "/jansen"), ElementsAre("crops", "index.json"));
    EXPECT_EQ(published("crops/1.png"), "png");
    EXPECT_THAT(list_folder(work()), IsEmpty());
    struct stat facts {};
    ASSERT_EQ(stat((results() + "/jansen/crops/1.png").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0640U);
    ASSERT_EQ(stat((results() + "/jansen/crops").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U & ~0750U, 0U);
}

TEST_F(Publishing, ANewOneTakesThePlaceOfAllOfTheOld) {
    for (const char* name : {"old", "new"}) {
        PortfolioFolder folder(work(), "jansen");
        folder.add("index.json", name);
        folder.add(std::string(name) + ".txt", "");
        folder.publish(results());
    }
    EXPECT_THAT(list_folder(results() + "/jansen"), ElementsAre("index.json", "new.txt"));
    EXPECT_EQ(published("index.json"), "new");
    EXPECT_THAT(list_folder(work()), IsEmpty());
}

TEST_F(Publishing, AnEmptyFolderIsNoObstacle) {
    make_folders(results() + "/jansen");
    PortfolioFolder folder(work(), "jansen");
    folder.add("index.json", "{}");
    folder.publish(results());
    EXPECT_EQ(published("index.json"), "{}");
}

TEST_F(Publishing, WhatIsNotPublishedLeavesNoTrace) {
    {
        PortfolioFolder folder(work(), "jansen");
        folder.add("index.json", "{}");
        EXPECT_THROW(folder.add("index.json", "again"), SystemError);
    }
    {
        PortfolioFolder folder(work(), "jansen");
        folder.add("brief.txt", "");
        EXPECT_THROW(folder.publish(results()), std::logic_error) << "no index";
    }
    EXPECT_THAT(list_folder(results()), IsEmpty());
    EXPECT_THAT(list_folder(work()), IsEmpty());
}

TEST_F(Publishing, TheSealBreaksWhenAFileChangesComesOrGoes) {
    const auto publish = [this] {
        PortfolioFolder folder(work(), "jansen");
        folder.add("index.json", "{}");
        folder.add("brief.txt", "Beste");
        return folder.publish(results());
    };
    const std::string place = results() + "/jansen";
    const std::string seal = publish();
    EXPECT_EQ(publish(), seal) << "the same bytes";
    std::ofstream(place + "/index.json") << "[]";
    EXPECT_NE(seal_of(place), seal);
    publish();
    std::ofstream(place + "/brief.txt") << "Bes";
    EXPECT_NE(seal_of(place), seal);
    publish();
    std::ofstream(place + "/notities.txt") << "";
    EXPECT_NE(seal_of(place), seal);
    publish();
    fs::remove(place + "/brief.txt");
    EXPECT_NE(seal_of(place), seal);
    fs::remove(place + "/index.json");
    EXPECT_EQ(seal_of(place), std::nullopt);
    EXPECT_EQ(seal_of(results() + "/nobody"), std::nullopt);
}

} // namespace
} // namespace intake
