// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// The character at byte `at`, which moves behind it; -1 for a byte that begins none.
std::int32_t next_character(std::string_view text, std::size_t& at);

/// Text as it is compared: lower case, without diacritics, ligatures and invisible characters, with plain
/// quotes and dashes.
struct FoldedText {
    std::string text;
    /// For every byte of `text`, and for its end, the byte of the original that it came from.
    std::vector<std::uint32_t> origin;
};

/// Folds valid UTF-8; a byte that is none becomes a space.
FoldedText fold_with_origin(std::string_view text);
std::string fold(std::string_view text);

/// The runs of letters and digits of a folded text, in order: "en/of" -> "en", "of".
struct FoldedRun {
    std::uint32_t begin = 0; // bytes of the folded text
    std::uint32_t end = 0;
};
std::vector<FoldedRun> folded_runs(std::string_view folded);
/// The same runs of a text that is not folded yet: "Één/of" -> "een", "of".
std::vector<std::string> folded_words(std::string_view text);

} // namespace intake
