// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"

#include <cstdint>
#include <string_view>

namespace intake {

/// Lays out plain text in UTF-8: lines as they are; an empty line ends a paragraph, a form feed a page.
void lay_out_text(std::string_view text, FlowLayout& flow);

/// Delivers a flow that holds no pictures. `bytes` is how long its source was: the value found when the
/// flow is full. `problem` is what went wrong while it was read; ok for nothing.
End deliver_text(FlowLayout& flow,
                 std::uint64_t bytes,
                 const ReadRequest& request,
                 Sink& sink,
                 End problem = {});

} // namespace intake
