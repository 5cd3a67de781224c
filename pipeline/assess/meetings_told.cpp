// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/meetings_told.hpp"

#include "classifiers/dates/days_of_list.hpp"
#include "classifiers/fold.hpp"
#include "pipeline/assess/activity_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace intake {

namespace {

/// Days of meetings, and those that stand in one column with one: a column of days says one thing, though a word near
/// one of them may be about who signed.
std::vector<const DateFound*> dates_of_meetings(const Piece& piece) {
    constexpr double k_same_column = 0.01; // of the page's width
    std::vector<const DateFound*> all = dates_of(piece, {DateRole::meeting, DateRole::event});
    const std::size_t certain = all.size();
    for (const DateFound* other : dates_of(piece, {DateRole::signed_})) {
        const bool is_below =
            std::any_of(all.begin(),
                        all.begin() + static_cast<std::ptrdiff_t>(certain),
                        [&](const DateFound* date) {
                            return date->page == other->page && date->box.y1 < other->box.y0
                                   && std::abs(date->box.x0 - other->box.x0) < k_same_column
                                   && std::abs(date->box.x1 - other->box.x1) < k_same_column;
                        });
        if (is_below) {
            all.push_back(other);
        }
    }
    return all;
}

} // namespace

// Without a year or a month that a day beside it tells more of: "in 2024, te weten op 18 januari 2024 en ...".
std::vector<const DateFound*> days_of_meetings(const Evidence& evidence) {
    const std::vector<const DateFound*> all = dates_of_meetings(evidence.piece());
    std::vector<const DateFound*> days;
    std::ranges::copy_if(all, std::back_inserter(days), [&](const DateFound* date) {
        return std::ranges::none_of(all, [&](const DateFound* other) {
            return other->value.size() > date->value.size()
                   && other->value.starts_with(date->value);
        });
    });
    return days;
}

int days_named(const std::vector<const DateFound*>& dates) {
    int days = 0;
    for (const DateFound* date : dates) {
        days += date->end ? days_listed(fold(date->text)) : 1;
    }
    return days;
}

int meetings_on(const Evidence& evidence) {
    constexpr int k_most = 40; // more is a number of something else
    const int days = days_named(days_of_meetings(evidence));
    if (days > 1) {
        return days;
    }
    for (const FieldFound* field : fields_of(evidence.piece(), "quantity")) {
        const auto count = field->unit == "meeting" ? number_in(field->value) : std::nullopt;
        if (count && *count <= k_most) {
            return std::max(1, static_cast<int>(*count));
        }
    }
    return 1;
}

} // namespace intake
