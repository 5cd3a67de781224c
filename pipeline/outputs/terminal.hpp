// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Text for a terminal: what came out of files is made harmless before it is shown, and columns are
// counted as the terminal shows them, not in bytes.

namespace intake {

enum class Tint : std::uint8_t { plain, bold, faint, red, yellow, green, blue };

/// What a terminal can do.
struct TerminalStyle {
    int width = 80; // columns
    bool color = false;

    /// The text in that tint; unchanged without colour.
    std::string paint(Tint tint, std::string_view text) const;
};

/// For a stream of this process: its width when it is a terminal (80 otherwise), colour on a terminal
/// unless NO_COLOR is set.
TerminalStyle terminal_style(int fd);

/// Valid UTF-8 on one line: control characters, line ends, invisible and direction-changing characters
/// become "�" or a space.
std::string harmless(std::string_view text);

/// Columns that a harmless text takes.
int display_width(std::string_view text);

/// The text in exactly `width` columns: padded, or shortened in the middle with "…", since the end of a
/// path says most.
std::string fit(std::string_view text, int width);
/// At most `width` columns, not padded.
std::string shorten(std::string_view text, int width);

/// Lines of at most `width` columns, broken at spaces, or inside a word that is longer.
std::vector<std::string> wrap(std::string_view text, int width);

} // namespace intake
