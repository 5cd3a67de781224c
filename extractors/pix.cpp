// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <cstring>

namespace intake {

namespace {

/// Leptonica keeps pixels in 32-bit words of the machine, first pixel in the highest byte.
void swap_words(Pix* pix) {
    pixEndianByteSwap(pix);
}

PixPtr grey(PixPtr pix) {
    if (pixGetSpp(pix.get()) == 4) {
        pix.reset(pixAlphaBlendUniform(pix.get(), 0xFFFFFF00));
    }
    return PixPtr(pix ? pixConvertTo8(pix.get(), 0) : nullptr);
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
    PixPtr pix(pixCreate(image.width, image.height, 8));
    if (!pix) {
        return nullptr;
    }
    auto* rows = reinterpret_cast<std::uint8_t*>(pixGetData(pix.get())); // NOLINT
    const auto stride = static_cast<std::size_t>(pixGetWpl(pix.get())) * 4;
    for (std::size_t y = 0; y < height; ++y) {
        const auto* from = image.pixels.data() + y * width * channels;
        if (channels == 1) {
            std::memcpy(rows + y * stride, from, width);
            continue;
        }
        for (std::size_t x = 0; x < width; ++x, from += 3) {
            // The usual weights of red, green and blue in brightness, in 1/256.
            rows[y * stride + x] =
                static_cast<std::uint8_t>((77U * from[0] + 150U * from[1] + 29U * from[2]) >> 8U);
        }
    }
    swap_words(pix.get());
    pixSetResolution(pix.get(), image.dpi, image.dpi);
    return pix;
}

Image to_image(PixPtr pix, std::int32_t dpi) {
    pix = pix ? grey(std::move(pix)) : nullptr;
    if (!pix) {
        return {};
    }
    Image image{.width = pixGetWidth(pix.get()),
                .height = pixGetHeight(pix.get()),
                .channels = 1,
                .dpi = dpi,
                .pixels = {}};
    const auto width = static_cast<std::size_t>(image.width);
    const auto height = static_cast<std::size_t>(image.height);
    const auto stride = static_cast<std::size_t>(pixGetWpl(pix.get())) * 4;
    swap_words(pix.get());
    const auto* rows = reinterpret_cast<const std::uint8_t*>(pixGetData(pix.get())); // NOLINT
    image.pixels.resize(width * height);
    for (std::size_t y = 0; y < height; ++y) {
        std::memcpy(image.pixels.data() + y * width, rows + y * stride, width);
    }
    return image;
}

} // namespace intake
