// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/grain.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <utility>

namespace intake {

std::int32_t count_specks(const Image& picture) {
    const PixPtr pix = to_pix(picture);
    const PixPtr black = pix ? to_black(pix.get()) : nullptr;
    l_int32 specks = 0;
    return black && pixCountConnComp(black.get(), 8, &specks) == 0 ? specks : 0;
}

Image smoothed(const Image& picture) {
    const PixPtr pix = to_pix(to_grey(picture));
    PixPtr smooth(pix ? pixMedianFilter(pix.get(), 5, 5) : nullptr);
    return smooth ? to_image(std::move(smooth), picture.dpi) : picture;
}

} // namespace intake
