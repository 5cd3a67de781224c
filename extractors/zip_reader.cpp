// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/zip_reader.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace intake {

namespace {

constexpr std::size_t k_piece_bytes = 64U << 10U;

constexpr std::uint16_t k_flag_encrypted = 1U << 0U;
constexpr std::uint16_t k_method_aes = 99;

// File types in the upper half of the external attributes, as Unix writes them.
constexpr std::uint32_t k_type_mask = 0xF000;
constexpr std::uint32_t k_type_directory = 0x4000;
constexpr std::uint32_t k_type_file = 0x8000;
constexpr std::uint32_t k_type_link = 0xA000;
constexpr std::uint32_t k_type_pipe = 0x1000;   // what came through one is a file like any other
constexpr std::uint32_t k_dos_directory = 0x10; // and in the lower half, as DOS does

End limit(Outcome outcome, std::string reason, std::uint64_t found, std::uint64_t allowed) {
    return {outcome, {std::move(reason), found, allowed}};
}

End problem(Outcome outcome, std::string reason) {
    return {outcome, {std::move(reason), {}, {}}};
}

/// 0 where the system that wrote the record has no such types.
std::uint32_t unix_type(const ZipRecord& record) {
    const bool is_unix = record.name.host == ZipHost::posix || record.name.host == ZipHost::macos;
    return is_unix ? (record.attributes >> 16U) & k_type_mask : 0;
}

/// Why a member is not even tried; ok when it is.
End refusal(const ZipRecord& record) {
    if (record.end.outcome != Outcome::ok) {
        return record.end;
    }
    const std::uint32_t type = unix_type(record);
    if (type == k_type_link) {
        return problem(Outcome::unsafe_entry, "symlink");
    }
    constexpr std::array k_types = {0U, k_type_file, k_type_directory, k_type_pipe};
    if (std::ranges::find(k_types, type) == k_types.end()) {
        return problem(Outcome::unsafe_entry, "device");
    }
    if ((record.flags & k_flag_encrypted) != 0 || record.method == k_method_aes) {
        return problem(Outcome::encrypted, "");
    }
    if (zip_compression_method_supported(record.method, 0) == 0) {
        return problem(Outcome::unsupported_type, "compression_method");
    }
    return {};
}

/// The last error of a member that was being unpacked. At that point all its bytes may be out.
End to_end(zip_file_t* file) {
    switch (zip_error_code_zip(zip_file_get_error(file))) {
    case ZIP_ER_MEMORY:
        throw std::bad_alloc();
    case ZIP_ER_CRC:
        return problem(Outcome::damaged, "bad_crc");
    case ZIP_ER_INCONS: // the checksum is right, so the bytes are; only the size stated is wrong
        return {};
    case ZIP_ER_EOF:
        return problem(Outcome::damaged, "truncated");
    default:
        return problem(Outcome::damaged, "bad_data");
    }
}

/// The end of a member that unpacked with the right checksum.
End judge(std::uint64_t unpacked, const ZipRecord& record) {
    if (unpacked == 0) { // nothing has a right checksum too
        return record.declared_bytes == 0 ? problem(Outcome::empty, "")
                                          : problem(Outcome::damaged, "truncated");
    }
    return unpacked == record.declared_bytes ? End{} : problem(Outcome::ok, "declared_size");
}

/// Counts what comes out of an archive, and knows when it is too much.
class Meter {
public:
    explicit Meter(const Limits& limits) : m_limits(limits) {}

    /// Starts a member; returns the limit that it hits if it is what it declares to be.
    std::optional<End> start(const ZipRecord& record) {
        if (m_unpacked > 0) {
            m_total += m_unpacked;
            m_packed += m_record.packed_bytes;
        }
        m_unpacked = 0;
        m_record = record;
        return m_is_spent ? m_hit : judge(record.declared_bytes);
    }

    /// Counts bytes of that member; returns the limit that they hit.
    std::optional<End> count(std::uint64_t bytes) {
        m_unpacked += bytes;
        return judge(m_unpacked);
    }

