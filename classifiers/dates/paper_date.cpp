// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/paper_date.hpp"

#include "classifiers/dates/listed_dates.hpp"

#include <algorithm>
#include <string>

namespace intake {

bool closes(const std::vector<PlacedDate>& dates, const PlacedDate& one, DateRole essential) {
    return std::ranges::any_of(dates, [&](const PlacedDate& other) {
        const bool is_earlier =
            other.place == DatePlace::alone && other.date.value < one.date.value;
        const bool may_be_about =
            other.is_plain() || other.place == DatePlace::bare_label || is_earlier;
        const bool is_before =
            &other < &one && other.date.role == DateRole::unknown && may_be_about;
        return &other != &one && (is_before || other.date.role == essential);
    });
}

bool is_of_paper(const std::vector<PlacedDate>& dates, const PlacedDate& one, bool is_evidence) {
    if (one.place != DatePlace::aside || !one.is_free() || one.date.value.size() != 10) {
        return false;
    }
    std::size_t before = 0;
    std::size_t behind = 0;
    for (const PlacedDate& other : dates) {
        const DateRole role = other.date.role;
        if (&other == &one || role == DateRole::birth || role == DateRole::expiry
            || role == DateRole::printed) {
            continue;
        }
        const bool is_day = other.date.value.size() == 10;
        const std::string& last = other.date.end ? *other.date.end : other.date.value;
        const bool in_order =
            is_evidence ? last < one.date.value : one.date.value < other.date.value;
        const bool is_dated = role == DateRole::signed_ || role == DateRole::issued;
        if (!in_order || is_dated || !is_day || are_listed(one.date, other.date)) {
            return false;
        }
        ++(&other < &one ? before : behind);
    }
    return (before == 0) != (behind == 0);
}

void tell_quoted_mails(std::vector<PlacedDate>& dates) {
    bool is_answer = false;
    for (PlacedDate& one : dates) {
        const bool is_head = one.place == DatePlace::mail_head && !one.is_forwarded;
        one.place = is_head && is_answer ? DatePlace::quoted_mail : one.place;
        is_answer = is_answer || is_head;
    }
}

} // namespace intake
