// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace intake {

/// Writes numbers and strings one after the other: little-endian, a string as its length and its bytes.
class Packer {
public:
    template<std::integral T>
    void number(T value) {
        auto bits = static_cast<std::make_unsigned_t<T>>(value);
        for (std::size_t i = 0; i < sizeof(T); ++i) {
            m_bytes.push_back(static_cast<std::byte>(static_cast<std::uint8_t>(bits)));
            bits = static_cast<std::make_unsigned_t<T>>(std::uint64_t{bits} >> 8U);
        }
    }
    void real(double value) { number(std::bit_cast<std::uint64_t>(value)); }
    void raw(Bytes bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    void text(std::string_view text) {
        number(static_cast<std::uint32_t>(text.size()));
        raw(std::as_bytes(std::span(text)));
    }
    /// A plain object as it lies in memory: only for programs of one build.
    template<typename T>
    requires std::is_trivially_copyable_v<T>
    void object(const T& value) { raw(std::as_bytes(std::span(&value, 1))); }

    std::vector<std::byte>& bytes() { return m_bytes; }
    const std::vector<std::byte>& bytes() const { return m_bytes; }

private:
    std::vector<std::byte> m_bytes;
};

/// Reads what Packer wrote, from bytes that may be anything. The first thing that is wrong is kept and
/// every later value is 0 or empty, so that the caller asks once, at the end.
class Unpacker {
public:
    explicit Unpacker(Bytes bytes) : m_rest(bytes) {}

    template<std::integral T>
    T number() {
        std::make_unsigned_t<T> bits = 0;
        const Bytes bytes = take(sizeof(T));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bits = static_cast<std::make_unsigned_t<T>>(
                bits
                | (static_cast<std::uint64_t>(std::to_integer<std::uint8_t>(bytes[i])) << (8 * i)));
        }
        return static_cast<T>(bits);
    }
    double real() { return std::bit_cast<double>(number<std::uint64_t>()); }
    /// The next `count` bytes; none when fewer are left.
    Bytes take(std::size_t count) {
        if (count > m_rest.size()) {
            fail("too_short");
        }
        if (!ok()) {
            return {};
        }
        const Bytes taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }
    std::string_view text(std::size_t at_most) {
        const auto size = number<std::uint32_t>();
        if (size > at_most) {
            fail("text_length");
        }
        const Bytes bytes = take(size);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as the text they are
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    template<typename T>
    requires std::is_trivially_copyable_v<T> T object() {
        T value{};
        const Bytes bytes = take(sizeof(T));
        std::copy(bytes.begin(), bytes.end(), std::as_writable_bytes(std::span(&value, 1)).begin());
        return value;
    }

    std::size_t left() const { return m_rest.size(); }
    /// Nothing was wrong and nothing is left over.
    bool finish() {
        if (!m_rest.empty()) {
            fail("left_over");
        }
        return ok();
    }
    bool ok() const { return m_problem.empty(); }
    /// What was wrong first, as an identifier; empty while all is well.
    std::string_view problem() const { return m_problem; }
    void fail(std::string_view problem) {
        if (ok()) {
            m_problem = problem;
            m_rest = {};
        }
    }

private:
    Bytes m_rest;
    std::string_view m_problem;
};

} // namespace intake
