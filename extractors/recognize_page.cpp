// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/recognize_page.hpp"

#include "extractors/readings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace intake {

void recognize_page(const Image& image, Ocr& ocr, Page& page) {
    Recognized result = ocr.recognize(image);
    page.text_source = TextSource::ocr;
    page.ocr_confidence = result.confidence;
    page.words = std::move(result.words);
    page.reading = std::move(result.reading);
    page.worst = worst_region(page.words);
    for (const auto& area : result.unread) {
        page.marks.push_back(
            {.kind = "unread",
             .box = area.box,
             .confidence = std::nullopt,
             .facts = {{"looks_like", area.looks_printed ? "print" : "handwriting"}}});
    }
    page.rotation = result.rotation;
    if (result.rotation % 180 != 0) {
        std::swap(page.width, page.height);
    }
}

bool has_ink(const Image& image) {
    // Every fourth pixel of every fourth row: a full stop in 6 pt is 3 x 3 pixels at 300 dpi, a letter 20 x 20.
    constexpr std::int32_t k_step = 4;
    constexpr int k_contrast = 40;
    const auto margin_x = image.width / 50;
    const auto margin_y = image.height / 50;
    std::array<std::int64_t, 256> histogram{};
    std::int64_t seen = 0;
    for (auto y = margin_y; y < image.height - margin_y; y += k_step) {
        for (auto x = margin_x; x < image.width - margin_x; x += k_step) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width)
                            + static_cast<std::size_t>(x);
            ++histogram.at(image.brightness(at));
            ++seen;
        }
    }
    const auto paper = std::ranges::max_element(histogram) - histogram.begin();
    std::int64_t other = 0;
    for (std::int64_t level = 0; level < 256; ++level) {
        other += std::abs(level - paper) > k_contrast
                     ? histogram.at(static_cast<std::size_t>(level))
                     : 0;
    }
    // One word of 10 pt covers about 1/20,000 of an A4 page.
    return other > 2 && other * 40'000 > seen;
}

} // namespace intake
