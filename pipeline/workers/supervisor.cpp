// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/supervisor.hpp"

#include "pipeline/system_error.hpp"
#include "pipeline/workers/reading_collector.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <optional>
#include <poll.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace intake {
namespace {

using Clock = std::chrono::steady_clock; // CLOCK_MONOTONIC
using Seconds = std::chrono::duration<double>;

constexpr std::chrono::seconds k_time_to_exit{
    10}; // for a child that has said everything; a busy machine takes seconds

std::uint64_t whole(double seconds) {
    return static_cast<std::uint64_t>(std::llround(seconds));
}

/// The signals that a child can die of by its own doing.
std::string signal_name(int signal) {
    struct Row {
        int signal;
        std::string_view name;
    };
    constexpr std::array<Row, 7> k_names{{
        {SIGSEGV, "sigsegv"},
        {SIGABRT, "sigabrt"},
        {SIGBUS, "sigbus"},
        {SIGFPE, "sigfpe"},
        {SIGILL, "sigill"},
        {SIGKILL, "sigkill"},
        {SIGTRAP, "sigtrap"},
    }};
    const auto* const row = std::ranges::find(k_names, signal, &Row::signal);
    return row == k_names.end() ? "signal_" + std::to_string(signal) : std::string(row->name);
}

class Supervisor {
public:
    Supervisor(const ChildProcess& child,
               ChildRules rules,
               const std::string& work_folder,
               const Fd& stop)
        : m_child(child)
        , m_rules(std::move(rules))
        , m_stop(stop)
        , m_collector(work_folder)
        , m_reader(m_rules.allowance, m_collector) {}

    FileReading run() {
        std::optional<End> stopped = take_frames();
        if (stopped) {
            m_child.kill();
        } else if (!wait_readable(m_child.exit(), Clock::now() + k_time_to_exit)) {
            // It closed its pipe and lives on.
            stopped = End{Outcome::protocol_error, {"no_exit", {}, {}}};
            m_child.kill();
        }
        wait_readable(m_child.exit(), Clock::time_point::max());
        const ExitReport exit = m_child.exit_report();
        FileReading reading = m_collector.finish(stopped ? stopped : judge(exit));
        reading.cpu_seconds = exit.cpu_seconds;
        reading.peak_memory = exit.peak_memory;
        return reading;
    }

private:
    /// Until the child closes its pipe, or for as long as it keeps the rules; says which it broke.
    std::optional<End> take_frames() {
        const Clock::time_point start = Clock::now();
        const Clock::time_point last = start + in_ticks(m_rules.wall_seconds);
        Clock::time_point stall = start + in_ticks(m_rules.stall_seconds);
        std::vector<std::byte> part(64U << 10U);
        for (;;) {
            if (!wait_readable(m_child.result(), std::min(last, stall))) {
                return Clock::now() >= last
                           ? timed_out(Outcome::time_limit, "wall", m_rules.wall_seconds)
                           : timed_out(Outcome::stalled, "", m_rules.stall_seconds);
            }
            const ssize_t count = ::read(m_child.result().get(), part.data(), part.size());
            if (count == 0) {
                return std::nullopt;
            }
            checked(count, "read frames");
            const std::uint64_t frames_before = m_reader.frames();
            if (auto problem = m_reader.feed(Bytes(part).first(static_cast<std::size_t>(count)))) {
                return problem;
            }
            if (m_reader.frames() > frames_before) {
                stall = Clock::now() + in_ticks(m_rules.stall_seconds);
            }
        }
    }

    /// False when it is not readable in time. Throws when the pool stops.
    bool wait_readable(const Fd& fd, Clock::time_point deadline) const {
        std::array<pollfd, 2> waiting{{{fd.get(), POLLIN, 0}, {m_stop.get(), POLLIN, 0}}};
        for (;;) {
            const int ready = ::poll(waiting.data(), waiting.size(), milliseconds_until(deadline));
            checked(ready == -1 && errno == EINTR ? 0 : ready, "poll");
            if (waiting[1].revents != 0) {
                throw SystemError("stopped before this file was read");
            }
            if (waiting[0].revents != 0) {
                return true;
            }
            if (Clock::now() >= deadline) {
                return false;
            }
        }
    }

    static int milliseconds_until(Clock::time_point deadline) {
        constexpr std::chrono::milliseconds k_longest{60'000};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
        return static_cast<int>(std::clamp(left, std::chrono::milliseconds{0}, k_longest).count());
    }

    static Clock::duration in_ticks(double seconds) {
        return std::chrono::duration_cast<Clock::duration>(Seconds(seconds));
    }

    static End timed_out(Outcome outcome, std::string reason, double seconds) {
        return {outcome, {std::move(reason), whole(seconds), whole(seconds)}};
    }

    /// How a child ended that nobody stopped; nothing when it ended well and its own word counts.
    std::optional<End> judge(const ExitReport& exit) const {
        const int signal = WIFSIGNALED(exit.status) ? WTERMSIG(exit.status) : 0;
        const std::uint32_t cpu_limit = m_rules.limits.cpu_seconds;
        if (signal == SIGSYS) {
            return End{Outcome::sandbox_violation, {"sigsys", {}, {}}};
        }
        if (signal == SIGXCPU || (signal == SIGKILL && exit.cpu_seconds >= cpu_limit)) {
            // Not the seconds measured: they differ a little each time, and an index must not.
            return End{Outcome::time_limit, {"cpu", cpu_limit, cpu_limit}};
        }
        // What could not be had was left out: even when the child went on, it did not read everything.
        if (const auto refused = m_child.refused_bytes()) {
            return End{Outcome::memory_limit, {"allocation", refused, m_rules.limits.memory_bytes}};
        }
        if (signal != 0) {
            return End{Outcome::worker_crash, {signal_name(signal), {}, {}}};
        }
        if (const int status = WEXITSTATUS(exit.status); status != 0) {
            return End{Outcome::worker_crash, {"exit_" + std::to_string(status), {}, {}}};
        }
        return m_reader.close();
    }

    const ChildProcess& m_child;
    ChildRules m_rules;
    const Fd& m_stop;
    ReadingCollector m_collector;
    FrameReader m_reader;
};

} // namespace

FileReading supervise(const ChildProcess& child,
                      ChildRules rules,
                      const std::string& work_folder,
                      const Fd& stop) {
    return Supervisor(child, std::move(rules), work_folder, stop).run();
}

} // namespace intake
