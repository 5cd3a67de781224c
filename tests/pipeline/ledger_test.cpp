// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/ledger.hpp"
#include "pipeline/system_error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace intake {
namespace {

using ::testing::HasSubstr;

const LedgerEntry k_entry{{"archive", "subject", "program"}, "seal", false, 2.5};

void execute(const std::string& path, const char* sql) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sql;
    sqlite3_close(database);
}

TEST(Ledger, RemembersOverNights) {
    const tests::TemporaryFolder folder;
    {
        Ledger ledger(folder / "l.sqlite");
        EXPECT_FALSE(ledger.find("jansen"));
        ledger.record("jansen", {});
        ledger.record("jansen", k_entry);
        ledger.record("l'apostrophe; DROP TABLE portfolio", {});
    }
    const Ledger ledger(folder / "l.sqlite");
    const auto found = ledger.find("jansen");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->made_from, k_entry.made_from);
    EXPECT_EQ(found->seal, "seal");
    EXPECT_FALSE(found->opened);
    EXPECT_EQ(found->seconds, 2.5);
    EXPECT_THAT(ledger.seconds(),
                ::testing::UnorderedElementsAre(
                    std::pair("jansen", 2.5), std::pair("l'apostrophe; DROP TABLE portfolio", 0)));
    EXPECT_TRUE(ledger.find("l'apostrophe; DROP TABLE portfolio"));
    EXPECT_FALSE(ledger.find("Jansen"));
}

TEST(Ledger, RemembersWhatWasStopped) {
    const tests::TemporaryFolder folder;
    const StoppedReading some{{Outcome::time_limit, {"cpu_seconds", 61, 60}}, {1, 2, 12}, 4, 3};
    const StoppedReading none{{Outcome::memory_limit, {"memory", {}, std::uint64_t{1} << 63U}}, {}};
    {
        Ledger ledger(folder / "l.sqlite");
        EXPECT_FALSE(ledger.find_stop("some"));
        ledger.record_stop("some", none);
        ledger.record_stop("some", some);
        ledger.record_stop("none", none);
    }
    Ledger ledger(folder / "l.sqlite");
    EXPECT_EQ(ledger.find_stop("some"), some);
    EXPECT_EQ(ledger.find_stop("none"), none);
    ledger.forget_stops();
    EXPECT_FALSE(ledger.find_stop("some"));
}

TEST(Ledger, ManyThreadsMayWrite) {
    const tests::TemporaryFolder folder;
    Ledger ledger(folder / "l.sqlite");
    {
        std::vector<std::jthread> crew;
        for (int t = 0; t < 4; ++t) {
            crew.emplace_back([&ledger, t] {
                for (int i = 0; i < 10; ++i) {
                    ledger.record(std::to_string(t * 10 + i), k_entry);
                }
            });
        }
    }
    for (int i = 0; i < 40; ++i) {
        EXPECT_TRUE(ledger.find(std::to_string(i))) << i;
    }
}

TEST(Ledger, OneOfAnotherVersionIsBegunAfresh) {
    const tests::TemporaryFolder folder;
    Ledger(folder / "l.sqlite").record("jansen", k_entry);
    execute(folder / "l.sqlite",
            "ALTER TABLE portfolio ADD COLUMN later TEXT; PRAGMA user_version = 99");
    Ledger ledger(folder / "l.sqlite");
    EXPECT_FALSE(ledger.find("jansen"));
    ledger.record("jansen", k_entry);
    EXPECT_TRUE(ledger.find("jansen"));
}

TEST(Ledger, WhatCannotBeUsedIsASystemErrorThatSaysWhatToDo) {
    const tests::TemporaryFolder folder;
    const auto problem = [](const std::string& path) -> std::string {
        try {
            const Ledger ledger(path);
        } catch (const SystemError& error) {
            return error.what();
        }
        return "";
    };
    std::ofstream(folder / "broken.sqlite") << std::string(5000, 'x');
    EXPECT_THAT(problem(folder / "broken.sqlite"), HasSubstr("it is damaged; remove it"));
    EXPECT_THAT(problem(folder / "no/such/folder"), HasSubstr("cannot be read or written"));
    const Ledger other(folder / "l.sqlite");
    EXPECT_THAT(problem(folder / "l.sqlite"), HasSubstr("another program uses it"));
}

} // namespace
} // namespace intake
