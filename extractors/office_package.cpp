// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/office_package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

namespace intake {

namespace {

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

zip_t* as_zip(void* archive) {
    return static_cast<zip_t*>(archive);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string normal_name(const char* raw) {
    std::string name = raw == nullptr ? "" : raw;
    std::ranges::replace(name, '\\', '/');
    name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
    return name;
}

End damaged(std::string reason) {
    return {Outcome::damaged, {std::move(reason), {}, {}}};
}

} // namespace

void OfficePackage::Discard::operator()(void* archive) const {
    zip_discard(as_zip(archive));
}

Result<OfficePackage> OfficePackage::open(Bytes bytes, const Limits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr) {
            zip_source_free(source);
        }
        return damaged("no_zip");
    }
    OfficePackage package(archive, limits);
    const auto count =
        static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive, 0), 0));
    if (count > limits.entries) {
        return End{Outcome::limit_entries, {"parts", count, limits.entries}};
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        package.m_names.push_back(normal_name(zip_get_name(archive, i, ZIP_FL_ENC_RAW)));
    }
    return package;
}

bool OfficePackage::has(std::string_view name) const {
    return std::ranges::any_of(m_names, [name](const auto& n) { return same_name(n, name); });
}

Result<std::string> OfficePackage::part(std::string_view name) {
    const auto found =
        std::ranges::find_if(m_names, [name](const auto& n) { return same_name(n, name); });
    if (found == m_names.end()) {
        return damaged("missing_part");
    }
    const auto index = static_cast<zip_uint64_t>(found - m_names.begin());
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(as_zip(m_archive.get()), index, 0, &stat) != 0) {
        return damaged("bad_part");
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return End{Outcome::encrypted, {"encrypted_part", {}, {}}};
    }
    const std::unique_ptr<zip_file_t, CloseEntry> file(
        zip_fopen_index(as_zip(m_archive.get()), index, 0));
    if (!file) {
        return damaged("bad_part");
    }
    m_packed += stat.comp_size;
    std::string content;
    std::array<char, 65536> chunk{};
    for (;;) {
        const auto got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got < 0) {
            return damaged("bad_part");
        }
        if (got == 0) {
            return content;
        }
        content.append(chunk.data(), static_cast<std::size_t>(got));
        m_produced += static_cast<std::uint64_t>(got);
        if (content.size() > m_limits.entry_bytes) {
            return End{Outcome::limit_bytes, {"part_bytes", content.size(), m_limits.entry_bytes}};
        }
        if (m_produced > m_limits.unpacked_bytes) {
            return End{Outcome::limit_bytes,
                       {"unpacked_bytes", m_produced, m_limits.unpacked_bytes}};
        }
        const auto ratio = m_produced / std::max<std::uint64_t>(m_packed, 1);
        if (m_produced > m_limits.ratio_after_bytes && ratio > m_limits.archive_ratio) {
            return End{Outcome::limit_ratio, {"archive_ratio", ratio, m_limits.archive_ratio}};
        }
    }
}

} // namespace intake
