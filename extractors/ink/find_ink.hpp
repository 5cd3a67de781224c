// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"
#include "extractors/ink/scorer.hpp"

#include <span>
#include <vector>

namespace intake {

/// What is drawn on a page.
struct Ink {
    std::vector<Mark> marks;
    std::vector<Box> rules; // as Page::rules
};

/// Marks: ink that may be a signature: of kind "ink", the most probable first. Their confidence is
/// the probability that they are one. Facts: "colour", which is black, blue or other; "if_asked", the
/// probability where a signature is asked for at that place; and where long rules run above and below it,
/// "cell_top" and "cell_bottom", their heights as shares of the page. What is less probable than 0.15 either way is
/// left out. "form" is "date" where its strokes stand as those of a date do. `picture` shows the page as displayed; `words` are those read on it.
Ink find_ink(const Image& picture, std::span<const Word> words, const ink::Scorer& scorer);

/// Adds the ink on the picture of a whole page to its marks, and its rules. The picture is that from which the page was
/// read: it is turned as the page's `rotation` says. Does nothing where `scorer` is null or the picture is empty.
void mark_ink(const Image& picture, const ink::Scorer* scorer, Page& page);

} // namespace intake
