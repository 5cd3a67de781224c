// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/grain.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <utility>

namespace intake {

std::int32_t count_specks(const Image& picture) {
    const PixPtr grey = to_pix(to_grey(picture));
    if (!grey) {
        return 0;
    }
    const auto whole = std::max(picture.width, picture.height);
    Pix* black = nullptr;
    if (pixOtsuAdaptiveThreshold(grey.get(), whole, whole, 0, 0, 0.1F, nullptr, &black) != 0) {
        return 0;
    }
    const PixPtr owner(black);
    l_int32 specks = 0;
    return pixCountConnComp(black, 8, &specks) == 0 ? specks : 0;
}

Image smoothed(const Image& picture) {
    const PixPtr pix = to_pix(to_grey(picture));
    PixPtr smooth(pix ? pixMedianFilter(pix.get(), 5, 5) : nullptr);
    return smooth ? to_image(std::move(smooth), picture.dpi) : picture;
}

} // namespace intake
