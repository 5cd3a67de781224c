// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faulty_reader/faults.hpp"

#include "pipeline/workers/control.hpp"
#include "pipeline/workers/pack.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <linux/futex.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace intake::tests {
namespace {

constexpr std::size_t k_too_much = std::size_t{1} << 40U;

Page page_number(std::int32_t number) {
    Page page;
    page.number = number;
    Word word;
    word.text = "w" + std::to_string(number);
    page.words = {word};
    return page;
}

void deliver_pages(Sink& sink, std::int32_t count) {
    sink.document({count, ""});
    for (std::int32_t number = 1; number <= count; ++number) {
        sink.page(page_number(number));
    }
}

void write_raw(const Packer& out) {
    (void)!::write(k_result_fd, out.bytes().data(), out.bytes().size());
}

void segv() {
    // An address that is never mapped; volatile, so that the compiler has to go through with it.
    volatile std::uintptr_t address = 8;
    auto* const nowhere = reinterpret_cast<volatile int*>(address); // NOLINT
    *nowhere = 1;
}

// NOLINTNEXTLINE(misc-no-recursion): that is the point
int overflow_the_stack(int depth) {
    std::array<volatile char, 4096> frame{};
    frame.front() = static_cast<char>(depth);
    return depth < 0 ? 0 : overflow_the_stack(depth + 1) + frame.front();
}

void spin() {
    for (volatile bool forever = true; forever;) {
    }
}

void block() {
    std::uint32_t word = 0;
    for (;;) {
        ::syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, 0, nullptr, nullptr, 0);
    }
}

void flood(Sink& sink) {
    sink.document({std::numeric_limits<std::int32_t>::max(), ""});
    Page page = page_number(1);
    page.words.resize(1000, page.words.front());
    for (;; ++page.number) {
        sink.page(page);
    }
}

/// Nothing that sleeps is allowed in a child.
void be_busy() {
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
    while (std::chrono::steady_clock::now() < until) {
    }
}

void drip(Sink& sink) {
    sink.document({std::numeric_limits<std::int32_t>::max(), ""});
    for (std::int32_t number = 1;; ++number) {
        be_busy();
        sink.page(page_number(number));
    }
}

void drip_members(Sink& sink) {
    for (;;) {
        sink.member({"a", "a", 1, false});
        sink.member_bytes(std::vector<std::byte>(1));
        be_busy();
        sink.member_end({});
    }
}

void fill_the_memory() {
    std::vector<std::vector<char>> blocks;
    for (;;) {
        blocks.emplace_back(std::size_t{1} << 20U, 'x');
    }
}

/// As Poppler does it.
void abort_for_lack_of_memory() {
    const std::vector<char*> kept{static_cast<char*>(std::malloc(k_too_much))}; // NOLINT
    if (kept.front() == nullptr) {
        std::abort();
    }
}

void shrug_at_lack_of_memory(Sink& sink) {
    char* volatile memory = static_cast<char*>(std::malloc(k_too_much)); // NOLINT
    std::free(memory);                                                   // NOLINT
    deliver_pages(sink, 1);
}

void garbage() {
    Packer out;
    out.raw(std::vector<std::byte>(100'000, std::byte{0xA5}));
    write_raw(out);
}

void half_frame() {
    Packer out;
    out.number(std::uint8_t{2});
    out.number(std::uint32_t{100});
    write_raw(out);
    ::_exit(EXIT_SUCCESS);
}

void close_and_live_on() {
    ::close(k_result_fd);
    block();
}

/// Honest work that takes a while.
void take_time(Sink& sink) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(600);
    while (std::chrono::steady_clock::now() < until) {
    }
    deliver_pages(sink, 1);
}

struct Fault {
    std::string_view name;
    void (*act)(Sink& sink);
};

constexpr auto k_faults = std::to_array<Fault>({
    {"none", [](Sink& sink) { deliver_pages(sink, 2); }},
    {"slow", take_time},
    {"segv", [](Sink&) { segv(); }},
    {"abort", [](Sink&) { std::abort(); }},
    {"stack", [](Sink&) { overflow_the_stack(0); }},
    {"throw", [](Sink&) { throw std::runtime_error("a bug"); }},
    {"exit 3", [](Sink&) { ::_exit(3); }},
    {"spin", [](Sink&) { spin(); }},
    {"block", [](Sink&) { block(); }},
    {"drip", drip},
    {"drip members", drip_members},
    {"flood", flood},
    {"memory", [](Sink&) { fill_the_memory(); }},
    {"memory, abort", [](Sink&) { abort_for_lack_of_memory(); }},
    {"memory, shrug", shrug_at_lack_of_memory},
    {"garbage", [](Sink&) { garbage(); }},
    {"half frame", [](Sink&) { half_frame(); }},
    {"no end", [](Sink&) { ::_exit(EXIT_SUCCESS); }},
    {"no exit", [](Sink&) { close_and_live_on(); }},
    {"pages, segv",
     [](Sink& sink) {
         deliver_pages(sink, 3);
         segv();
     }},
    {"pages, block",
     [](Sink& sink) {
         deliver_pages(sink, 3);
         block();
     }},
    {"member, segv",
     [](Sink& sink) {
         sink.member({"a", "a", 1, false});
         sink.member_bytes(std::vector<std::byte>(1));
         sink.member_end({});
         sink.member({"b", "b", 1, false});
         sink.member_bytes(std::vector<std::byte>(1));
         segv();
     }},
    {"too many bytes",
     [](Sink& sink) {
         sink.member({"a", "a", 1, false});
         for (;;) {
             sink.member_bytes(std::vector<std::byte>(1U << 16U));
         }
     }},
});

} // namespace

End misbehave(std::string_view name, Sink& sink) {
    const auto* const fault = std::ranges::find(k_faults, name, &Fault::name);
    if (fault == k_faults.end()) {
        return {Outcome::damaged, {"no_such_fault", {}, {}}};
    }
    fault->act(sink);
    return {};
}

} // namespace intake::tests
