// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"
#include "extractors/ink/labels.hpp"
#include "extractors/ink/plane.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace intake::ink {

/// The height of a line's letters after scaling, in pixels: all sizes are told in this unit.
constexpr std::int32_t k_unit = 16;

/// A word, on the scaled picture.
struct SheetWord {
    Area area;
    float confidence = 0;               // 0..1; 1 for a text layer
    std::int32_t letters = 0;           // code points
    std::int32_t letters_or_digits = 0; //
    std::int32_t line = 0;
    Label label = Label::none;
    bool layer = false; // not recognised but told by the file
    bool print = false; // believed to be machine print
};

/// A page made ready to look for ink on it.
struct Sheet {
    Image picture;                // scaled so that the usual letter is k_unit high
    Plane shade;                  // darkest channel against the paper around it: 255 is paper
    Plane ink;                    // all that is dark, photos and shadows left out
    Plane rules;                  // ruled and dotted lines, as removed from `ink`
    Plane marks;                  // ink that is neither rule nor print: what may be pen
    std::int64_t mark_pixels = 0; // how many are set in `marks`
    std::vector<SheetWord> words;
};

/// `words` have their boxes as fractions of the picture, which stands upright. The result has an empty
/// picture where the page is too small or too large to be looked at.
Sheet make_sheet(const Image& picture, std::span<const Word> words, const Labels& labels);

} // namespace intake::ink
