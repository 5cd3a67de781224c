// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/reader/child.hpp"

#include "pipeline/workers/reader/memory_mark.hpp"
#include "pipeline/workers/reader/sandbox.hpp"
#include "pipeline/workers/wire.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace intake {
namespace {

/// What a library prints may hold text of the document.
void silence_standard_streams() {
    const Fd null(checked(::open("/dev/null", O_RDWR | O_CLOEXEC), "open /dev/null"));
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        checked(::dup2(null.get(), standard), "dup2");
    }
}

/// Leaves the process with the standard streams and the three descriptors of a child.
void keep_only(const ForkDescriptors& descriptors) {
    constexpr int k_out_of_the_way = 16;
    constexpr std::array k_places{k_document_fd, k_result_fd, k_mark_fd};
    std::array kept{descriptors.document.get(), descriptors.result.get(), descriptors.mark.get()};
    for (int& fd : kept) {
        fd = checked(::fcntl(fd, F_DUPFD, k_out_of_the_way), "dup");
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
        checked(::dup2(kept.at(i), k_places.at(i)), "dup2");
    }
    checked(::close_range(k_mark_fd + 1, UINT_MAX, 0), "close_range");
}

/// The document, mapped read-only for as long as the process lives.
Bytes map_document() {
    struct stat status {};
    checked(::fstat(k_document_fd, &status), "fstat");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return {};
    }
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, k_document_fd, 0);
    if (memory == MAP_FAILED) { // NOLINT: the macro casts
        checked(-1, "mmap the document");
    }
    return {static_cast<const std::byte*>(memory), size};
}

void write_result(Bytes bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(k_result_fd, bytes.data(), bytes.size());
        if (count == -1 && errno == EINTR) {
            continue;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(checked(count, "write a frame")));
    }
}

void die_with(pid_t parent) {
    checked(::prctl(PR_SET_PDEATHSIG, SIGKILL), "PR_SET_PDEATHSIG");
    if (::getppid() != parent) { // it died before that
        ::_exit(EXIT_FAILURE);
    }
}

/// Thrown to leave the reading of a file whose format the office does not want read.
struct FormatIsOff {};

bool is_read(const Format* format, const std::vector<std::string>& formats) {
    return format != nullptr && (formats.empty() || std::ranges::count(formats, format->id) > 0);
}

void read_document(const ForkOrder& order,
                   const Inheritance& inherited,
                   Sandbox& sandbox,
                   Bytes bytes) {
    ReadRequest request;
    request.limits = order.limits;
    request.only_pages = order.only_pages;
    request.pictures = order.pictures;
    request.recognise_at_most = order.recognise_at_most;
    request.open_containers = order.open_containers;
    request.ocr = order.recognise ? &inherited.tools.ocr : nullptr;
    request.ink = order.recognise && inherited.tools.ink ? &*inherited.tools.ink : nullptr;
    request.dpi = order.dpi;
    request.trust = &inherited.tools.trust;
    FrameWriter writer(write_result);
    const auto identified = [&](const Identity& identity) {
        const Format* const format =
            is_read(identity.format, inherited.formats) ? identity.format : nullptr;
        if (format == nullptr || !format->needs_fonts) {
            sandbox.narrow();
        }
        writer.identified(identity.media_type, format == nullptr ? "" : std::string(format->id));
        if (format != identity.format) {
            throw FormatIsOff();
        }
    };
    try {
        writer.end(inherited.read(bytes, inherited.tools.identifier, request, identified, writer));
    } catch (const FormatIsOff&) {
        writer.end({Outcome::unsupported_type, {"format_is_off", {}, {}}});
    }
}

} // namespace

void run_child(const ForkOrder& order,
               ForkDescriptors descriptors,
               pid_t zygote,
               const Inheritance& inherited) {
    try {
        die_with(zygote);
        (void)std::signal(SIGPIPE, SIG_DFL);
        silence_standard_streams();
        keep_only(descriptors);
        Sandbox sandbox(::getpid());
        const Bytes bytes = map_document();
        ChildLimits limits = order.child_limits;
        limits.memory_bytes += bytes.size();
        mark_refused_allocations(k_mark_fd);
        sandbox.enter(limits);
        read_document(order, inherited, sandbox, bytes);
    } catch (...) {
        std::abort(); // a bug or a lack of memory: for the coordinator, a crash
    }
    ::_exit(EXIT_SUCCESS); // no destructors: they belong to the zygote
}

} // namespace intake
