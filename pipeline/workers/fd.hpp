// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/system_error.hpp"

#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace intake {

/// Owns one file descriptor, or none.
class Fd {
public:
    Fd() = default;
    explicit Fd(int fd) : m_fd(fd) {}
    Fd(Fd&& other) noexcept : m_fd(other.release()) {}
    Fd& operator=(Fd&& other) noexcept {
        reset(other.release());
        return *this;
    }
    Fd(const Fd&) = delete;
    Fd& operator=(const Fd&) = delete;
    ~Fd() { reset(); }

    int get() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }
    int release() { return std::exchange(m_fd, -1); }
    void reset(int fd = -1) {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
        m_fd = fd;
    }

private:
    int m_fd = -1;
};

/// What a system call returned; throws SystemError with its name and the reason when that is -1.
template<typename T>
T checked(T result, const char* call) {
    if (result == -1) {
        throw SystemError(std::string(call) + ": " + std::generic_category().message(errno));
    }
    return result;
}

} // namespace intake
