// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/blob.hpp"

#include "pipeline/sha256.hpp"
#include "pipeline/system_error.hpp"
#include "pipeline/workers/fd.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <unistd.h>
#include <utility>

namespace intake {
namespace {

constexpr std::uint64_t k_memory_bytes = 64U << 20U; // what is longer goes to disk

Fd create_in_memory() {
    return Fd(checked(::memfd_create("blob", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create"));
}

/// A file without a name in `folder`.
Fd create_on_disk(const std::string& folder) {
    Fd file(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!file && (errno == EOPNOTSUPP || errno == EISDIR)) { // a file system without O_TMPFILE
        std::string name = folder + "/.blob-XXXXXX";
        file.reset(::mkostemp(name.data(), O_CLOEXEC));
        if (file) {
            checked(::unlink(name.c_str()), "unlink a work file");
        }
    }
    if (!file) {
        throw SystemError("cannot write in the work folder " + folder + ": "
                          + std::generic_category().message(errno));
    }
    return file;
}

void copy_all(const Fd& from, const Fd& to, std::uint64_t bytes) {
    off_t offset = 0;
    while (static_cast<std::uint64_t>(offset) < bytes) {
        const auto left = static_cast<std::size_t>(bytes) - static_cast<std::size_t>(offset);
        if (::sendfile(to.get(), from.get(), &offset, left) == -1 && errno != EINTR) {
            checked(-1, "write a large file to the work folder (is the disk full?)");
        }
    }
}

void write_all(const Fd& file, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
        if (count == -1 && errno == EINTR) {
            continue;
        }
        checked(count, "write unpacked bytes (are memory or disk full?)");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

Fd reopen_for_reading(const Fd& file) {
    const std::string path = "/proc/self/fd/" + std::to_string(file.get());
    return Fd(checked(::open(path.c_str(), O_RDONLY | O_CLOEXEC), "reopen unpacked bytes"));
}

} // namespace

Blob::Blob(int fd, std::uint64_t bytes, std::string sha256)
    : m_fd(fd), m_bytes(bytes), m_sha256(std::move(sha256)) {}

Blob::~Blob() {
    ::close(m_fd);
}

struct BlobWriter::State {
    std::string work_folder;
    Fd file;
    bool on_disk = false;
    std::uint64_t bytes = 0;
    Sha256 digest;

    void begin() {
        file = create_in_memory();
        on_disk = false;
        bytes = 0;
    }

    void move_to_disk() {
        Fd disk = create_on_disk(work_folder);
        copy_all(file, disk, bytes);
        file = std::move(disk);
        on_disk = true;
    }
};

BlobWriter::BlobWriter(std::string work_folder) : m_state(std::make_unique<State>()) {
    m_state->work_folder = std::move(work_folder);
    m_state->begin();
}

BlobWriter::~BlobWriter() = default;

void BlobWriter::write(std::span<const std::byte> bytes) {
    if (!m_state->on_disk && m_state->bytes + bytes.size() > k_memory_bytes) {
        m_state->move_to_disk();
    }
    write_all(m_state->file, bytes);
    m_state->digest.update(bytes);
    m_state->bytes += bytes.size();
}

std::uint64_t BlobWriter::bytes() const {
    return m_state->bytes;
}

BlobPtr BlobWriter::finish() {
    if (!m_state->on_disk) {
        constexpr int k_seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
        checked(::fcntl(m_state->file.get(), F_ADD_SEALS, k_seals), "seal unpacked bytes");
    }
    Fd reading = reopen_for_reading(m_state->file);
    auto blob =
        std::make_shared<const Blob>(reading.get(), m_state->bytes, m_state->digest.finish());
    reading.release();
    m_state->begin();
    return blob;
}

} // namespace intake
