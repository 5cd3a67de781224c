// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/entry_name.hpp"
#include "extractors/format.hpp"
#include "extractors/html_flow.hpp"
#include "extractors/mail.hpp"
#include "extractors/text_flow.hpp"

#include <array>
#include <string>

namespace intake::formats {

namespace {

constexpr std::string_view k_media_type = "message/rfc822";

int bid(Bytes, std::string_view media_type) {
    return media_type == k_media_type ? 80 : 0;
}

/// The page of a mail: who wrote to whom, when and on what, then what it says.
void lay_out(const Mail& mail, FlowLayout& flow) {
    for (const char* name : {"From", "To", "Cc", "Date", "Subject"}) {
        if (const std::string value = mail.header(name); !value.empty()) {
            flow.begin_paragraph({});
            flow.add_text(std::string(name) + ": ", {.bold = true});
            flow.add_text(value, {});
            flow.end_paragraph();
        }
    }
    for (const Mail::Body& body : mail.bodies()) {
        if (body.is_html) {
            lay_out_html(body.text, flow);
        } else {
            lay_out_text(body.text, flow);
        }
    }
}

/// How an attachment of so many bytes ends, or nothing while it may go on.
class AttachmentBudget {
public:
    explicit AttachmentBudget(const Limits& limits) : m_limits(limits) {}

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
    void begin() { m_entry = 0; }

private:
    Limits m_limits;
    std::uint64_t m_entry = 0;
    std::uint64_t m_all = 0;
};

End unpack(const Mail& mail, std::size_t index, AttachmentBudget& budget, Sink& sink) {
    End end;
    bool any = false;
    budget.begin();
    mail.read_attachment(index, [&](Bytes bytes) {
        end = budget.take(bytes);
        if (end == End{}) {
            any = true;
            sink.member_bytes(bytes);
        }
        return end == End{};
    });
    return end == End{} && !any ? End{Outcome::empty, {}} : end;
}

/// The attachments, as entries inside the mail.
End unpack_all(const Mail& mail, const Limits& limits, Sink& sink) {
    AttachmentBudget budget(limits);
    const auto& attachments = mail.attachments();
    for (std::size_t i = 0; i < attachments.size(); ++i) {
        if (i >= limits.entries) {
            return {Outcome::limit_entries, {"entries", attachments.size(), limits.entries}};
        }
        MemberHeader header;
        header.raw_name = attachments[i].name.substr(0, limits.name_bytes);
        header.name = display_name({.bytes = header.raw_name});
        header.packed_bytes = attachments[i].packed_bytes;
        sink.member(header);
        sink.member_end(is_junk(header.name) ? End{Outcome::junk, {}}
                                             : unpack(mail, i, budget, sink));
    }
    return {};
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const Mail mail(bytes);
    if (request.open_containers) {
        return unpack_all(mail, request.limits, sink);
    }
    FlowLayout flow(request.limits);
    flow.set_sheet({});
    lay_out(mail, flow);
    End end = deliver_text(flow, bytes.size(), request, sink);
    if (was_read(end.outcome) && !mail.attachments().empty()) {
        end.detail.reason =
            "container"; // and ok_partial with what was found where the text was cut off
    }
    return end;
}

} // namespace

extern const Format format_eml;
// Not blind: for a character set that was not loaded at start the C library tries to open a table, which
// Landlock refuses; a blind reader would be killed for it.
const Format format_eml{.id = "eml", .needs_fonts = true, .bid = bid, .read = read};

} // namespace intake::formats
