// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader/memory_mark.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <unistd.h>

// The allocation functions of the C library, put in front of its own in this program. Each calls the
// original under its other name. free() stays as it is: the memory is the C library's.

namespace intake {
namespace {

int mark_fd = -1; // one thread: no lock

[[maybe_unused]] void mark_refused(std::size_t size) { // not by a sanitizer's allocator
    if (mark_fd < 0) {
        return;
    }
    const int error = errno;
    const auto bytes = static_cast<std::uint64_t>(size);
    (void)!::write(mark_fd, &bytes, sizeof bytes); // native order: little-endian on what we run on
    mark_fd = -1;
    errno = error;
}

} // namespace

void mark_refused_allocations(int fd) {
    mark_fd = fd;
}

} // namespace intake

#ifndef __SANITIZE_ADDRESS__

namespace {

void* noted(void* memory, std::size_t size) {
    if (memory == nullptr && size > 0) {
        intake::mark_refused(size);
    }
    return memory;
}

} // namespace

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): glibc's names
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);

void* malloc(std::size_t size) {
    return noted(__libc_malloc(size), size);
}

void* calloc(std::size_t count, std::size_t size) {
    return noted(__libc_calloc(count, size), count == 0 ? 0 : size);
}

void* realloc(void* memory, std::size_t size) {
    return noted(__libc_realloc(memory, size), size);
}

void* memalign(std::size_t alignment, std::size_t size) {
    return noted(__libc_memalign(alignment, size), size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return noted(__libc_memalign(alignment, size), size);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
    if (alignment % sizeof(void*) != 0 || (alignment & (alignment - 1)) != 0 || alignment == 0) {
        return EINVAL;
    }
    void* const aligned = noted(__libc_memalign(alignment, size), size);
    if (aligned == nullptr) {
        return ENOMEM;
    }
    *memory = aligned;
    return 0;
}
} // extern "C"
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

#endif
