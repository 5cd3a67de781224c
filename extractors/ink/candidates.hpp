// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/ink/plane.hpp"
#include "extractors/ink/sheet.hpp"

#include <cstdint>
#include <vector>

namespace intake::ink {

/// The colour of ink, where the picture has colours.
enum class Colour : std::uint8_t { black, blue, other };

/// Pixels that may be one piece of handwriting.
struct Candidate {
    Area area;  // on the sheet
    Plane mask; // of the size of `area`
};

/// Everything on the sheet that may be a signature: single large strokes, and strokes that lie near each
/// other, more or less near, of all ink and of each colour apart. Candidates overlap. At most 150, the
/// largest.
std::vector<Candidate> find_candidates(const Sheet& sheet);

/// The colour of a pixel of the sheet's picture.
Colour colour_at(const Image& picture, std::int32_t x, std::int32_t y);

} // namespace intake::ink
