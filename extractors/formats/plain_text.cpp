// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/flow_layout.hpp"
#include "extractors/format.hpp"
#include "extractors/text_encoding.hpp"
#include "extractors/text_flow.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace intake::formats {

namespace {

using namespace std::string_view_literals;

int bid(Bytes, std::string_view media_type) {
    constexpr std::array k_types = {
        "text/plain"sv, "text/csv"sv, "text/markdown"sv, "text/tab-separated-values"sv};
    return std::ranges::count(k_types, media_type) > 0 ? 60 : 0;
}

End read(Bytes bytes, const ReadRequest& request, Sink& sink) {
    const std::string_view raw(reinterpret_cast<const char*>(bytes.data()), bytes.size()); // NOLINT
    FlowLayout flow(request.limits);
    flow.set_sheet({});
    lay_out_text(decode_text(raw), flow);
    return deliver_text(flow, raw.size(), request, sink);
}

} // namespace

extern const Format format_plain_text;
const Format format_plain_text{.id = "plain_text", .bid = bid, .read = read};

} // namespace intake::formats
