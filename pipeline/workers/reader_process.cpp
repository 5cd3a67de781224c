// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader_process.hpp"

#include "pipeline/workers/pack.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace intake {
namespace {

constexpr time_t k_patience_seconds = 60; // with a zygote; it needs a fifth of a second to warm up

struct Pipe {
    Fd read;
    Fd write;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    checked(::pipe2(ends.data(), O_CLOEXEC), "pipe2");
    return {Fd(ends[0]), Fd(ends[1])};
}

/// How a program is started: nothing of the coordinator comes along but the socket and stderr.
class Spawn {
public:
    Spawn() {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
    }
    Spawn(const Spawn&) = delete;
    Spawn& operator=(const Spawn&) = delete;
    ~Spawn() {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }

    pid_t run(const std::string& program, const Fd& socket) {
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, socket.get(), k_control_fd);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, k_control_fd + 1);

        sigset_t none{};
        sigset_t all{};
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setpgroup(&m_attributes, 0); // Ctrl-C is the coordinator's to handle
        posix_spawnattr_setflags(
            &m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);

        std::string name = "portfolio-intake-reader";
        std::string one_thread = "OMP_THREAD_LIMIT=1";
        std::string locale = "LC_ALL=C.UTF-8";
        const std::array<char*, 2> arguments{name.data(), nullptr};
        const std::array<char*, 3> environment{one_thread.data(), locale.data(), nullptr};
        pid_t pid = -1;
        errno = posix_spawn(
            &pid, program.c_str(), &m_actions, &m_attributes, arguments.data(), environment.data());
        checked(errno == 0 ? 0 : -1, ("start " + program + " (is it installed?)").c_str());
        return pid;
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

} // namespace

// ------------------------------------------------------------------------------- ChildProcess

ChildProcess::ChildProcess(Fd pidfd, Fd result, Fd mark, Fd exit)
    : m_pidfd(std::move(pidfd))
    , m_result(std::move(result))
    , m_mark(std::move(mark))
    , m_exit(std::move(exit)) {}

ChildProcess::~ChildProcess() {
    if (m_pidfd) {
        kill();
    }
}

void ChildProcess::kill() const {
    ::syscall(SYS_pidfd_send_signal, m_pidfd.get(), SIGKILL, nullptr, 0);
}

ExitReport ChildProcess::exit_report() const {
    std::array<std::byte, sizeof(ExitReport)> bytes{};
    const ssize_t count = checked(::read(m_exit.get(), bytes.data(), bytes.size()), "read");
    if (count != static_cast<ssize_t>(bytes.size())) {
        throw ReaderLost("the reader program died while a file was being read");
    }
    return Unpacker(bytes).object<ExitReport>();
}

std::optional<std::uint64_t> ChildProcess::refused_bytes() const {
    std::array<std::byte, sizeof(std::uint64_t)> bytes{};
    const ssize_t count = ::read(m_mark.get(), bytes.data(), bytes.size());
    if (count != static_cast<ssize_t>(bytes.size())) {
        return std::nullopt;
    }
    return Unpacker(bytes).number<std::uint64_t>();
}

// ------------------------------------------------------------------------------- ReaderProcess

ReaderProcess::ReaderProcess(const std::string& program, const Start& start) {
    std::array<int, 2> ends{};
    checked(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()), "socketpair");
    m_control = Fd(ends[0]);
    Fd other(ends[1]);
    const timeval patience{k_patience_seconds, 0};
    checked(::setsockopt(m_control.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience),
            "setsockopt");
    m_pid = Spawn().run(program, other);
    other.reset();
    try {
        std::optional<Message> message;
        if (send_message(m_control, pack(start))) {
            message = receive_message(m_control);
        }
        if (!message) {
            throw ReaderLost("the reader program died at its start: run " + program
                             + " by hand to see whether its libraries are there");
        }
        m_hello = unpack<Hello>(message->bytes);
        if (!m_hello.problem.empty()) {
            throw SystemError("the reader program cannot read: " + m_hello.problem);
        }
    } catch (...) {
        end();
        throw;
    }
}

ReaderProcess::~ReaderProcess() {
    end();
}

void ReaderProcess::end() const {
    ::kill(m_pid, SIGKILL); // it has nothing to save, and its children die with it
    while (::waitpid(m_pid, nullptr, 0) == -1 && errno == EINTR) {
    }
}

ChildProcess ReaderProcess::fork(const ForkOrder& order, int document) {
    Pipe result = make_pipe();
    Pipe mark = make_pipe();
    Pipe exit = make_pipe();
    checked(::fcntl(mark.read.get(), F_SETFL, O_NONBLOCK), "fcntl");
    const std::array descriptors{document, result.write.get(), mark.write.get(), exit.write.get()};

    std::optional<Message> message;
    {
        const std::lock_guard lock(m_one_at_a_time);
        if (send_message(m_control, pack(order), descriptors)) {
            message = receive_message(m_control);
        }
    }
    if (!message) {
        throw ReaderLost("the reader program died");
    }
    const auto forked = Unpacker(message->bytes).object<Forked>();
    if (forked.error != 0 || message->descriptors.size() != 1) {
        throw ReaderLost("the reader program cannot fork: "
                         + std::generic_category().message(forked.error));
    }
    return {std::move(message->descriptors.front()),
            std::move(result.read),
            std::move(mark.read),
            std::move(exit.read)};
}

} // namespace intake
