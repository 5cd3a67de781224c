// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace intake {

/// Corrects libmagic where it is weak: short or odd text that it takes for data or for program text, and
/// mail, which it knows by the first line only. Empty when there is nothing to correct.
std::string text_media_type(std::string_view bytes, std::string_view media_type);

} // namespace intake
