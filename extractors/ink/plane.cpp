// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/ink/plane.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <utility>

namespace intake::ink {

namespace {

template<typename Operation>
Plane combined(Plane a, const Plane& b, Operation operation) {
    std::ranges::transform(a.pixels, b.pixels, a.pixels.begin(), operation);
    return a;
}

/// Calls `use(x0, x1)` for every run of set pixels of a row.
template<typename Use>
void for_runs(const std::uint8_t* row, std::int32_t width, Use use) {
    const std::uint8_t* const end = row + width;
    for (const std::uint8_t* at = row; at < end;) {
        const auto* const start = static_cast<const std::uint8_t*>(
            std::memchr(at, 1, static_cast<std::size_t>(end - at)));
        if (start == nullptr) {
            return;
        }
        const auto* stop = static_cast<const std::uint8_t*>(
            std::memchr(start, 0, static_cast<std::size_t>(end - start)));
        stop = stop == nullptr ? end : stop;
        use(static_cast<std::int32_t>(start - row), static_cast<std::int32_t>(stop - row));
        at = stop;
    }
}

void set(std::uint8_t* row, std::int32_t x0, std::int32_t x1) {
    std::memset(row + x0, 1, static_cast<std::size_t>(x1 - x0));
}

/// Each row of the result is `operation` over the rows y + first ... y + last, those outside left out.
template<typename Operation>
Plane over_rows(const Plane& mask, std::int32_t first, std::int32_t last, Operation operation) {
    Plane result(mask.width, mask.height);
    for (std::int32_t y = 0; y < mask.height; ++y) {
        const auto from = std::max(0, y + first);
        const auto to = std::min(mask.height - 1, y + last);
        auto* const out = result.row(y);
        std::copy_n(mask.row(from), mask.width, out);
        for (auto other = from + 1; other <= to; ++other) {
            const auto* const in = mask.row(other);
            for (std::int32_t x = 0; x < mask.width; ++x) {
                out[x] = operation(out[x], in[x]);
            }
        }
    }
    return result;
}

std::uint8_t set_in_either(std::uint8_t a, std::uint8_t b) {
    return a | b;
}

std::uint8_t set_in_both(std::uint8_t a, std::uint8_t b) {
    return a & b;
}

/// Joins numbers that turn out to belong together.
class Groups {
public:
    std::int32_t add() {
        m_parent.push_back(static_cast<std::int32_t>(m_parent.size()));
        return m_parent.back();
    }
    std::int32_t find(std::int32_t number) {
        while (parent(number) != number) {
            number = parent(number) = parent(parent(number));
        }
        return number;
    }
    void join(std::int32_t a, std::int32_t b) {
        a = find(a);
        b = find(b);
        parent(std::max(a, b)) = std::min(a, b);
    }

private:
    std::int32_t& parent(std::int32_t number) { return m_parent[static_cast<std::size_t>(number)]; }
    std::vector<std::int32_t> m_parent;
};

/// All runs from the top; the group of each has the same index.
std::vector<Run> joined_runs(const Plane& mask, Groups& groups) {
    std::vector<Run> runs;
    std::size_t above = 0; // the first run of the row above that may still touch
    std::size_t above_end = 0;
    for (std::int32_t y = 0; y < mask.height; ++y) {
        const std::size_t first = runs.size();
        for_runs(mask.row(y), mask.width, [&](std::int32_t x0, std::int32_t x1) {
            const auto group = groups.add();
            while (above < above_end && runs[above].x1 < x0) {
                ++above;
            }
            for (auto i = above; i < above_end && runs[i].x0 <= x1; ++i) {
                groups.join(static_cast<std::int32_t>(i), group);
            }
            runs.push_back({y, x0, x1});
        });
        above = first;
        above_end = runs.size();
    }
    return runs;
}

/// The eight neighbours, clockwise from the one above.
std::array<std::ptrdiff_t, 8> neighbours(std::int32_t width) {
    const std::ptrdiff_t w = width;
    return {-w, -w + 1, 1, w + 1, w, w - 1, -1, -w - 1};
}

/// True when the pixel can go without breaking a line or eating its end; `second` chooses the side.
bool can_go(const std::uint8_t* at, const std::array<std::ptrdiff_t, 8>& around, bool second) {
    int set_count = 0;
    int steps_up = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const int here = at[around.at(i)];
        set_count += here;
        steps_up += here == 0 && at[around.at((i + 1) % 8)] != 0 ? 1 : 0;
    }
    if (set_count < 2 || set_count > 6 || steps_up != 1) {
        return false;
    }
    const int up = at[around[0]];
    const int right = at[around[2]];
    const int down = at[around[4]];
    const int left = at[around[6]];
    return second ? up * right * left == 0 && up * down * left == 0
                  : up * right * down == 0 && right * down * left == 0;
}

} // namespace

