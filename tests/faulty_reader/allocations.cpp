// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faulty_reader/allocations.hpp"

#include <cerrno>
#include <cstddef>
#include <dlfcn.h>

// The reader program puts functions of its own before malloc and the like (memory_mark.cpp); those call the
// C library by its other names. Here these names are stood in for.

namespace {

std::uint64_t allocations_left = 0; // until one is refused; 0 for never. One thread: no lock

bool is_refused() {
    return allocations_left > 0 && --allocations_left == 0;
}

/// Allocates with the original unless it is this call's turn to fail.
template<typename Original, typename... Arguments>
void* allocate(Original*& original, const char* name, Arguments... arguments) {
    if (is_refused()) {
        errno = ENOMEM;
        return nullptr;
    }
    if (original == nullptr) {
        original = reinterpret_cast<Original*>(::dlsym(RTLD_NEXT, name)); // NOLINT
    }
    return original(arguments...);
}

} // namespace

namespace intake::tests {

void refuse_allocation(std::uint64_t number) {
    allocations_left = number;
}

} // namespace intake::tests

#ifndef __SANITIZE_ADDRESS__

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): glibc's names
extern "C" {
void* __libc_malloc(std::size_t size) {
    static void* (*original)(std::size_t) = nullptr;
    return allocate(original, "__libc_malloc", size);
}

void* __libc_calloc(std::size_t count, std::size_t size) {
    static void* (*original)(std::size_t, std::size_t) = nullptr;
    return allocate(original, "__libc_calloc", count, size);
}

void* __libc_realloc(void* memory, std::size_t size) {
    static void* (*original)(void*, std::size_t) = nullptr;
    return allocate(original, "__libc_realloc", memory, size);
}

void* __libc_memalign(std::size_t alignment, std::size_t size) {
    static void* (*original)(std::size_t, std::size_t) = nullptr;
    return allocate(original, "__libc_memalign", alignment, size);
}
} // extern "C"
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

#endif
