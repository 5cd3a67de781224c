// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/unbend.hpp"

#include "extractors/pix.hpp"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>
#include <utility>

namespace intake {

namespace {

struct Point { // fractions of the page, from -0.5 to 0.5
    double x = 0;
    double y = 0;
};

using Line = std::vector<Point>;

/// Along the page a line may rise, bow and wave; further down it does so more or less.
constexpr std::size_t k_terms = 6;
using Terms = std::array<double, k_terms>;

Terms terms_at(const Point& at) {
    const double x = at.x;
    return {x, x * x, x * x * x, at.y * x, at.y * x * x, at.y * x * x * x};
}

double value(const Terms& factors, const Terms& terms) {
    return std::inner_product(factors.begin(), factors.end(), terms.begin(), 0.0);
}

struct DestroyPtaa {
    void operator()(Ptaa* lines) const { ptaaDestroy(&lines); }
};

/// The middles of lines of print, of those that are long enough to tell.
std::vector<Line> lines_of(const Image& picture) {
    constexpr double k_long = 0.25; // of the width
    const PixPtr even = to_pix(picture);
    const PixPtr black(even ? pixThresholdToBinary(even.get(), 128) : nullptr);
    const std::unique_ptr<Ptaa, DestroyPtaa> found(black ? dewarpGetTextlineCenters(black.get(), 0)
                                                         : nullptr);
    std::vector<Line> lines;
    for (l_int32 i = 0; found && i < ptaaGetCount(found.get()); ++i) {
        Pta* points = ptaaGetPta(found.get(), i, L_CLONE);
        Line line;
        for (l_int32 k = 0; k < ptaGetCount(points); ++k) {
            l_float32 x = 0;
            l_float32 y = 0;
            ptaGetPt(points, k, &x, &y);
            line.push_back({static_cast<double>(x) / picture.width - 0.5,
                            static_cast<double>(y) / picture.height - 0.5});
        }
        ptaDestroy(&points);
        if (line.size() > 2 && std::abs(line.back().x - line.front().x) > k_long) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

/// Solves a system of equations by elimination, the largest pivot first; false when it has no one solution.
bool solve(std::array<std::array<double, k_terms + 1>, k_terms>& rows, Terms& solution) {
    for (std::size_t i = 0; i < k_terms; ++i) {
        const auto pivot = std::ranges::max_element(
            rows.begin() + static_cast<std::ptrdiff_t>(i), rows.end(), {}, [i](const auto& row) {
                return std::abs(row.at(i));
            });
        if (std::abs(pivot->at(i)) < 1e-12) {
            return false;
        }
        std::swap(*pivot, rows.at(i));
        for (std::size_t k = 0; k < k_terms; ++k) {
            const double factor = k == i ? 0 : rows.at(k).at(i) / rows.at(i).at(i);
            for (std::size_t c = i; factor != 0 && c <= k_terms; ++c) {
                rows.at(k).at(c) -= factor * rows.at(i).at(c);
            }
        }
    }
    for (std::size_t i = 0; i < k_terms; ++i) {
        solution.at(i) = rows.at(i).at(k_terms) / rows.at(i).at(i);
    }
    return true;
}

struct Bend {
    Terms factors{};
    double before = 0; // mean distance of points from the level of their line
    double after = 0;
};

/// The surface by which every line comes nearest to a level of its own: least squares over the distances of
/// points from the mean of their line.
std::optional<Bend> bend_of(const std::vector<Line>& lines) {
    std::array<std::array<double, k_terms + 1>, k_terms> rows{};
    const auto for_each_point = [&lines](const auto& action) {
        for (const auto& line : lines) {
            double level = 0;
            Terms mean{};
            for (const auto& point : line) {
                level += point.y / static_cast<double>(line.size());
                const Terms terms = terms_at(point);
                for (std::size_t i = 0; i < k_terms; ++i) {
                    mean.at(i) += terms.at(i) / static_cast<double>(line.size());
                }
            }
            for (const auto& point : line) {
                Terms terms = terms_at(point);
                for (std::size_t i = 0; i < k_terms; ++i) {
                    terms.at(i) -= mean.at(i);
                }
                action(terms, point.y - level);
            }
        }
    };
    for_each_point([&rows](const Terms& terms, double height) {
        for (std::size_t i = 0; i < k_terms; ++i) {
            for (std::size_t k = 0; k < k_terms; ++k) {
                rows.at(i).at(k) += terms.at(i) * terms.at(k);
            }
            rows.at(i).at(k_terms) += terms.at(i) * height;
        }
    });
    Bend bend;
    if (!solve(rows, bend.factors)) {
        return std::nullopt;
    }
    std::size_t count = 0;
    for_each_point([&](const Terms& terms, double height) {
        bend.before += std::abs(height);
        bend.after += std::abs(height - value(bend.factors, terms));
        ++count;
    });
    bend.before /= static_cast<double>(count);
    bend.after /= static_cast<double>(count);
    return bend;
}

std::size_t index(std::int32_t row, std::int32_t width, std::int32_t column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width)
           + static_cast<std::size_t>(column);
}

/// The shifts of every `step` pixels. Beyond the lines, the surface goes on as it is where they end.
void fill_shift(Unbent& result, const Terms& factors, const std::vector<Line>& lines) {
    Point least{0.5, 0.5};
    Point most{-0.5, -0.5};
    for (const auto& line : lines) {
        for (const auto& point : line) {
            least = {std::min(least.x, point.x), std::min(least.y, point.y)};
            most = {std::max(most.x, point.x), std::max(most.y, point.y)};
        }
    }
    const auto& picture = result.picture;
    for (std::int32_t y = 0; y < picture.height + result.step; y += result.step) {
        for (std::int32_t column = 0; column < result.columns; ++column) {
            const double x = static_cast<double>(column * result.step) / picture.width - 0.5;
            const double level = static_cast<double>(y) / picture.height - 0.5;
            double bent = level;
            for (int i = 0; i < 3; ++i) { // heights change slowly
                bent = level
                       + value(factors,
                               terms_at({std::clamp(x, least.x, most.x),
                                         std::clamp(bent, least.y, most.y)}));
            }
            result.shift.push_back(static_cast<float>((bent - level) * picture.height));
        }
    }
}

/// The shift at a point, between those of the four corners of the square that it lies in.
float shift_at(const Unbent& by, std::int32_t x, std::int32_t y) {
    const std::int32_t row = y / by.step;
    const std::int32_t column = x / by.step;
    const std::int32_t next = std::min(column + 1, by.columns - 1);
    const float down = static_cast<float>(y % by.step) / static_cast<float>(by.step);
    const float across = static_cast<float>(x % by.step) / static_cast<float>(by.step);
    const auto at_column = [&](std::int32_t at) {
        return std::lerp(
            by.shift[index(row, by.columns, at)], by.shift[index(row + 1, by.columns, at)], down);
    };
    return std::lerp(at_column(column), at_column(next), across);
}

/// The picture with every point moved by its shift.
Image moved(const Image& bent, const Unbent& by) {
    Image out = bent;
    const std::int32_t channels = bent.channels;
    const std::int32_t length = bent.width * channels;
    for (std::int32_t y = 0; y < bent.height; ++y) {
        for (std::int32_t x = 0; x < bent.width; ++x) {
            const float from = std::clamp(static_cast<float>(y) + shift_at(by, x, y),
                                          0.0F,
                                          static_cast<float>(bent.height - 1));
            const auto above = static_cast<std::int32_t>(from);
            const auto below = std::min(above + 1, bent.height - 1);
            const float part = from - static_cast<float>(above);
            for (std::int32_t at = x * channels; at < (x + 1) * channels; ++at) {
                const float level =
                    std::lerp(static_cast<float>(bent.pixels[index(above, length, at)]),
                              static_cast<float>(bent.pixels[index(below, length, at)]),
                              part);
                out.pixels[index(y, length, at)] = static_cast<std::uint8_t>(level);
            }
        }
    }
    return out;
}

} // namespace

Box Unbent::on_bent(const Box& box) const {
    const auto rows = static_cast<std::int32_t>(shift.size()) / columns;
    const auto down = [&](double x, double y) {
        const auto column =
            std::clamp(static_cast<std::int32_t>(x * picture.width) / step, 0, columns - 1);
        const auto row =
            std::clamp(static_cast<std::int32_t>(y * picture.height) / step, 0, rows - 1);
        return y + shift[index(row, columns, column)] / static_cast<double>(picture.height);
    };
    return clamp({box.x0,
                  std::min(down(box.x0, box.y0), down(box.x1, box.y0)),
                  box.x1,
                  std::max(down(box.x0, box.y1), down(box.x1, box.y1))});
}

std::optional<Unbent> unbend(const Image& picture, const Image& even) {
    constexpr std::size_t k_least_lines = 4;
    constexpr double k_least_bend = 0.012; // inches, on average
    const std::vector<Line> lines = lines_of(even);
    const auto bend = lines.size() < k_least_lines ? std::nullopt : bend_of(lines);
    const double dpi = picture.dpi > 0 ? picture.dpi : 200;
    if (!bend || bend->before * picture.height < k_least_bend * dpi
        || bend->after > 0.5 * bend->before) {
        return std::nullopt;
    }
    Unbent result{.picture = picture, .shift = {}, .step = 16, .columns = picture.width / 16 + 1};
    fill_shift(result, bend->factors, lines);
    result.picture = moved(picture, result);
    return result;
}

} // namespace intake
