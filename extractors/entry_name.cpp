// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/entry_name.hpp"

#include "extractors/crc32.hpp"
#include "extractors/utf8.hpp"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace intake {

namespace {

/// Code points of the bytes 0x80 to 0xFF in one code page.
using UpperHalf = std::array<char16_t, 128>;

// clang-format off
constexpr UpperHalf k_cp437 = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
    0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00A2, 0x00A3, 0x00A5, 0x20A7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x2310, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557,
    0x255D, 0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559,
    0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C, 0x2590, 0x2580,
    0x03B1, 0x00DF, 0x0393, 0x03C0, 0x03A3, 0x03C3, 0x00B5, 0x03C4, 0x03A6, 0x0398, 0x03A9, 0x03B4,
    0x221E, 0x03C6, 0x03B5, 0x2229, 0x2261, 0x00B1, 0x2265, 0x2264, 0x2320, 0x2321, 0x00F7, 0x2248,
    0x00B0, 0x2219, 0x00B7, 0x221A, 0x207F, 0x00B2, 0x25A0, 0x00A0,
};

/// With the euro sign of 858, which is what Windows means by 850 since 1998.
constexpr UpperHalf k_cp850 = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
    0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557,
    0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB,
    0x00C8, 0x20AC, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580,
    0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9,
    0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8,
    0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0,
};

/// Windows-1252, 0x80 to 0x9F; above, bytes are code points. Unassigned bytes stay controls.
constexpr std::array<char16_t, 32> k_cp1252_c1 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};
// clang-format on

constexpr UpperHalf k_cp1252 = [] {
    UpperHalf half{};
    for (std::size_t i = 0; i < half.size(); ++i) {
        half[i] = i < k_cp1252_c1.size() ? k_cp1252_c1[i] : static_cast<char16_t>(0x80 + i);
    }
    return half;
}();

icu::UnicodeString decode(std::string_view bytes, const UpperHalf& upper_half) {
    icu::UnicodeString text;
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        text.append(byte < 0x80 ? static_cast<char16_t>(byte) : upper_half[byte - 0x80U]);
    }
    return text;
}

// --------------------------------------------------------- how plausible a reading of the bytes is
// Every character beyond ASCII gets points for what it is and where it stands: an accented letter
// belongs to letters of its own case, a dash between words, a closing quote after an opening one.

constexpr int k_impossible = -20; // box drawing, unassigned: not in the name of a document
constexpr int k_misplaced = -6;   // possible elsewhere
constexpr int k_usual = 4;
constexpr int k_rare = 1;

struct Neighbours {
    char16_t before = 0; // 0 at the edge of the name
    char16_t after = 0;
    bool open_quote = false; // a double quotation mark was opened before
};

/// Accented letters of Dutch, of its loan words and of common names.
bool is_usual_letter(char16_t c) {
    constexpr std::u16string_view k_letters = u"ëéïöüèêáóçäíúàñâîôûËÉÏÖÜÈÇÁÓÄ";
    return k_letters.find(c) != std::u16string_view::npos;
}

int score_letter(char16_t c, const Neighbours& at) {
    const bool after_letter = u_isalpha(at.before);
    const bool before_letter = u_isalpha(at.after);
    if (u_isupper(c) && after_letter && u_islower(at.before)) {
        return k_misplaced; // "cafÚ"
    }
    if (u_islower(c) && u_isupper(at.before) && before_letter && u_isupper(at.after)) {
        return k_misplaced; // "REšNIE"
    }
    if (!after_letter && !before_letter) {
        return c == u'à' ? k_rare : k_misplaced; // "2019û2020"
    }
    return is_usual_letter(c) ? k_usual : k_rare;
}

int score_quote(char16_t c, const Neighbours& at) {
    const bool after_letter = u_isalnum(at.before);
    const bool before_letter = u_isalnum(at.after);
    switch (c) {
    case u'\u2018': // ‘s avonds
        return !after_letter && before_letter ? k_usual : k_misplaced;
    case u'\u2019': // foto’s, Boumans’
        return after_letter ? k_usual : k_misplaced;
    case u'\u201C':
        return !after_letter && before_letter ? k_usual : k_misplaced;
    default:
        return at.open_quote && !before_letter ? 2 * k_usual : k_misplaced; // both are in place
    }
}

int score_sign(char16_t c, const Neighbours& at) {
    const bool after_letter = u_isalpha(at.before);
    const bool before_letter = u_isalpha(at.after);
    if (c == u'\u20AC') {
        return after_letter || before_letter ? k_misplaced : k_usual; // "€ 250", "250€"
    }
    if (c == u'\u2013' || c == u'\u2014') {
        return after_letter || before_letter ? k_misplaced : k_usual;
    }
    if (c == u'\u2026') {
        return before_letter ? k_misplaced : k_rare; // "Voilà" is likelier than "Voil…"
    }
    constexpr std::u16string_view k_signs = u"°²³½¼§«»©®±·µªº£\u00A0";
    if (k_signs.find(c) == std::u16string_view::npos) {
        return k_misplaced;
    }
    return after_letter && before_letter ? k_misplaced : k_rare;
}

int score_character(char16_t c, const Neighbours& at) {
    if (u_iscntrl(c) || (c >= 0x2190 && c < 0x2600)) {
        return k_impossible;
    }
    if (c >= 0x0370 && c < 0x0400) {
        return k_misplaced; // Greek, a formula perhaps
    }
    if (c >= 0x2018 && c <= 0x201D && c != u'\u201A' && c != u'\u201B') {
        return score_quote(c, at);
    }
    return u_isalpha(c) ? score_letter(c, at) : score_sign(c, at);
}

