// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// The code point that starts at `position`, which moves past it; U+FFFD for bytes that are not UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& position);

/// Appends one code point; a value that is none becomes U+FFFD.
void append_utf8(std::string& text, char32_t code_point);

/// How many code points there are.
std::size_t count_code_points(std::string_view text);

/// True for valid UTF-8 throughout.
bool is_utf8(std::string_view text);

/// True for what parts words, the non-breaking spaces included.
bool is_white_space(char32_t code_point);

/// True for what shows nothing: controls, soft hyphens, zero-width marks, direction overrides.
bool is_invisible(char32_t code_point);

/// The words between white space, as valid UTF-8; control and invisible characters are left out.
std::vector<std::string> split_words(std::string_view text);

/// At most `bytes` bytes of the text, cut between code points.
std::string_view cut_utf8(std::string_view text, std::size_t bytes);

} // namespace intake
