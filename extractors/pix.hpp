// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

struct Pix;

namespace intake {

struct DestroyPix {
    void operator()(Pix* pix) const;
};

/// A picture of Leptonica.
using PixPtr = std::unique_ptr<Pix, DestroyPix>;

/// The same picture in Leptonica's form, 8 bits grey or 32 bits colour, with its resolution; null when it is
/// empty or too large for memory.
PixPtr to_pix(const Image& image);

/// A grey picture in black and white, by one threshold for all of it; null where there is no memory for it.
PixPtr to_black(Pix* grey);

/// The same picture in our form, whatever its depth; in grey when no colour is seen on it. Transparent parts
/// become white. `dpi` is taken over. Empty when Leptonica cannot convert it.
Image to_image(PixPtr pix, std::int32_t dpi);

/// Around each connected part of a picture in black and white, in Leptonica's order.
std::vector<PixelArea> parts_of(Pix* black);

} // namespace intake
