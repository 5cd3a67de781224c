// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/attachments.hpp"
#include "extractors/format.hpp"
#include "extractors/html_flow.hpp"
#include "extractors/mail.hpp"
#include "extractors/text_flow.hpp"

#include <string>
#include <string_view>

namespace intake::formats {

namespace {

constexpr std::string_view k_media_type = "message/rfc822";

int bid(Bytes, std::string_view media_type) {
    return media_type == k_media_type ? 80 : 0;
}

/// The page of a mail: who wrote to whom, when and on what, then what it says. What went wrong, last.
End lay_out(const Mail& mail, FlowLayout& flow) {
    for (const char* name : {"From", "To", "Cc", "Date", "Subject"}) {
        if (const std::string value = mail.header(name); !value.empty()) {
            flow.begin_paragraph({});
            flow.add_text(std::string(name) + ": ", {.bold = true});
            flow.add_text(value, {});
            flow.end_paragraph();
        }
    }
    End problem;
    for (const Mail::Body& body : mail.bodies()) {
        if (!body.is_html) {
            lay_out_text(body.text, flow);
        } else if (const End end = lay_out_html(body.text, flow); end != End{}) {
            problem = end;
        }
    }
    return problem;
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const Mail mail(bytes);
    if (request.open_containers && !mail.attachments().empty()) {
        sink.document({.pages = 1, .producer = {}});
        return deliver_attachments(mail.attachments(), request.limits, sink);
    }
    FlowLayout flow(request.limits);
    flow.set_sheet({});
    const End problem = lay_out(mail, flow);
    return with_attachments(deliver_text(flow, bytes.size(), request, sink, problem),
                            mail.attachments());
}

} // namespace

extern const Format format_eml;
// Not blind: for a character set that was not loaded at start the C library tries to open a table, which
// Landlock refuses; a blind reader would be killed for it.
const Format format_eml{.id = "eml", .needs_fonts = true, .bid = bid, .read = read};

} // namespace intake::formats
