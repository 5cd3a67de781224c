// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace intake {

/// Whether a folded word is a common surname, or ends as many do ("-stra", "-mans"). Words that are also said of other
/// things are none.
bool is_surname(std::string_view word);

} // namespace intake
