// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "pipeline/workers/fd.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

// What the coordinator and the zygote say to each other. Both are of one build and neither has read a
// byte of a document, so these messages are trusted; what a child sends is not, see wire.hpp.
//
//   coordinator                                                        zygote
//   Start                                                        ->
//                                                                <-    Hello
//   ForkOrder + document, result pipe, mark pipe, exit pipe      ->
//                                                                <-    Forked + pidfd
//   ... any number of these ...                                        ExitReport, into the exit pipe

namespace intake {

// The descriptor of the socket in the reader program, and the only ones that a child has.
constexpr int k_control_fd = 3;
constexpr int k_document_fd = 3;
constexpr int k_result_fd = 4;
constexpr int k_mark_fd = 5; // takes the size of the first allocation that was refused

/// What the zygote loads.
struct Start {
    std::string languages;
    std::string tessdata;
    std::string trusted_certificates; // path of a PEM file; empty for none
    std::string ink_scorer;           // path of its file; empty to look for no ink
    std::vector<std::string> formats; // ids of those to read; empty for all
};

/// What the zygote has.
struct Hello {
    std::string problem;    // why it cannot serve; empty when it can
    bool sandboxed = false; // Landlock and seccomp are both there
    std::vector<std::pair<std::string, std::string>> versions;
};

/// What one child may use before the kernel stops it.
struct ChildLimits {
    std::uint32_t cpu_seconds = 0;
    std::uint64_t memory_bytes = 0; // beside the document itself
};

/// What one child is to do. The members mean what they mean in ReadRequest.
struct ForkOrder {
    Limits limits;
    ChildLimits child_limits;
    std::int32_t recognise_at_most = 0;
    std::int32_t dpi = 0;
    bool recognise = false;
    bool open_containers = false;
    std::vector<std::int32_t> only_pages;
    std::vector<PictureOrder> pictures;
};

/// The descriptors that go with a ForkOrder.
struct ForkDescriptors {
    Fd document;
    Fd result;
    Fd mark;
    Fd exit;
};

/// The answer to a ForkOrder.
struct Forked {
    pid_t pid = -1;
    int error = 0; // errno of what failed; 0 when there is a child
};

/// How a child ended: what wait4 said.
struct ExitReport {
    int status = 0;
    double cpu_seconds = 0;        // user and system
    std::uint64_t peak_memory = 0; // bytes
};

std::vector<std::byte> pack(const Start& start);
std::vector<std::byte> pack(const Hello& hello);
std::vector<std::byte> pack(const ForkOrder& order);
template<typename T>
T unpack(Bytes bytes);
template<>
Start unpack<Start>(Bytes bytes);
template<>
Hello unpack<Hello>(Bytes bytes);
template<>
ForkOrder unpack<ForkOrder>(Bytes bytes);

/// One message with the descriptors that came with it.
struct Message {
    std::vector<std::byte> bytes;
    std::vector<Fd> descriptors;
};

/// Sends one message. False when the other side is gone; throws SystemError for anything else.
bool send_message(const Fd& socket, Bytes bytes, std::span<const int> descriptors = {});
/// Waits for one message. Nothing when the other side is gone; throws SystemError for anything else.
std::optional<Message> receive_message(const Fd& socket);

} // namespace intake
