// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a child pays for its sandbox before the first byte of a document: preparing the filters, giving up
// files, network and system calls, and closing the last folders. Each in a process of its own, as at night.
//
//     sandbox_bench [CHILDREN]     prints milliseconds: the median, and the 95th of 100

#include "pipeline/workers/fd.hpp"
#include "pipeline/workers/reader/sandbox.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace intake;

double milliseconds_to_enter() {
    const auto start = std::chrono::steady_clock::now();
    Sandbox sandbox(::getpid());
    sandbox.enter({.cpu_seconds = 60, .memory_bytes = 1U << 30U});
    sandbox.narrow();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    return took.count();
}

/// In a process that ends afterwards: nobody leaves this sandbox. Throws SystemError.
double measure() {
    int ends[2] = {}; // NOLINT(modernize-avoid-c-arrays): as pipe() takes them
    checked(::pipe(ends), "pipe");
    const Fd from(ends[0]);
    Fd to(ends[1]);
    const pid_t child = checked(::fork(), "fork");
    if (child == 0) {
        const double took = milliseconds_to_enter();
        ::_exit(::write(to.get(), &took, sizeof(took)) == sizeof(took) ? EXIT_SUCCESS
                                                                       : EXIT_FAILURE);
    }
    to.reset();
    double took = 0;
    if (::read(from.get(), &took, sizeof(took)) != sizeof(took)) {
        throw SystemError("a child did not come through its sandbox");
    }
    checked(::waitpid(child, nullptr, 0), "waitpid");
    return took;
}

} // namespace

int main(int argc, char** argv) {
    const int children = argc > 1 ? std::atoi(argv[1]) : 500;
    std::vector<double> times;
    for (int i = 0; i < std::max(children, 1); ++i) {
        times.push_back(measure());
    }
    std::ranges::sort(times);
    std::cout << std::fixed << std::setprecision(2) << times[times.size() / 2] << ' '
              << times[times.size() * 95 / 100] << '\n';
}
