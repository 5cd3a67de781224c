// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/entry_name.hpp"
#include "extractors/format.hpp"
#include "extractors/outcome.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

// The structure of a ZIP: what it says it holds, and where. Nothing is unpacked here.
//
// libzip does not tell where members lie, so that overlaps cannot be seen, and nothing at all about an
// archive that is cut off. Hence this reader; libzip unpacks (extractors/zip_reader.hpp).

namespace intake {

/// One member, as its archive describes it. Views point into the bytes of the archive.
struct ZipRecord {
    StoredName name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;     // of compression
    std::uint32_t crc = 0;        //
    std::uint32_t attributes = 0; // external ones; their meaning depends on name.host
    std::uint64_t packed_bytes = 0;
    std::uint64_t declared_bytes = 0; // unpacked size: a hint, nothing more
    std::uint64_t offset = 0;         // of the local header in the archive
    bool is_contradicted = false;     // the local header says something else
    /// ok when the packed bytes can be had; else damaged ("spanned", "bad_local_header",
    /// "truncated") or unsafe_entry ("overlap").
    End end;
};

/// What an archive holds, in the order of its central directory.
struct ZipDirectory {
    std::vector<ZipRecord> records; // at most as many as were asked for
    std::uint64_t found = 0;        // members that the archive names, listed or not
    /// ok, whatever the state of single members. When members are missing or share bytes, ok_partial
    /// if any record can be had, else damaged or unsafe_entry: "truncated", "bad_directory",
    /// "spanned", "not_a_zip", "overlap".
    End end;
};

/// Reads the central directory. Where it is missing or broken, members are found by their local
/// headers instead. Linear in the size of the archive; memory grows with `max_records` only.
ZipDirectory read_zip_directory(Bytes archive, std::uint64_t max_records);

} // namespace intake
