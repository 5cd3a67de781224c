// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/date_grammar.hpp"
#include "classifiers/document_type.hpp"
#include "classifiers/page_text.hpp"
#include "classifiers/piece.hpp"

#include <cstddef>
#include <vector>

namespace intake {

/// What the place of a date says where no label does.
enum class DatePlace : std::uint8_t {
    plain,       // in a sentence or a table
    bare_label,  // behind or under "Datum", "op", "wanneer"
    signing,     // such a label beside a place for a signature
    letter_head, // "Zwolle, 3 juni 2024" in the upper half
    closing,     // the same in the lower half
    alone,       // on a line of its own in the lower half
    aside,       // on a line with few other words
    mail_head,   // "Verzonden: ..." above "Onderwerp: ..."
    quoted_mail, // the same of a mail that is answered
    announced,   // "Volgende keer: 3 juni 2024"
    deadline,    // "tot en met 3 juni 2024", without from when
    margin,      // of the page, with a page number, a time or an address
};

/// A date before its role is settled.
struct PlacedDate {
    DateFound date;                 // its role is that of a label, unknown without one
    std::vector<CalendarDate> days; // that it names one by one; empty for one day and for a range
    DatePlace place = DatePlace::plain;
    bool is_today =
        false; // the text says "vandaag", "vanmiddag": the mail's date is the day itself
    bool is_forwarded = false; // the mail hands on another one, which is what counts
};

/// The label and the place of a date on its page. `matches` are all dates of the page.
PlacedDate placed(const PageText& text,
                  const std::vector<DateMatch>& matches,
                  std::size_t index,
                  const DateFound& date);

/// Settles the roles of the dates of one piece, in reading order. Labels speak first, then places, then what
/// the type of the piece makes likely: its essential date is looked for among those without a label. A date
/// that got its role only because of the type is less sure. `type` may be null.
void settle_roles(std::vector<PlacedDate>& dates, const DocumentType* type);

} // namespace intake
