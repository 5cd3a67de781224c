// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace intake::ink {

/// A rectangle of whole pixels: x1 and y1 are one past the last.
struct Area {
    std::int32_t x0 = 0;
    std::int32_t y0 = 0;
    std::int32_t x1 = 0;
    std::int32_t y1 = 0;

    std::int32_t width() const { return x1 - x0; }
    std::int32_t height() const { return y1 - y0; }
    bool operator==(const Area&) const = default;
};

/// One byte per pixel, rows from the top. As a mask: 1 is set, 0 is not.
struct Plane {
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::vector<std::uint8_t> pixels{};

    Plane() = default;
    Plane(std::int32_t columns, std::int32_t rows)
        : width(columns)
        , height(rows)
        , pixels(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)) {}

    std::uint8_t* row(std::int32_t y) { return pixels.data() + index(0, y); }
    const std::uint8_t* row(std::int32_t y) const { return pixels.data() + index(0, y); }
    std::size_t index(std::int32_t x, std::int32_t y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width)
               + static_cast<std::size_t>(x);
    }
    std::uint8_t at(std::int32_t x, std::int32_t y) const { return pixels[index(x, y)]; }
    bool contains(std::int32_t x, std::int32_t y) const {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
    Area area() const { return {0, 0, width, height}; }
};

/// The part of `area` that lies on the plane.
Area clipped(const Plane& plane, const Area& area);
/// How many pixels of a mask are set, in the part of `area` that lies on it.
std::int64_t count(const Plane& mask, const Area& area);
/// Sets a rectangle of a mask.
void fill(Plane& mask, const Area& area);

// Masks of one size, pixel by pixel.
Plane both(Plane a, const Plane& b);
Plane either(Plane a, const Plane& b);
Plane without(Plane a, const Plane& b);

Plane transposed(const Plane& plane);
/// Every set pixel grows to a rectangle: so many pixels to the left and right, above and below.
Plane grown(const Plane& mask,
            std::int32_t left,
            std::int32_t right,
            std::int32_t above,
            std::int32_t below);
/// Only the runs along a row that are at least so long.
Plane long_runs(const Plane& mask, std::int32_t length);
/// Only the runs along a column that are at least so long.
Plane tall_runs(const Plane& mask, std::int32_t length);

/// Set pixels of a row: x1 is one past the last.
struct Run {
    std::int32_t y = 0;
    std::int32_t x0 = 0;
    std::int32_t x1 = 0;
};

/// Pixels that touch, corners included.
struct Component {
    Area area;
    std::int64_t pixels = 0;
    std::size_t first_run = 0; // index
    std::size_t run_count = 0;
};

/// The components of a mask, from the top.
struct Components {
    std::vector<Component> parts;
    std::vector<Run> runs; // those of one part after those of the other, each from the top

    std::span<const Run> runs_of(const Component& part) const {
        return std::span(runs).subspan(part.first_run, part.run_count);
    }
};
Components components(const Plane& mask);

/// The mask of those components for which `keep`, indexed as parts, is set.
Plane kept(const Plane& mask, const Components& components, const std::vector<bool>& keep);

/// Thins strokes to lines of one pixel (Zhang and Suen 1984). The outermost pixels must not be set.
Plane thinned(const Plane& mask);
/// Twice the distance of each set pixel to the nearest unset one, in pixels, about: 3-4 chamfer, thirds.
std::vector<std::uint16_t> thickness(const Plane& mask);

} // namespace intake::ink
