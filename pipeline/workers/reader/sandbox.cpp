// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader/sandbox.hpp"

#include "pipeline/system_error.hpp"
#include "pipeline/workers/fd.hpp"

#include <seccomp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <memory>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace intake {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool k_has_sanitizer = true;
#else
constexpr bool k_has_sanitizer = false;
#endif

// ------------------------------------------------------------------------------- limits of the kernel

void limit(int resource, rlim_t soft, rlim_t hard) {
    const rlimit value{soft, hard};
    checked(::setrlimit(static_cast<__rlimit_resource>(resource), &value), "setrlimit");
}

void apply(const ChildLimits& limits) {
    struct Row {
        int resource;
        rlim_t value;
    };
    const std::array<Row, 8> rows{{
        {RLIMIT_FSIZE, 0}, // no file grows; pipes are not files
        {RLIMIT_CORE, 0},  // a core would hold the document
        {RLIMIT_NOFILE, 64},
        {RLIMIT_NPROC, 0},
        {RLIMIT_MEMLOCK, 0},
        {RLIMIT_MSGQUEUE, 0},
        {RLIMIT_STACK, 8U << 20U}, // deep recursion ends here
        {RLIMIT_AS, limits.memory_bytes},
    }};
    for (const Row& row : rows) {
        if (row.resource != RLIMIT_AS || !k_has_sanitizer) { // whose shadow memory takes terabytes
            limit(row.resource, row.value, row.value);
        }
    }
    limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1); // SIGXCPU, and SIGKILL after it
}

// ------------------------------------------------------------------------------- Landlock: no files

// What Debian 12's header does not know yet. The names are the kernel's.
constexpr std::uint64_t k_access_fs_truncate = 1U << 14U;
constexpr std::uint64_t k_access_fs_ioctl_dev = 1U << 15U;
constexpr std::uint64_t k_access_net_tcp = 3;            // bind and connect
constexpr std::uint64_t k_scope_abstract_and_signal = 3; // abstract sockets; signals to others
struct RulesetAttributes {
    std::uint64_t handled_access_fs;
    std::uint64_t handled_access_net;
    std::uint64_t scoped;
};

constexpr std::uint64_t k_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

/// What Poppler and fontconfig open after their start: fonts that a PDF names but does not contain,
/// and the character maps of East Asian ones.
constexpr std::array<const char*, 6> k_readable_folders{
    "/etc/fonts",
    "/usr/local/share/fonts",
    "/usr/share/fontconfig",
    "/usr/share/fonts",
    "/usr/share/poppler",
    "/var/cache/fontconfig",
};

/// 0 when the kernel has no Landlock.
int landlock_version() {
    const auto version = static_cast<int>(
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
    return std::max(version, 0);
}

/// A ruleset that denies everything this kernel knows.
Fd create_ruleset(int version) {
    RulesetAttributes attributes{};
    attributes.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1; // version 1
    struct Addition {
        int since;
        std::uint64_t RulesetAttributes::*right;
        std::uint64_t bits;
    };
    const std::array<Addition, 5> additions{{
        {2, &RulesetAttributes::handled_access_fs, LANDLOCK_ACCESS_FS_REFER},
        {3, &RulesetAttributes::handled_access_fs, k_access_fs_truncate},
        {4, &RulesetAttributes::handled_access_net, k_access_net_tcp},
        {5, &RulesetAttributes::handled_access_fs, k_access_fs_ioctl_dev},
        {6, &RulesetAttributes::scoped, k_scope_abstract_and_signal},
    }};
    for (const Addition& addition : additions) {
        if (version >= addition.since) {
            attributes.*addition.right |= addition.bits;
        }
    }
    // An older kernel takes a longer structure as long as what it does not know is zero.
    const auto fd =
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    return Fd(checked(fd, "landlock_create_ruleset"));
}

void allow_reading(const Fd& ruleset, const char* folder) {
    const Fd parent(::open(folder, O_PATH | O_CLOEXEC));
    if (!parent) {
        return; // not there: nothing to allow
    }
    const landlock_path_beneath_attr rule{.allowed_access = k_read, .parent_fd = parent.get()};
    checked(::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0),
            "landlock_add_rule");
}

void restrict_self(const Fd& ruleset) {
    checked(::syscall(SYS_landlock_restrict_self, ruleset.get(), 0), "landlock_restrict_self");
}

// ------------------------------------------------------------------------------- seccomp: no system calls

/// Which children may make a call: all, or only those that still open fonts.
enum class For : std::uint8_t { all, fonts };

