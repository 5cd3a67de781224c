// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace intake {

/// Text of unknown encoding as UTF-8: by its byte order mark, as UTF-16 where every other byte is zero, as
/// UTF-8 where it is that, else as Windows-1252. Bytes without a meaning become U+FFFD.
std::string decode_text(std::string_view bytes);

/// Text in the encoding that its sender names ("iso-8859-15"); where that is not known, as decode_text.
std::string decode_text(std::string_view bytes, const std::string& encoding);

} // namespace intake
