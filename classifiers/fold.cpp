// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace intake {

namespace {

/// What normalisation leaves alone although readers see no difference.
struct Substitute {
    UChar32 first;
    UChar32 last;
    std::string_view text;
};
constexpr std::array k_substitutes = {
    Substitute{0x00AD, 0x00AD, ""},   // soft hyphen
    Substitute{0x00C6, 0x00C6, "ae"}, //
    Substitute{0x00D8, 0x00D8, "o"},  //
    Substitute{0x00E6, 0x00E6, "ae"}, //
    Substitute{0x00F8, 0x00F8, "o"},  //
    Substitute{0x0141, 0x0142, "l"},  //
    Substitute{0x0152, 0x0153, "oe"}, //
    Substitute{0x200B, 0x200F, ""},   // zero width, direction marks
    Substitute{0x2010, 0x2015, "-"},  // hyphens and dashes
    Substitute{0x2018, 0x201B, "'"},  // single quotes
    Substitute{0x201C, 0x201F, "\""}, // double quotes
    Substitute{0x2044, 0x2044, "/"},  //
    Substitute{0x2060, 0x2060, ""},   // word joiner
    Substitute{0x2212, 0x2212, "-"},  // minus
    Substitute{0xFEFF, 0xFEFF, ""},   // byte order mark
};

void append_normalised(UChar32 character, std::string& folded) {
    UErrorCode error = U_ZERO_ERROR;
    static const icu::Normalizer2* const k_casefold =
        icu::Normalizer2::getNFKCCasefoldInstance(error);
    static const icu::Normalizer2* const k_decompose = icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error)) {
        return;
    }
    const icu::UnicodeString lower = k_casefold->normalize(icu::UnicodeString(character), error);
    const icu::UnicodeString parts = k_decompose->normalize(lower, error);
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        const UChar32 part = parts.char32At(at);
        if (u_charType(part) != U_NON_SPACING_MARK) {
            kept.append(u_isUWhiteSpace(part) != 0 ? UChar32{' '} : part);
        }
    }
    kept.toUTF8String(folded);
}

void append_folded(UChar32 character, std::string& folded) {
    if (character < 0) {
        folded += ' ';
        return;
    }
    const auto* const substitute = std::ranges::find_if(k_substitutes, [&](const Substitute& one) {
        return one.first <= character && character <= one.last;
    });
    if (substitute != k_substitutes.end()) {
        folded += substitute->text;
        return;
    }
    append_normalised(character, folded);
}

} // namespace

std::int32_t next_character(std::string_view text, std::size_t& at) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 character = 0;
    U8_NEXT(bytes, at, text.size(), character);
    return character;
}

FoldedText fold_with_origin(std::string_view text) {
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.origin.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char byte = text[at];
        if (byte > 0) {
            folded.text += 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
            ++at;
        } else {
            append_folded(next_character(text, at), folded.text);
        }
        folded.origin.resize(folded.text.size(), static_cast<std::uint32_t>(begin));
    }
    folded.origin.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

std::string fold(std::string_view text) {
    return fold_with_origin(text).text;
}

std::vector<FoldedRun> folded_runs(std::string_view folded) {
    std::vector<FoldedRun> runs;
    bool inside = false;
    for (std::size_t at = 0; at < folded.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const std::int32_t character = next_character(folded, at);
        const bool counts = character >= 0 && u_isalnum(character) != 0;
        if (counts && !inside) {
            runs.push_back({begin, begin});
        }
        if (counts) {
            runs.back().end = static_cast<std::uint32_t>(at);
        }
        inside = counts;
    }
    return runs;
}

std::vector<std::string> folded_words(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> words;
    for (const FoldedRun& run : folded_runs(folded)) {
        words.push_back(folded.substr(run.begin, run.end - run.begin));
    }
    return words;
}

} // namespace intake
