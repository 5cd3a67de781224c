// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/needs_ocr.hpp"

#include "extractors/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <bitset>

namespace intake {

namespace {

/// A page with this much text, over this much of its height, is no scan with a stamp on it.
constexpr std::size_t k_plenty_of_words = 60;
constexpr double k_plenty_of_height = 0.35;

struct Letters {
    std::size_t all = 0;
    std::size_t meaningless = 0; // no mapping to a character, or a private one
    std::size_t readable = 0;    // letters and digits
};

Letters count_letters(const std::vector<Word>& words) {
    Letters letters;
    for (const auto& word : words) {
        for (std::size_t i = 0; i < word.text.size();) {
            const auto c = static_cast<UChar32>(next_code_point(word.text, i));
            const auto type = u_charType(c);
            ++letters.all;
            letters.meaningless +=
                c == 0xFFFD || type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED;
            letters.readable += u_isalnum(c) != 0 ? 1U : 0U;
        }
    }
    return letters;
}

/// Part of the page's height in which there are words, in steps of 1/64.
double height_with_words(const std::vector<Word>& words) {
    std::bitset<64> bands;
    for (const auto& word : words) {
        const auto first = static_cast<std::size_t>(word.box.y0 * 63);
        const auto last = static_cast<std::size_t>(word.box.y1 * 63);
        for (auto band = first; band <= last; ++band) {
            bands.set(band);
        }
    }
    return static_cast<double>(bands.count()) / 64;
}

/// A picture of one bit per pixel: where there is ink.
class InkMap {
public:
    explicit InkMap(const Image& page)
        : m_width(static_cast<std::size_t>(page.width))
        , m_height(static_cast<std::size_t>(page.height))
        , m_ink(m_width * m_height) {
        constexpr int k_contrast = 50;
        std::array<std::size_t, 256> histogram{};
        const auto step = static_cast<std::size_t>(page.channels);
        for (std::size_t i = 0; i < m_ink.size(); ++i) {
            ++histogram.at(page.pixels[i * step]);
        }
        const auto paper =
            static_cast<int>(std::ranges::max_element(histogram) - histogram.begin());
        for (std::size_t i = 0; i < m_ink.size(); ++i) {
            m_ink[i] = std::abs(page.pixels[i * step] - paper) > k_contrast ? 1 : 0;
        }
    }

    void erase(const Box& box) {
        // Letters reach a little beyond their boxes, and smoothing a pixel further.
        const auto clip = [](double v, std::size_t side) {
            return static_cast<std::size_t>(std::clamp(v, 0.0, static_cast<double>(side)));
        };
        const auto width = static_cast<double>(m_width);
        const auto height = static_cast<double>(m_height);
        for (auto y = clip(box.y0 * height - 2, m_height); y < clip(box.y1 * height + 3, m_height);
             ++y) {
            for (auto x = clip(box.x0 * width - 2, m_width); x < clip(box.x1 * width + 3, m_width);
                 ++x) {
                m_ink[y * m_width + x] = 0;
            }
        }
    }

    /// Takes away straight runs along rows and columns of a fifth of the side and longer: rules, frames,
    /// the edges of coloured areas and what lies inside those.
    void erase_long_runs() {
        const auto before = m_ink;
        const auto along =
            [&](std::size_t lines, std::size_t length, std::size_t line_step, std::size_t step) {
                for (std::size_t line = 0; line < lines; ++line) {
                    std::size_t run = 0;
                    for (std::size_t i = 0; i <= length; ++i) {
                        const auto at = line * line_step + i * step;
                        if (i < length && before[at] != 0) {
                            ++run;
                            continue;
                        }
                        for (std::size_t back = 1; run > length / 5 && back <= run; ++back) {
                            m_ink[at - back * step] = 0;
                        }
                        run = 0;
                    }
                }
            };
        along(m_height, m_width, m_width, 1);
        along(m_width, m_height, 1, m_width);
    }

    /// Part of the page that is inked, in cells of about a letter.
    double inked_part() const {
        constexpr std::size_t k_cell = 8; // pixels: 11 points at 50 dpi
        std::size_t cells = 0;
        std::size_t inked = 0;
        for (std::size_t y = 0; y + k_cell <= m_height; y += k_cell) {
            for (std::size_t x = 0; x + k_cell <= m_width; x += k_cell) {
                std::size_t ink = 0;
                for (std::size_t row = y; row < y + k_cell; ++row) {
                    const auto* start = m_ink.data() + row * m_width + x;
                    ink += static_cast<std::size_t>(std::count(start, start + k_cell, 1));
                }
                ++cells;
                inked += ink >= 6 ? 1 : 0;
            }
        }
        return cells == 0 ? 0 : static_cast<double>(inked) / static_cast<double>(cells);
    }

private:
    std::size_t m_width;
    std::size_t m_height;
    std::vector<std::uint8_t> m_ink;
};

bool lies_on(const Word& word, const std::vector<Word>& others) {
    const double x = (word.box.x0 + word.box.x1) / 2;
    const double y = (word.box.y0 + word.box.y1) / 2;
    return std::ranges::any_of(others, [x, y](const Word& other) {
        constexpr double k_around = 0.005;
        const auto& box = other.box;
        return x > box.x0 - k_around && x < box.x1 + k_around && y > box.y0 - k_around
               && y < box.y1 + k_around;
    });
}

} // namespace

LayerVerdict judge_layer(const std::vector<Word>& words) {
    if (words.empty()) {
        return LayerVerdict::missing;
    }
    const auto letters = count_letters(words);
    constexpr std::size_t k_enough_to_judge = 20;
    if (letters.meaningless * 10 > letters.all * 3
        || (letters.all >= k_enough_to_judge && letters.readable * 2 < letters.all)) {
        return LayerVerdict::unusable;
    }
    return words.size() >= k_plenty_of_words && height_with_words(words) >= k_plenty_of_height
               ? LayerVerdict::good
               : LayerVerdict::sparse;
}

bool shows_more_than(const std::vector<Word>& words, const Image& page) {
    if (page.empty()) {
        return false;
    }
    InkMap ink(page);
    ink.erase_long_runs();
    for (const auto& word : words) {
        ink.erase(word.box);
    }
    // Two lines of a letter are 1.5 % of the cells; a signature or a small logo stays below 1 %.
    return ink.inked_part() > 0.01;
}

bool adds_text(const std::vector<Word>& recognised, const std::vector<Word>& layer) {
    const auto added = std::ranges::count_if(recognised, [&layer](const Word& word) {
        return word.confidence.value_or(0) >= 0.6F && count_code_points(word.text) >= 3
               && !lies_on(word, layer);
    });
    return added >= 4 && static_cast<std::size_t>(added) * 5 >= layer.size();
}

} // namespace intake
