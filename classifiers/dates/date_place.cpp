// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_place.hpp"

#include "classifiers/dates/closing_date.hpp"
#include "classifiers/dates/date_labels.hpp"
#include "classifiers/matching.hpp"

#include <array>

namespace intake {

namespace {

/// What is asked of a date for its place.
struct Placing {
    const DateAt& date;
    Box box;
    bool is_lower = false; // in the lower half of the page
    bool is_alone = false; // there
    bool has_bare_label = false;
};

/// In the head or foot that a printer or a browser adds. A day on the last line of a page that counts pages is, anywhere.
bool is_in_margin(const Placing& placing) {
    static const RE2 k_running(
        R"(pagina|\bpage\b|\bblz|\d ?/ ?\d+\s*$|\b\d+ van \d+|https?:|www\.|\d{1,2}:\d{2}|versie|\bversion\b)");
    static const RE2 k_counted(R"((?:pagina|\bpage|\bblz\.?|\bblad) ?\d)");
    // "15-3-2024, 10:22     Mijn certificaten"
    static const RE2 k_browser(R"(^\d{1,2}[-/]\d{1,2}[-/]\d{2,4},? \d{1,2}:\d{2}(?: [ap]m)?\t)");
    constexpr double k_head = 0.05;
    constexpr double k_foot = 0.93;
    constexpr std::size_t k_longest = 100;
    const DateAt& date = placing.date;
    const bool is_outside = placing.box.y1 < k_head || placing.box.y0 > k_foot;
    const bool is_last = date.match().first.day != 0
                         && date.text().find('\n', date.match().end) == std::string_view::npos
                         && date.line.size() < k_longest;
    return (is_outside && holds(date.line, k_running)) || holds(date.line, k_browser)
           || (is_last && holds(date.line, k_counted));
}

/// The lines above and below a date of which some make a head.
std::string_view near_head(const DateAt& date) {
    constexpr std::size_t k_top = 400;
    const auto begin = static_cast<std::size_t>(date.before.data() - date.text().data());
    return date.text().substr(begin > k_top ? begin - k_top : 0, 2 * k_top);
}

/// "Aan", "Van" and "Datum" as rows of a memo, without colons.
bool is_in_memo_head(const DateAt& date) {
    static const RE2 k_dated(R"((?:^|\n)(?:datum|date)\t[^\n]{0,15}$)");
    static const RE2 k_from(R"((?:^|\n)(?:van|from)\t)");
    static const RE2 k_to(R"((?:^|\n)(?:aan|to)\t)");
    return holds(date.before, k_dated) && holds(near_head(date), k_from)
           && holds(near_head(date), k_to);
}

bool is_in_mail_head(const Placing& placing) {
    static const RE2 k_sent(
        R"((?:^|\n)(?:verzonden|datum|date|sent|ontvangen)(?: op)? ?: ?[^\n]{0,25}$)");
    static const RE2 k_moment(
        R"((?:[a-z]+dag )?[^\n\t]{8,20},? (?:om |at )?\d{1,2}[:.]\d{2}(?: uur)?)"); // and nothing else
    static const RE2 k_head(R"((?:^|\n)(?:van|from|aan|to) ?:)"); // a form has a subject too
    static const RE2 k_wrote(R"(^[^\n]{0,30}(?:schreef|wrote))");
    static const RE2 k_has_written(R"(^(?:> ?)*op [^\n]{8,40} heeft [^\n]{2,80}geschreven)");
    const DateAt& date = placing.date;
    const bool is_sent = holds(date.before, k_sent) || matches(date.line, k_moment);
    return holds(date.behind, k_wrote) || holds(date.line, k_has_written)
           || (is_sent && holds(near_head(date), k_head)) || is_in_memo_head(date);
}

/// A place for a signature on the date's line or within a few lines of it.
bool is_beside_signature(const DateAt& date) {
    static const RE2 k_signature(
        R"(handtekening(?:en)?\b|\bonderteken(?:ing|aar)|\bparaaf|signature|(?:^|[\n\t ])plaats ?:|krabbel|\baldus\b|\b(?:af|onder)?getekend\b|\bsigned\b)");
    constexpr std::size_t k_ahead = 90;
    constexpr std::size_t k_after = 110;
    const DateMatch& match = date.match();
    const std::size_t from = match.begin > k_ahead ? match.begin - k_ahead : 0;
    return holds(date.text().substr(from, match.end + k_after - from), k_signature);
}

/// One of several days on its line, parted by nothing wider than a space: no signature is dated so.
bool is_in_row_of_days(const DateAt& date) {
    const auto are_in_row = [&](const DateMatch& one, const DateMatch& next) {
        return one.end <= next.begin
               && date.text().substr(one.end, next.begin - one.end).find_first_of("\n\t")
                      == std::string_view::npos;
    };
    return (date.index > 0 && are_in_row(date.previous(), date.match()))
           || (date.has_next() && are_in_row(date.match(), date.next()));
}

bool is_of_signature(const Placing& placing) {
    return placing.has_bare_label && is_beside_signature(placing.date)
           && !is_in_row_of_days(placing.date);
}

/// "Datum" above "Geachte".
bool is_of_letter(const Placing& placing) {
    static const RE2 k_salutation(
        R"(\n(?:geachte|beste|l\.? ?s\.?\b|dear|aan wie|hallo|hoi|dag) ?)");
    constexpr std::size_t k_below = 300;
    const DateAt& date = placing.date;
    return placing.has_bare_label && !placing.is_lower
           && holds(date.text().substr(date.match().end, k_below), k_salutation);
}

bool has_bare_label(const Placing& placing) {
    return placing.has_bare_label;
}

/// "Volgende keer: 3 juni 2024": what is to come is not what the paper tells of.
bool is_announced(const Placing& placing) {
    static const RE2 k_next(
        R"((?:^|\n|\t|[.!?:] )(?:(?:tot )?(?:de|onze) |the |our |until (?:the )?)?(?:eerst)?(?:volgende|next) (?:keer|bijeenkomst|intervisie|supervisie|sessie|editie|training|cursus|afspraak|seminar|webinar|congres|studiedag|workshop|vergadering|regiobijeenkomst|meeting|session|edition|event)\b[^\n.]{0,40}$)");
    static const RE2 k_past(R"(bijgewoond|gevolgd|deelgenomen|aanwezig|attended)");
    return holds(placing.date.before, k_next) && !holds(placing.date.before, k_past);
}

bool closes_paper(const Placing& placing) {
    return placing.is_lower && (ends_paper(placing.date) || is_place_and_date(placing.date));
}

bool heads_letter(const Placing& placing) {
    return !placing.is_lower && is_place_and_date(placing.date);
}

bool stands_alone(const Placing& placing) {
    return placing.is_alone;
}

/// "De opname is te zien tot en met 3 juni 2024"
bool is_deadline(const Placing& placing) {
    static const RE2 k_until(
        R"(\b(?:tot|tot en met|t/m|until|deadline:?|voor) (?:en met )?(?:[a-z]+dag )?$)");
    const DateMatch& match = placing.date.match();
    return !match.last && !match.open_ended && holds(placing.date.before, k_until);
}

bool has_few_words(const Placing& placing) {
    constexpr std::size_t k_few = 36; // letters
    const DateMatch& match = placing.date.match();
    return placing.date.line.size() <= match.end - match.begin + k_few;
}

struct PlaceRule {
    DatePlace place;
    bool (*applies)(const Placing& placing);
};

/// The first that holds says what the place is.
constexpr std::array k_rules = {
    PlaceRule{DatePlace::margin, &is_in_margin},
    PlaceRule{DatePlace::mail_head, &is_in_mail_head},
    PlaceRule{DatePlace::signing, &is_of_signature},
    PlaceRule{DatePlace::letter_head, &is_of_letter},
    PlaceRule{DatePlace::bare_label, &has_bare_label},
    PlaceRule{DatePlace::announced, &is_announced},
    PlaceRule{DatePlace::closing, &closes_paper},
    PlaceRule{DatePlace::letter_head, &heads_letter},
    PlaceRule{DatePlace::alone, &stands_alone},
    PlaceRule{DatePlace::deadline, &is_deadline},
    PlaceRule{DatePlace::aside, &has_few_words},
};

} // namespace

DatePlace place_of(const DateAt& date, std::string_view label, const Box& box) {
    constexpr double k_lower_half = 0.5;
    Placing placing{.date = date, .box = box};
    placing.is_lower = date.place > k_lower_half;
    placing.is_alone = placing.is_lower && is_alone(date);
    placing.has_bare_label =
        is_bare_label(label) || (!placing.is_alone && is_bare_label(date.on_its_line()));
    const auto* const rule =
        std::ranges::find_if(k_rules, [&](const PlaceRule& one) { return one.applies(placing); });
    return rule == k_rules.end() ? DatePlace::plain : rule->place;
}

} // namespace intake