/// A condition on one argument: (argument & mask) == value. Without a mask it holds for all.
struct Condition {
    std::uint32_t argument = 0;
    std::uint64_t mask = 0;
    std::uint64_t value = 0;
};

/// Conditions that all have to hold.
struct Conditions {
    Condition first;
    Condition second;
};

constexpr Conditions when(std::uint32_t argument, std::uint64_t mask, std::uint64_t value) {
    return {{argument, mask, value}, {}};
}

struct Call {
    int number;
    For who;
    Conditions conditions;
    const char* reason;
};

struct Refusal {
    int number;
    int error;
    const char* reason;
};

constexpr std::uint64_t k_int = 0xFFFF'FFFF; // the bits of an argument that is an int ...
constexpr std::uint64_t k_any = ~0ULL;       // ... and of one that is a pointer or a long
constexpr std::uint64_t k_not_reading = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
constexpr Conditions k_always{};
constexpr Conditions k_no_code = when(2, PROT_EXEC, 0);
constexpr Conditions k_read_only_1 = when(1, k_not_reading, O_RDONLY);
constexpr Conditions k_read_only_2 = when(2, k_not_reading, O_RDONLY);
constexpr Conditions k_get_flags = when(1, k_int, F_GETFL);
constexpr Conditions k_get_fd = when(1, k_int, F_GETFD);
constexpr Conditions k_set_fd = when(1, k_int, F_SETFD);
constexpr Conditions k_no_new_value = when(2, k_any, 0);
constexpr Conditions k_add_filter{{0, k_int, SECCOMP_SET_MODE_FILTER}, {1, k_any, 0}};

/// Every call a child may make, and why. Whatever is not here kills it.
constexpr auto k_calls = std::to_array<Call>({
    {SCMP_SYS(read), For::all, k_always, "fonts"},
    {SCMP_SYS(write), For::all, k_always, "frames and the memory mark"},
    {SCMP_SYS(writev), For::all, k_always, "the C library's last words"},
    {SCMP_SYS(close), For::all, k_always, "fonts"},
    {SCMP_SYS(lseek), For::all, k_always, "fonts"},
    {SCMP_SYS(pread64), For::all, k_always, "fonts"},
    {SCMP_SYS(fcntl), For::all, k_get_flags, "fdopen"},
    {SCMP_SYS(fcntl), For::all, k_get_fd, "fontconfig"},
    {SCMP_SYS(fcntl), For::all, k_set_fd, "fontconfig: close on exec"},
    {SCMP_SYS(fstat), For::all, k_always, "size of the document"},
    {SCMP_SYS(newfstatat), For::all, k_always, "glibc's fstat; Landlock leaves it"},
    {SCMP_SYS(brk), For::all, k_always, "memory"},
    {SCMP_SYS(mmap), For::all, k_no_code, "memory; never code"},
    {SCMP_SYS(mprotect), For::all, k_no_code, "memory; never code"},
    {SCMP_SYS(munmap), For::all, k_always, "memory"},
    {SCMP_SYS(mremap), For::all, k_always, "memory: realloc"},
    {SCMP_SYS(madvise), For::all, k_always, "memory: free"},
    {SCMP_SYS(futex), For::all, k_always, "OpenMP wakes nobody, often"},
    {SCMP_SYS(sched_yield), For::all, k_always, "OpenMP"},
    {SCMP_SYS(sched_getaffinity), For::all, k_always, "OpenMP"},
    {SCMP_SYS(rt_sigaction), For::all, k_always, "abort"},
    {SCMP_SYS(rt_sigprocmask), For::all, k_always, "abort"},
    {SCMP_SYS(rt_sigreturn), For::all, k_always, "return from a handler"},
    {SCMP_SYS(restart_syscall), For::all, k_always, "the kernel's own, after a stop"},
    {SCMP_SYS(getpid), For::all, k_always, "abort"},
    {SCMP_SYS(gettid), For::all, k_always, "abort"},
    {SCMP_SYS(exit), For::all, k_always, "the end"},
    {SCMP_SYS(exit_group), For::all, k_always, "the end"},
    {SCMP_SYS(clock_gettime), For::all, k_always, "time, where the vDSO has none"},
    {SCMP_SYS(gettimeofday), For::all, k_always, "time, where the vDSO has none"},
    {SCMP_SYS(getrandom), For::all, k_always, "seeds of hash tables"},
    {SCMP_SYS(getrusage), For::all, k_always, "Tesseract's clock"},
    {SCMP_SYS(prlimit64), For::all, k_no_new_value, "reading limits; never setting them"},
    {SCMP_SYS(openat), For::fonts, k_read_only_2, "fonts; Landlock says which"},
    {SCMP_SYS(open), For::fonts, k_read_only_1, "fonts; Landlock says which"},
    {SCMP_SYS(getdents64), For::fonts, k_always, "folders of fonts"},
    {SCMP_SYS(access), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(faccessat), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(faccessat2), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(stat), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(lstat), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(statx), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(statfs), For::fonts, k_always, "fontconfig: is it a network disk?"},
    {SCMP_SYS(fstatfs), For::fonts, k_always, "fontconfig: is it a network disk?"},
    {SCMP_SYS(readlink), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(readlinkat), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(getcwd), For::fonts, k_always, "fontconfig"},
    {SCMP_SYS(seccomp), For::fonts, k_add_filter, "narrow: only tightens"},
    {SCMP_SYS(landlock_create_ruleset), For::fonts, k_always, "narrow: only tightens"},
    {SCMP_SYS(landlock_restrict_self), For::fonts, k_always, "narrow: only tightens"},
});

