// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace intake {

/// How many pixels have each level of grey.
using Histogram = std::array<std::int64_t, 256>;

inline Histogram levels_of(const Image& grey) {
    Histogram levels{};
    for (const auto level : grey.pixels) {
        ++levels.at(level);
    }
    return levels;
}

/// The level below which that share of what was counted lies.
inline int level_at(const Histogram& histogram, double share) {
    std::int64_t all = 0;
    for (const auto count : histogram) {
        all += count;
    }
    const auto wanted = static_cast<std::int64_t>(static_cast<double>(all) * share);
    std::int64_t below = 0;
    for (int level = 0; level < 256; ++level) {
        below += histogram.at(static_cast<std::size_t>(level));
        if (below > wanted) {
            return level;
        }
    }
    return 255;
}

} // namespace intake