Area clipped(const Plane& plane, const Area& area) {
    return {std::clamp(area.x0, 0, plane.width),
            std::clamp(area.y0, 0, plane.height),
            std::clamp(area.x1, 0, plane.width),
            std::clamp(area.y1, 0, plane.height)};
}

std::int64_t count(const Plane& mask, const Area& area) {
    const Area part = clipped(mask, area);
    std::int64_t sum = 0;
    for (auto y = part.y0; y < part.y1; ++y) {
        const auto* const row = mask.row(y);
        std::int32_t in_row = 0;
        for (auto x = part.x0; x < part.x1; ++x) {
            in_row += row[x];
        }
        sum += in_row;
    }
    return sum;
}

void fill(Plane& mask, const Area& area) {
    const Area part = clipped(mask, area);
    for (auto y = part.y0; y < part.y1 && part.x0 < part.x1; ++y) {
        set(mask.row(y), part.x0, part.x1);
    }
}

Plane both(Plane a, const Plane& b) {
    return combined(std::move(a), b, set_in_both);
}

Plane either(Plane a, const Plane& b) {
    return combined(std::move(a), b, set_in_either);
}

Plane without(Plane a, const Plane& b) {
    return combined(std::move(a), b, [](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(x & (y ^ 1U));
    });
}

Plane transposed(const Plane& plane) {
    constexpr std::int32_t k_block = 32; // both sides of a block stay in the cache
    Plane result(plane.height, plane.width);
    for (std::int32_t top = 0; top < plane.height; top += k_block) {
        const auto bottom = std::min(plane.height, top + k_block);
        for (std::int32_t left = 0; left < plane.width; left += k_block) {
            const auto right = std::min(plane.width, left + k_block);
            for (auto x = left; x < right; ++x) {
                auto* const out = result.row(x);
                for (auto y = top; y < bottom; ++y) {
                    out[y] = plane.at(x, y);
                }
            }
        }
    }
    return result;
}

Plane grown(const Plane& mask,
            std::int32_t left,
            std::int32_t right,
            std::int32_t above,
            std::int32_t below) {
    Plane wide(mask.width, mask.height);
    for (std::int32_t y = 0; y < mask.height; ++y) {
        auto* const out = wide.row(y);
        for_runs(mask.row(y), mask.width, [&](std::int32_t x0, std::int32_t x1) {
            set(out, std::max(0, x0 - left), std::min(mask.width, x1 + right));
        });
    }
    return above == 0 && below == 0 ? wide : over_rows(wide, -below, above, set_in_either);
}

Plane long_runs(const Plane& mask, std::int32_t length) {
    Plane result(mask.width, mask.height);
    for (std::int32_t y = 0; y < mask.height; ++y) {
        auto* const out = result.row(y);
        for_runs(mask.row(y), mask.width, [&](std::int32_t x0, std::int32_t x1) {
            if (x1 - x0 >= length) {
                set(out, x0, x1);
            }
        });
    }
    return result;
}

