// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader/zygote.hpp"

#include "extractors/warm_up.hpp"
#include "pipeline/workers/control.hpp"
#include "pipeline/workers/pack.hpp"
#include "pipeline/workers/reader/child.hpp"
#include "pipeline/workers/reader/sandbox.hpp"
#include "pipeline/workers/reader/versions.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <memory>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace intake {
namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

/// A child that was not waited for yet.
struct Child {
    pid_t pid;
    Fd pidfd; // readable when the child has ended
    Fd exit;  // where its ExitReport goes
};

/// Waits for a child that has ended and reports it. The coordinator may have lost interest.
void report(const Child& child) {
    ExitReport exit;
    rusage usage{};
    checked(::wait4(child.pid, &exit.status, 0, &usage), "wait4");
    exit.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    exit.peak_memory = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    Packer out;
    out.object(exit);
    (void)!::write(child.exit.get(), out.bytes().data(), out.bytes().size());
}

class Zygote {
public:
    Zygote(Fd control, const ReadFunction& read) : m_control(std::move(control)), m_read(read) {}

    /// False when there is nothing to serve.
    bool say_hello() {
        const std::optional<Message> message = receive_message(m_control);
        if (!message) {
            return false;
        }
        const auto start = unpack<Start>(message->bytes);
        m_formats = start.formats;
        Hello hello;
        try {
            m_tools = warm_up(
                {start.languages, start.tessdata, start.trusted_certificates, start.ink_scorer});
            hello.sandboxed = sandbox_is_complete();
            hello.versions = versions(m_tools->ocr.engine());
        } catch (const std::exception& error) {
            hello.problem = error.what();
        }
        return send_message(m_control, pack(hello)) && hello.problem.empty();
    }

    void serve() {
        for (;;) {
            std::vector<pollfd> waiting{{m_control.get(), POLLIN, 0}};
            for (const Child& child : m_children) {
                waiting.push_back({child.pidfd.get(), POLLIN, 0});
            }
            if (::poll(waiting.data(), waiting.size(), -1) == -1) {
                checked(errno == EINTR ? 0 : -1, "poll");
                continue;
            }
            report_ended(waiting);
            if (waiting.front().revents != 0 && !take_order()) {
                return;
            }
        }
    }

private:
    /// `waiting` holds the children in the order of m_children, after the socket.
    void report_ended(const std::vector<pollfd>& waiting) {
        std::vector<Child> at_work;
        for (std::size_t i = 0; i < m_children.size(); ++i) {
            if (waiting[i + 1].revents != 0) {
                report(m_children[i]);
            } else {
                at_work.push_back(std::move(m_children[i]));
            }
        }
        m_children = std::move(at_work);
    }

    /// False when the coordinator is gone.
    bool take_order() {
        std::optional<Message> message = receive_message(m_control);
        if (!message) {
            return false;
        }
        auto& fds = message->descriptors;
        if (fds.size() != 4) { // the kernel could not hand them over: this process has too many
            return answer({-1, EMFILE});
        }
        const auto order = unpack<ForkOrder>(message->bytes);
        ForkDescriptors descriptors{
            std::move(fds[0]), std::move(fds[1]), std::move(fds[2]), std::move(fds[3])};
        const pid_t zygote = ::getpid();
        const pid_t pid = ::fork();
        if (pid == 0) {
            run_child(order, std::move(descriptors), zygote, {*m_tools, m_read, m_formats});
        }
        if (pid == -1) {
            return answer({-1, errno});
        }
        Fd pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
        checked(pidfd.get(), "pidfd_open");
        const bool is_heard = answer({pid, 0}, pidfd.get());
        m_children.push_back({pid, std::move(pidfd), std::move(descriptors.exit)});
        return is_heard;
    }

    bool answer(const Forked& forked, int pidfd = -1) {
        Packer out;
        out.object(forked);
        return pidfd == -1 ? send_message(m_control, out.bytes())
                           : send_message(m_control, out.bytes(), std::span(&pidfd, 1));
    }

    Fd m_control;
    const ReadFunction& m_read;
    std::unique_ptr<Tools> m_tools;
    std::vector<std::string> m_formats;
    std::vector<Child> m_children;
};

} // namespace

void serve(Fd control, const ReadFunction& read) {
    // The end of `control` is what ends this process: PR_SET_PDEATHSIG would fire when the thread
    // that started it ends, not the coordinator.
    (void)std::signal(SIGPIPE, SIG_IGN);
    Zygote zygote(std::move(control), read);
    if (zygote.say_hello()) {
        zygote.serve();
    }
}

} // namespace intake
