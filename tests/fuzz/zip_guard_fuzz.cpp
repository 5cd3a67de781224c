// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the bytes are: reading them as a ZIP ends, delivers no more than the limits allow, and
// closes every member that it opens.

#include "extractors/format.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace intake::formats {
extern const Format format_zip;
}

namespace {

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

constexpr intake::Limits k_limits{
    .archive_bytes = 1U << 20U,
    .entries = 50,
    .entry_bytes = 300'000,
    .unpacked_bytes = 1'000'000,
    .entry_ratio = 200,
    .archive_ratio = 100,
    .ratio_after_bytes = 100'000,
    .name_bytes = 100,
    .name_components = 8,
};

class CheckingSink final : public intake::Sink {
public:
    void document(const intake::DocumentInfo&) override { std::abort(); }
    void page(const intake::Page&) override { std::abort(); }

    void member(const intake::MemberHeader& header) override {
        demand(!m_open);
        demand(header.raw_name.size() <= k_limits.name_bytes);
        m_open = true;
        m_bytes = 0;
        ++members;
    }
    void member_bytes(intake::Bytes bytes) override {
        demand(m_open && !bytes.empty());
        m_bytes += bytes.size();
        m_total += bytes.size();
        demand(m_bytes <= k_limits.entry_bytes && m_total <= k_limits.unpacked_bytes);
    }
    void member_end(const intake::End& end) override {
        demand(m_open);
        m_open = false;
        demand(end.outcome != intake::Outcome::ok || m_bytes > 0);
        any_ok = any_ok || end.outcome == intake::Outcome::ok;
    }

    std::uint64_t members = 0;
    bool any_ok = false;

private:
    bool m_open = false;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_total = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    const intake::Bytes bytes = std::as_bytes(std::span(data, size));
    const intake::Format& zip = intake::formats::format_zip;
    zip.bid(bytes, "application/octet-stream");
    intake::ReadRequest request;
    request.limits = k_limits;
    CheckingSink sink;
    const intake::End end = zip.read(bytes, request, sink);
    demand(sink.members <= k_limits.entries);
    demand(!sink.any_ok || end.outcome != intake::Outcome::damaged);
    if (end.outcome == intake::Outcome::limit_entries) {
        demand(sink.members == k_limits.entries && end.detail.found > k_limits.entries);
    }
    return 0;
}