Plane tall_runs(const Plane& mask, std::int32_t length) {
    if (mask.height < length) {
        return {mask.width, mask.height};
    }
    Plane starts = over_rows(mask, 0, length - 1, set_in_both);
    // Runs that the edge cuts short are none.
    std::fill(starts.pixels.begin()
                  + static_cast<std::ptrdiff_t>(starts.index(0, mask.height - length + 1)),
              starts.pixels.end(),
              std::uint8_t{0});
    return over_rows(starts, -(length - 1), 0, set_in_either);
}

Components components(const Plane& mask) {
    Groups groups;
    const std::vector<Run> runs = joined_runs(mask, groups);
    Components result;
    constexpr auto k_none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> part_of_group(runs.size(), k_none);
    std::vector<std::size_t> part_of_run(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        const auto group = static_cast<std::size_t>(groups.find(static_cast<std::int32_t>(i)));
        if (part_of_group[group] == k_none) {
            part_of_group[group] = result.parts.size();
            result.parts.push_back({{run.x0, run.y, run.x1, run.y + 1}});
        }
        part_of_run[i] = part_of_group[group];
        Component& part = result.parts[part_of_run[i]];
        part.area.x0 = std::min(part.area.x0, run.x0);
        part.area.x1 = std::max(part.area.x1, run.x1);
        part.area.y1 = run.y + 1;
        part.pixels += run.x1 - run.x0;
        ++part.run_count;
    }
    std::vector<std::size_t> next;
    next.reserve(result.parts.size());
    std::size_t first = 0;
    for (Component& part : result.parts) {
        part.first_run = first;
        next.push_back(first);
        first += part.run_count;
    }
    result.runs.resize(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        result.runs[next[part_of_run[i]]++] = runs[i];
    }
    return result;
}

Plane kept(const Plane& mask, const Components& components, const std::vector<bool>& keep) {
    Plane result(mask.width, mask.height);
    for (std::size_t i = 0; i < keep.size(); ++i) {
        if (keep[i]) {
            for (const Run& run : components.runs_of(components.parts[i])) {
                set(result.row(run.y), run.x0, run.x1);
            }
        }
    }
    return result;
}

Plane thinned(const Plane& mask) {
    constexpr int k_most_rounds = 16; // what is thicker than 32 pixels is no stroke
    Plane result = mask;
    const auto around = neighbours(mask.width);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < result.pixels.size(); ++i) {
        if (result.pixels[i] != 0) {
            left.push_back(i);
        }
    }
    std::vector<std::size_t> gone;
    for (int half = 0, idle = 0; half < 2 * k_most_rounds && idle < 2; ++half) {
        gone.clear();
        std::ranges::copy_if(left, std::back_inserter(gone), [&](std::size_t i) {
            return can_go(result.pixels.data() + i, around, half % 2 != 0);
        });
        for (const auto i : gone) {
            result.pixels[i] = 0;
        }
        std::erase_if(left, [&](std::size_t i) { return result.pixels[i] == 0; });
        idle = gone.empty() ? idle + 1 : 0;
    }
    return result;
}

std::vector<std::uint16_t> thickness(const Plane& mask) {
    constexpr unsigned k_far = 30'000;
    const auto around = neighbours(mask.width);
    std::vector<std::uint16_t> distance(mask.pixels.size());
    const auto relax = [&](std::size_t i, std::initializer_list<std::size_t> directions) {
        if (mask.pixels[i] == 0) {
            return;
        }
        unsigned best = distance[i] == 0 ? k_far : distance[i];
        for (const auto direction : directions) {
            const auto other =
                static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + around.at(direction));
            best = std::min(best, distance[other] + (direction % 2 == 0 ? 3U : 4U));
        }
        distance[i] = static_cast<std::uint16_t>(best);
    };
    const auto first = mask.index(1, 1);
    const auto last = mask.index(mask.width - 2, mask.height - 2);
    for (std::size_t i = first; i <= last; ++i) {
        relax(i, {7, 0, 1, 6});
    }
    for (std::size_t i = last; i >= first; --i) {
        relax(i, {5, 4, 3, 2});
    }
    for (auto& value : distance) {
        value = static_cast<std::uint16_t>(2 * value);
    }
    return distance;
}

} // namespace intake::ink
