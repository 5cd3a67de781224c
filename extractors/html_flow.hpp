// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"
#include "extractors/outcome.hpp"

#include <string_view>

namespace intake {

/// Lays out the text of an HTML document in UTF-8 as a reader sees it: paragraphs, headings, bold words,
/// lists and tables; no scripts, styles or pictures, and nothing is fetched. What went wrong: elements too deep
/// inside each other, behind which the rest is lost.
End lay_out_html(std::string_view html, FlowLayout& flow);

/// The encoding that the document names for itself in its first kilobyte; empty where it names none.
std::string_view html_encoding(std::string_view html);

} // namespace intake
