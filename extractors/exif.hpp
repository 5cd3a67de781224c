// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <cstdint>

namespace intake {

/// How a camera says its JPEG is to be displayed: the value of the EXIF tag Orientation, 1 (as it is) to 8.
/// 1 when it says nothing, or nothing sensible.
std::int32_t exif_orientation(Bytes jpeg);

} // namespace intake
