// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faulty_reader/probes.hpp"

#include "pipeline/workers/control.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace intake::tests {
namespace {

/// A system call without the C library, which may use another one than its name says.
template<typename... Arguments>
long call(long number, Arguments... arguments) {
    return ::syscall(number, arguments...);
}

long open_for(const char* path, int flags) {
    return call(SYS_openat, AT_FDCWD, path, flags, 0600);
}

/// The system call table of 32-bit programs has other numbers, so a filter has to close it altogether.
long enter_as_i386() {
    long result = 20; // getpid there
    asm volatile("int $0x80" : "+a"(result) : : "memory");
    return result;
}

long stat_a_path(const char* path) {
    struct stat status {};
    return call(SYS_newfstatat, AT_FDCWD, path, &status, 0);
}

long map(int protection) {
    void* const memory = ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : 0; // NOLINT
}

long make_own_code() {
    alignas(4096) static std::array<char, 4096> page{};
    return ::mprotect(page.data(), page.size(), PROT_READ | PROT_EXEC);
}

long raise_limit(int resource) {
    const rlimit more{1U << 20U, 1U << 20U};
    return call(SYS_prlimit64, 0, resource, &more, nullptr);
}

long write_to_document() {
    return call(SYS_write, k_document_fd, "x", 1);
}

long read_other_memory() {
    std::array<char, 8> here{};
    const iovec local{here.data(), here.size()};
    const iovec remote{here.data(), here.size()};
    return call(SYS_process_vm_readv, ::getppid(), &local, 1, &remote, 1, 0);
}

struct Probe {
    std::string_view name;
    long (*act)();
};

constexpr auto k_probes = std::to_array<Probe>({
    // the network
    {"socket inet", [] { return call(SYS_socket, AF_INET, SOCK_STREAM, 0); }},
    {"socket unix", [] { return call(SYS_socket, AF_UNIX, SOCK_STREAM, 0); }},
    {"socketpair",
     [] {
         std::array<int, 2> ends{};
         return call(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, ends.data());
     }},
    // other processes
    {"execve",
     [] {
         const std::array<const char*, 2> arguments{"/bin/true", nullptr};
         return call(SYS_execve, "/bin/true", arguments.data(), arguments.data() + 1);
     }},
    {"fork", [] { return call(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr); }},
    {"vfork",
     [] { return call(SYS_clone, CLONE_VFORK | SIGCHLD, nullptr, nullptr, nullptr, nullptr); }},
    {"clone3", [] { return call(SYS_clone3, nullptr, 0); }},
    {"unshare", [] { return call(SYS_unshare, CLONE_NEWUSER); }},
    {"ptrace", [] { return call(SYS_ptrace, PTRACE_ATTACH, ::getppid(), nullptr, nullptr); }},
    {"process_vm_readv", read_other_memory},
    {"kill parent", [] { return call(SYS_kill, ::getppid(), SIGTERM); }},
    {"tgkill parent", [] { return call(SYS_tgkill, ::getppid(), ::getppid(), SIGTERM); }},
    {"pidfd_open", [] { return call(SYS_pidfd_open, ::getppid(), 0); }},
    // files
    {"open for writing", [] { return open_for("/tmp", O_TMPFILE | O_RDWR); }},
    {"open for appending", [] { return open_for("/dev/null", O_WRONLY | O_APPEND); }},
    {"create", [] { return open_for("/tmp/intake-probe", O_CREAT | O_RDONLY); }},
    {"truncate by opening", [] { return open_for("/dev/null", O_TRUNC | O_RDONLY); }},
    {"read /etc/passwd", [] { return open_for("/etc/passwd", O_RDONLY); }},
    {"list /etc", [] { return open_for("/etc", O_RDONLY | O_DIRECTORY); }},
    {"read own memory", [] { return open_for("/proc/self/mem", O_RDONLY); }},
    {"read own environment", [] { return open_for("/proc/self/environ", O_RDONLY); }},
    {"read own program", [] { return open_for("/proc/self/exe", O_RDONLY); }},
    {"open a descriptor again", [] { return open_for("/proc/self/fd/3", O_RDONLY); }},
    {"list fonts", [] { return open_for("/usr/share/fonts", O_RDONLY | O_DIRECTORY); }},
    {"stat", [] { return stat_a_path("/etc/passwd"); }},
    {"unlink", [] { return call(SYS_unlinkat, AT_FDCWD, "/tmp/intake-probe", 0); }},
    {"rename", [] { return call(SYS_rename, "/tmp/intake-probe", "/tmp/intake-probe-2"); }},
    {"chmod", [] { return call(SYS_fchmodat, AT_FDCWD, "/tmp", 0700); }},
    {"write to the document", write_to_document},
    {"memfd_create", [] { return call(SYS_memfd_create, "probe", 0); }},
    // the kernel
    {"io_uring", [] { return call(SYS_io_uring_setup, 1, nullptr); }},
    {"userfaultfd", [] { return call(SYS_userfaultfd, 0); }},
    {"bpf", [] { return call(SYS_bpf, 0, nullptr, 0); }},
    {"keyctl", [] { return call(SYS_keyctl, 0, 0, 0, 0, 0); }},
    {"perf_event_open", [] { return call(SYS_perf_event_open, nullptr, 0, -1, -1, 0); }},
    {"ioctl", [] { return call(SYS_ioctl, k_result_fd, 0x5401, nullptr); }},
    {"x32", [] { return call(0x40000000L + SYS_getpid); }},
    {"i386", enter_as_i386},
    // code of its own
    {"map writable code", [] { return map(PROT_READ | PROT_WRITE | PROT_EXEC); }},
    {"map code", [] { return map(PROT_READ | PROT_EXEC); }},
    {"turn data into code", make_own_code},
    // its own chains
    {"raise file size", [] { return raise_limit(RLIMIT_FSIZE); }},
    {"raise memory", [] { return raise_limit(RLIMIT_AS); }},
    {"become dumpable", [] { return call(SYS_prctl, PR_SET_DUMPABLE, 1); }},
    {"outlive the parent", [] { return call(SYS_prctl, PR_SET_PDEATHSIG, 0); }},
    {"listen to a filter",
     [] {
         return call(
             SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, nullptr);
     }},
    {"nanosleep", [] { return call(SYS_nanosleep, nullptr, nullptr); }},
});

} // namespace

End probe(std::string_view name) {
    const auto* const probe = std::ranges::find(k_probes, name, &Probe::name);
    if (probe == k_probes.end()) {
        return {Outcome::damaged, {"no_such_probe", {}, {}}};
    }
    errno = 0;
    const bool is_done = probe->act() != -1;
    const int error = errno;
    return {Outcome::ok, {is_done ? "done" : "errno_" + std::to_string(error), {}, {}}};
}

} // namespace intake::tests
