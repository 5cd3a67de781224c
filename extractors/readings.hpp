// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// A word as one reading has it.
struct ReadWord {
    Word word;
    bool known = false;    // the recogniser's dictionary has it
    bool is_print = false; // beyond doubt, however unsure what it says
};

/// How sure the recogniser is of a word, 0..1.
inline float sure(const ReadWord& word) {
    return word.word.confidence.value_or(0);
}

/// What one rendering of a page was read as.
struct OcrReading {
    std::string name; // identifier: "plain", "normalised", "photo", ...
    std::vector<ReadWord> words;
    std::int32_t rotation = 0; // degrees clockwise that the picture was turned to read it
};

/// A word this sure is taken for what stands there; 0..1.
inline constexpr float k_sure_word = 0.6F;

/// A reading of so many words, if it is sure of them, shows that its picture stood upright.
inline constexpr std::size_t k_enough_words = 8;

std::optional<float> mean_confidence(const std::vector<Word>& words);
float mean_confidence(const OcrReading& reading);

/// How much text was read, weighted by how sure, and by whether a dictionary has it, so that noise counts
/// for little. The reading of a page with the highest score is the best.
double score(const OcrReading& reading);

/// True when so much of it is unsure that another rendering of the page may read better.
bool is_poor(const OcrReading& reading);

/// True when a good part of the lines rise or fall so much that they may have been taken for several. `page`
/// is what the boxes are fractions of.
bool lies_askew(const OcrReading& reading, const Image& page);

/// What shows that another reading read print, and not a pen's strokes.
enum class Proof : std::uint8_t {
    words, // nothing but what was read
    print, // it was seen before it was read
};

/// The reading with what another has and it lacks: words where it has none, and surer words in place of
/// unsure ones. Boxes of both must be on the same picture. Lines and blocks are numbered anew; the name says
/// so when anything was taken.
OcrReading mended(OcrReading reading, const OcrReading& other, Proof proof = Proof::words);

/// Recognised words with those of a text layer in place of what was recognised there. Boxes of both must be on
/// the same picture. Lines and blocks are numbered anew.
std::vector<Word> with_certain(const std::vector<Word>& recognised, const std::vector<Word>& layer);

/// The 5th percentile of the words' confidence, with the box of the word that has it.
std::optional<WorstRegion> worst_region(const std::vector<Word>& words);

} // namespace intake
