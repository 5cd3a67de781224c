// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <string_view>

namespace intake::test {

/// A document laid out from plain text on upright A4, as if it had a text layer: pages end in form feeds,
/// blank lines part blocks, columns are where the text has them. "# " before a line sets it in the largest
/// letters, "## " in those of a heading.
Document text_document(std::string_view text);

} // namespace intake::test
