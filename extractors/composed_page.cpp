// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/composed_page.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

constexpr std::int32_t k_dpi = 150;
constexpr double k_points_per_inch = 72;
constexpr double k_largest_side = 3000; // pixels
constexpr std::uint8_t k_white = 255;

std::int32_t pixels(double fraction, std::int32_t side) {
    return static_cast<std::int32_t>(std::lround(fraction * side));
}

std::size_t first_byte(const Image& image, std::int32_t x, std::int32_t y) {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width)
            + static_cast<std::size_t>(x))
           * static_cast<std::size_t>(image.channels);
}

Image scaled(const Image& image, std::int32_t width, std::int32_t height) {
    const PixPtr pix = to_pix(image);
    return pix ? to_image(PixPtr(pixScaleToSize(pix.get(), width, height)), k_dpi) : Image{};
}

} // namespace

ComposedPage::ComposedPage(const Page& page) {
    const auto side = [](double points) {
        return static_cast<std::int32_t>(
            std::clamp(points * k_dpi / k_points_per_inch, 1.0, k_largest_side));
    };
    m_picture = {side(page.width), side(page.height), 3, k_dpi, {}};
    m_picture.pixels.assign(first_byte(m_picture, 0, m_picture.height), k_white);
}

void ComposedPage::lay(const Image& image, const Box& place) {
    const Box box = clamp(place);
    const std::int32_t left = pixels(box.x0, m_picture.width);
    const std::int32_t top = pixels(box.y0, m_picture.height);
    const std::int32_t width = pixels(box.x1, m_picture.width) - left;
    const std::int32_t height = pixels(box.y1, m_picture.height) - top;
    if (width <= 0 || height <= 0) {
        return;
    }
    const Image laid = scaled(image, width, height);
    if (laid.width != width || laid.height != height) {
        return;
    }
    for (std::int32_t y = 0; y < height; ++y) {
        auto* to = m_picture.pixels.data() + first_byte(m_picture, left, top + y);
        const auto* from = laid.pixels.data() + first_byte(laid, 0, y);
        for (std::int32_t x = 0; x < width; ++x, to += 3, from += laid.channels) {
            to[0] = from[0];
            to[1] = from[laid.channels == 3 ? 1 : 0];
            to[2] = from[laid.channels == 3 ? 2 : 0];
        }
    }
}

} // namespace intake