    /// The first limit of the archive as a whole that was hit.
    const std::optional<End>& hit() const { return m_hit; }

private:
    std::optional<End> judge(std::uint64_t unpacked) {
        const std::uint64_t packed = m_record.packed_bytes;
        if (unpacked > m_limits.entry_bytes) {
            return limit(Outcome::limit_bytes, "entry_bytes", unpacked, m_limits.entry_bytes);
        }
        if (swells(unpacked, packed, m_limits.entry_ratio)) {
            return limit(
                Outcome::limit_ratio, "entry_ratio", ratio(unpacked, packed), m_limits.entry_ratio);
        }
        const std::uint64_t total = m_total + unpacked;
        if (total > m_limits.unpacked_bytes) {
            m_is_spent = true;
            m_hit = limit(Outcome::limit_bytes, "unpacked_bytes", total, m_limits.unpacked_bytes);
            return m_hit;
        }
        if (!m_hit && swells(total, m_packed + packed, m_limits.archive_ratio)) {
            m_hit = limit(Outcome::limit_ratio,
                          "archive_ratio",
                          ratio(total, m_packed + packed),
                          m_limits.archive_ratio);
        }
        if (m_hit && takes_part(unpacked)) {
            return m_hit;
        }
        return {};
    }

    /// True for a member that makes the ratio of the archive worse, or that lies. Others are still
    /// read from an archive that swells: a photo behind two blank scans.
    bool takes_part(std::uint64_t unpacked) const {
        return ratio(unpacked, m_record.packed_bytes) > m_limits.archive_ratio
               || unpacked > m_record.declared_bytes;
    }

    bool swells(std::uint64_t unpacked, std::uint64_t packed, std::uint64_t allowed) const {
        return unpacked > m_limits.ratio_after_bytes && ratio(unpacked, packed) > allowed;
    }

    static std::uint64_t ratio(std::uint64_t unpacked, std::uint64_t packed) {
        return unpacked / std::max<std::uint64_t>(packed, 1);
    }

    Limits m_limits;
    ZipRecord m_record;           // the member that was started
    std::uint64_t m_unpacked = 0; // bytes that came out of it
    std::uint64_t m_total = 0;    // bytes that came out of those before
    std::uint64_t m_packed = 0;   // packed bytes of those that anything came out of
    std::optional<End> m_hit;
    bool m_is_spent = false; // nothing more may come out
};

/// Builds a central directory of our own: one that names members by number only, says only what is
/// needed to unpack them, and leaves libzip nothing to reject. Every record has the same form, with
/// the true numbers in zip64 fields.
class PlainDirectory {
public:
    /// `archive_bytes`: where the directory will stand.
    PlainDirectory(std::span<const ZipRecord> records, std::uint64_t archive_bytes) {
        for (const ZipRecord& record : records) {
            add(refusal(record).outcome == Outcome::ok ? record : ZipRecord{});
        }
        finish(records.size(), archive_bytes);
    }

    std::vector<std::uint8_t> bytes() && { return std::move(m_bytes); }

private:
    static constexpr std::uint32_t k_wide = 0xFFFFFFFF; // stands for: see zip64
    static constexpr std::uint64_t k_highest_size = std::numeric_limits<std::int64_t>::max();

    void put(std::uint64_t value, unsigned bytes) {
        for (unsigned i = 0; i < bytes; ++i) {
            m_bytes.push_back(static_cast<std::uint8_t>(value >> (8U * i)));
        }
    }

    void add(const ZipRecord& record) {
        put(0x02014B50, 4);
        put(45, 2); // made by: zip64
        put(45, 2); // needed: zip64
        put(0, 2);  // flags
        put(record.method, 2);
        put(0, 4); // time, date
        put(record.crc, 4);
        put(k_wide, 4); // packed bytes
        put(k_wide, 4); // unpacked bytes
        put(0, 2);      // bytes of name,
        put(28, 2);     // of extra fields,
        put(0, 2);      // of comment
        put(0, 8);      // disk, attributes
        put(k_wide, 4); // place of the local header
        put(0x0001, 2);
        put(24, 2);
        put(std::min(record.declared_bytes, k_highest_size), 8);
        put(record.packed_bytes, 8);
        put(record.offset, 8);
    }

