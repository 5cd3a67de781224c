// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a child can go wrong gets its own outcome, and costs nobody else anything.

#include "tests/pipeline/workers/pool_support.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace intake::tests {
namespace {

class Faults : public FaultyPoolTest {};

struct FaultCase {
    const char* fault;
    Outcome outcome;
    const char* reason;
    std::size_t pages;
};

constexpr FaultCase k_cases[] = {
    {"none", Outcome::ok, "", 2},
    {"segv", Outcome::worker_crash, "sigsegv", 0},
    {"abort", Outcome::worker_crash, "sigabrt", 0},
    {"stack", Outcome::worker_crash, "sigsegv", 0},
    {"throw", Outcome::worker_crash, "sigabrt", 0},
    {"exit 3", Outcome::worker_crash, "exit_3", 0},
    {"spin", Outcome::time_limit, "cpu", 0},
    {"garbage", Outcome::protocol_error, "unknown_frame", 0},
    {"half frame", Outcome::protocol_error, "half_frame", 0},
    {"no end", Outcome::protocol_error, "no_end", 0},
    {"no exit", Outcome::protocol_error, "no_exit", 0},
    {"pages, segv", Outcome::worker_crash, "sigsegv", 3},
    {"too many bytes", Outcome::protocol_error, "member_bytes", 0},
};

TEST_F(Faults, EachHasItsOwnOutcome) {
    if (!k_can_confine) {
        GTEST_SKIP() << "a sanitizer reports these faults itself and exits";
    }
    for (const FaultCase& row : k_cases) {
        const FileReading reading = read(std::string("fault:") + row.fault);
        EXPECT_EQ(to_string(reading.end.outcome), to_string(row.outcome)) << row.fault;
        EXPECT_EQ(reading.end.detail.reason, row.reason) << row.fault;
        EXPECT_EQ(reading.pages.size(), row.pages) << row.fault;
        EXPECT_EQ(reading.format, "faulty") << row.fault;
    }
}

TEST_F(Faults, LackOfMemoryIsToldFromACrash) {
    if (!k_can_confine) {
        GTEST_SKIP() << "a sanitizer has an allocator of its own";
    }
    for (const char* fault : {"memory", "memory, abort", "memory, shrug"}) {
        const FileReading reading = read(std::string("fault:") + fault);
        EXPECT_EQ(to_string(reading.end.outcome), "memory_limit") << fault;
        EXPECT_EQ(reading.end.detail.allowed, 512U << 20U) << fault;
        EXPECT_GT(reading.end.detail.found, 1U << 19U) << fault;
        EXPECT_LT(reading.peak_memory, 700U << 20U) << fault;
    }
}

TEST_F(Faults, AFloodStopsAtItsLimitAndKeepsWhatCameBefore) {
    const FileReading reading = read("fault:flood");
    EXPECT_EQ(to_string(reading.end.outcome), "limit_text");
    EXPECT_EQ(reading.end.detail.reason, "result_bytes");
    EXPECT_EQ(reading.end.detail.allowed, 1U << 20U);
    EXPECT_GT(reading.end.detail.found, 1U << 20U);
    EXPECT_GT(reading.pages.size(), 10U);
}

TEST_F(Faults, AMemberThatWasCutOffEndsLikeItsArchive) {
    if (!k_can_confine) {
        GTEST_SKIP() << "a sanitizer reports this fault itself and exits";
    }
    const FileReading reading = read("fault:member, segv");
    ASSERT_EQ(reading.members.size(), 2U);
    EXPECT_EQ(reading.members[0].end, End{});
    ASSERT_TRUE(reading.members[0].bytes);
    EXPECT_EQ(reading.members[0].bytes->bytes(), 1U);
    EXPECT_EQ(reading.members[1].end.outcome, Outcome::worker_crash);
    EXPECT_FALSE(reading.members[1].bytes);
}

TEST_F(Faults, OthersReadOnUndisturbed) {
    if (!k_can_confine) {
        GTEST_SKIP() << "a sanitizer reports these faults itself and exits";
    }
    std::vector<std::future<FileReading>> honest;
    std::vector<std::future<FileReading>> faulty;
    for (const char* fault : {"segv", "abort", "garbage", "half frame", "flood", "memory, abort"}) {
        honest.push_back(start("fault:none"));
        faulty.push_back(start(std::string("fault:") + fault));
        honest.push_back(start("fault:slow"));
    }
    for (std::future<FileReading>& reading : faulty) {
        EXPECT_NE(reading.get().end.outcome, Outcome::ok);
    }
    for (std::future<FileReading>& reading : honest) {
        const FileReading result = reading.get();
        EXPECT_EQ(to_string(result.end.outcome), "ok") << result.end.detail.reason;
        EXPECT_GE(result.pages.size(), 1U);
    }
}

} // namespace
} // namespace intake::tests
