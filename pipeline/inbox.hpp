// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/result.hpp"
#include "pipeline/blob.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// A portfolio that waits in the inbox.
struct InboxFile {
    std::string path; // where it lies
    std::string file; // its name there
    std::string name; // of its folder in OUT/portfolios: safe, and unique in this inbox
};

/// What lies in the inbox.
struct Inbox {
    std::vector<InboxFile> portfolios; // ordered by file name
    std::vector<std::string> others;   // names of what is not a portfolio: not .zip, or a folder
};

/// Lists a folder, or takes one ZIP. Throws UsageError when there is nothing to read there.
Inbox list_inbox(const std::string& path);

/// The copy of a file that the run works on. Problems: input_gone, input_io_error,
/// limit_archive_size. Throws SystemError when there is no room for the copy.
Result<BlobPtr>
copy_of(const std::string& path, std::uint64_t at_most_bytes, const std::string& work_folder);

/// SHA-256 of a file in hex, with the same problems and without a copy.
Result<std::string> digest_of(const std::string& path, std::uint64_t at_most_bytes);

/// Tells one state of a file from a later one without reading it; no value where there is no such file.
struct FileStamp {
    std::int64_t bytes = 0;
    std::int64_t seconds = 0; // when it was last written
    std::int64_t nanoseconds = 0;

    bool operator==(const FileStamp&) const = default;
};
std::optional<FileStamp> stamp_of(const std::string& path);

} // namespace intake
