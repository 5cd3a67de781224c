// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/format.hpp"
#include "extractors/html_flow.hpp"
#include "extractors/text_encoding.hpp"
#include "extractors/text_flow.hpp"

#include <string>
#include <string_view>

namespace intake::formats {

namespace {

int bid(Bytes, std::string_view media_type) {
    return media_type == "text/html" ? 70 : 0;
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const std::string_view raw(reinterpret_cast<const char*>(bytes.data()), bytes.size()); // NOLINT
    FlowLayout flow(request.limits);
    flow.set_sheet({});
    const End problem = lay_out_html(decode_text(raw, std::string(html_encoding(raw))), flow);
    return deliver_text(flow, raw.size(), request, sink, problem);
}

} // namespace

extern const Format format_html;
const Format format_html{.id = "html", .bid = bid, .read = read};

} // namespace intake::formats
