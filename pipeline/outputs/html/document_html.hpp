// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <string>
#include <string_view>

namespace intake {

/// A whole HTML document around a body: our style and one script inside it, and a policy that lets nothing
/// else run or load. Pictures beside the page may be shown where `with_pictures`.
std::string document_html(std::string_view title,
                          std::string_view body,
                          std::string_view script,
                          bool with_pictures,
                          Lang lang);

} // namespace intake
