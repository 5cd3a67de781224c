// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/system_error.hpp"
#include "pipeline/workers/pool.hpp"
#include "tests/pipeline/workers/pool_support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace intake::tests {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

/// The processes that this one, or `parent`, has started.
std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> children;
    for (const auto& task :
         std::filesystem::directory_iterator("/proc/" + std::to_string(parent) + "/task")) {
        std::ifstream file(task.path() / "children");
        for (pid_t pid = 0; file >> pid;) {
            children.push_back(pid);
        }
    }
    return children;
}

/// Waits until there is one; the only one.
pid_t only_child_of(pid_t parent) {
    for (int i = 0; i < 500; ++i) {
        const std::vector<pid_t> children = children_of(parent);
        if (children.size() == 1) {
            return children.front();
        }
        std::this_thread::sleep_for(5ms);
    }
    ADD_FAILURE() << "no child of " << parent;
    return -1;
}

class PoolTest : public testing::Test {
protected:
    PoolOptions options() { return quick_options(INTAKE_FAULTY_READER, m_folder.path()); }
    Order order(std::string_view content) { return order_for(content, m_folder.path()); }
    const TemporaryFolder& folder() const { return m_folder; }

private:
    TemporaryFolder m_folder;
};

TEST_F(PoolTest, SaysWhatReadsTheFiles) {
    PoolOptions usual = quick_options(INTAKE_READER, folder().path());
    usual.languages = "nld+eng";
    const Pool pool(usual);
    EXPECT_EQ(pool.sandboxed(), k_can_confine);
    std::vector<std::string> names;
    for (const auto& [name, version] : pool.versions()) {
        names.push_back(name);
        EXPECT_FALSE(version.empty()) << name;
    }
    EXPECT_THAT(names,
                testing::ElementsAre("poppler",
                                     "tesseract",
                                     "leptonica",
                                     "libzip",
                                     "qpdf",
                                     "openssl",
                                     "nld.traineddata",
                                     "eng.traineddata"));
    EXPECT_EQ(pool.versions().back().second.size(), 64U);
}

TEST_F(PoolTest, ReadsPlainFilesAndNothing) {
    Pool pool(options());
    EXPECT_EQ(to_string(pool.read(order("")).get().end.outcome), "empty");
    const FileReading unknown = pool.read(order(std::string("\x7F"
                                                            "ELF\2\1\1\0\0\0",
                                                            10)))
                                    .get();
    EXPECT_EQ(to_string(unknown.end.outcome), "unsupported_type");
    EXPECT_EQ(unknown.format, "");
    EXPECT_NE(unknown.media_type, "");
}

TEST_F(PoolTest, AFormatThatIsOffIsNotRead) {
    PoolOptions without_zip = options();
    without_zip.formats = {"pdf", "picture"};
    Pool pool(without_zip);
    const FileReading reading =
        pool.read(order(std::string("PK\5\6") + std::string(18, '\0'))).get();
    EXPECT_EQ(to_string(reading.end.outcome), "unsupported_type");
    EXPECT_EQ(reading.end.detail.reason, "format_is_off");
    EXPECT_EQ(reading.format, "");
    EXPECT_EQ(reading.media_type, "application/zip");
}

struct ClockCase {
    const char* label;
    const char* fault;
    double stall_seconds;
    double wall_factor; // of one second
    const char* outcome;
    const char* reason;
    double stops_after; // seconds
    std::size_t pages_at_least;
};

constexpr ClockCase k_clocks[] = {
    {"silence", "block", 0.5, 30, "stalled", "", 0.5, 0},
    {"silence after pages", "pages, block", 0.5, 30, "stalled", "", 0.5, 3},
    {"many pages, slowly", "drip", 0.5, 0.7, "time_limit", "wall", 0.7, 3},
};

TEST_F(PoolTest, ClocksStopAChildInTime) {
    for (const ClockCase& row : k_clocks) {
        PoolOptions quick = options();
        quick.cpu_seconds = 1;
        quick.stall_seconds = row.stall_seconds;
        quick.wall_factor = row.wall_factor;
        quick.formats = {"faulty"}; // no canaries: they need longer
        Pool pool(quick);
        double best = 1e9; // of three: the machine may be busy with something else
        for (int i = 0; i < 3 && best > row.stops_after + 0.1; ++i) {
            const Clock::time_point start = Clock::now();
            const FileReading reading = pool.read(order(std::string("fault:") + row.fault)).get();
            best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
            EXPECT_EQ(to_string(reading.end.outcome), row.outcome) << row.label;
            EXPECT_EQ(reading.end.detail.reason, row.reason) << row.label;
            EXPECT_TRUE(reading.end.detail.found) << row.label;
            EXPECT_GE(reading.pages.size(), row.pages_at_least) << row.label;
        }
        EXPECT_GE(best, row.stops_after) << row.label;
        EXPECT_LE(best, row.stops_after + 0.1) << row.label;
    }
}

