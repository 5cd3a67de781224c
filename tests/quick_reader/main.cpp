// SPDX-License-Identifier: GPL-3.0-or-later
// A reader program for tests that start the coordinator a thousand times: it reads ZIPs and plain text,
// loads no model and has no sandbox.

#include "extractors/format.hpp"
#include "pipeline/workers/control.hpp"
#include "pipeline/workers/pack.hpp"
#include "pipeline/workers/wire.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace intake::formats {
extern const Format format_plain_text;
extern const Format format_zip;
} // namespace intake::formats

namespace {

using namespace intake;

Bytes map(const Fd& document) {
    struct stat facts {};
    checked(::fstat(document.get(), &facts), "fstat");
    const auto size = static_cast<std::size_t>(facts.st_size);
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, document.get(), 0);
    checked(memory == MAP_FAILED ? -1 : 0, "mmap"); // NOLINT: the macro casts
    return {static_cast<const std::byte*>(memory), size};
}

void read(const ForkOrder& order, const Fd& document, const Fd& result) {
    const Bytes bytes = map(document);
    FrameWriter writer([&result](Bytes frame) {
        checked(::write(result.get(), frame.data(), frame.size()), "write a frame");
    });
    const bool is_zip =
        bytes.size() > 1 && bytes[0] == std::byte{'P'} && bytes[1] == std::byte{'K'};
    const Format& format = is_zip ? formats::format_zip : formats::format_plain_text;
    writer.identified(is_zip ? "application/zip" : "text/plain", std::string(format.id));
    ReadRequest request;
    request.limits = order.limits;
    request.open_containers = order.open_containers;
    writer.end(format.read(bytes, request, writer));
}

/// One order, in a child of its own; the next one waits until it has ended.
void carry_out(Message message, const Fd& control) {
    std::vector<Fd>& fds = message.descriptors;
    const pid_t pid = ::fork();
    if (pid == 0) {
        read(unpack<ForkOrder>(message.bytes), fds.at(0), fds.at(1));
        ::_exit(EXIT_SUCCESS);
    }
    const Fd pidfd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    fds.at(1).reset();
    Packer forked;
    forked.object(Forked{pid, 0});
    const int handed_over = pidfd.get();
    send_message(control, forked.bytes(), std::span(&handed_over, 1));
    ExitReport exit;
    ::waitpid(pid, &exit.status, 0);
    Packer report;
    report.object(exit);
    checked(::write(fds.at(3).get(), report.bytes().data(), report.bytes().size()), "report");
}

} // namespace

int main() {
    const Fd control(k_control_fd);
    if (!receive_message(control)) { // Start
        return EXIT_FAILURE;
    }
    Hello hello;
    hello.sandboxed = true; // not true, and harmless: it only ever reads what a test wrote
    send_message(control, pack(hello));
    while (auto message = receive_message(control)) {
        carry_out(std::move(*message), control);
    }
    return EXIT_SUCCESS;
}
