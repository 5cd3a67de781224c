// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cstring>

namespace intake {

namespace {

/// Leptonica keeps pixels in 32-bit words of the machine, first pixel in the highest byte.
void swap_words(Pix* pix) {
    pixEndianByteSwap(pix);
}

PixPtr on_white(PixPtr pix) {
    if (pix && pixGetSpp(pix.get()) == 4) {
        pix.reset(pixAlphaBlendUniform(pix.get(), 0xFFFFFF00));
    }
    return pix;
}

/// Whether its pixels can have a colour, directly or by way of a palette.
bool may_be_coloured(Pix* pix) {
    l_int32 palette_has_colour = 0;
    if (auto* const palette = pixGetColormap(pix)) {
        pixcmapHasColor(palette, &palette_has_colour);
    }
    return pixGetDepth(pix) == 32 || palette_has_colour != 0;
}

const std::uint8_t* first_row(Pix* pix) {
    return reinterpret_cast<const std::uint8_t*>(pixGetData(pix)); // NOLINT: its words are pixels
}

std::size_t row_bytes(Pix* pix) {
    return static_cast<std::size_t>(pixGetWpl(pix)) * 4;
}

Image of_same_size(Pix* pix, std::int32_t channels, std::int32_t dpi) {
    Image image{.width = pixGetWidth(pix),
                .height = pixGetHeight(pix),
                .channels = channels,
                .dpi = dpi,
                .pixels = {}};
    image.pixels.resize(static_cast<std::size_t>(image.width)
                        * static_cast<std::size_t>(image.height)
                        * static_cast<std::size_t>(channels));
    return image;
}

Image grey_image(Pix* pix, std::int32_t dpi) {
    Image image = of_same_size(pix, 1, dpi);
    const auto width = static_cast<std::size_t>(image.width);
    swap_words(pix);
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
        std::memcpy(image.pixels.data() + y * width, first_row(pix) + y * row_bytes(pix), width);
    }
    swap_words(pix);
    return image;
}

Image colour_image(Pix* pix, std::int32_t dpi) {
    Image image = of_same_size(pix, 3, dpi);
    auto* to = image.pixels.data();
    swap_words(pix);
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y) {
        const auto* from = first_row(pix) + y * row_bytes(pix);
        for (std::int32_t x = 0; x < image.width; ++x, from += 4, to += 3) {
            std::memcpy(to, from, 3);
        }
    }
    swap_words(pix);
    return image;
}

} // namespace

void DestroyPix::operator()(Pix* pix) const {
    pixDestroy(&pix);
}

PixPtr to_pix(const Image& image) {
    const auto width = static_cast<std::size_t>(image.width);
    const auto height = static_cast<std::size_t>(image.height);
    const auto channels = static_cast<std::size_t>(image.channels);
    if (image.width <= 0 || image.height <= 0 || image.pixels.size() != width * height * channels) {
        return nullptr;
    }
    PixPtr pix(pixCreate(image.width, image.height, channels == 1 ? 8 : 32));
    if (!pix) {
        return nullptr;
    }
    auto* rows = reinterpret_cast<std::uint8_t*>(pixGetData(pix.get())); // NOLINT
    const auto* from = image.pixels.data();
    for (std::size_t y = 0; y < height; ++y) {
        auto* to = rows + y * row_bytes(pix.get());
        if (channels == 1) {
            std::memcpy(to, from, width);
            from += width;
            continue;
        }
        for (std::size_t x = 0; x < width; ++x, from += 3, to += 4) {
            std::memcpy(to, from, 3);
        }
    }
    swap_words(pix.get());
    pixSetResolution(pix.get(), image.dpi, image.dpi);
    return pix;
}

PixPtr to_black(Pix* grey) {
    const auto whole = std::max(pixGetWidth(grey), pixGetHeight(grey));
    Pix* black = nullptr;
    const bool failed =
        pixOtsuAdaptiveThreshold(grey, whole, whole, 0, 0, 0.1F, nullptr, &black) != 0;
    return PixPtr(failed ? nullptr : black);
}

Image to_image(PixPtr pix, std::int32_t dpi) {
    pix = on_white(std::move(pix));
    if (!pix) {
        return {};
    }
    if (may_be_coloured(pix.get())) {
        if (pixGetDepth(pix.get()) != 32) {
            pix.reset(pixConvertTo32(pix.get()));
        }
        Image image = pix ? colour_image(pix.get(), dpi) : Image{};
        return is_coloured(image) ? image : to_grey(std::move(image));
    }
    pix.reset(pixConvertTo8(pix.get(), 0));
    return pix ? grey_image(pix.get(), dpi) : Image{};
}

std::vector<PixelArea> parts_of(Pix* black) {
    Boxa* boxes = pixConnCompBB(black, 8);
    std::vector<PixelArea> areas(static_cast<std::size_t>(boxaGetCount(boxes)));
    for (std::size_t i = 0; i < areas.size(); ++i) {
        auto& area = areas[i];
        boxaGetBoxGeometry(
            boxes, static_cast<l_int32>(i), &area.x, &area.y, &area.width, &area.height);
    }
    boxaDestroy(&boxes);
    return areas;
}

} // namespace intake
