// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/table_rows.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace intake {

namespace {

using Words = std::vector<Word>;

double middle(const Word& word) {
    return (word.box.y0 + word.box.y1) / 2;
}

double usual_height(const Words& words) {
    std::vector<double> heights;
    for (const Word& word : words) {
        heights.push_back(word.box.height());
    }
    const auto half = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), half, heights.end());
    return *half;
}

/// Words that no room parts, from top to bottom; lines of one cell are closer than rows.
std::vector<Words> bands_of(Words words, double height) {
    constexpr double k_room = 0.4;
    std::ranges::stable_sort(words, {}, [](const Word& word) { return word.box.y0; });
    std::vector<Words> bands;
    double bottom = 0;
    for (Word& word : words) {
        if (bands.empty() || word.box.y0 - bottom > k_room * height) {
            bands.emplace_back();
            bottom = word.box.y1;
        }
        bottom = std::max(bottom, static_cast<double>(word.box.y1));
        bands.back().push_back(std::move(word));
    }
    return bands;
}

/// Cell by cell, each from its first line to its last.
void sort_by_cell(const Page& page, Words& row, double height) {
    constexpr double k_gap = 0.6; // of a letter's height: between cells
    const double across = page.width > 0 ? height * page.height / page.width : height;
    std::ranges::stable_sort(row, {}, [](const Word& word) { return word.box.x0; });
    std::vector<std::pair<int, Word>> cells;
    int cell = 0;
    double right = row.front().box.x1;
    for (Word& word : row) {
        cell += word.box.x0 - right > k_gap * across ? 1 : 0;
        right = std::max(right, static_cast<double>(word.box.x1));
        cells.emplace_back(cell, std::move(word));
    }
    std::ranges::stable_sort(cells, [height](const auto& a, const auto& b) {
        const bool same_line = std::abs(middle(a.second) - middle(b.second)) < height / 2;
        return a.first != b.first ? a.first < b.first
                                  : !same_line && middle(a.second) < middle(b.second);
    });
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = std::move(cells[i].second);
    }
}

/// A band with several amounts is that many rows: each begins with its amount where the first does, else what is
/// nearest to an amount is its row.
std::vector<Words> rows_of(const Words& band, const Words& amounts, double height) {
    std::vector<Words> rows(amounts.size());
    const double top = std::ranges::min(band, {}, middle).box.y0;
    const bool begins = amounts.front().box.y0 - top < height / 2;
    for (const Word& word : band) {
        std::size_t row = 0;
        for (std::size_t i = 1; i < amounts.size(); ++i) {
            const bool is_further = begins ? middle(word) > middle(amounts[i]) - height / 2
                                           : std::abs(middle(word) - middle(amounts[i]))
                                                 < std::abs(middle(word) - middle(amounts[row]));
            row = is_further ? i : row;
        }
        rows[row].push_back(word);
    }
    return rows;
}

/// Numbers lines and blocks anew.
class PageBuilder {
public:
    explicit PageBuilder(Page page) : m_page(std::move(page)) { m_page.words.clear(); }

    void add_line(const Words& row) {
        for (const Word& word : row) {
            add(word, m_line);
        }
        ++m_line;
    }

    void add_as_is(Words words) {
        std::ranges::stable_sort(words, {}, [](const Word& word) { return word.line; });
        for (std::size_t i = 0; i < words.size(); ++i) {
            m_line += i > 0 && words[i].line != words[i - 1].line ? 1 : 0;
            add(words[i], m_line);
        }
        ++m_line;
    }

    Page take() { return std::move(m_page); }

private:
    void add(Word word, std::int32_t line) {
        word.line = line;
        word.block = line;
        m_page.words.push_back(std::move(word));
    }

    Page m_page;
    std::int32_t m_line = 0;
};

} // namespace

Page with_rows_as_lines(const Page& page,
                        double top,
                        double bottom,
                        const std::function<bool(const Word&)>& is_amount) {
    Words above;
    Words heading;
    Words below;
    for (const Word& word : page.words) {
        (middle(word) < top ? above : middle(word) < bottom ? heading : below).push_back(word);
    }
    if (below.empty()) {
        return page;
    }
    PageBuilder builder(page);
    if (!above.empty()) {
        builder.add_as_is(above);
    }
    const double height = usual_height(below);
    if (!heading.empty()) {
        sort_by_cell(page, heading, height);
        builder.add_line(heading);
    }
    for (const Words& band : bands_of(below, height)) {
        Words amounts;
        for (const Word& word : band) {
            const bool is_new =
                amounts.empty() || middle(word) - middle(amounts.back()) > height / 2;
            if (is_new && is_amount(word)) {
                amounts.push_back(word);
            }
        }
        if (amounts.empty()) {
            builder.add_as_is(band);
            continue;
        }
        for (Words& row : rows_of(band, amounts, height)) {
            sort_by_cell(page, row, height);
            builder.add_line(row);
        }
    }
    return builder.take();
}

Page with_bands_as_lines(const Page& page) {
    if (page.words.empty()) {
        return page;
    }
    PageBuilder builder(page);
    const double height = usual_height(page.words);
    for (Words& band : bands_of(page.words, height)) {
        sort_by_cell(page, band, height);
        builder.add_line(band);
    }
    return builder.take();
}

} // namespace intake
