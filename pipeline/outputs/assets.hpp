// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// Files of ours that CMake compiles in.

namespace intake {

extern const std::string_view k_page_css;     // pipeline/outputs/html/page.css
extern const std::string_view k_page_js;      // pipeline/outputs/html/page.js
extern const std::string_view k_review_js;    // pipeline/outputs/html/review.js
extern const std::string_view k_summary_js;   // pipeline/outputs/html/summary.js
extern const std::string_view k_evidence_sql; // config/schema/evidence.sql

} // namespace intake