int plausibility(const icu::UnicodeString& text) {
    int score = 0;
    bool open_quote = false;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text[i];
        if (c >= 0x80) {
            const char16_t before = i > 0 ? text[i - 1] : u'\0';
            const char16_t after = i + 1 < text.length() ? text[i + 1] : u'\0';
            score += score_character(c, {before, after, open_quote});
        }
        open_quote = c == u'\u201C' || (open_quote && c != u'\u201D');
    }
    return score;
}

/// The most plausible of the old code pages. DOS pages are what the standard says and what Windows
/// Explorer writes; other systems have no such page.
icu::UnicodeString decode_legacy(std::string_view bytes, ZipHost host) {
    icu::UnicodeString dos = decode(bytes, k_cp850);
    icu::UnicodeString windows = decode(bytes, k_cp1252);
    const int dos_prior = host == ZipHost::fat || host == ZipHost::ntfs ? 1 : 0;
    const int dos_score = plausibility(dos) + dos_prior;
    const int windows_score = plausibility(windows) + 1 - dos_prior;
    if (dos_score < 0 && windows_score < 0) {
        icu::UnicodeString original = decode(bytes, k_cp437);
        if (plausibility(original) + dos_prior >= std::max(dos_score, windows_score)) {
            return original;
        }
    }
    return dos_score >= windows_score ? dos : windows;
}

// ----------------------------------------------------------------------------------------- display

/// Info-ZIP Unicode Path: version (1), CRC-32 of the stored name (4), the name in UTF-8.
std::optional<std::string_view> name_in_field(const StoredName& name) {
    const std::string_view field = name.unicode_field;
    if (field.size() < 6 || field[0] != 1) {
        return {};
    }
    std::uint32_t stated = 0;
    for (std::size_t i = 4; i > 0; --i) {
        stated = (stated << 8U) | static_cast<std::uint8_t>(field[i]);
    }
    const std::string_view utf8 = field.substr(5);
    if (stated != crc32(std::as_bytes(std::span(name.bytes))) || !is_utf8(utf8)) {
        return {};
    }
    return utf8;
}

icu::UnicodeString from_utf8(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

icu::UnicodeString decode(const StoredName& name) {
    if (const auto utf8 = name_in_field(name)) {
        return from_utf8(*utf8);
    }
    return is_utf8(name.bytes) ? from_utf8(name.bytes) : decode_legacy(name.bytes, name.host);
}

icu::UnicodeString compose(const icu::UnicodeString& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) {
        return text;
    }
    icu::UnicodeString composed = composer->normalize(text, error);
    return U_SUCCESS(error) ? composed : text;
}

/// True for what a reader cannot see or what changes how the rest is shown.
bool is_misleading(UChar32 c) {
    constexpr std::uint32_t k_hidden =
        U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK | U_GC_CS_MASK | U_GC_CN_MASK;
    return (U_GET_GC_MASK(c) & k_hidden) != 0;
}

icu::UnicodeString escape(const icu::UnicodeString& text) {
    icu::UnicodeString shown;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (is_misleading(c)) {
            const char* const format = c < 0x100 ? "\\x{:02X}" : "\\u{:04X}";
            shown.append(from_utf8(fmt::format(fmt::runtime(format), c)));
        } else {
            shown.append(c);
        }
    }
    return shown;
}

// --------------------------------------------------------------------------------- parts of a name

/// Calls `visit` for each part until it returns true; tells whether one did.
template<typename Visit>
bool any_component(std::string_view name, Visit visit) {
    constexpr std::string_view k_separators = "/\\";
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(k_separators), name.size());
        if (end > 0 && visit(name.substr(0, end))) {
            return true;
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// Files and folders that are junk with all that is in them.
constexpr std::array<std::string_view, 13> k_junk_names = {
    "__MACOSX",                  // macOS: twins with Finder information
    ".DS_Store",                 //        view of a folder
    ".AppleDouble",              //
    ".Spotlight-V100",           //        search index
    ".Trashes",                  //
    ".fseventsd",                //
    ".localized",                //
    "Thumbs.db",                 // Windows: previews
    "ehthumbs.db",               //
    "desktop.ini",               //          view of a folder
    "$RECYCLE.BIN",              //
    "System Volume Information", //
    "@eaDir",                    // Synology: previews
};

/// What lies in the same folder as the file it belongs to.
constexpr std::array<std::string_view, 3> k_junk_prefixes = {
    "._",      // macOS twin of a file
    "~$",      // Microsoft Office: somebody has the file open
    ".~lock.", // LibreOffice: the same
};

} // namespace

std::string display_name(const StoredName& name) {
    std::string shown;
    compose(escape(decode(name))).toUTF8String(shown);
    return shown;
}

bool is_junk(std::string_view name) {
    std::string_view last;
    const bool named = any_component(name, [&](std::string_view part) {
        last = part;
        return std::ranges::any_of(
            k_junk_names, [&](std::string_view junk) { return equals_ignoring_case(part, junk); });
    });
    return named || std::ranges::any_of(k_junk_prefixes, [&](std::string_view prefix) {
               return last.starts_with(prefix);
           });
}

std::size_t count_components(std::string_view name) {
    std::size_t count = 0;
    any_component(name, [&](std::string_view) {
        ++count;
        return false;
    });
    return count;
}

} // namespace intake
