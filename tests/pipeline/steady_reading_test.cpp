// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/steady_reading.hpp"
#include "tests/pipeline/workers/pool_support.hpp"

#include <gtest/gtest.h>

#include <string>

namespace intake::tests {
namespace {

/// Reads a file that delivers a page every 50 ms and has no end.
class SteadyReadings : public testing::Test {
protected:
    FileReading read(double seconds, const StopMemory& memory) {
        PoolOptions options = quick_options(INTAKE_FAULTY_READER, m_folder.path());
        options.formats = {"faulty"};  // no canaries: they need longer
        options.wall_factor = seconds; // of one second
        Pool pool(options);
        return SteadyReading(order_for("fault:drip", m_folder.path()), pool, memory).get();
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
