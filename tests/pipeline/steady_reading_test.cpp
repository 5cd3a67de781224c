// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/steady_reading.hpp"
#include "tests/pipeline/workers/pool_support.hpp"

#include <gtest/gtest.h>

#include <string>

namespace intake::tests {
namespace {

/// Reads a file that delivers a page, or a file of an archive, every 50 ms and has no end.
class SteadyReadings : public testing::Test {
protected:
    FileReading
    read(double seconds, const StopMemory& memory, const std::string& fault = "fault:drip") {
        PoolOptions options = quick_options(INTAKE_FAULTY_READER, m_folder.path());
        options.formats = {"faulty"};  // no canaries: they need longer
        options.wall_factor = seconds; // of one second
        Pool pool(options);
        return SteadyReading(order_for(fault, m_folder.path()), pool, memory).get();
    }
    Ledger& ledger() { return m_ledger; }

private:
    TemporaryFolder m_folder;
    Ledger m_ledger{m_folder / "l.sqlite"};
};

TEST_F(SteadyReadings, EndWhereTheyEndedBefore) {
    const StopMemory memory{&ledger(), "program"};
    const FileReading first = read(0.3, memory);
    EXPECT_EQ(first.end.outcome, Outcome::time_limit);
    EXPECT_FALSE(first.pages.empty());
    const FileReading again = read(0.9, memory);
    EXPECT_EQ(again.end, first.end);
    EXPECT_EQ(again.pages.size(), first.pages.size());
}

TEST_F(SteadyReadings, OfArchivesEndAtTheFileWhereTheyEndedBefore) {
    const StopMemory memory{&ledger(), "program"};
    const FileReading first = read(0.3, memory, "fault:drip members");
    EXPECT_EQ(first.end.outcome, Outcome::time_limit);
    ASSERT_GT(first.members.size(), 1U);
    EXPECT_EQ(first.members.back().end, first.end);
    const FileReading again = read(0.3, memory, "fault:drip members");
    EXPECT_EQ(again.end, first.end);
    ASSERT_EQ(again.members.size(), first.members.size());
    for (std::size_t i = 0; i < first.members.size(); ++i) {
        EXPECT_EQ(again.members[i].end, first.members[i].end);
        EXPECT_EQ(again.members[i].bytes == nullptr, first.members[i].bytes == nullptr);
    }
}

TEST_F(SteadyReadings, AreTriedAnewByAnotherProgramAndWhenForgotten) {
    const StopMemory memory{&ledger(), "program"};
    const std::size_t pages = read(0.3, memory).pages.size();
    EXPECT_GT(read(0.9, {&ledger(), "a later program"}).pages.size(), pages);
    EXPECT_GT(read(0.9, {}).pages.size(), pages);
    ledger().forget_stops();
    EXPECT_GT(read(0.9, memory).pages.size(), pages);
}

} // namespace
} // namespace intake::tests
