// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"
#include "extractors/levels.hpp"

#include <cstdint>
#include <string_view>

namespace intake {

// Other renderings of a page's tones, for what recognition misses on the page as it is. All answer in grey, at
// the same size, paper white; empty when there is no memory for it.

/// How a page's print stands out from its paper.
enum class Print : std::uint8_t {
    usual,
    faint,      // grey letters, or a pale copy: the darkest of it is not dark
    on_pattern, // on waves, emblems or a picture that are lighter than the letters
};

/// What a reading of that rendering is called in the index.
std::string_view name_of(Print print);

/// A page with its paper evenly white whatever its colour or the shadow on it; areas of light text on a dark
/// ground are dark on light.
class EvenPaper {
public:
    EvenPaper() = default;
    explicit EvenPaper(const Image& picture);

    Print print() const;

    /// Grain alone is white, or what is fainter than print of that kind; the print is black.
    Image rendered(Print print) const;

private:
    Image m_parts; // every pixel in 255ths of the paper around it
    Histogram m_levels{};
};

/// For usual print.
Image normalised(const Image& picture);

} // namespace intake
