// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"

#include <cstdint>
#include <vector>

namespace intake {

/// What a page's text layer is worth.
enum class LayerVerdict : std::uint8_t {
    good,     // enough text, all over the page: take it
    sparse,   // little text or in one place only: a look at the page tells whether there is more
    doubted,  // good by itself, but it lies over a scan of which a sample reads otherwise
    unusable, // mostly signs without meaning: recognise the page instead
    missing,  // no text
};

/// Never doubted: that takes a look at the page, see layer_sample.hpp.
LayerVerdict judge_layer(const std::vector<Word>& words);

/// Resolution of the rendering that a look at a sparse page takes, in dots per inch.
inline constexpr std::int32_t k_look_dpi = 50;

/// True when a small rendering shows something outside the words' boxes that may be text: ink that is
/// neither a ruled line nor an edge.
bool shows_more_than(const std::vector<Word>& words, const Image& page);

/// True when recognition found text that the layer lacks, beyond noise and the words of a logo: the
/// recognised words are then the better text of the page.
bool adds_text(const std::vector<Word>& recognised, const std::vector<Word>& layer);

} // namespace intake
