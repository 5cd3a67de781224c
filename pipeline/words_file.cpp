// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/words_file.hpp"

#include "classifiers/office_model.hpp"
#include "classifiers/text_parts.hpp"
#include "pipeline/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace intake {

namespace {

constexpr std::string_view k_head = "portfolio-intake/words/1 ";

/// "d1.1 <sha256 of the file> 1 2 <sha256 of the text> cv <scores> <words>"
std::optional<KnownPiece> parse_piece(std::string_view line) {
    KnownPiece piece;
    piece.id = take(line, ' ');
    piece.entry_sha256 = take(line, ' ');
    const bool has_pages =
        to_number(take(line, ' '), piece.first_page) && to_number(take(line, ' '), piece.last_page);
    piece.text_sha256 = take(line, ' ');
    piece.type = take(line, ' ');
    std::optional<Learnable> learnable = parse_learnable(line);
    if (!has_pages || !learnable) {
        return std::nullopt;
    }
    piece.learnable = std::move(*learnable);
    return piece;
}

} // namespace

std::string
digest_of_configuration(const std::string& version,
                        const std::vector<std::pair<std::string, std::string>>& digests) {
    std::string all = version + "\n";
    for (const auto& [name, digest] : digests) {
        all += fmt::format("{} {}\n", name, digest);
    }
    return sha256_hex(all);
}

std::string words_text(const Index& index) {
    std::string text = fmt::format(
        "{}{}\n", k_head, digest_of_configuration(index.stamp.version, index.stamp.digests));
    for (const PieceRecord& record : index.pieces) {
        if (record.text_sha256.empty()) {
            continue;
        }
        const Piece& piece = record.piece;
        const DocumentRecord& document = index.portfolio.documents[record.document];
        text += fmt::format("{} {} {} {} {} {} {}\n",
                            record.id,
                            index.portfolio.entries[document.entry].sha256,
                            piece.first_page,
                            piece.last_page,
                            record.text_sha256,
                            piece.type,
                            to_text(piece.learnable));
    }
    return text;
}

std::optional<WordsFile> parse_words(std::string_view text) {
    WordsFile file;
    std::string_view head = take(text, '\n');
    if (!head.starts_with(k_head)) {
        return std::nullopt;
    }
    file.configuration = head.substr(k_head.size());
    while (!text.empty()) {
        std::optional<KnownPiece> piece = parse_piece(take(text, '\n'));
        if (!piece) {
            return std::nullopt;
        }
        file.pieces.push_back(std::move(*piece));
    }
    return file;
}

} // namespace intake
