// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails on command, for tests: preloaded into the coordinator, it counts the calls that
// change what is on disk, and lets the one with the number FAULT_AT (from 1) go wrong as FAULT says:
//
//   kill     the process dies before the call, as by kill -9
//   ENOSPC   the call fails with that error, once
//   EIO      the same
//   EDQUOT   the same
//   full     from this call on, every call that needs room fails with ENOSPC
//   short    a write writes only half; other calls work
//
// Without FAULT_AT nothing fails. The number of calls is written to the file FAULT_COUNT at the end.

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

struct Fault {
    long at = 0;
    std::string_view kind;
    const char* count_file = nullptr;

    Fault() {
        const char* wanted = std::getenv("FAULT_AT");
        at = wanted == nullptr ? 0 : std::atol(wanted);
        const char* name = std::getenv("FAULT");
        kind = name == nullptr ? "" : name;
        count_file = std::getenv("FAULT_COUNT");
    }
};

const Fault& fault() {
    static const Fault the_fault;
    return the_fault;
}

std::atomic<long> calls = 0;

enum class Need { room, nothing };

/// Counts a call; the error that it ends with, 0 when it is to be made.
int error_of_call(Need need) {
    const long number = ++calls;
    const Fault& plan = fault();
    if (plan.at == 0 || number < plan.at) {
        return 0;
    }
    if (plan.kind == "full") {
        return need == Need::room ? ENOSPC : 0;
    }
    if (number > plan.at) {
        return 0;
    }
    if (plan.kind == "kill") {
        ::syscall(SYS_kill, ::getpid(), SIGKILL);
    }
    if (plan.kind == "EIO" || plan.kind == "EDQUOT") {
        return plan.kind == "EIO" ? EIO : EDQUOT;
    }
    return plan.kind == "ENOSPC" ? ENOSPC : 0;
}

bool is_short(long number) {
    return fault().kind == "short" && number == fault().at;
}

/// Pipes, sockets and terminals are no disk.
bool is_on_disk(int fd) {
    struct stat facts {};
    return ::fstat(fd, &facts) == 0 && (S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode));
}

template<typename Function>
Function* real(const char* name, Function* /*for its type*/) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name)); // NOLINT
}

/// Makes the call unless it is to fail.
template<typename Call>
auto attempt(Need need, Call call) -> decltype(call()) {
    if (const int error = error_of_call(need)) {
        errno = error;
        return -1;
    }
    return call();
}

constexpr int k_changing = O_CREAT | O_TRUNC;

struct AtEnd {
    AtEnd() { (void)fault(); }
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;
    ~AtEnd() {
        if (fault().count_file != nullptr) {
            const std::string count = std::to_string(calls);
            const long fd = ::syscall(SYS_openat,
                                      AT_FDCWD,
                                      fault().count_file,
                                      O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
                                      0600);
            ::syscall(SYS_write, fd, count.data(), count.size());
            ::syscall(SYS_close, fd);
        }
    }
};
const AtEnd at_end;

} // namespace

// The definitions below stand in for those of the C library, with its names and types.
// NOLINTBEGIN(readability-*,cppcoreguidelines-pro-type-vararg,cert-dcl50-cpp)

#define INTAKE_OPEN(name)                                                                          \
    int name(const char* path, int flags, ...) {                                                   \
        va_list rest;                                                                              \
        va_start(rest, flags);                                                                     \
        const auto mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;         \
        va_end(rest);                                                                              \
        static const auto call = real(#name, &::name);                                             \
        if ((flags & k_changing) == 0) {                                                           \
            return call(path, flags, mode);                                                        \
        }                                                                                          \
        return attempt(Need::room, [&] { return call(path, flags, mode); });                       \
    }

#define INTAKE_CALL(need, name, result, parameters, arguments)                                     \
    result name parameters {                                                                       \
        static const auto call = real(#name, &::name);                                             \
        return attempt(need, [&] { return call arguments; });                                      \
    }

#define INTAKE_CALL_ON(fd, need, name, result, parameters, arguments)                              \
    result name parameters {                                                                       \
        static const auto call = real(#name, &::name);                                             \
        if (!is_on_disk(fd)) {                                                                     \
            return call arguments;                                                                 \
        }                                                                                          \
        return attempt(need, [&] { return call arguments; });                                      \
    }

#define INTAKE_WRITE(name, parameters, whole, half)                                                \
    ssize_t name parameters {                                                                      \
        static const auto call = real(#name, &::name);                                             \
        if (!is_on_disk(fd)) {                                                                     \
            return call whole;                                                                     \
        }                                                                                          \
        return attempt(Need::room,                                                                 \
                       [&] { return is_short(calls) && size > 1 ? call half : call whole; });      \
    }

extern "C" {

INTAKE_OPEN(open)
INTAKE_OPEN(open64)

INTAKE_WRITE(write,
             (int fd, const void* bytes, std::size_t size),
             (fd, bytes, size),
             (fd, bytes, size / 2))
INTAKE_WRITE(pwrite,
             (int fd, const void* bytes, std::size_t size, off_t offset),
             (fd, bytes, size, offset),
             (fd, bytes, size / 2, offset))
INTAKE_WRITE(pwrite64,
             (int fd, const void* bytes, std::size_t size, off64_t offset),
             (fd, bytes, size, offset),
             (fd, bytes, size / 2, offset))
INTAKE_CALL_ON(to,
               Need::room,
               sendfile,
               ssize_t,
               (int to, int from, off_t* offset, std::size_t size),
               (to, from, offset, size))
INTAKE_CALL_ON(fd, Need::nothing, fsync, int, (int fd), (fd))
INTAKE_CALL_ON(fd, Need::nothing, fdatasync, int, (int fd), (fd))
INTAKE_CALL_ON(fd, Need::nothing, fchmod, int, (int fd, mode_t mode), (fd, mode))
INTAKE_CALL_ON(fd, Need::nothing, ftruncate, int, (int fd, off_t size), (fd, size))
INTAKE_CALL_ON(fd, Need::nothing, ftruncate64, int, (int fd, off64_t size), (fd, size))
INTAKE_CALL(Need::room, mkostemp, int, (char* name, int flags), (name, flags))
INTAKE_CALL(Need::room, memfd_create, int, (const char* name, unsigned flags), (name, flags))
INTAKE_CALL(Need::room, mkdir, int, (const char* path, mode_t mode), (path, mode))
INTAKE_CALL(Need::room, rename, int, (const char* from, const char* to), (from, to))
INTAKE_CALL(Need::room,
            renameat2,
            int,
            (int from_fd, const char* from, int to_fd, const char* to, unsigned flags),
            (from_fd, from, to_fd, to, flags))
INTAKE_CALL(Need::nothing, unlink, int, (const char* path), (path))
INTAKE_CALL(Need::nothing, unlinkat, int, (int fd, const char* path, int flags), (fd, path, flags))
INTAKE_CALL(Need::nothing, rmdir, int, (const char* path), (path))

/// The log writes through a stream of the C library, whose own calls cannot be stood in for.
std::size_t fwrite(const void* bytes, std::size_t size, std::size_t count, FILE* stream) {
    static const auto call = real("fwrite", &::fwrite);
    if (!is_on_disk(::fileno(stream))) {
        return call(bytes, size, count, stream);
    }
    if (const int error = error_of_call(Need::room)) {
        errno = error;
        return 0;
    }
    return call(bytes, size, count, stream);
}

} // extern "C"
// NOLINTEND(readability-*,cppcoreguidelines-pro-type-vararg,cert-dcl50-cpp)
