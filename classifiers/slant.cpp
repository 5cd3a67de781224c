// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/slant.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace intake {

namespace {

/// A word's middle: across from the middle of the page, and down it.
struct Point {
    double across = 0;
    double down = 0;
};

/// Sums of the least squares of `down` on `across` and its square, each line with a height of its own.
struct Sums {
    double aa = 0, ab = 0, bb = 0, ad = 0, bd = 0;
    std::size_t points = 0;

    void add(const std::vector<Point>& line) {
        const auto count = static_cast<double>(line.size());
        double a = 0;
        double b = 0;
        double d = 0;
        for (const Point& point : line) {
            a += point.across / count;
            b += point.across * point.across / count;
            d += point.down / count;
        }
        for (const Point& point : line) {
            const double across = point.across - a;
            const double square = point.across * point.across - b;
            const double down = point.down - d;
            aa += across * across;
            ab += across * square;
            bb += square * square;
            ad += across * down;
            bd += square * down;
        }
        points += line.size();
    }
};

} // namespace

Slant Slant::of(const Page& page) {
    constexpr std::size_t k_fewest_points = 12;
    constexpr double k_least_span = 0.2;   // of the page's width: shorter lines tell little
    constexpr double k_least_drop = 0.003; // of its height: a third of a letter does no harm
    std::map<std::int32_t, std::vector<Point>> lines;
    for (const Word& word : page.words) {
        if (word.confidence.value_or(0) >= 0.5F) {
            lines[word.line].push_back(
                {(word.box.x0 + word.box.x1) / 2 - 0.5, (word.box.y0 + word.box.y1) / 2});
        }
    }
    Sums sums;
    for (const auto& [number, line] : lines) {
        if (line.size() >= 3
            && std::abs(line.back().across - line.front().across) >= k_least_span) {
            sums.add(line);
        }
    }
    Slant slant;
    if (sums.points < k_fewest_points) {
        return slant;
    }
    // Letters with tails and without make lines seem bent where there are few words: a bend must earn its place.
    const double bb = sums.bb + 0.02;
    const double determinant = sums.aa * bb - sums.ab * sums.ab;
    if (determinant <= 0) {
        return slant;
    }
    slant.m_climb = (sums.ad * bb - sums.bd * sums.ab) / determinant;
    slant.m_bend = (sums.bd * sums.aa - sums.ad * sums.ab) / determinant;
    if (std::abs(slant.m_climb) / 2 + std::abs(slant.m_bend) / 4 < k_least_drop) {
        return {};
    }
    return slant;
}

double Slant::drop(const Box& box) const {
    const double across = (box.x0 + box.x1) / 2 - 0.5;
    return m_climb * across + m_bend * across * across;
}

Box Slant::shifted(const Box& box, double down) {
    return {box.x0, box.y0 + down, box.x1, box.y1 + down};
}

} // namespace intake
