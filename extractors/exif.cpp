// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/exif.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace intake {

namespace {

enum class ByteOrder : std::uint8_t { big, little };

/// Reads numbers at places that may lie outside: those are 0.
class Reader {
public:
    Reader(Bytes bytes, ByteOrder order) : m_bytes(bytes), m_order(order) {}

    std::uint32_t u16(std::size_t at) const { return number(at, 2); }
    std::uint32_t u32(std::size_t at) const { return number(at, 4); }

private:
    std::uint32_t number(std::size_t at, std::size_t count) const {
        if (at > m_bytes.size() || m_bytes.size() - at < count) {
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto from = m_order == ByteOrder::big ? at + i : at + count - 1 - i;
            value = (value << 8U) | std::to_integer<std::uint32_t>(m_bytes[from]);
        }
        return value;
    }

    Bytes m_bytes;
    ByteOrder m_order;
};

bool starts_with(Bytes bytes, const std::array<std::uint8_t, 6>& prefix) {
    return bytes.size() >= prefix.size()
           && std::ranges::equal(bytes.first(prefix.size()), prefix, {}, [](std::byte b) {
                  return std::to_integer<std::uint8_t>(b);
              });
}

/// The tag in a TIFF header and its first directory, which is what EXIF data is.
std::int32_t orientation_in(Bytes tiff) {
    constexpr std::uint32_t k_little_endian = 0x4949;
    constexpr std::uint32_t k_orientation = 0x0112;
    constexpr std::size_t k_entry = 12;
    const auto mark = Reader(tiff, ByteOrder::big).u16(0);
    const Reader in(tiff, mark == k_little_endian ? ByteOrder::little : ByteOrder::big);
    const std::size_t directory = in.u32(4);
    const auto entries = std::min(in.u16(directory), 200U);
    for (std::size_t i = 0; i < entries; ++i) {
        const auto entry = directory + 2 + i * k_entry;
        if (in.u16(entry) == k_orientation) {
            const auto value = in.u16(entry + 8);
            return value >= 1 && value <= 8 ? static_cast<std::int32_t>(value) : 1;
        }
    }
    return 1;
}

} // namespace

std::int32_t exif_orientation(Bytes jpeg) {
    // A JPEG is a row of segments: FF, a marker, a length that counts itself. EXIF data is an E1 before the scan.
    constexpr std::uint32_t k_exif_segment = 0xFFE1;
    constexpr std::uint32_t k_scan = 0xFFDA;
    constexpr std::array<std::uint8_t, 6> k_exif = {'E', 'x', 'i', 'f', 0, 0};
    const Reader in(jpeg, ByteOrder::big);
    for (std::size_t at = 2; at + 4 <= jpeg.size();) {
        const auto marker = in.u16(at);
        const std::size_t length = in.u16(at + 2);
        if (marker < 0xFF00 || marker == k_scan || length < 2) {
            break;
        }
        const auto data = jpeg.subspan(at + 4, std::min(length - 2, jpeg.size() - at - 4));
        if (marker == k_exif_segment && starts_with(data, k_exif)) {
            return orientation_in(data.subspan(k_exif.size()));
        }
        at += 2 + length;
    }
    return 1;
}

} // namespace intake
