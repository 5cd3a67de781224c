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
        for (std::size_t i = 0; i < m_ink.size(); ++i) {
            ++histogram.at(page.brightness(i));
        }
        const auto paper =
            static_cast<int>(std::ranges::max_element(histogram) - histogram.begin());
        for (std::size_t i = 0; i < m_ink.size(); ++i) {
            m_ink[i] = std::abs(page.brightness(i) - paper) > k_contrast ? 1 : 0;
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

    /// How many separate shapes have the size of letters or words. What lies in the margin is the ornament
    /// of a frame. Uses the ink up.
    std::size_t take_word_shapes() {
        // Pixels at 50 dpi: letters of 4 to 60 points, words of up to 4 inches.
        constexpr std::size_t k_least_height = 3;
        constexpr std::size_t k_most_height = 42;
        constexpr std::size_t k_least_width = 2; // thinner is a rule of a table
        constexpr std::size_t k_most_width = 200;
        std::size_t shapes = 0;
        for (std::size_t at = 0; at < m_ink.size(); ++at) {
            if (m_ink[at] != 0) {
                const Extent extent = take_shape(at);
                const std::size_t height = extent.bottom - extent.top + 1;
                const std::size_t width = extent.right - extent.left + 1;
                const bool is_word = height >= k_least_height && height <= k_most_height
                                     && width >= k_least_width && width <= k_most_width
                                     && !is_in_margin(extent);
                shapes += is_word ? 1 : 0;
            }
        }
        return shapes;
    }

private:
    struct Extent {
        std::size_t left;
        std::size_t top;
        std::size_t right;
        std::size_t bottom;
    };

    bool is_in_margin(const Extent& extent) const {
        constexpr double k_margin = 0.08; // of each side
        const double x =
            static_cast<double>(extent.left + extent.right) / 2 / static_cast<double>(m_width);
        const double y =
            static_cast<double>(extent.top + extent.bottom) / 2 / static_cast<double>(m_height);
        return std::min({x, 1 - x, y, 1 - y}) < k_margin;
    }

    /// Erases the connected ink around a pixel and tells how far it reached.
    Extent take_shape(std::size_t start) {
        Extent extent{start % m_width, start / m_width, start % m_width, start / m_width};
        std::vector<std::size_t> open = {start};
        m_ink[start] = 0;
        while (!open.empty()) {
            const std::size_t x = open.back() % m_width;
            const std::size_t y = open.back() / m_width;
            open.pop_back();
            extent = {std::min(extent.left, x),
                      std::min(extent.top, y),
                      std::max(extent.right, x),
                      std::max(extent.bottom, y)};
            for (std::size_t row = y - (y > 0 ? 1 : 0); row <= y + 1 && row < m_height; ++row) {
                for (std::size_t column = x - (x > 0 ? 1 : 0); column <= x + 1 && column < m_width;
                     ++column) {
                    const std::size_t next = row * m_width + column;
                    if (m_ink[next] != 0) {
                        m_ink[next] = 0;
                        open.push_back(next);
                    }
                }
            }
        }
        return extent;
    }

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
    // Two lines of a letter are 1.5 % of the cells and some twenty words. A logo, a signature, a stamp and
    // the ornaments of a frame are few shapes, however large.
    constexpr double k_two_lines = 0.01;
    constexpr std::size_t k_words_of_text = 10;
    return ink.inked_part() > k_two_lines && ink.take_word_shapes() >= k_words_of_text;
}

bool adds_text(const std::vector<Word>& recognised, const std::vector<Word>& layer) {
    const auto added = std::ranges::count_if(recognised, [&layer](const Word& word) {
        return word.confidence.value_or(0) >= 0.6F && count_code_points(word.text) >= 3
               && !lies_on(word, layer);
    });
    return added >= 4 && static_cast<std::size_t>(added) * 5 >= layer.size();
}

} // namespace intake
