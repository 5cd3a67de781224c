// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace intake {

/// A page whose lines ran in curves, with straight lines, and the way back. Only heights change.
struct Unbent {
    Image picture;
    /// How far below a point of `picture` its place on the bent page lies, in pixels, for every `step` pixels
    /// across and down, row by row.
    std::vector<float> shift;
    std::int32_t step = 0;
    std::int32_t columns = 0;

    /// Where a box on `picture` lies on the bent page; both in fractions.
    Box on_bent(const Box& box) const;
};

/// Straightens lines by one smooth surface for the page, the nearest to all of them. Nothing when they are
/// straight already, too few, or disagree. `even` is the picture with its paper evenly white.
std::optional<Unbent> unbend(const Image& picture, const Image& even);

} // namespace intake
