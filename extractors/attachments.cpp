// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/attachments.hpp"

#include "extractors/container_mark.hpp"
#include "extractors/entry_name.hpp"
#include "extractors/utf8.hpp"

#include <fmt/format.h>

#include <utility>

namespace intake {

namespace {

/// What attachments may still produce.
class Budget {
public:
    explicit Budget(const Limits& limits) : m_limits(limits) {}

    void begin_entry() { m_entry = 0; }
    /// How the entry ends when these bytes are too many; ok while it may go on.
    End take(Bytes bytes) {
        m_entry += bytes.size();
        m_all += bytes.size();
        if (m_entry > m_limits.entry_bytes) {
            return {Outcome::limit_bytes, {"entry_bytes", m_entry, m_limits.entry_bytes}};
        }
        if (m_all > m_limits.unpacked_bytes) {
            return {Outcome::limit_bytes, {"unpacked_bytes", m_all, m_limits.unpacked_bytes}};
        }
        return {};
    }

private:
    Limits m_limits;
    std::uint64_t m_entry = 0;
    std::uint64_t m_all = 0;
};

MemberHeader describe(const Attachment& attachment, const Limits& limits) {
    MemberHeader header;
    header.raw_name = cut_utf8(attachment.name, limits.name_bytes);
    header.name = display_name({.bytes = header.raw_name});
    header.packed_bytes = attachment.packed_bytes;
    return header;
}

End deliver_bytes(const Attachment& attachment, Budget& budget, Sink& sink) {
    End end;
    bool any = false;
    budget.begin_entry();
    attachment.read([&](Bytes bytes) {
        end = budget.take(bytes);
        if (end == End{}) {
            any = any || !bytes.empty();
            sink.member_bytes(bytes);
        }
        return end == End{};
    });
    return end == End{} && !any ? End{Outcome::empty, {}} : end;
}

} // namespace

std::string name_for_nameless(std::size_t number, std::string_view extension) {
    return fmt::format("bijlage {}{}", number, extension); // candidates and clerks see it
}

End deliver_attachments(const std::vector<Attachment>& attachments,
                        const Limits& limits,
                        Sink& sink) {
    Budget budget(limits);
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        if (i >= limits.entries) {
            return {Outcome::limit_entries, {"entries", attachments.size(), limits.entries}};
        }
        const MemberHeader header = describe(attachments[i], limits);
        sink.member(header);
        sink.member_end(is_junk(header.name) ? End{Outcome::junk, {}}
                                             : deliver_bytes(attachments[i], budget, sink));
    }
    return {};
}

End with_attachments(End end, const std::vector<Attachment>& attachments) {
    return was_read(end.outcome) && !attachments.empty() ? marked_as_container(std::move(end))
                                                         : end;
}

} // namespace intake
