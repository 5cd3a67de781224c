// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"

#include <vector>

namespace intake {

/// A line of print that a pen crosses.
struct CrossedLine {
    PixelArea area; // on the page
    Image picture;  // of that area, without the pen's strokes
};

/// The lines of print that long strokes cross in a place on a grey page: strokes that are steeper and longer than those of
/// letters, as the strokes of a signature are. A line is given as far as it goes, beyond the place too. What strokes
/// hide becomes paper, or print where print goes on at both of their sides. `letters` is the height of letters with
/// their stems, in pixels.
std::vector<CrossedLine> crossed_lines(const Image& page, const PixelArea& place, double letters);

} // namespace intake
