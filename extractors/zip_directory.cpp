// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/zip_directory.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

// The file, from its end to its start (PKWARE APPNOTE 6.3):
//
//     archive   = [prefix] member* central* [end64 locator64] end [comment]
//     member    = local name extra data [descriptor]
//
// A number that does not fit its field is all ones there and stands in an extra field or in end64.

namespace intake {

namespace {

constexpr std::uint32_t k_local = 0x04034B50;
constexpr std::uint32_t k_central = 0x02014B50;
constexpr std::uint32_t k_end = 0x06054B50;
constexpr std::uint32_t k_end64 = 0x06064B50;
constexpr std::uint32_t k_locator64 = 0x07064B50;
constexpr std::uint32_t k_descriptor = 0x08074B50; // also opens the first part of a split archive

constexpr std::uint64_t k_local_bytes = 30;
constexpr std::uint64_t k_central_bytes = 46;
constexpr std::uint64_t k_end_bytes = 22;
constexpr std::uint64_t k_end64_bytes = 56;
constexpr std::uint64_t k_locator64_bytes = 20;
constexpr std::uint64_t k_longest_comment = 0xFFFF;

constexpr std::uint16_t k_flag_descriptor = 1U << 3U;
constexpr std::uint16_t k_field_zip64 = 0x0001;
constexpr std::uint16_t k_field_unicode_path = 0x7075;

/// Bytes that two members may share before it counts. Sloppy writers are off by a few; a bomb gains
/// nothing from so few.
constexpr std::uint64_t k_overlap_slack = 64;

/// Little-endian numbers at any place; beyond the end everything reads as 0.
class Numbers {
public:
    explicit Numbers(Bytes bytes) : m_bytes(bytes) {}

