// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

// The files beside this one that our pages carry inside them. CMake compiles them in.

namespace intake {

extern const std::string_view k_page_css;
extern const std::string_view k_page_js;
extern const std::string_view k_summary_js;

} // namespace intake
