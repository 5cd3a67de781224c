// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/date_roles.hpp"

#include "classifiers/dates/essential_date.hpp"
#include "classifiers/dates/listed_dates.hpp"
#include "classifiers/dates/paper_date.hpp"

#include <algorithm>
#include <string>

namespace intake {

namespace {

int year_of(const std::string& value) {
    return std::stoi(value.substr(0, 4));
}

/// Event and meeting are two words for the day of an activity: the type says which is meant. So does a
/// period of days, for what has a day of its own.
DateRole adapted(const DateFound& date, DateRole essential) {
    if (date.end && (date.role == DateRole::issued || date.role == DateRole::signed_)) {
        return DateRole::unknown; // nobody signs or issues for several days
    }
    if (essential == DateRole::period && date.role == DateRole::published) {
        return DateRole::unknown; // of a committee that makes a magazine
    }
    const bool of_months = date.end && date.value.size() <= 7;
    if (essential == DateRole::period && of_months && is_activity(date.role)) {
        return essential; // nobody takes part for months on end
    }
    if (essential == DateRole::issued && is_activity(date.role) && !date.end) {
        return essential; // a diploma is of the day of its exam
    }
    if (!is_activity(essential)) {
        return date.role;
    }
    const bool of_days = date.end && date.value.size() > 7;
    // What a course is accredited for goes on for years, a course does not.
    constexpr int k_longest = 1;
    if (of_days && year_of(*date.end) - year_of(date.value) > k_longest) {
        return DateRole::period;
    }
    return is_activity(date.role) || (date.role == DateRole::period && of_days) ? essential
                                                                                : date.role;
}

/// The role that a place alone gives; unknown where it gives none. Nobody signs or issues for several days.
DateRole role_of_place(const PlacedDate& one, const DocumentType* type) {
    if (one.date.end) {
        return DateRole::unknown;
    }
    const bool declares = type == nullptr || type->kind == "declaration" || type->kind == "report";
    const DateRole written = declares ? DateRole::signed_ : DateRole::issued;
    switch (one.place) {
    case DatePlace::margin:
        return DateRole::printed;
    case DatePlace::signing:
        return DateRole::signed_;
    case DatePlace::closing:
    case DatePlace::alone:
        return written;
    case DatePlace::letter_head:
    case DatePlace::mail_head:
        return type == nullptr ? DateRole::unknown : written;
    case DatePlace::deadline:
        return type != nullptr && type->essential_date != DateRole::period ? DateRole::expiry
                                                                           : DateRole::unknown;
    default:
        return DateRole::unknown;
    }
}

/// Long before the newest date of the paper: a date of birth that has no label.
void name_births(std::vector<PlacedDate>& dates) {
    constexpr int k_youngest = 16;
    const auto is_birth = [](const PlacedDate& one) { return one.date.role == DateRole::birth; };
    if (std::ranges::any_of(dates, is_birth)) {
        return;
    }
    int newest = 0;
    const auto year = [](const PlacedDate& one) { return year_of(one.date.value); };
    for (const PlacedDate& one : dates) {
        newest = std::max(newest, year(one));
    }
    const auto has_another = [&](const PlacedDate& one) {
        return std::ranges::any_of(dates, [&](const PlacedDate& other) {
            return &other != &one && year(other) > year(one)
                   && (is_activity(other.date.role) || other.date.role == DateRole::unknown);
        });
    };
    for (PlacedDate& one : dates) {
        const bool is_day = one.date.value.size() == 10 && !one.date.end;
        const bool by_name = one.place == DatePlace::letter_head; // "Anna Smit, 3 mei 1980"
        const bool may_be =
            one.date.role == DateRole::unknown || (is_activity(one.date.role) && has_another(one));
        if (is_day && newest - year(one) >= k_youngest && (by_name || (may_be && one.is_plain()))) {
            one.date.role = DateRole::birth;
        }
    }
}

/// A year alone is no day of an activity where days are named: it is told of something else. Nor are months with such
/// a day: "in februari 2025, op de 11e", "in het voorjaar van 2025 op 11 april".
void drop_lone_years(std::vector<PlacedDate>& dates) {
    constexpr std::size_t k_year = 4;
    constexpr std::size_t k_month = 7;
    const auto is_day_in = [](const PlacedDate& one, const DateFound& months) {
        const std::string month = one.date.value.substr(0, k_month);
        return is_activity(one.date.role) && one.date.value.size() > k_month
               && months.value <= month && month <= months.end.value_or(months.value);
    };
    const bool has_days = std::ranges::any_of(dates, [](const PlacedDate& one) {
        return is_activity(one.date.role) && one.date.value.size() > k_month;
    });
    for (PlacedDate& one : dates) {
        const std::string& value = one.date.value;
        const bool of_year = value.size() == k_year && has_days;
        const bool of_month =
            value.size() == k_month && std::ranges::any_of(dates, [&](const PlacedDate& other) {
                return is_day_in(other, one.date);
            });
        if (((of_year && !one.date.end) || of_month) && is_activity(one.date.role)) {
            one.date.role = DateRole::unknown;
        }
    }
}

DateRole essential_of(const DocumentType* type) {
    return type == nullptr ? DateRole::unknown : type->essential_date.value_or(DateRole::unknown);
}

/// The place of a date in view of the others of the piece.
DatePlace settled_place(const std::vector<PlacedDate>& dates,
                        const PlacedDate& one,
                        const DocumentType* type) {
    const bool is_evidence = type == nullptr || type->is_evidence;
    // What is no evidence tells of what is to come.
    const bool is_in_text = (one.place == DatePlace::announced && !is_evidence)
                            || (one.place == DatePlace::alone && shares_row(dates, one));
    const bool may_be_of_paper = essential_of(type) != DateRole::published;
    if (may_be_of_paper && is_of_paper(dates, one, is_evidence)) {
        return DatePlace::closing;
    }
    return is_in_text ? DatePlace::plain : one.place;
}

/// The role that its place, or its being a range, gives a date without a label.
DateRole role_without_label(const std::vector<PlacedDate>& dates,
                            const PlacedDate& one,
                            const DocumentType* type) {
    const DateRole essential = essential_of(type);
    const bool waits = one.place == DatePlace::alone && essential != DateRole::period
                       && !closes(dates, one, essential);
    const DateRole role = waits ? DateRole::unknown : role_of_place(one, type);
    if (role == DateRole::unknown && one.date.end) {
        return is_activity(essential) ? essential : DateRole::period;
    }
    return role;
}

} // namespace

void settle_roles(std::vector<PlacedDate>& dates, const DocumentType* type) {
    tell_quoted_mails(dates);
    tell_list_of_days(dates);
    for (PlacedDate& one : dates) {
        one.date.role = adapted(one.date, essential_of(type));
    }
    for (PlacedDate& one : dates) {
        one.place = settled_place(dates, one, type);
        if (one.date.role == DateRole::unknown) {
            one.date.role = role_without_label(dates, one, type);
        }
    }
    name_births(dates);
    if (type != nullptr && type->essential_date) {
        name_essential_date(dates, *type);
    }
    drop_lone_years(dates);
}

} // namespace intake
