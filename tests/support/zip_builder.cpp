// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zip_builder.hpp"

#include "extractors/crc32.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <zlib.h>

namespace intake::test {

namespace {

constexpr std::uint32_t k_wide = 0xFFFFFFFF;
constexpr std::uint16_t k_flag_descriptor = 1U << 3U;

std::string number(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>(static_cast<std::uint8_t>(value >> (8 * i)));
    }
    return text;
}

struct Stated {
    std::uint32_t crc = 0;
    std::uint64_t packed_bytes = 0;
    std::uint64_t declared_bytes = 0;
};

/// One member with every number settled.
struct Settled {
    const ZipMember& member;
    std::string packed;
    std::uint16_t flags;
    Stated stated;
};

bool follow(Sizes sizes) {
    return sizes == Sizes::in_descriptor || sizes == Sizes::in_unsigned_descriptor;
}

Settled settle(const ZipMember& member) {
    std::string packed = member.packed.value_or(
        member.method == k_deflated ? deflate(member.content) : member.content);
    const Stated stated{member.crc.value_or(crc32(as_bytes(member.content))),
                        packed.size(),
                        member.declared_bytes.value_or(member.content.size())};
    const unsigned flags = member.flags | (follow(member.sizes) ? k_flag_descriptor : 0U);
    return {member, std::move(packed), static_cast<std::uint16_t>(flags), stated};
}

/// The fields that both headers have.
std::string common_fields(const Settled& settled, const Stated& stated) {
    const bool is_wide = settled.member.sizes == Sizes::in_zip64;
    return number(settled.flags, 2) + number(settled.member.method, 2) + number(0x58210000, 4)
           + number(stated.crc, 4) + number(is_wide ? k_wide : stated.packed_bytes, 4)
           + number(is_wide ? k_wide : stated.declared_bytes, 4);
}

std::string zip64_field(const Settled& settled, const Stated& stated) {
    if (settled.member.sizes != Sizes::in_zip64) {
        return {};
    }
    return extra_field(1, number(stated.declared_bytes, 8) + number(stated.packed_bytes, 8));
}

std::string local_part(const Settled& settled) {
    const ZipMember& member = settled.member;
    const Stated stated = follow(member.sizes) ? Stated{} : settled.stated;
    const std::string name = member.local_name.value_or(member.name);
    const std::string extra = zip64_field(settled, stated);
    std::string part = "PK\x03\x04" + number(20, 2) + common_fields(settled, stated)
                       + number(name.size(), 2) + number(extra.size(), 2) + name + extra;
    part += settled.packed;
    if (follow(member.sizes)) {
        part += member.sizes == Sizes::in_descriptor ? "PK\x07\x08" : "";
        part += number(settled.stated.crc, 4) + number(settled.stated.packed_bytes, 4)
                + number(settled.stated.declared_bytes, 4);
    }
    return part;
}

std::string central_record(const Settled& settled, std::uint64_t offset) {
    const ZipMember& member = settled.member;
    Stated stated = settled.stated;
    stated.packed_bytes = member.packed_bytes.value_or(stated.packed_bytes);
    const std::string extra = member.extra + zip64_field(settled, stated);
    return "PK\x01\x02" + number(20, 1) + number(member.host, 1) + number(20, 2)
           + common_fields(settled, stated) + number(member.name.size(), 2)
           + number(extra.size(), 2) + number(0, 2) + number(0, 2) + number(0, 2)
           + number(member.attributes, 4) + number(member.offset.value_or(offset), 4) + member.name
           + extra;
}

std::string end_record(const ZipArchive& archive,
                       std::uint64_t directory_bytes,
                       std::uint64_t directory_offset,
                       std::uint64_t position) {
    const std::uint64_t entries = archive.entries.value_or(archive.members.size() & 0xFFFFU);
    std::string part;
    if (archive.zip64_end) {
        part += "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8);
        part += number(archive.members.size(), 8) + number(archive.members.size(), 8);
        part += number(directory_bytes, 8) + number(directory_offset, 8);
        part += "PK\x06\x07" + number(0, 4) + number(position, 8) + number(1, 4);
        directory_bytes = k_wide;
        directory_offset = k_wide;
    }
    const std::uint64_t stated = archive.zip64_end ? 0xFFFF : entries;
    return part + "PK\x05\x06" + number(archive.disk, 2) + number(archive.disk, 2)
           + number(stated, 2) + number(stated, 2) + number(directory_bytes, 4)
           + number(directory_offset, 4) + number(archive.comment.size(), 2) + archive.comment;
}

} // namespace

std::string build(const ZipArchive& archive) {
    const std::uint64_t uncounted = archive.prefix_is_counted ? 0 : archive.prefix.size();
    std::string bytes = archive.prefix;
    std::string directory;
    for (const ZipMember& member : archive.members) {
        const Settled settled = settle(member);
        directory += central_record(settled, bytes.size() - uncounted);
        bytes += local_part(settled);
    }
    const std::uint64_t offset = bytes.size() - uncounted;
    bytes += directory + archive.gap;
    bytes += end_record(archive, directory.size(), offset, bytes.size() - uncounted);
    return bytes + archive.suffix;
}

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
    ZipArchive archive;
    for (const auto& [name, content] : files) {
        archive.members.push_back({.name = name, .content = content, .method = k_stored});
    }
    return build(archive);
}

std::string deflate(std::string_view content) {
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("zlib does not start");
    }
    std::string packed(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ::deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string extra_field(std::uint16_t id, std::string_view content) {
    return number(id, 2) + number(content.size(), 2) + std::string(content);
}

std::string unicode_path(std::string_view raw_name, std::string_view utf8) {
    return extra_field(0x7075, "\x01" + number(crc32(as_bytes(raw_name)), 4) + std::string(utf8));
}

std::string quoted_overlap(std::size_t members, std::size_t kernel_bytes) {
    // From the last member to the first: each stands before what is there already.
    std::string bytes; // all local parts so far
    std::string directory;
    std::string content(kernel_bytes, '\0');
    std::string data = deflate(content);
    std::vector<std::string> records;
    std::vector<std::size_t> sizes; // of `bytes` once the member's header was put before it
    for (std::size_t i = members; i > 0; --i) {
        ZipMember member{.name = "f" + std::to_string(i), .content = content, .packed = data};
        const Settled settled = settle(member);
        const std::string part = local_part(settled);
        const std::string header = part.substr(0, part.size() - data.size());
        bytes = header + data;
        records.push_back(central_record(settled, 0));
        sizes.push_back(bytes.size());
        // A stored block, not the last one, that holds this header; this member's blocks follow it.
        data = std::string(1, '\0') + number(header.size(), 2) + number(~header.size(), 2) + bytes;
        content = header + content;
    }
    for (std::size_t i = members; i > 0; --i) {
        constexpr std::size_t k_offset_field = 42;
        const std::uint64_t offset = bytes.size() - sizes[i - 1];
        directory += records[i - 1].replace(k_offset_field, 4, number(offset, 4));
    }
    ZipArchive archive;
    archive.members.resize(members);
    const std::uint64_t offset = bytes.size();
    return bytes + directory + end_record(archive, directory.size(), offset, 0);
}

} // namespace intake::test
