// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/terminal.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace intake {

namespace {

constexpr int k_narrowest = 40;
constexpr int k_widest = 160;
constexpr std::string_view k_ellipsis = "…";

/// One character as it stands in a text.
struct Character {
    UChar32 code = 0; // negative for bytes that are no UTF-8
    std::size_t begin = 0;
    std::size_t end = 0;
};

Character character_at(std::string_view text, std::size_t begin) {
    auto at = static_cast<std::int64_t>(begin);
    const auto size = static_cast<std::int64_t>(text.size());
    UChar32 code = 0;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(bytes, at, size, code); // NOLINT: a macro of ICU
    return {code, begin, static_cast<std::size_t>(at)};
}

int columns_of(UChar32 code) {
    switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// What is shown instead: a space, a replacement, nothing to replace.
std::string_view replacement_for(UChar32 code) {
    if (code < 0) {
        return "�";
    }
    if (code == '\t' || code == '\n' || code == '\r' || u_isUWhiteSpace(code)) {
        return " ";
    }
    switch (u_charType(code)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: // direction changes, zero-width characters, byte order marks
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
        return "�";
    default:
        return "";
    }
}

std::string_view code_of(Tint tint) {
    switch (tint) {
    case Tint::bold:
        return "1";
    case Tint::faint:
        return "2";
    case Tint::red:
        return "31";
    case Tint::yellow:
        return "33";
    case Tint::green:
        return "32";
    case Tint::blue:
        return "34";
    case Tint::plain:
        break;
    }
    return "";
}

/// The longest beginning of at most `width` columns.
std::string_view first_columns(std::string_view text, int width) {
    int columns = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        const Character character = character_at(text, end);
        columns += columns_of(character.code);
        if (columns > width) {
            break;
        }
        end = character.end;
    }
    return text.substr(0, end);
}

/// The longest end of at most `width` columns.
std::string_view last_columns(std::string_view text, int width) {
    int excess = display_width(text) - width;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const Character character = character_at(text, begin);
        const int columns = columns_of(character.code);
        if (excess <= 0 && columns > 0) {
            break; // marks that belong to what was cut go with it
        }
        excess -= columns;
        begin = character.end;
    }
    return text.substr(begin);
}

} // namespace

std::string TerminalStyle::paint(Tint tint, std::string_view text) const {
    if (!color || tint == Tint::plain || text.empty()) {
        return std::string(text);
    }
    return fmt::format("\x1b[{}m{}\x1b[0m", code_of(tint), text);
}

TerminalStyle terminal_style(int fd) {
    TerminalStyle style;
    if (isatty(fd) == 0) {
        return style;
    }
    struct winsize size {};
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        style.width = std::clamp(static_cast<int>(size.ws_col), k_narrowest, k_widest);
    }
    const char* const no_color = std::getenv("NO_COLOR");
    const char* const term = std::getenv("TERM");
    const bool is_dumb = term == nullptr || std::string_view(term) == "dumb";
    style.color = (no_color == nullptr || *no_color == '\0') && !is_dumb;
    return style;
}

std::string harmless(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const std::string_view instead = replacement_for(character.code);
        safe += instead.empty() ? text.substr(at, character.end - at) : instead;
        at = character.end;
    }
    return safe;
}

int display_width(std::string_view text) {
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        columns += columns_of(character.code);
        at = character.end;
    }
    return columns;
}

std::string shorten(std::string_view text, int width) {
    if (display_width(text) <= width) {
        return std::string(text);
    }
    if (width < 1) {
        return "";
    }
    const int front = (width - 1) / 2;
    const int back = width - 1 - front;
    std::string shown(first_columns(text, front));
    shown += k_ellipsis;
    shown += last_columns(text, back);
    return shown;
}

std::string fit(std::string_view text, int width) {
    std::string shown = shorten(text, width);
    shown.append(static_cast<std::size_t>(std::max(0, width - display_width(shown))), ' ');
    return shown;
}

std::vector<std::string> wrap(std::string_view text, int width) {
    width = std::max(width, 2);
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(' ', at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        std::string_view word = text.substr(begin, end - begin);
        at = end;
        if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
        }
        while (display_width(word) > width) {
            const std::string_view part = first_columns(word, width);
            lines.emplace_back(part);
            word.remove_prefix(part.size());
        }
        line += line.empty() ? "" : " ";
        line += word;
    }
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace intake
