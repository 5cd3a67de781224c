// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_at.hpp"
#include "extractors/document.hpp"

#include <cstdint>
#include <string_view>

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

/// The place of a date on its page; `label` is that of the form or the column it stands in, empty without one, `box` is
/// around the date's words. Which of the heads of mails is the one that is answered takes all of them: never quoted_mail.
DatePlace place_of(const DateAt& date, std::string_view label, const Box& box);

} // namespace intake
