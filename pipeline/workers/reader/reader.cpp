// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader/reader.hpp"

#include "pipeline/workers/control.hpp"
#include "pipeline/workers/reader/zygote.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>
#include <sys/socket.h>

namespace intake {
namespace {

constexpr int k_wrong_usage = 2;

/// OpenMP reads its limit before main, so it has to be in the environment already: with more threads
/// recognition is several times slower, and a child may not start threads anyway.
bool is_started_by_coordinator() {
    const char* threads = std::getenv("OMP_THREAD_LIMIT");
    int type = 0;
    socklen_t size = sizeof type;
    return threads != nullptr && std::string_view(threads) == "1"
           && ::getsockopt(k_control_fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0
           && type == SOCK_SEQPACKET;
}

} // namespace

int run_reader(const ReadFunction& read) {
    if (!is_started_by_coordinator()) {
        std::fputs("portfolio-intake-reader is started by portfolio-intake, not by hand\n", stderr);
        return k_wrong_usage;
    }
    try {
        serve(Fd(k_control_fd), read);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "portfolio-intake-reader: %s\n", error.what());
        return EXIT_FAILURE;
    }
}

} // namespace intake
