// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a child sends, in whatever portions: reading its frames ends, and what reaches the sink is
// in order, bounded, finite and clean. The first byte of the input says how large the portions are.

#include "pipeline/workers/clean_utf8.hpp"
#include "pipeline/workers/wire.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

namespace {

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

bool is_fraction(double value) {
    return value >= 0 && value <= 1;
}

bool is_inside(const intake::Box& box) {
    return is_fraction(box.x0) && is_fraction(box.y0) && is_fraction(box.x1) && is_fraction(box.y1)
           && box.x0 <= box.x1 && box.y0 <= box.y1;
}

bool is_clean(const std::string& text) {
    return intake::clean_utf8(text) == text;
}

constexpr std::uint64_t k_entry_bytes = 1000;
constexpr std::uint64_t k_unpacked_bytes = 3000;

class CheckingSink final : public intake::FrameSink {
public:
    void identified(const std::string& media_type, const std::string& format) override {
        demand(!m_is_identified && is_clean(media_type) && is_clean(format));
        m_is_identified = true;
    }
    void document(const intake::DocumentInfo& info) override {
        demand(m_is_identified && m_pages < 0 && info.pages >= 0 && is_clean(info.producer));
        m_pages = info.pages;
    }
    void page(const intake::Page& page) override {
        demand(!m_in_member && page.number > m_last_page && page.number <= m_pages);
        m_last_page = page.number;
        demand(std::isfinite(page.width) && std::isfinite(page.height));
        demand(page.rotation % 90 == 0 && page.rotation >= 0 && page.rotation < 360);
        for (const intake::Word& word : page.words) {
            demand(!word.text.empty() && is_clean(word.text) && is_inside(word.box));
            demand(word.line >= 0 && word.block >= 0);
            demand(is_fraction(static_cast<double>(word.confidence.value_or(0))));
        }
        for (const intake::Mark& mark : page.marks) {
            demand(is_clean(mark.kind) && is_inside(mark.box));
            for (const intake::Fact& fact : mark.facts) {
                demand(is_clean(fact.name) && is_clean(fact.value));
            }
        }
    }
    void member(const intake::MemberHeader& header) override {
        demand(m_is_identified && !m_in_member && is_clean(header.name));
        m_in_member = true;
        m_bytes = 0;
    }
    void member_bytes(intake::Bytes bytes) override {
        demand(m_in_member);
        m_bytes += bytes.size();
        m_total += bytes.size();
        demand(m_bytes <= k_entry_bytes && m_total <= k_unpacked_bytes);
    }
    void member_end(const intake::End& end) override {
        demand(m_in_member && is_clean(end.detail.reason));
        m_in_member = false;
    }
    void end(const intake::End& end) override {
        demand(!m_is_ended && !m_in_member && is_clean(end.detail.reason));
        m_is_ended = true;
    }

    bool is_ended() const { return m_is_ended; }

private:
    bool m_is_identified = false;
    bool m_in_member = false;
    bool m_is_ended = false;
    std::int32_t m_pages = -1;
    std::int32_t m_last_page = 0;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_total = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    intake::Bytes bytes = std::as_bytes(std::span(data, size));
    if (bytes.empty()) {
        return 0;
    }
    const std::size_t portion = 1 + std::to_integer<std::size_t>(bytes.front());
    bytes = bytes.subspan(1);
    CheckingSink sink;
    intake::FrameReader reader({1U << 20U, k_entry_bytes, k_unpacked_bytes, {}}, sink);
    while (!bytes.empty()) {
        const intake::Bytes part = bytes.first(std::min(portion, bytes.size()));
        if (const auto problem = reader.feed(part)) {
            demand(problem->outcome == intake::Outcome::protocol_error
                   || problem->outcome == intake::Outcome::limit_text);
            demand(!problem->detail.reason.empty());
            return 0;
        }
        bytes = bytes.subspan(part.size());
    }
    demand(reader.close().has_value() || sink.is_ended());
    return 0;
}
