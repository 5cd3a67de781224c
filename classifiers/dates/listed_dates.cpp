// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/listed_dates.hpp"

#include <algorithm>
#include <cmath>

namespace intake {

bool are_listed(const DateFound& one, const DateFound& other) {
    constexpr double k_same_column = 0.015; // of the page
    constexpr double k_lines = 2.2;
    return one.page == other.page && !other.end
           && (std::abs(one.box.x0 - other.box.x0) < k_same_column
               || std::abs(one.box.y0 - other.box.y0) < k_lines * one.box.height());
}

bool shares_row(const std::vector<PlacedDate>& dates, const PlacedDate& one) {
    return std::ranges::any_of(dates, [&](const PlacedDate& other) {
        return &other != &one && other.date.page == one.date.page
               && std::abs(other.date.box.y0 - one.date.box.y0) < one.date.box.height() / 2;
    });
}

void tell_list_of_days(std::vector<PlacedDate>& dates) {
    constexpr int k_fewest = 3;
    const auto is_alone = [](const PlacedDate& one) { return one.place == DatePlace::alone; };
    if (std::ranges::count_if(dates, is_alone) < k_fewest) {
        return;
    }
    for (PlacedDate& one : dates) {
        one.place = is_alone(one) ? DatePlace::plain : one.place;
    }
}

} // namespace intake
