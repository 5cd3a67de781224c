// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace intake {

/// A raster picture: rows from the top, no padding. One channel is grey (0 black), three are R, G, B.
struct Image {
    std::int32_t width = 0;  // pixels
    std::int32_t height = 0; // pixels
    std::int32_t channels = 1;
    std::int32_t dpi = 0; // dots per inch; 0 when not known
    std::vector<std::uint8_t> pixels;

    bool empty() const { return pixels.empty(); }
};

} // namespace intake
