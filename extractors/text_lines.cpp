// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/text_lines.hpp"

#include "extractors/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace intake {

namespace {

/// Seen along its own writing direction: x runs along the line, y from line to line.
Box along_line(const Box& box, std::int32_t turn) {
    switch (turn) {
    case 1: // down the page; the next line is to the left
        return {box.y0, -box.x1, box.y1, -box.x0};
    case 2: // upside down
        return {-box.x1, -box.y1, -box.x0, -box.y0};
    case 3: // up the page; the next line is to the right
        return {-box.y1, box.x0, -box.y0, box.x1};
    default:
        return box;
    }
}

/// A word before its box is made a fraction of the page.
struct Piece {
    std::string text;
    Box box;
    double size = 0;
    std::int32_t turn = 0;
    bool bold = false;
    bool joins_previous = false; // nothing separates it from the word before
};

/// The font size where it goes with the box of the letters, else the height of the box. Some fonts
/// (Type 3) state sizes in units of their own.
double believable_size(const TextRun& run, double box_height) {
    return run.size > 0.3 * box_height && run.size < 3 * box_height ? run.size : box_height;
}

/// One run cut at its white space; each part gets its share of the box by its number of letters.
void cut_run(const TextRun& run, bool joins_previous, std::vector<Piece>& pieces) {
    auto texts = split_words(run.text);
    const Box line_box = along_line(run.box, run.turn);
    const double size = believable_size(run, line_box.height());
    const auto letters = static_cast<double>(std::max<std::size_t>(count_code_points(run.text), 1));
    double position = 0;
    bool first = true;
    for (auto& text : texts) {
        const auto length = static_cast<double>(count_code_points(text));
        Box box = run.box;
        if (texts.size() > 1) {
            const bool down = run.turn % 2 != 0;
            const bool backwards = run.turn >= 2;
            double from = position / letters;
            double to = std::min((position + length) / letters, 1.0);
            if (backwards) {
                from = std::exchange(to, 1 - from);
                from = 1 - from;
            }
            (down ? box.y0 : box.x0) =
                down ? run.box.y0 + from * run.box.height() : run.box.x0 + from * run.box.width();
            (down ? box.y1 : box.x1) =
                down ? run.box.y0 + to * run.box.height() : run.box.x0 + to * run.box.width();
        }
        position += length + 1;
        pieces.push_back({std::move(text), box, size, run.turn, run.bold, first && joins_previous});
        first = false;
    }
}

/// How a word stands to the one before it.
enum class Step : std::uint8_t { same_word, same_line, same_block, new_block };

Step step_between(const Piece& before, const Piece& after) {
    if (before.turn != after.turn) {
        return Step::new_block;
    }
    const Box a = along_line(before.box, before.turn);
    const Box b = along_line(after.box, after.turn);
    const double letter = std::max({before.size, after.size, 1.0});
    const double shared = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
    const double gap = b.x0 - a.x1;
    const bool beside = shared > 0.4 * std::min(a.height(), b.height()) && gap > -0.5 * letter;
    if (beside) {
        if (after.joins_previous && gap < 0.1 * letter) {
            return Step::same_word;
        }
        return Step::same_line;
    }
    const double down = b.y0 - a.y1;
    const bool near = down > -0.6 * letter && down < 0.7 * letter && b.y0 > a.y0;
    const double sizes =
        std::max(before.size, after.size) / std::max(std::min(before.size, after.size), 0.1);
    return near && sizes < 1.25 ? Step::same_block : Step::new_block;
}

} // namespace

std::vector<Word> words_of(const std::vector<TextRun>& runs, double width, double height) {
    std::vector<Piece> pieces;
    bool joins = false;
    for (const auto& run : runs) {
        cut_run(run, joins, pieces);
        joins = !run.space_after;
    }
    std::vector<Word> words;
    words.reserve(pieces.size());
    std::int32_t line = 1;
    std::int32_t block = 1;
    const Piece* before = nullptr;
    Box block_box; // of the block at hand
    for (auto& piece : pieces) {
        const Box box = clamp({piece.box.x0 / width,
                               piece.box.y0 / height,
                               piece.box.x1 / width,
                               piece.box.y1 / height});
        const Box placed = along_line(piece.box, piece.turn);
        Step step = before == nullptr ? Step::same_line : step_between(*before, piece);
        // A line that starts beside everything above it is a column of its own.
        if (step == Step::same_block && (placed.x0 > block_box.x1 || placed.x1 < block_box.x0)) {
            step = Step::new_block;
        }
        if (step == Step::same_word) {
            words.back().text += piece.text;
            words.back().box = join(words.back().box, box);
        } else {
            line += step >= Step::same_block ? 1 : 0;
            block += step == Step::new_block ? 1 : 0;
            words.push_back({.text = std::move(piece.text),
                             .box = box,
                             .confidence = std::nullopt,
                             .size = static_cast<float>(std::clamp(piece.size / height, 0.0, 1.0)),
                             .line = line,
                             .block = block,
                             .bold = piece.bold});
        }
        block_box = before == nullptr || step == Step::new_block ? placed : join(block_box, placed);
        before = &piece;
    }
    return words;
}

} // namespace intake