/// Calls that honest code tries and can do without.
constexpr auto k_refusals = std::to_array<Refusal>({
    {SCMP_SYS(clone3), ENOSYS, "glibc then uses clone, which is not allowed"},
    {SCMP_SYS(ioctl), ENOTTY, "is this a terminal?"},
    {SCMP_SYS(sysinfo), EPERM, "qsort asks for the size of the memory"},
    {SCMP_SYS(uname), EPERM, "fontconfig names its cache"},
});

/// A filter as libseccomp builds it; loaded into the process later.
class Filter {
public:
    Filter(pid_t self, For who) : m_context(seccomp_init(SCMP_ACT_KILL_PROCESS)) {
        require(m_context == nullptr ? -ENOMEM : 0);
        require(seccomp_attr_set(m_context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
        require(seccomp_attr_set(m_context, SCMP_FLTATR_CTL_NNP, 0)); // set once, by enter()
        for (const Call& call : k_calls) {
            if (call.who == For::all || who == For::fonts) {
                add(SCMP_ACT_ALLOW, call.number, call.conditions);
            }
        }
        for (const Refusal& refusal : k_refusals) {
            add(SCMP_ACT_ERRNO(static_cast<std::uint32_t>(refusal.error)),
                refusal.number,
                k_always);
        }
        // abort() kills itself this way; nobody else may be signalled.
        add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), when(0, k_int, static_cast<std::uint64_t>(self)));
    }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;
    ~Filter() { seccomp_release(m_context); }

    void load() { require(seccomp_load(m_context)); }

private:
    static void require(int result) {
        if (result < 0) {
            errno = -result;
            checked(-1, "seccomp");
        }
    }

    void add(std::uint32_t action, int call, const Conditions& conditions) {
        std::array<scmp_arg_cmp, 2> comparisons{};
        unsigned int count = 0;
        for (const Condition& condition : {conditions.first, conditions.second}) {
            if (condition.mask != 0) {
                comparisons.at(count++) = {
                    condition.argument, SCMP_CMP_MASKED_EQ, condition.mask, condition.value};
            }
        }
        require(seccomp_rule_add_array(m_context, action, call, count, comparisons.data()));
    }

    scmp_filter_ctx m_context;
};

bool has_seccomp() {
    const std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
    return !k_has_sanitizer && ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

} // namespace

bool sandbox_is_complete() {
    return landlock_version() > 0 && has_seccomp();
}

// ------------------------------------------------------------------------------- Sandbox

struct Sandbox::Filters {
    explicit Filters(pid_t self) : fonts(self, For::fonts), blind(self, For::all) {}

    Filter fonts;
    Filter blind;
};

Sandbox::Sandbox(pid_t self) {
    if (has_seccomp()) {
        m_filters = std::make_unique<Filters>(self);
    }
}

Sandbox::~Sandbox() = default;

void Sandbox::enter(const ChildLimits& limits) {
    checked(::prctl(PR_SET_DUMPABLE, 0), "PR_SET_DUMPABLE"); // nobody looks into this process
    checked(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "PR_SET_NO_NEW_PRIVS");
    if (const int version = landlock_version(); version > 0) {
        const Fd ruleset = create_ruleset(version);
        for (const char* const folder : k_readable_folders) {
            allow_reading(ruleset, folder);
        }
        restrict_self(ruleset);
    }
    apply(limits);
    if (m_filters) {
        m_filters->fonts.load();
    }
}

void Sandbox::narrow() {
    if (const int version = landlock_version(); version > 0) {
        restrict_self(create_ruleset(version));
    }
    if (m_filters) {
        m_filters->blind.load();
    }
}

} // namespace intake