TEST_F(PoolTest, AChildThatWasKilledFromOutsideGetsASecondAttempt) {
    Pool pool(options());
    std::future<FileReading> reading = pool.read(order("fault:slow"));
    ::kill(only_child_of(only_child_of(::getpid())), SIGKILL);
    EXPECT_EQ(to_string(reading.get().end.outcome), "ok");
}

TEST_F(PoolTest, AZygoteThatWasKilledIsReplaced) {
    Pool pool(options());
    std::future<FileReading> reading = pool.read(order("fault:slow"));
    const pid_t zygote = only_child_of(::getpid());
    only_child_of(zygote);
    ::kill(zygote, SIGKILL);
    EXPECT_EQ(to_string(reading.get().end.outcome), "ok");
    EXPECT_NE(only_child_of(::getpid()), zygote);
}

TEST_F(PoolTest, ACrashMakesANewZygote) {
    if (!k_can_confine) {
        GTEST_SKIP() << "a sanitizer reports the crash itself and exits";
    }
    Pool pool(options());
    const pid_t before = only_child_of(::getpid());
    EXPECT_EQ(to_string(pool.read(order("fault:abort")).get().end.outcome), "worker_crash");
    EXPECT_EQ(to_string(pool.read(order("fault:none")).get().end.outcome), "ok");
    EXPECT_NE(only_child_of(::getpid()), before);
}

TEST_F(PoolTest, AZygoteIsRenewedAfterSoManyOrders) {
    PoolOptions short_lived = options();
    short_lived.renew_after = 6;
    Pool pool(short_lived); // takes one to say hello, and the canaries
    const pid_t first = only_child_of(::getpid());
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(to_string(pool.read(order("fault:none")).get().end.outcome), "ok");
    }
    EXPECT_NE(only_child_of(::getpid()), first);
}

TEST_F(PoolTest, EndsAtOnceWhateverIsAtWork) {
    std::vector<std::future<FileReading>> readings;
    const Clock::time_point start = Clock::now();
    {
        Pool pool(options());
        for (int i = 0; i < 4; ++i) {
            readings.push_back(pool.read(order("fault:block")));
        }
        only_child_of(::getpid());
    }
    EXPECT_LT(Clock::now() - start, 10s);
    EXPECT_TRUE(children_of(::getpid()).empty());
    for (std::future<FileReading>& reading : readings) {
        EXPECT_THROW(reading.get(), std::exception);
    }
}

TEST_F(PoolTest, TheOrderOfResultsDoesNotDependOnTheWorkers) {
    for (const std::int32_t workers : {1, 2, 4}) {
        PoolOptions some = options();
        some.workers = workers;
        Pool pool(some);
        std::vector<std::future<FileReading>> readings;
        for (int i = 0; i < 12; ++i) {
            readings.push_back(pool.read(order(i % 3 == 0 ? "fault:slow" : "fault:none")));
        }
        for (std::size_t i = 0; i < readings.size(); ++i) {
            EXPECT_EQ(readings[i].get().pages.size(), i % 3 == 0 ? 1U : 2U) << workers;
        }
    }
}

TEST_F(PoolTest, AProgramThatIsNotThereIsTheSystemsFault) {
    PoolOptions broken = options();
    broken.reader_program = folder() / "nothing";
    EXPECT_THROW(Pool{broken}, SystemError);
}

TEST_F(PoolTest, AProgramThatDiesAtOnceIsTheSystemsFault) {
    PoolOptions broken = options();
    broken.reader_program = "/bin/false";
    EXPECT_THROW(Pool{broken}, SystemError);
}

TEST_F(PoolTest, ModelsThatAreNotThereAreTheSystemsFault) {
    PoolOptions broken = options();
    broken.tessdata = folder().path();
    EXPECT_THROW(Pool{broken}, SystemError);
}

TEST_F(PoolTest, TheReaderProgramIsNotStartedByHand) {
    const std::string command = std::string(INTAKE_READER) + " 2>&1 >/dev/null";
    FILE* const pipe = ::popen(command.c_str(), "r"); // NOLINT: our own program
    std::string said(200, '\0');
    said.resize(std::fread(said.data(), 1, said.size(), pipe));
    const int status = ::pclose(pipe);
    EXPECT_EQ(WEXITSTATUS(status), 2);
    EXPECT_EQ(said, "portfolio-intake-reader is started by portfolio-intake, not by hand\n");
}

} // namespace
} // namespace intake::tests
