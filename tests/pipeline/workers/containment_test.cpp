// SPDX-License-Identifier: GPL-3.0-or-later
// What a child that was taken over can still do. Each probe tries one thing from inside the sandbox,
// once as a child that may open fonts and once as one that may open nothing.

#include "tests/pipeline/workers/pool_support.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace intake::tests {
namespace {

class Containment : public FaultyPoolTest {
protected:
    void SetUp() override {
        if (!k_can_confine) {
            GTEST_SKIP() << "a sanitizer needs system calls that the sandbox denies";
        }
    }
};

/// How a probe ended, in one word: "killed", "done", "errno_<n>".
std::string verdict(const FileReading& reading) {
    if (reading.end.outcome == Outcome::sandbox_violation) {
        return "killed";
    }
    return reading.end.outcome == Outcome::ok ? reading.end.detail.reason
                                              : std::string(to_string(reading.end.outcome));
}

struct ProbeCase {
    const char* probe;
    const char* with_fonts;
    const char* blind;
};

constexpr const char* k_no_access = "errno_13"; // EACCES, from Landlock

constexpr ProbeCase k_cases[] = {
    {"socket inet", "killed", "killed"},
    {"socket unix", "killed", "killed"},
    {"socketpair", "killed", "killed"},
    {"execve", "killed", "killed"},
    {"fork", "killed", "killed"},
    {"vfork", "killed", "killed"},
    {"clone3", "errno_38", "errno_38"}, // ENOSYS: the C library then tries clone
    {"unshare", "killed", "killed"},
    {"ptrace", "killed", "killed"},
    {"process_vm_readv", "killed", "killed"},
    {"kill parent", "killed", "killed"},
    {"tgkill parent", "killed", "killed"},
    {"pidfd_open", "killed", "killed"},
    {"open for writing", "killed", "killed"},
    {"open for appending", "killed", "killed"},
    {"create", "killed", "killed"},
    {"truncate by opening", "killed", "killed"},
    {"read /etc/passwd", k_no_access, "killed"},
    {"list /etc", k_no_access, "killed"},
    {"read own memory", k_no_access, "killed"},
    {"read own environment", k_no_access, "killed"},
    {"read own program", k_no_access, "killed"},
    {"open a descriptor again",
     "done",
     "killed"}, // known: a file in memory has no path; it has it already
    {"list fonts", "done", "killed"},
    {"stat", "done", "done"}, // known: Landlock hides contents, not whether a path exists
    {"unlink", "killed", "killed"},
    {"rename", "killed", "killed"},
    {"chmod", "killed", "killed"},
    {"write to the document", "errno_9", "errno_9"}, // EBADF: open for reading only
    {"memfd_create", "killed", "killed"},
    {"io_uring", "killed", "killed"},
    {"userfaultfd", "killed", "killed"},
    {"bpf", "killed", "killed"},
    {"keyctl", "killed", "killed"},
    {"perf_event_open", "killed", "killed"},
    {"ioctl", "errno_25", "errno_25"}, // ENOTTY: "is this a terminal?" is answered with no
    {"x32", "killed", "killed"},
    {"i386", "killed", "killed"},
    {"map writable code", "killed", "killed"},
    {"map code", "killed", "killed"},
    {"turn data into code", "killed", "killed"},
    {"raise file size", "killed", "killed"},
    {"raise memory", "killed", "killed"},
    {"become dumpable", "killed", "killed"},
    {"outlive the parent", "killed", "killed"},
    {"listen to a filter", "killed", "killed"},
    {"nanosleep", "killed", "killed"},
};

/// Where the kernel knows no calls of 32-bit programs, making one ends a program before a filter is asked.
bool has_calls_of_i386() {
    const pid_t child = ::fork();
    if (child == 0) {
        long result = 20; // getpid there
        asm volatile("int $0x80" : "+a"(result) : : "memory");
        ::_exit(result > 0 ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status);
}

TEST_F(Containment, EveryProbeEndsAsItShould) {
    for (const ProbeCase& row : k_cases) {
        if (std::string_view(row.probe) == "i386" && !has_calls_of_i386()) {
            continue;
        }
        EXPECT_EQ(verdict(read(std::string("probe:") + row.probe)), row.with_fonts) << row.probe;
        EXPECT_EQ(verdict(read(std::string("blind probe:") + row.probe)), row.blind)
            << row.probe << ", blind";
    }
}

} // namespace
} // namespace intake::tests
