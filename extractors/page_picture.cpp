// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/page_picture.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>

namespace intake {

namespace {

constexpr std::int32_t k_dpi = 100;
constexpr std::int32_t k_longest_side = 1200; // pixels: A4 at that resolution is 1170

PixPtr reduced(PixPtr pix, std::int32_t dpi) {
    if (!pix) {
        return nullptr;
    }
    const auto width = pixGetWidth(pix.get());
    const auto height = pixGetHeight(pix.get());
    const double stated = std::max(dpi, 1);
    const auto wanted = picture_dpi(width * 72 / stated, height * 72 / stated);
    if (wanted == 0) {
        return nullptr;
    }
    const double scale = std::min(wanted / stated, 1.0 * k_longest_side / std::max(width, height));
    if (scale < 1) {
        const auto side = [scale](std::int32_t pixels) {
            return std::max(static_cast<std::int32_t>(std::lround(pixels * scale)), 1);
        };
        pix.reset(pixScaleToSize(pix.get(), side(width), side(height)));
    }
    return pix;
}

PixPtr turned(PixPtr pix, std::int32_t degrees) {
    return pix ? PixPtr(pixRotateOrth(pix.get(), degrees / 90 % 4)) : nullptr;
}

/// Letters reach a little beyond the boxes that recognition gives them.
void blacken(Pix* pix, const Box& box) {
    const double width = pixGetWidth(pix);
    const double height = pixGetHeight(pix);
    const double margin = std::max(3.0, 0.3 * box.height() * height);
    const auto pixel = [](double at) { return static_cast<std::int32_t>(std::lround(at)); };
    const std::int32_t left = pixel(box.x0 * width - margin);
    const std::int32_t top = pixel(box.y0 * height - margin);
    BOX* area = boxCreate(
        left, top, pixel(box.x1 * width + margin) - left, pixel(box.y1 * height + margin) - top);
    pixClearInRect(pix, area); // 0 is black, in grey and in colour
    boxDestroy(&area);
}

/// The best quality that stays below what a page needs; a photo that shows much is kept coarser.
std::vector<std::byte> encoded(Pix* pix) {
    constexpr std::array k_qualities = {65, 50, 35, 20};
    constexpr std::size_t k_enough = 150'000; // bytes
    std::vector<std::byte> jpeg;
    for (const int quality : k_qualities) {
        l_uint8* data = nullptr;
        std::size_t size = 0;
        const bool failed = pixWriteMemJpeg(&data, &size, pix, quality, 0) != 0;
        const std::unique_ptr<l_uint8, void (*)(void*)> owner(data, lept_free);
        if (failed || data == nullptr) {
            return {};
        }
        const auto bytes = std::as_bytes(std::span(data, size));
        jpeg.assign(bytes.begin(), bytes.end());
        if (size <= k_enough) {
            break;
        }
    }
    return jpeg;
}

} // namespace

std::int32_t picture_dpi(double width, double height) {
    const double longest = std::max({width, height, 1.0});
    return static_cast<std::int32_t>(std::min<double>(k_dpi, k_longest_side * 72 / longest));
}

std::vector<std::byte> page_picture(const Image& page, const PictureOrder& order) {
    setMsgSeverity(L_SEVERITY_NONE);
    const PixPtr pix = turned(reduced(to_pix(page), page.dpi), order.rotation);
    if (!pix) {
        return {};
    }
    for (const Box& box : order.hidden) {
        blacken(pix.get(), box);
    }
    return encoded(pix.get());
}

} // namespace intake
