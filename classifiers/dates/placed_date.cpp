// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/placed_date.hpp"

#include "classifiers/column_heading.hpp"
#include "classifiers/dates/date_at.hpp"
#include "classifiers/dates/date_labels.hpp"
#include "classifiers/form_lines.hpp"
#include "classifiers/has_digit.hpp"
#include "classifiers/matching.hpp"

#include <algorithm>
#include <string_view>

namespace intake {

namespace {

/// What has a number, or ends a sentence, is no label, unless a colon says so.
bool may_be_label(const PageText& text, const FormLine& line) {
    const std::size_t with_stop = std::min(line.label.end + 1, text.text.size());
    return line.marked
           || (!has_digit(text.part(line.label))
               && !ends_sentence(text.part({line.label.begin, with_stop})));
}

/// What says by lines and columns what is asked for.
struct LabelFound {
    std::string_view words;
    bool is_above = false;
};

/// Where the label of a form belongs to the date: "Datum" above it, or beside it.
LabelFound label_of_form(const DateAt& date) {
    constexpr std::size_t k_begin = 3;
    const std::size_t at = date.match().begin;
    for (const FormLine& line : form_lines(date.page)) {
        const bool is_filled_in = line.value.begin <= at && at < line.value.end;
        const bool is_near =
            line.marked || line.filled == Filled::beside || at <= line.value.begin + k_begin;
        if (is_filled_in && is_near && may_be_label(date.page, line)) {
            return {date.page.part(line.label), line.filled == Filled::below};
        }
    }
    return {};
}

/// The label of the form, unless only the head of the column says what the date is.
LabelFound label_of(const DateAt& date) {
    const LabelFound label = label_of_form(date);
    if (tells_role(label.words)) {
        return label;
    }
    const std::string_view head = column_heading(date.page, date.match().begin);
    return last_label(head, !ends_in_of(head)) == DateRole::unknown ? label
                                                                    : LabelFound{head, true};
}

bool is_forwarded(std::string_view text) {
    static const RE2 k_forwarded(R"(\b(?:fw|fwd|doorst) ?:|doorgestuurd|forwarded message)");
    return holds(text, k_forwarded);
}

bool speaks_of_today(std::string_view text) {
    static const RE2 k_today(
        R"(\b(?:vandaag|vanmiddag|vanochtend|vanmorgen|vanavond|zojuist|today|this (?:morning|afternoon))\b)");
    return holds(text, k_today);
}

/// "3 juni 2024, 14.00 - 17.00 uur": papers are signed and issued on a day, not from hour to hour.
bool has_hours(const DateAt& date) {
    static const RE2 k_hours(
        R"(^[^\d\n]{0,25}\b\d{1,2}[.:]\d\d ?(?:u\.?|uur|h)? ?(?:-|tot|t/m|to|until) ?\d{1,2}[.:]\d\d)");
    return holds(date.behind, k_hours);
}

/// The role that the words around a date give it.
DateRole role_by_words(const DateAt& date) {
    const DateMatch& match = date.match();
    const bool of_one_day = !match.last && !match.open_ended && ends_in_of(date.before);
    if (const DateRole role = last_label(date.before, !of_one_day); role != DateRole::unknown) {
        return role;
    }
    if (match.open_ended || (match.last && match.first.month == 0)) {
        return DateRole::period;
    }
    // What says until when something holds, and when somebody was born, stands before its date.
    const DateRole role = first_label(date.behind);
    const bool of_next = date.then_date && (role == DateRole::expiry || role == DateRole::birth);
    return of_next ? DateRole::unknown : role;
}

/// That of a label which is all of the line above a date that begins its own.
DateRole role_by_line_above(const DateAt& date) {
    // Longer lines above are sentences, as is the date's own with more words before it.
    constexpr std::size_t k_label_line = 45;
    constexpr std::size_t k_led = 25;
    const bool may_be_label = date.on_its_line().size() <= k_led
                              && date.above.size() <= k_label_line && !ends_sentence(date.above);
    return may_be_label ? last_label(date.above, !ends_in_of(date.above)) : DateRole::unknown;
}

/// "deel 1 op 10 februari 2017, deel 2 op 24 maart 2017": the next of days that are named together.
DateRole role_by_day_before(const DateAt& date) {
    static const RE2 k_joint(R"((?:,| en| and| &| /|;)[ \n][^.:;\t]{0,20})");
    if (date.index == 0) {
        return DateRole::unknown;
    }
    const std::size_t end = date.previous().end;
    const std::size_t begin = date.match().begin;
    if (!matches(date.text().substr(end, begin > end ? begin - end : 0), k_joint)) {
        return DateRole::unknown;
    }
    const DateRole role = role_by_words(date_at(date.page, date.matches, date.index - 1));
    return is_activity(role) || role == DateRole::issued ? role : DateRole::unknown;
}

/// The role that any label gives a date; unknown where none does.
DateRole role_by_label(const DateAt& date, const LabelFound& label, bool is_plain) {
    if (has_hours(date)) {
        return DateRole::event;
    }
    DateRole role = label.is_above ? last_label(label.words) : DateRole::unknown;
    if (role == DateRole::unknown && !(label.is_above && is_bare_label(label.words))) {
        role = role_by_words(date);
    }
    if (role == DateRole::unknown && is_plain && label.words.empty()) {
        role = role_by_line_above(date);
    }
    return role == DateRole::unknown ? role_by_day_before(date) : role;
}

} // namespace

PlacedDate placed(const PageText& text,
                  const std::vector<DateMatch>& matches,
                  std::size_t index,
                  const DateFound& found) {
    const DateAt date = date_at(text, matches, index);
    const LabelFound label = label_of(date);
    PlacedDate one;
    one.date = found;
    one.place = place_of(date, label.words, found.box);
    one.is_today = speaks_of_today(text.text);
    one.is_forwarded = is_forwarded(text.text);
    const bool says_itself = one.place == DatePlace::margin || one.place == DatePlace::mail_head
                             || one.place == DatePlace::announced;
    one.date.role = says_itself ? found.role : role_by_label(date, label, one.is_plain());
    return one;
}

} // namespace intake
