// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Names of ZIP members. A name is something to show to people, never a path: nothing here makes one
// safe to open, and nothing needs to.

namespace intake {

/// The system that wrote a member, as far as it matters for its name ("version made by").
enum class ZipHost : std::uint8_t {
    fat = 0,
    posix = 3,
    ntfs = 10,
    macos = 19,
};

/// A name as an archive stores it. Any other value of `host` is possible.
struct StoredName {
    std::string_view bytes;
    ZipHost host = ZipHost::fat;
    std::string_view unicode_field{}; // content of extra field 0x7075; empty when there is none
};

/// The name for display: valid UTF-8 in normal form C. Takes the Unicode field when its checksum
/// fits the stored bytes, then UTF-8 when the bytes are that (flag bit 11 adds nothing: tools set it
/// wrongly and forget it), else the most plausible of code pages 850 and 437 (DOS, Windows Explorer)
/// and Windows-1252. What could mislead a reader (controls, line breaks, direction overrides, invisible
/// characters) is shown as "\x0A" or "\u202E"; a backslash is shown as it is.
std::string display_name(const StoredName& name);

/// True for what an operating system or office program leaves behind: __MACOSX/, .DS_Store,
/// Thumbs.db, "._" twins, "~$" lock files. Takes a name for display.
bool is_junk(std::string_view name);

/// Parts of a name between slashes or backslashes; empty ones do not count.
std::size_t count_components(std::string_view name);

} // namespace intake
