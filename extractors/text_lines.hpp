// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace intake {

/// A run of letters as a text layer gives it, in reading order. It may hold several words, or part of one.
struct TextRun {
    std::string text;        // UTF-8
    Box box;                 // in points, from the top left of the page as displayed
    double size = 0;         // font size in points; 0 when not known
    std::int32_t turn = 0;   // quarter turns clockwise of the writing direction: 0 is left to right
    bool space_after = true; // something separates it from the next run
    bool bold = false;
};

/// Makes words of runs: cuts at white space, joins what nothing separates, numbers lines and blocks by
/// where the words stand. `width` and `height` of the page are in points and above 0.
std::vector<Word> words_of(const std::vector<TextRun>& runs, double width, double height);

} // namespace intake
