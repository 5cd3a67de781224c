// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// ZIPs for tests, byte by byte, so that every number in them can be wrong.

namespace intake::test {

inline constexpr std::uint16_t k_stored = 0;
inline constexpr std::uint16_t k_deflated = 8;
inline constexpr std::uint16_t k_flag_encrypted = 1U << 0U;
inline constexpr std::uint16_t k_flag_utf8 = 1U << 11U;

/// Where sizes and checksum stand.
enum class Sizes : std::uint8_t {
    in_header,
    in_descriptor,          // after the data, as programs write that cannot seek
    in_unsigned_descriptor, // the same, without signature
    in_zip64,               // in 64 bits, in an extra field
};

/// One member. What is set overrides what would be right.
struct ZipMember {
    std::string name{};
    std::string content{};
    std::uint16_t method = k_deflated;
    Sizes sizes = Sizes::in_header;
    std::uint16_t flags = 0;
    std::uint8_t host = 3; // Unix
    std::uint32_t attributes = 0;
    std::string extra{};                           // fields of the central record
    std::optional<std::string> packed{};           // data as stored
    std::optional<std::string> local_name{};       // name in the local header
    std::optional<std::uint32_t> crc{};            // in both headers
    std::optional<std::uint64_t> packed_bytes{};   // in the central record only
    std::optional<std::uint64_t> declared_bytes{}; // unpacked, in both headers
    std::optional<std::uint64_t> offset{};         // of the local header, in the central record
};

/// An archive. What is set overrides what would be right.
struct ZipArchive {
    std::vector<ZipMember> members{};
    std::string prefix{};          // before the first member
    bool prefix_is_counted = true; // offsets count from the start of the file, not of the archive
    std::string gap{};             // between directory and end record
    std::string comment{};
    std::string suffix{}; // after the end record
    bool zip64_end = false;
    std::optional<std::uint16_t> entries{}; // in the end record
    std::uint16_t disk = 0;
};

/// The bytes of the archive.
std::string build(const ZipArchive& archive);
/// An archive of stored members: name and content of each.
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files);

/// Raw DEFLATE.
std::string deflate(std::string_view content);
/// An extra field: id, size, content.
std::string extra_field(std::uint16_t id, std::string_view content);
/// The Info-ZIP field that holds a name in UTF-8, for a member stored under `raw_name`.
std::string unicode_path(std::string_view raw_name, std::string_view utf8);

/// An archive in which the data of each member quotes the header of the next and then shares its
/// data, down to `kernel_bytes` zeros in the last: every member unpacks, with the right checksum, to
/// more than the whole archive.
std::string quoted_overlap(std::size_t members, std::size_t kernel_bytes);

inline Bytes as_bytes(std::string_view text) {
    return std::as_bytes(std::span(text));
}

} // namespace intake::test
