// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/outcome.hpp"
#include "extractors/zip_directory.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

namespace intake {

/// Unpacks the members of one ZIP within limits, one after the other. What a member unpacks to is
/// counted while it does: what the archive says about sizes only serves to refuse early.
class ZipReader {
public:
    /// `archive` must outlive the reader. Of `limits`, those of entries, bytes and ratios count.
    ZipReader(Bytes archive, const Limits& limits);
    ZipReader(const ZipReader&) = delete;
    ZipReader& operator=(const ZipReader&) = delete;
    ~ZipReader();

    /// The first limits.entries members, in the order of the archive.
    std::span<const ZipRecord> records() const;

    /// Unpacks the member with that index and gives its bytes to `take`, piece by piece. Whatever
    /// the end, some bytes may have been given before. Once unpacked_bytes is spent, every member ends
    /// at that limit. Once all members so far exceed archive_ratio, those that swell more are refused.
    End unpack(std::size_t index, const std::function<void(Bytes)>& take);

    /// How the archive as a whole ended: the limit that was hit, else the state of its directory.
    End end() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// True for a record that only names a folder.
bool is_directory(const ZipRecord& record);

} // namespace intake
