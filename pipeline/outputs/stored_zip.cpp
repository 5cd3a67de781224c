// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/stored_zip.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace intake {

namespace {

constexpr std::uint16_t k_version = 10; // needed to unpack: 1.0
constexpr std::uint16_t k_day = 0x0021; // 1 January 1980, the first that there is

/// CRC-32 of ISO 3309, bit by bit: a letter is short.
std::uint32_t crc_of(std::string_view content) {
    constexpr std::uint32_t k_polynomial = 0xEDB88320U;
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : content) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? k_polynomial : 0U);
        }
    }
    return ~crc;
}

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
void put_file(Record& record, const StoredFile& file) {
    record.two(k_version).two(0).two(0); // no flags, stored
    record.two(0).two(k_day);
    record.four(crc_of(file.content)).four(file.content.size()).four(file.content.size());
    record.two(file.name.size()).two(0);
}

std::string header_of(const StoredFile& file) {
    Record record;
    record.four(0x04034B50);
    put_file(record, file);
    return record.take() + std::string(file.name);
}

std::string directory_line(const StoredFile& file, std::size_t offset) {
    Record record;
    record.four(0x02014B50).two(k_version);
    put_file(record, file);
    record.two(0).two(0).two(0).four(0).four(offset); // no comment, first disk, no attributes
    return record.take() + std::string(file.name);
}

} // namespace

std::string stored_zip(const std::vector<StoredFile>& files) {
    std::string zip;
    std::string directory;
    for (const StoredFile& file : files) {
        directory += directory_line(file, zip.size());
        zip += header_of(file) + file.content;
    }
    Record end;
    end.four(0x06054B50).two(0).two(0).two(files.size()).two(files.size());
    end.four(directory.size()).four(zip.size()).two(0);
    return zip + directory + end.take();
}

} // namespace intake
