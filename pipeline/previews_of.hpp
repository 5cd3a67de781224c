// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace intake {

/// Of which pages pictures are published.
enum class Previews : std::uint8_t {
    evidence, // those of pieces that are evidence
    all,      // those of every piece
    none,
};

} // namespace intake
