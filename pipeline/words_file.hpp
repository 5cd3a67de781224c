// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"
#include "pipeline/index.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// OUT/portfolios/<portfolio>/words.txt: what `learn` needs of each piece, so that no file is read again. Words stand
// in it as numbers that many words share, and figures as one word: it holds no text.

namespace intake {

/// A piece as `learn` knows it.
struct KnownPiece {
    std::string id;           // "d1.1"
    std::string entry_sha256; // of the file that it is in
    std::int32_t first_page = 0;
    std::int32_t last_page = 0;
    std::string text_sha256; // as PieceRecord; never empty
    std::string type;        // as it was named, with what was learned then
    Learnable learnable;
};

/// The words of one portfolio.
struct WordsFile {
    std::string configuration; // digest_of_configuration() of the run that wrote it
    std::vector<KnownPiece> pieces;
};

/// Digest of the program's version and its whole configuration, without what was learned.
std::string
digest_of_configuration(const std::string& version,
                        const std::vector<std::pair<std::string, std::string>>& digests);

/// The content of the file. Pieces without words are not in it.
std::string words_text(const Index& index);

/// Nothing for a text that this version did not write.
std::optional<WordsFile> parse_words(std::string_view text);

inline constexpr std::string_view k_words_file = "words.txt";

} // namespace intake
