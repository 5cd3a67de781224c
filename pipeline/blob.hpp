// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace intake {

/// Bytes of one file, out of everybody's reach: a sealed memory file, or an unlinked file in the work
/// folder beyond 64 MiB. Never has a name on disk, so nothing of a candidate is left after a crash.
/// The descriptor is open for reading only.
class Blob {
public:
    Blob(int fd, std::uint64_t bytes, std::string sha256);
    Blob(const Blob&) = delete;
    Blob& operator=(const Blob&) = delete;
    ~Blob();

    int fd() const { return m_fd; }
    std::uint64_t bytes() const { return m_bytes; }
    const std::string& sha256() const { return m_sha256; } // 64 lower-case hex digits

private:
    int m_fd;
    std::uint64_t m_bytes;
    std::string m_sha256;
};

using BlobPtr = std::shared_ptr<const Blob>;

/// Collects bytes into a Blob, hashing on the way. Throws SystemError when memory or disk fails.
class BlobWriter {
public:
    /// `work_folder` must exist; it takes what does not fit in memory.
    explicit BlobWriter(std::string work_folder);
    BlobWriter(const BlobWriter&) = delete;
    BlobWriter& operator=(const BlobWriter&) = delete;
    ~BlobWriter();

    void write(std::span<const std::byte> bytes);
    std::uint64_t bytes() const;
    /// Seals what was written. The writer is empty afterwards.
    BlobPtr finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace intake
