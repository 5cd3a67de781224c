// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/unread.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace intake {

namespace {

/// The strokes on the page at half its size, without rules and specks.
PixPtr strokes(const Image& page, double dpi) {
    const PixPtr grey = to_pix(page);
    const PixPtr black(grey ? pixThresholdToBinary(grey.get(), 140) : nullptr);
    PixPtr half(black ? pixReduceRankBinary2(black.get(), 2, nullptr) : nullptr);
    if (!half) {
        return nullptr;
    }
    const auto long_line = static_cast<l_int32>(dpi / 2);
    const PixPtr across(pixOpenBrick(nullptr, half.get(), long_line, 1));
    const PixPtr down(pixOpenBrick(nullptr, half.get(), 1, long_line));
    for (const auto* rules : {&across, &down}) {
        if (*rules) {
            pixSubtract(half.get(), half.get(), rules->get());
        }
    }
    const auto speck = std::max(static_cast<l_int32>(dpi / 50), 2);
    return PixPtr(
        pixSelectBySize(half.get(), speck, speck, 8, L_SELECT_IF_BOTH, L_SELECT_IF_GTE, nullptr));
}

void erase(Pix* pix, const Box& box) {
    const auto width = pixGetWidth(pix);
    const auto height = pixGetHeight(pix);
    const auto x = static_cast<l_int32>(std::floor(box.x0 * width)) - 2;
    const auto y = static_cast<l_int32>(std::floor(box.y0 * height)) - 2;
    pixRasterop(pix,
                x,
                y,
                static_cast<l_int32>(std::ceil(box.x1 * width)) + 2 - x,
                static_cast<l_int32>(std::ceil(box.y1 * height)) + 2 - y,
                PIX_CLR,
                nullptr,
                0,
                0);
}

bool is_within(const PixelArea& part, const PixelArea& area) {
    return part.x >= area.x && part.y >= area.y && part.x + part.width <= area.x + area.width
           && part.y + part.height <= area.y + area.height;
}

/// How many of the separate strokes in an area have the size of a letter.
std::ptrdiff_t letters_in(const PixelArea& area, const std::vector<PixelArea>& parts, double dpi) {
    return std::ranges::count_if(parts, [&](const PixelArea& part) {
        return is_within(part, area) && part.height >= 0.04 * dpi && part.height <= 0.5 * dpi
               && part.width <= 2 * part.height;
    });
}

bool has_size_of_writing(const PixelArea& area, double dpi) {
    return area.height >= 0.06 * dpi && area.height <= 1.2 * dpi && area.width >= 0.3 * dpi
           && area.width >= 0.8 * area.height;
}

} // namespace

std::vector<UnreadArea> unread_areas(const Image& page, const std::vector<ReadWord>& words) {
    const double dpi = (page.dpi > 0 ? page.dpi : 300) / 2.0;
    const PixPtr ink = page.empty() ? nullptr : strokes(page, dpi);
    if (!ink) {
        return {};
    }
    for (const auto& word : words) {
        if (sure(word) >= k_sure_word) {
            erase(ink.get(), word.word.box);
        }
    }
    const auto parts = parts_of(ink.get());
    const PixPtr joined(pixCloseSafeBrick(nullptr,
                                          ink.get(),
                                          std::max(static_cast<l_int32>(0.16 * dpi), 1),
                                          std::max(static_cast<l_int32>(0.03 * dpi), 1)));
    std::vector<UnreadArea> areas;
    for (const auto& area : joined ? parts_of(joined.get()) : std::vector<PixelArea>{}) {
        if (!has_size_of_writing(area, dpi)) {
            continue;
        }
        const double width = pixGetWidth(ink.get());
        const double height = pixGetHeight(ink.get());
        const auto letters = letters_in(area, parts, dpi);
        areas.push_back({.box = clamp({area.x / width,
                                       area.y / height,
                                       (area.x + area.width) / width,
                                       (area.y + area.height) / height}),
                         .looks_printed = letters >= 4});
    }
    std::ranges::stable_sort(areas, {}, [](const UnreadArea& area) { return area.box.y0; });
    return areas;
}

} // namespace intake