    void finish(std::uint64_t records, std::uint64_t archive_bytes) {
        const std::uint64_t directory_bytes = m_bytes.size();
        put(0x06064B50, 4);
        put(44, 8); // bytes of this record after here
        put(45, 2);
        put(45, 2);
        put(0, 8); // disks
        put(records, 8);
        put(records, 8);
        put(directory_bytes, 8);
        put(archive_bytes, 8);
        put(0x07064B50, 4);
        put(0, 4);
        put(archive_bytes + directory_bytes, 8);
        put(1, 4);
        put(0x06054B50, 4);
        put(0, 4);
        put(0xFFFF, 2);
        put(0xFFFF, 2);
        put(k_wide, 4);
        put(k_wide, 4);
        // libzip looks for the end record in a window of this comment's length, and could be shown
        // another one in the data of a member. The comment fills that window.
        put(0xFFFF, 2);
        m_bytes.resize(m_bytes.size() + 0xFFFF);
    }

    std::vector<std::uint8_t> m_bytes;
};

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using File = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

/// Opens the archive's bytes with `directory` behind them. Neither is copied.
Archive open(Bytes archive, std::vector<std::uint8_t>& directory) {
    // libzip does not write to the bytes of an archive that is opened for reading.
    auto* begin = const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(archive.data()));
    std::array fragments = {
        zip_buffer_fragment_t{begin, archive.size()},
        zip_buffer_fragment_t{directory.data(), directory.size()},
    };
    zip_source_t* source =
        zip_source_buffer_fragment_create(fragments.data(), fragments.size(), 0, nullptr);
    if (source == nullptr) {
        throw std::bad_alloc();
    }
    zip_error_t error;
    zip_error_init(&error);
    Archive opened(zip_open_from_source(source, ZIP_RDONLY, &error), zip_discard);
    if (!opened) {
        const std::string message = zip_error_strerror(&error);
        zip_error_fini(&error);
        zip_source_free(source);
        throw std::logic_error("our own ZIP directory does not open: " + message);
    }
    return opened;
}

} // namespace

struct ZipReader::State {
    State(Bytes bytes, const Limits& limits)
        : entries(limits.entries)
        , directory(read_zip_directory(bytes, limits.entries))
        , meter(limits) {
        if (!directory.records.empty()) {
            plain = PlainDirectory(directory.records, bytes.size()).bytes();
            archive = open(bytes, plain);
        }
    }

    std::uint64_t entries; // allowed
    ZipDirectory directory;
    Meter meter;
    std::vector<std::uint8_t> plain; // our directory; libzip reads from it
    Archive archive{nullptr, zip_discard};
    std::vector<std::byte> piece = std::vector<std::byte>(k_piece_bytes);
};

ZipReader::ZipReader(Bytes archive, const Limits& limits)
    : m_state(std::make_unique<State>(archive, limits)) {}

ZipReader::~ZipReader() = default;

std::span<const ZipRecord> ZipReader::records() const {
    return m_state->directory.records;
}

End ZipReader::unpack(std::size_t index, const std::function<void(Bytes)>& take) {
    State& state = *m_state;
    const ZipRecord& record = records()[index];
    if (End refused = refusal(record); refused.outcome != Outcome::ok) {
        return refused;
    }
    if (auto hit = state.meter.start(record)) {
        return *hit;
    }
    const File file(zip_fopen_index(state.archive.get(), index, 0), zip_fclose);
    if (!file) {
        return problem(Outcome::damaged, "bad_data");
    }
    std::uint64_t unpacked = 0;
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), state.piece.data(), state.piece.size());
        if (got <= 0) {
            const End end = got < 0 ? to_end(file.get()) : End{};
            return end.outcome == Outcome::ok ? judge(unpacked, record) : end;
        }
        unpacked += static_cast<std::uint64_t>(got);
        if (auto hit = state.meter.count(static_cast<std::uint64_t>(got))) {
            return *hit;
        }
        take(Bytes(state.piece).first(static_cast<std::size_t>(got)));
    }
}

End ZipReader::end() const {
    const ZipDirectory& directory = m_state->directory;
    if (directory.found > directory.records.size()) {
        return limit(Outcome::limit_entries, "entries", directory.found, m_state->entries);
    }
    return m_state->meter.hit().value_or(directory.end);
}

bool is_directory(const ZipRecord& record) {
    // A "folder" with content would hide it.
    constexpr std::uint64_t k_empty_stream = 2; // "nothing", deflated
    if (record.declared_bytes != 0 || record.packed_bytes > k_empty_stream) {
        return false;
    }
    const std::string_view name = record.name.bytes;
    return name.ends_with('/') || name.ends_with('\\') || (record.attributes & k_dos_directory) != 0
           || unix_type(record) == k_type_directory;
}

} // namespace intake
