// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace intake {

/// A picture of a sheet, straightened, and the way back.
struct Flattened {
    Image picture;
    std::string_view how; // "photo": the sheet was cut out and squared; "deskewed": turned a little
    /// Place on `picture` -> place on the original, pixels: x' = (a x + b y + c) / (g x + h y + 1).
    std::array<float, 8> back{};
    std::int32_t original_width = 0;
    std::int32_t original_height = 0;

    /// Where a box on `picture` lies on the original; both in fractions.
    Box on_original(const Box& box) const;
};

/// Straightens a sheet that was photographed at an angle on a darker ground, or scanned crooked. Nothing when
/// it lies straight already or cannot be made out. `even` is the picture with its paper evenly white.
std::optional<Flattened> flatten(const Image& picture, const Image& even);

} // namespace intake
