// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text_flow.hpp"

#include "extractors/flow_delivery.hpp"

#include <algorithm>
#include <utility>

namespace intake {

void lay_out_text(std::string_view text, FlowLayout& flow) {
    constexpr TextStyle k_style{.points = 10, .bold = false, .fixed_width = true};
    bool in_paragraph = false;
    const auto end_paragraph = [&] {
        if (std::exchange(in_paragraph, false)) {
            flow.end_paragraph();
        }
    };
    while (!text.empty() && !flow.is_full()) {
        const auto length = std::min(text.find_first_of("\r\n\f"), text.size());
        const auto line = text.substr(0, length);
        const char stop = length < text.size() ? text[length] : '\n';
        text.remove_prefix(std::min(length + 1, text.size()));
        if (stop == '\r' && text.starts_with('\n')) {
            text.remove_prefix(1);
        }
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            end_paragraph();
        } else {
            if (std::exchange(in_paragraph, true)) {
                flow.break_line();
            } else {
                flow.begin_paragraph({.indent = 0, .space_before = 0, .space_after = 12});
            }
            flow.add_text(line, k_style);
        }
        if (stop == '\f' && !text.empty()) {
            end_paragraph();
            flow.break_page();
        }
    }
    end_paragraph();
}

End deliver_text(
    FlowLayout& flow, std::uint64_t bytes, const ReadRequest& request, Sink& sink, End problem) {
    if (flow.is_full()) {
        problem = {Outcome::limit_text, {"text_bytes", bytes, request.limits.text_bytes}};
    }
    const auto no_pictures = [](const std::string&) -> Result<std::string> {
        return End{Outcome::damaged, {"missing_part", {}, {}}};
    };
    return deliver_flow(flow.take(), no_pictures, problem, request, sink);
}

} // namespace intake
