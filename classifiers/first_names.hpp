// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace intake {

/// Whether a folded word is a first name that is common in the Netherlands or Belgium, "jan-willem" among them.
/// Many people have another one: that a word is no such name says little.
bool is_first_name(std::string_view word);

} // namespace intake
