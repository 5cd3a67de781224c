// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace intake {

/// `text` as valid UTF-8 that is safe to show: U+FFFD stands for every byte that is not part of a
/// well-formed character and for every control, line separator and direction override.
std::string clean_utf8(std::string_view text);

} // namespace intake
