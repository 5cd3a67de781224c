// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/stored_zip.hpp"

#include "extractors/crc32.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace intake {

namespace {

constexpr std::uint16_t k_version = 10; // needed to unpack: 1.0
constexpr std::uint16_t k_day = 0x0021; // 1 January 1980, the first that there is

/// Numbers as a ZIP holds them: the least byte first.
class Record {
public:
    Record& two(std::size_t value) { return bytes(value, 2); }
    Record& four(std::size_t value) { return bytes(value, 4); }
    std::string take() { return std::move(m_bytes); }

private:
    Record& bytes(std::size_t value, unsigned count) {
        for (unsigned i = 0; i < count; ++i) {
            m_bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
        }
        return *this;
    }

    std::string m_bytes;
};

/// What the header of a file and its line in the directory share.
std::string facts_of(const StoredFile& file) {
    const std::size_t bytes = file.content.size();
    Record record;
    record.two(k_version).two(0).two(0); // no flags, stored
    record.two(0).two(k_day);
    record.four(crc32(std::as_bytes(std::span(file.content)))).four(bytes).four(bytes);
    record.two(file.name.size()).two(0);
    return record.take();
}

std::string header_of(const StoredFile& file, const std::string& facts) {
    Record record;
    record.four(0x04034B50);
    return record.take() + facts + std::string(file.name);
}

std::string directory_line(const StoredFile& file, const std::string& facts, std::size_t offset) {
    Record begin;
    begin.four(0x02014B50).two(k_version);
    Record end;
    end.two(0).two(0).two(0).four(0).four(offset); // no comment, first disk, no attributes
    return begin.take() + facts + end.take() + std::string(file.name);
}

} // namespace

std::string stored_zip(const std::vector<StoredFile>& files) {
    std::string zip;
    std::string directory;
    for (const StoredFile& file : files) {
        const std::string facts = facts_of(file);
        directory += directory_line(file, facts, zip.size());
        zip += header_of(file, facts) + file.content;
    }
    Record end;
    end.four(0x06054B50).two(0).two(0).two(files.size()).two(files.size());
    end.four(directory.size()).four(zip.size()).two(0);
    return zip + directory + end.take();
}

} // namespace intake
