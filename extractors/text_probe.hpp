// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace intake {

/// Corrects libmagic where it is weak: short or odd text that it takes for data or for program text, and
/// mail, which it knows by the first line only. Empty when there is nothing to correct.
std::string text_media_type(std::string_view bytes, std::string_view media_type);

/// Where the first field of a mail stands: behind what exports and copying leave before it, a byte order mark,
/// empty lines, a quoted separator of a mail box.
std::size_t start_of_mail(std::string_view bytes);

} // namespace intake
