// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/dates/date_place.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/piece.hpp"

#include <cstddef>
#include <vector>

namespace intake {

/// A date before its role is settled.
struct PlacedDate {
    DateFound date;                 // its role is that of a label, unknown without one
    std::vector<CalendarDate> days; // that it names one by one; empty for one day and for a range
    DatePlace place = DatePlace::plain;
    bool is_today =
        false; // the text says "vandaag", "vanmiddag": the mail's date is the day itself
    bool is_forwarded = false; // the mail hands on another one, which is what counts

    /// Where nothing but words could say what it is.
    bool is_plain() const { return place == DatePlace::plain || place == DatePlace::aside; }
    /// Nothing but the type says what it is.
    bool is_free() const { return date.role == DateRole::unknown && is_plain(); }
};

/// The label and the place of a date on its page. `matches` are all dates of the page.
PlacedDate placed(const PageText& text,
                  const std::vector<DateMatch>& matches,
                  std::size_t index,
                  const DateFound& found);

} // namespace intake
