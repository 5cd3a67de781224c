// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/system_error.hpp"
#include "pipeline/workers/control.hpp"
#include "pipeline/workers/fd.hpp"

#include <mutex>
#include <string>
#include <sys/types.h>

namespace intake {

/// The zygote is gone or cannot fork. Another one may do better.
class ReaderLost : public SystemError {
public:
    using SystemError::SystemError;
};

/// The coordinator's end of one child. Kills it when it goes out of scope.
class ChildProcess {
public:
    ChildProcess(Fd pidfd, Fd result, Fd mark, Fd exit);
    ChildProcess(ChildProcess&&) noexcept = default;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    const Fd& result() const { return m_result; }
    const Fd& exit() const { return m_exit; }
    /// SIGKILL; without effect on a child that has ended.
    void kill() const;
    /// How the child ended. Call it when exit() is readable. Throws ReaderLost when nobody can say.
    ExitReport exit_report() const;
    /// Size of the first allocation that was refused; nothing when all were granted.
    std::optional<std::uint64_t> refused_bytes() const;

private:
    Fd m_pidfd;
    Fd m_result;
    Fd m_mark;
    Fd m_exit;
};

/// The coordinator's end of one zygote. Ends it, and so all its children, when destroyed.
class ReaderProcess {
public:
    /// Starts the program and waits until it is warm. Throws SystemError when the program is not there
    /// or says what it lacks, ReaderLost when it dies.
    ReaderProcess(const std::string& program, const Start& start);
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;
    ~ReaderProcess();

    const Hello& hello() const { return m_hello; }
    /// Forks one child for the document behind `document`. Safe from several threads.
    ChildProcess fork(const ForkOrder& order, int document);

private:
    void end() const;

    std::mutex m_one_at_a_time;
    Fd m_control;
    pid_t m_pid = -1;
    Hello m_hello;
};

} // namespace intake
