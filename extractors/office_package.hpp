// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A ZIP file of named parts, which is what DOCX and ODT files are. Works on the bytes in memory and
/// counts what it produces: a part or the whole beyond its limit is refused, whatever sizes are declared.
class OfficePackage {
public:
    /// `bytes` must outlive the package. No ZIP file, or one that is cut off: damaged.
    static Result<OfficePackage> open(Bytes bytes, const Limits& limits);

    /// Names of the parts, in the order of the file, with '/' between folders and none in front.
    const std::vector<std::string>& names() const { return m_names; }
    /// Compares without regard to ASCII case, as the package standard asks.
    bool has(std::string_view name) const;

    /// The content of the first part of that name. Not there: damaged/missing_part.
    Result<std::string> part(std::string_view name);

private:
    struct Discard {
        void operator()(void* archive) const;
    };

    OfficePackage(void* archive, const Limits& limits) : m_archive(archive), m_limits(limits) {}

    std::unique_ptr<void, Discard> m_archive; // zip_t
    Limits m_limits;
    std::vector<std::string> m_names;
    std::uint64_t m_produced = 0;
    std::uint64_t m_packed = 0;
};

} // namespace intake