    std::uint64_t size() const { return m_bytes.size(); }
    bool holds(std::uint64_t at, std::uint64_t count) const {
        return at <= size() && count <= size() - at;
    }
    std::uint16_t u16(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    std::uint32_t u32(std::uint64_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
    std::uint64_t u64(std::uint64_t at) const { return number(at, 8); }

    std::string_view text(std::uint64_t at, std::uint64_t count) const {
        if (!holds(at, count)) {
            return {};
        }
        return {reinterpret_cast<const char*>(m_bytes.data()) + at,
                static_cast<std::size_t>(count)};
    }

    /// Place of the next "PK" at or after `at`; size() when there is none.
    std::uint64_t next_signature(std::uint64_t at) const {
        while (at + 4 <= size()) {
            const void* hit = std::memchr(m_bytes.data() + at, 'P', size() - at - 3);
            if (hit == nullptr) {
                break;
            }
            at = static_cast<std::uint64_t>(static_cast<const std::byte*>(hit) - m_bytes.data());
            if (m_bytes[at + 1] == std::byte{'K'}) {
                return at;
            }
            ++at;
        }
        return size();
    }

private:
    std::uint64_t number(std::uint64_t at, std::uint64_t count) const {
        if (!holds(at, count)) {
            return 0;
        }
        std::uint64_t value = 0;
        for (std::uint64_t i = count; i > 0; --i) {
            value = (value << 8U) | static_cast<std::uint64_t>(m_bytes[at + i - 1]);
        }
        return value;
    }

    Bytes m_bytes;
};

/// The content of one extra field; nothing when there is none with that id.
std::optional<std::string_view> find_field(std::string_view extra, std::uint16_t id) {
    while (extra.size() >= 4) {
        const Numbers head(std::as_bytes(std::span(extra)));
        const std::string_view content = head.text(4, head.u16(2));
        if (head.u16(0) == id && head.holds(4, head.u16(2))) {
            return content;
        }
        extra.remove_prefix(std::min<std::size_t>(extra.size(), 4U + head.u16(2)));
    }
    return {};
}

/// Replaces what did not fit its 32 bits by the numbers of the zip64 field, which holds only those.
void widen(std::string_view extra, std::span<std::uint64_t* const> values) {
    const auto field = find_field(extra, k_field_zip64);
    if (!field) {
        return;
    }
    const Numbers wide(std::as_bytes(std::span(*field)));
    std::uint64_t at = 0;
    for (std::uint64_t* value : values) {
        if (*value == 0xFFFFFFFF && wide.holds(at, 8)) {
            *value = wide.u64(at);
            at += 8;
        }
    }
}

// ------------------------------------------------------------------------------ end of the archive

/// What the end record says about the central directory.
struct Trailer {
    std::uint64_t position =
        0; // of the end record (end64 where there is one): the directory stops here
    std::uint64_t entries = 0;
    std::uint64_t directory_bytes = 0;
    std::uint64_t directory_offset = 0;
    std::uint32_t disk = 0;
    bool is_wide = false;
};

/// Replaces what did not fit by the numbers of the end64 record.
void widen(const Numbers& in, std::uint64_t end, Trailer& trailer) {
    if (end < k_locator64_bytes || in.u32(end - k_locator64_bytes) != k_locator64) {
        return;
    }
    const std::uint64_t locator = end - k_locator64_bytes;
    std::uint64_t at = in.u64(locator + 8);
    if (in.u32(at) != k_end64 && locator >= k_end64_bytes) {
        at = locator - k_end64_bytes; // something was put before the archive
    }
    if (in.u32(at) != k_end64 || !in.holds(at, k_end64_bytes)) {
        return;
    }
    trailer.position = at;
    trailer.is_wide = true;
    if (trailer.disk == 0xFFFF) {
        trailer.disk = in.u32(at + 16);
    }
    if (trailer.entries == 0xFFFF) {
        trailer.entries = in.u64(at + 32);
    }
    if (trailer.directory_bytes == 0xFFFFFFFF) {
        trailer.directory_bytes = in.u64(at + 40);
    }
    if (trailer.directory_offset == 0xFFFFFFFF) {
        trailer.directory_offset = in.u64(at + 48);
    }
}

Trailer read_trailer(const Numbers& in, std::uint64_t end) {
    Trailer trailer;
    trailer.position = end;
    trailer.disk = in.u16(end + 4);
    trailer.entries = in.u16(end + 10);
    trailer.directory_bytes = in.u32(end + 12);
    trailer.directory_offset = in.u32(end + 16);
    widen(in, end, trailer);
    return trailer;
}

/// Where the central directory lies.
struct Place {
    Trailer trailer;
    std::uint64_t start = 0;  // of the first central record
    std::uint64_t prefix = 0; // bytes before the archive: what offsets are short of
};

bool starts_with_record(const Numbers& in, std::uint64_t at, const Trailer& trailer) {
    return at < trailer.position && in.u32(at) == k_central;
}

/// Nothing when the end record leads nowhere.
std::optional<Place> locate(const Numbers& in, const Trailer& trailer) {
    // The directory ends where the end record starts; that finds it behind any prefix.
    if (trailer.directory_bytes <= trailer.position) {
        const std::uint64_t start = trailer.position - trailer.directory_bytes;
        if (starts_with_record(in, start, trailer) && trailer.directory_offset <= start) {
            return Place{trailer, start, start - trailer.directory_offset};
        }
    }
    // Something stands between the two, or the size is wrong.
    if (starts_with_record(in, trailer.directory_offset, trailer)) {
        return Place{trailer, trailer.directory_offset, 0};
    }
    if (trailer.entries == 0) {
        return Place{trailer, trailer.position, 0};
    }
    return {};
}

/// What was found at the end of the file.
struct Ending {
    bool has_end_record = false;
    std::optional<Place> place; // by the last end record that leads to a directory
};

Ending find_ending(const Numbers& in) {
    Ending ending;
    if (in.size() < k_end_bytes) {
        return ending;
    }
    const std::uint64_t last = in.size() - k_end_bytes;
    const std::uint64_t first = last - std::min(last, k_longest_comment);
    for (std::uint64_t at = last + 1; at > first && !ending.place;) {
        --at;
        if (in.u32(at) == k_end && in.holds(at + k_end_bytes, in.u16(at + 20))) {
            ending.has_end_record = true;
            ending.place = locate(in, read_trailer(in, at));
        }
    }
    return ending;
}

// ------------------------------------------------------------------------------------- the records

/// Where the local header is that should be at `stated`. A prefix is usually not counted, but may be.
std::uint64_t find_local(const Numbers& in, std::uint64_t stated, std::uint64_t prefix) {
    const std::uint64_t shifted = stated + std::min(prefix, ~stated);
    return in.u32(shifted) != k_local && in.u32(stated) == k_local ? stated : shifted;
}

ZipRecord read_central(const Numbers& in, std::uint64_t at, const Place& place) {
    const std::uint16_t name_bytes = in.u16(at + 28);
    const std::string_view extra = in.text(at + k_central_bytes + name_bytes, in.u16(at + 30));
    ZipRecord record;
    record.name.bytes = in.text(at + k_central_bytes, name_bytes);
    record.name.host = static_cast<ZipHost>(in.u16(at + 4) >> 8U);
    record.name.unicode_field =
        find_field(extra, k_field_unicode_path).value_or(std::string_view{});
    record.flags = in.u16(at + 8);
    record.method = in.u16(at + 10);
    record.crc = in.u32(at + 16);
    record.attributes = in.u32(at + 38);
    record.packed_bytes = in.u32(at + 20);
    record.declared_bytes = in.u32(at + 24);
    record.offset = in.u32(at + 42);
    widen(extra, std::array{&record.declared_bytes, &record.packed_bytes, &record.offset});
    const std::uint16_t disk = in.u16(at + 34);
    if (disk != 0xFFFF && disk != place.trailer.disk) {
        record.end = {Outcome::damaged, {"spanned", {}, {}}};
    }
    record.offset = find_local(in, record.offset, place.prefix);
    return record;
}

/// What a local header says. Its sizes are 0 where a descriptor after the data holds them.
struct LocalHeader {
    ZipRecord record;
    std::uint64_t data = 0; // where the packed bytes start
};

std::optional<LocalHeader> read_local(const Numbers& in, std::uint64_t at) {
    if (!in.holds(at, k_local_bytes) || in.u32(at) != k_local) {
        return {};
    }
    const std::uint16_t name_bytes = in.u16(at + 26);
    const std::uint16_t extra_bytes = in.u16(at + 28);
    if (!in.holds(at + k_local_bytes, std::uint64_t{name_bytes} + extra_bytes)) {
        return {};
    }
    const std::string_view extra = in.text(at + k_local_bytes + name_bytes, extra_bytes);
    LocalHeader local;
    local.data = at + k_local_bytes + name_bytes + extra_bytes;
    local.record.name.bytes = in.text(at + k_local_bytes, name_bytes);
    local.record.name.unicode_field =
        find_field(extra, k_field_unicode_path).value_or(std::string_view{});
    local.record.flags = in.u16(at + 6);
    local.record.method = in.u16(at + 8);
    local.record.crc = in.u32(at + 14);
    local.record.packed_bytes = in.u32(at + 18);
    local.record.declared_bytes = in.u32(at + 22);
    local.record.offset = at;
    widen(extra, std::array{&local.record.declared_bytes, &local.record.packed_bytes});
    return local;
}

/// True when two descriptions of one member cannot both be right.
bool contradicts(const ZipRecord& central, const ZipRecord& local) {
    if (central.name.bytes != local.name.bytes || central.method != local.method) {
        return true;
    }
    const bool sizes_follow = (local.flags & k_flag_descriptor) != 0;
    return !sizes_follow
           && (central.crc != local.crc || central.packed_bytes != local.packed_bytes
               || central.declared_bytes != local.declared_bytes);
}

/// The bytes that one member takes.
struct Extent {
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    std::size_t record = 0;
};

/// Looks at the local header of a record: sets its end, and returns what it takes of the archive.
std::optional<Extent> check(const Numbers& in, ZipRecord& record) {
    if (record.end.outcome != Outcome::ok) {
        return {};
    }
    const auto local = read_local(in, record.offset);
    if (!local) {
        record.end = {Outcome::damaged, {"bad_local_header", {}, {}}};
        return {};
    }
    record.is_contradicted = contradicts(record, local->record);
    if (!in.holds(local->data, record.packed_bytes)) {
        record.end = {Outcome::damaged, {"truncated", {}, {}}};
        return {};
    }
    return Extent{record.offset, local->data + record.packed_bytes, 0};
}

/// Refuses members that share bytes: how a small archive unpacks to terabytes.
bool refuse_overlaps(std::vector<ZipRecord>& records, std::vector<Extent> extents) {
    std::ranges::sort(extents, {}, &Extent::start);
    const Extent* longest = nullptr; // of those before, the one that reaches furthest
    bool refused = false;
    for (const Extent& extent : extents) {
        if (longest != nullptr && longest->end > extent.start + k_overlap_slack) {
            refused = true;
            for (const std::size_t index : {longest->record, extent.record}) {
                records[index].end = {Outcome::unsafe_entry, {"overlap", {}, {}}};
            }
        }
        if (longest == nullptr || extent.end > longest->end) {
            longest = &extent;
        }
    }
    return refused;
}

// ------------------------------------------------------------------------------- without directory

/// True for the start of a member, not just four bytes that look like it.
bool is_plausible(const LocalHeader& local, const Numbers& in) {
    constexpr std::uint16_t k_newest_version = 63;
    constexpr std::uint16_t k_highest_method = 99;
    return (in.u16(local.record.offset + 4) & 0xFFU) <= k_newest_version
           && local.record.method <= k_highest_method && !local.record.name.bytes.empty();
}

/// Takes sizes and checksum from a descriptor at `at`, when there is one that fits data starting at
/// `data`. The signature is optional, and sizes have 4 or 8 bytes.
bool take_descriptor(const Numbers& in, std::uint64_t at, std::uint64_t data, ZipRecord& record) {
    const std::uint64_t numbers = in.u32(at) == k_descriptor ? at + 4 : at;
    const std::uint64_t packed = at - data;
    if (in.holds(numbers, 12) && in.u32(numbers + 4) == packed) {
        record.declared_bytes = in.u32(numbers + 8);
    } else if (in.holds(numbers, 20) && in.u64(numbers + 4) == packed) {
        record.declared_bytes = in.u64(numbers + 12);
    } else {
        return false;
    }
    record.packed_bytes = packed;
    record.crc = in.u32(numbers);
    return true;
}

/// Finds where a member ends whose header does not say so.
void find_end(const Numbers& in, std::uint64_t data, ZipRecord& record) {
    for (std::uint64_t at = in.next_signature(data); at < in.size();
         at = in.next_signature(at + 1)) {
        const std::uint32_t signature = in.u32(at);
        if (signature == k_descriptor && take_descriptor(in, at, data, record)) {
            return;
        }
        if (signature != k_local && signature != k_central) {
            continue;
        }
        for (const std::uint64_t bytes : {12U, 20U}) { // a descriptor without signature
            if (at >= data + bytes && take_descriptor(in, at - bytes, data, record)) {
                return;
            }
        }
        const auto next = read_local(in, at);
        if (signature == k_central || (next && is_plausible(*next, in))) {
            record.packed_bytes = at - data;
            record.end = {Outcome::damaged, {"truncated", {}, {}}};
            return;
        }
    }
    record.packed_bytes = in.size() - data;
    record.end = {Outcome::damaged, {"truncated", {}, {}}};
}

/// The member at `at`, by its local header alone; nothing when there is none.
std::optional<LocalHeader> rescue_member(const Numbers& in, std::uint64_t at) {
    auto local = read_local(in, at);
    if (!local || !is_plausible(*local, in)) {
        return {};
    }
    ZipRecord& record = local->record;
    record.name.host = ZipHost::fat; // local headers do not say
    if ((record.flags & k_flag_descriptor) != 0 && record.packed_bytes == 0) {
        find_end(in, local->data, record);
    } else if (!in.holds(local->data, record.packed_bytes)) {
        record.packed_bytes = in.size() - local->data;
        record.end = {Outcome::damaged, {"truncated", {}, {}}};
    }
    return local;
}

/// Adds the members that no record names, in the order of their place.
void rescue(const Numbers& in, std::uint64_t max_records, ZipDirectory& directory) {
    // members that have a record: packed bytes by place
    std::map<std::uint64_t, std::uint64_t> known;
    for (const ZipRecord& record : directory.records) {
        known.emplace(record.offset, record.packed_bytes);
    }
    std::uint64_t at = in.next_signature(0);
    while (at < in.size()) {
        const auto named = known.find(at);
        const auto local = named == known.end() ? rescue_member(in, at) : read_local(in, at);
        if (!local) {
            at = in.next_signature(at + 1);
            continue;
        }
        std::uint64_t packed = local->record.packed_bytes;
        if (named != known.end()) {
            packed = named->second;
        } else {
            ++directory.found;
            if (directory.records.size() < max_records) {
                directory.records.push_back(local->record);
            }
        }
        at = in.next_signature(local->data + std::min(packed, in.size() - local->data));
    }
}

/// Reads the central directory at `place`; false when it holds fewer records than it should.
bool read_records(const Numbers& in,
                  const Place& place,
                  std::uint64_t max_records,
                  ZipDirectory& directory) {
    std::uint64_t at = place.start;
    while (starts_with_record(in, at, place.trailer) && in.holds(at, k_central_bytes)) {
        const std::uint64_t bytes =
            k_central_bytes + in.u16(at + 28) + in.u16(at + 30) + in.u16(at + 32);
        if (!in.holds(at, bytes)) {
            break;
        }
        ++directory.found;
        if (directory.records.size() < max_records) {
            directory.records.push_back(read_central(in, at, place));
        }
        at += bytes;
    }
    // Old writers count modulo 65,536. More records than stated are all taken.
    return place.trailer.is_wide ? directory.found >= place.trailer.entries
                                 : (directory.found & 0xFFFFU) >= place.trailer.entries;
}

/// Why an archive has no directory of its own.
std::string reason_without_directory(const Numbers& in, const Ending& ending) {
    if (ending.has_end_record && !ending.place) {
        return "bad_directory";
    }
    switch (in.u32(0)) {
    case k_local:
        return "truncated";
    case k_descriptor:
        return "spanned";
    default:
        return "not_a_zip";
    }
}

/// True when the file starts with a member that the directory does not start with: then the directory is
/// empty, or that of an archive inside.
bool is_foreign(const Numbers& in, const Place& place) {
    if (in.u32(0) != k_local) {
        return false;
    }
    const bool is_empty = place.start == place.trailer.position;
    return is_empty || (place.prefix > 0 && read_central(in, place.start, place).offset != 0);
}

/// Lists the members; returns what is wrong with the directory, or nothing.
std::string list_members(const Numbers& in, std::uint64_t max_records, ZipDirectory& directory) {
    const Ending ending = find_ending(in);
    const auto& place = ending.place;
    if (!place || is_foreign(in, *place)) {
        rescue(in, max_records, directory);
        return reason_without_directory(in, ending);
    }
    if (!read_records(in, *place, max_records, directory)) {
        rescue(in, max_records, directory);
        return "bad_directory";
    }
    return place->trailer.disk != 0 ? "spanned" : "";
}

} // namespace

ZipDirectory read_zip_directory(Bytes archive, std::uint64_t max_records) {
    const Numbers in(archive);
    ZipDirectory directory;
    std::string reason = list_members(in, max_records, directory);
    std::vector<Extent> extents;
    for (std::size_t i = 0; i < directory.records.size(); ++i) {
        if (auto extent = check(in, directory.records[i])) {
            extent->record = i;
            extents.push_back(*extent);
        }
    }
    Outcome when_none = Outcome::damaged;
    if (refuse_overlaps(directory.records, std::move(extents))) {
        reason = "overlap";
        when_none = Outcome::unsafe_entry;
    }
    if (!reason.empty()) {
        const bool any = std::ranges::any_of(directory.records, [](const ZipRecord& record) {
            return record.end.outcome == Outcome::ok;
        });
        directory.end = {any ? Outcome::ok_partial : when_none, {std::move(reason), {}, {}}};
    }
    return directory;
}

} // namespace intake
