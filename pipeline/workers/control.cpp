// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/workers/control.hpp"

#include "pipeline/workers/pack.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <sys/socket.h>
#include <sys/uio.h>
#include <type_traits>

namespace intake {
namespace {

constexpr std::size_t k_most_descriptors = 4;
constexpr std::size_t k_most_bytes = 64U << 10U; // a page list of a long document is the largest
constexpr std::size_t k_any_length = std::numeric_limits<std::size_t>::max();

/// Room for descriptors, aligned as the kernel writes them.
struct alignas(cmsghdr) DescriptorRoom {
    std::array<std::byte, CMSG_SPACE(k_most_descriptors * sizeof(int))> bytes{};
};

std::vector<Fd> descriptors_of(msghdr& header) {
    std::vector<Fd> descriptors;
    for (cmsghdr* item = CMSG_FIRSTHDR(&header); item != nullptr;
         item = CMSG_NXTHDR(&header, item)) {
        if (item->cmsg_level != SOL_SOCKET || item->cmsg_type != SCM_RIGHTS) {
            continue;
        }
        const std::size_t count = (item->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(item) + i * sizeof(int), sizeof(int));
            descriptors.emplace_back(fd);
        }
    }
    return descriptors;
}

template<typename T>
T whole(T value, Unpacker& in) {
    if (!in.finish()) {
        throw SystemError("the reader program is of another build: install both programs together");
    }
    return value;
}

PictureOrder take_picture_order(Unpacker& in) {
    PictureOrder order;
    order.page = in.number<std::int32_t>();
    order.rotation = in.number<std::int32_t>();
    for (auto count = in.number<std::uint32_t>(); count > 0 && in.ok(); --count) {
        order.hidden.push_back(in.object<Box>());
    }
    return order;
}

} // namespace

std::vector<std::byte> pack(const Start& start) {
    Packer out;
    out.text(start.languages);
    out.text(start.tessdata);
    out.text(start.trusted_certificates);
    out.text(start.ink_scorer);
    for (const std::string& format : start.formats) {
        out.text(format);
    }
    return out.bytes();
}

template<>
Start unpack<Start>(Bytes bytes) {
    Unpacker in(bytes);
    Start start;
    start.languages = in.text(k_any_length);
    start.tessdata = in.text(k_any_length);
    start.trusted_certificates = in.text(k_any_length);
    start.ink_scorer = in.text(k_any_length);
    while (in.left() > 0) {
        start.formats.emplace_back(in.text(k_any_length));
    }
    return whole(start, in);
}

std::vector<std::byte> pack(const Hello& hello) {
    Packer out;
    out.text(hello.problem);
    out.object(hello.sandboxed);
    for (const auto& [name, version] : hello.versions) {
        out.text(name);
        out.text(version);
    }
    return out.bytes();
}

template<>
Hello unpack<Hello>(Bytes bytes) {
    Unpacker in(bytes);
    Hello hello;
    hello.problem = in.text(k_any_length);
    hello.sandboxed = in.object<bool>();
    while (in.left() > 0) {
        std::string name(in.text(k_any_length));
        hello.versions.emplace_back(std::move(name), in.text(k_any_length));
    }
    return whole(hello, in);
}

std::vector<std::byte> pack(const ForkOrder& order) {
    Packer out;
    out.object(order.limits);
    out.object(order.child_limits);
    out.number(order.recognise_at_most);
    out.number(order.dpi);
    out.object(order.recognise);
    out.object(order.open_containers);
    out.number(static_cast<std::uint32_t>(order.pictures.size()));
    for (const PictureOrder& picture : order.pictures) {
        out.number(picture.page);
        out.number(picture.rotation);
        out.number(static_cast<std::uint32_t>(picture.hidden.size()));
        for (const Box& box : picture.hidden) {
            out.object(box);
        }
    }
    for (const std::int32_t page : order.only_pages) {
        out.number(page);
    }
    return out.bytes();
}

template<>
ForkOrder unpack<ForkOrder>(Bytes bytes) {
    Unpacker in(bytes);
    ForkOrder order;
    order.limits = in.object<Limits>();
    order.child_limits = in.object<ChildLimits>();
    order.recognise_at_most = in.number<std::int32_t>();
    order.dpi = in.number<std::int32_t>();
    order.recognise = in.object<bool>();
    order.open_containers = in.object<bool>();
    for (auto count = in.number<std::uint32_t>(); count > 0 && in.ok(); --count) {
        order.pictures.push_back(take_picture_order(in));
    }
    while (in.left() > 0) {
        order.only_pages.push_back(in.number<std::int32_t>());
    }
    return whole(order, in);
}

bool send_message(const Fd& socket, Bytes bytes, std::span<const int> descriptors) {
    // sendmsg only reads, but iovec has no const.
    iovec part{const_cast<std::byte*>(bytes.data()), bytes.size()};
    DescriptorRoom room;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (!descriptors.empty()) {
        header.msg_control = room.bytes.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        if (cmsghdr* item = CMSG_FIRSTHDR(&header)) {
            item->cmsg_level = SOL_SOCKET;
            item->cmsg_type = SCM_RIGHTS;
            item->cmsg_len = CMSG_LEN(descriptors.size_bytes());
            std::memcpy(CMSG_DATA(item), descriptors.data(), descriptors.size_bytes());
        }
    }
    ssize_t sent = -1;
    do {
        sent = ::sendmsg(socket.get(), &header, MSG_NOSIGNAL);
    } while (sent == -1 && errno == EINTR);
    if (sent == -1 && (errno == EPIPE || errno == ECONNRESET)) {
        return false;
    }
    checked(sent, "send to the reader program");
    return true;
}

std::optional<Message> receive_message(const Fd& socket) {
    Message message;
    message.bytes.resize(k_most_bytes);
    iovec part{message.bytes.data(), message.bytes.size()};
    DescriptorRoom room;
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = room.bytes.data();
    header.msg_controllen = room.bytes.size();
    ssize_t received = -1;
    do {
        received = ::recvmsg(socket.get(), &header, MSG_CMSG_CLOEXEC);
    } while (received == -1 && errno == EINTR);
    if (received == 0 || (received == -1 && errno == ECONNRESET)) {
        return std::nullopt;
    }
    checked(received, "receive from the reader program");
    message.bytes.resize(static_cast<std::size_t>(received));
    message.descriptors = descriptors_of(header);
    return message;
}

} // namespace intake
