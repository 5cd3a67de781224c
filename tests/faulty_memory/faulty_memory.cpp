// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that runs out on command, for tests: preloaded into the coordinator, it counts what is asked of the
// allocator, and refuses the request with the number FAULT_AT (from 1). FAULT says for how long:
//
//   once     that request alone
//   ever     that and all after it
//
// Without FAULT_AT nothing fails. The number of requests is written to the file FAULT_COUNT at the end.

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

// NOLINTBEGIN(bugprone-reserved-identifier,readability-*,cert-dcl*,cppcoreguidelines-*): glibc's names and ways
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

// Constants until the library is loaded: what is allocated earlier is not counted.
std::atomic<long> requests = 0;
long fails_at = 0; // 0 for never
bool fails_ever = false;

struct Plan {
    Plan() {
        const char* at = std::getenv("FAULT_AT");
        const char* kind = std::getenv("FAULT");
        requests = 0;
        fails_ever = kind != nullptr && std::string_view(kind) == "ever";
        fails_at = at == nullptr ? 0 : std::atol(at);
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;
    ~Plan() {
        fails_at = 0;
        if (const char* file = std::getenv("FAULT_COUNT")) {
            const int fd = ::open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
            ::dprintf(fd, "%ld", requests.load());
            ::close(fd);
        }
    }
};
const Plan plan;

bool is_refused() {
    const long number = ++requests;
    const bool refused = fails_at > 0 && (number == fails_at || (fails_ever && number > fails_at));
    if (refused) {
        errno = ENOMEM;
    }
    return refused;
}

} // namespace

extern "C" {
void* malloc(std::size_t size) {
    return is_refused() ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
    return is_refused() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size) {
    return is_refused() ? nullptr : __libc_realloc(memory, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
    return is_refused() ? nullptr : __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return memalign(alignment, size);
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
    void* const found = memalign(alignment, size);
    if (found != nullptr) {
        *memory = found;
    }
    return found == nullptr ? ENOMEM : 0;
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-*,cert-dcl*,cppcoreguidelines-*)
