// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/candidates.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace intake::ink {

namespace {

constexpr std::size_t k_most_candidates = 150;

constexpr std::int32_t units(double count) {
    // Not std::lround, which is no constant.
    return static_cast<std::int32_t>(count * k_unit + 0.5); // NOLINT(bugprone-incorrect-roundings)
}

/// One stroke may be all of somebody's initials, and in a list it must not be taken together with those of the next row.
bool may_be_initials(const Area& area) {
    return area.width() >= units(0.35) && area.height() >= units(0.65);
}

/// Strokes that were taken together are more: print that was not read would be no end of candidates else.
bool is_large_enough(const Area& area) {
    return (area.width() >= units(1.2) && area.height() >= units(0.5))
           || (area.width() >= units(0.7) && area.height() >= units(1.3));
}

/// Collects candidates, each once.
class Collector {
public:
    explicit Collector(const Plane& page) : m_page(page) {}

    /// Adds the pixels of `mask` that lie on these runs.
    void add(const Plane& mask, std::span<const Run> runs) {
        Area area{mask.width, mask.height, 0, 0};
        std::int64_t pixels = 0;
        for (const Run& run : runs) {
            const auto* const row = mask.row(run.y);
            for (auto x = run.x0; x < run.x1; ++x) {
                if (row[x] != 0) {
                    area = {std::min(area.x0, x),
                            std::min(area.y0, run.y),
                            std::max(area.x1, x + 1),
                            std::max(area.y1, run.y + 1)};
                    ++pixels;
                }
            }
        }
        if (pixels < units(0.6) || !fits(area) || !is_new(area)) {
            return;
        }
        Candidate candidate{area, {area.width(), area.height()}};
        for (const Run& run : runs) {
            const auto from = std::max(run.x0, area.x0);
            const auto to = std::min(run.x1, area.x1);
            if (from < to && run.y >= area.y0 && run.y < area.y1) {
                std::copy(mask.row(run.y) + from,
                          mask.row(run.y) + to,
                          candidate.mask.row(run.y - area.y0) + (from - area.x0));
            }
        }
        m_found.push_back(std::move(candidate));
    }

    std::vector<Candidate> take() {
        if (m_found.size() > k_most_candidates) {
            std::ranges::stable_sort(m_found, std::ranges::greater{}, [](const Candidate& one) {
                return one.mask.pixels.size();
            });
            m_found.resize(k_most_candidates);
        }
        return std::move(m_found);
    }

private:
    bool fits(const Area& area) const {
        return (may_be_initials(area) || is_large_enough(area))
               && 4 * area.width() <= 3 * m_page.width && 5 * area.height() <= 2 * m_page.height;
    }

    bool is_new(const Area& area) const {
        constexpr std::int32_t k_same = 3;
        return std::ranges::none_of(m_found, [&](const Candidate& other) {
            return std::abs(other.area.x0 - area.x0) <= k_same
                   && std::abs(other.area.y0 - area.y0) <= k_same
                   && std::abs(other.area.x1 - area.x1) <= k_same
                   && std::abs(other.area.y1 - area.y1) <= k_same;
        });
    }

    const Plane& m_page;
    std::vector<Candidate> m_found;
};

void add_single_strokes(const Plane& marks, Collector& collector) {
    const Components parts = components(marks);
    for (const Component& part : parts.parts) {
        if (may_be_initials(part.area)) {
            collector.add(marks, parts.runs_of(part));
        }
    }
}

/// Strokes that touch once each has grown by so much.
void add_groups(const Plane& marks, std::int32_t across, std::int32_t down, Collector& collector) {
    const Components parts = components(grown(marks, across, across, down, down));
    for (const Component& part : parts.parts) {
        if (is_large_enough(part.area)) {
            collector.add(marks, parts.runs_of(part));
        }
    }
}

/// The marks of one colour; empty planes where there is too little colour to tell inks apart.
std::vector<Plane> marks_by_colour(const Sheet& sheet) {
    const Plane& marks = sheet.marks;
    std::array<Plane, 3> layers;
    layers.fill(Plane(marks.width, marks.height));
    std::array<std::int64_t, 3> pixels{};
    std::int64_t all = 0;
    for (std::int32_t y = 0; y < marks.height; ++y) {
        for (std::int32_t x = 0; x < marks.width; ++x) {
            if (marks.at(x, y) != 0) {
                const auto colour = static_cast<std::size_t>(colour_at(sheet.picture, x, y));
                layers.at(colour).pixels[marks.index(x, y)] = 1;
                ++pixels.at(colour);
                ++all;
            }
        }
    }
    const auto coloured = all - pixels[0];
    std::vector<Plane> result;
    if (25 * coloured > all && coloured > units(40)) {
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (pixels.at(i) > units(20)) {
                result.push_back(std::move(layers.at(i)));
            }
        }
    }
    return result;
}

} // namespace

Colour colour_at(const Image& picture, std::int32_t x, std::int32_t y) {
    constexpr int k_saturated = 45;
    if (picture.channels == 1) {
        return Colour::black;
    }
    const auto* const at = picture.pixels.data()
                           + (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width)
                              + static_cast<std::size_t>(x))
                                 * 3;
    const int red = at[0];
    const int green = at[1];
    const int blue = at[2];
    const int spread = std::max({red, green, blue}) - std::min({red, green, blue});
    if (spread <= k_saturated) {
        return Colour::black;
    }
    // Hues from cyan to violet.
    return blue >= std::max(red, green) && 3 * (red - green) < 2 * spread ? Colour::blue
                                                                          : Colour::other;
}

std::vector<Candidate> find_candidates(const Sheet& sheet) {
    Collector collector(sheet.marks);
    add_single_strokes(sheet.marks, collector);
    std::vector<Plane> layers =
        sheet.picture.channels == 3 ? marks_by_colour(sheet) : std::vector<Plane>{};
    layers.insert(layers.begin(), sheet.marks);
    for (const Plane& layer : layers) {
        add_groups(layer, units(0.25), units(0.17), collector);
        add_groups(layer, units(0.6), units(0.3), collector);
    }
    return collector.take();
}

} // namespace intake::ink
