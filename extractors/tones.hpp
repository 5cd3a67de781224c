// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"

namespace intake {

// Other renderings of a page's tones, for what recognition misses on the page as it is. All answer in grey, at
// the same size, paper white; empty when there is no memory for it.

/// Paper evenly white whatever its colour, its print or the shadow on it; areas of light text on a dark ground
/// become dark on light.
Image normalised(const Image& picture);

/// The same, with coloured ink taken away: what is printed in black below a signature or a stamp remains.
/// What is printed in colour goes too. `picture` has three channels.
Image without_ink(const Image& picture);

} // namespace intake
