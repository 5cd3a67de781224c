// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/dates/essential_date.hpp"

#include "classifiers/dates/listed_dates.hpp"

#include <algorithm>

namespace intake {

namespace {

constexpr double k_by_type = 0.8; // a factor: nothing but the type says so

/// Whether a date may turn out to be the essential one although its place points elsewhere.
bool may_be_essential(const PlacedDate& one, DateRole essential) {
    const bool by_place = !one.is_plain() && one.place != DatePlace::bare_label;
    if (one.place == DatePlace::quoted_mail || one.place == DatePlace::announced) {
        return false;
    }
    if (one.date.role == DateRole::unknown) {
        return one.date.value.size() > 4 || essential == DateRole::period;
    }
    if (!by_place || one.place == DatePlace::margin || essential == DateRole::period
        || one.date.role == DateRole::expiry) {
        return false;
    }
    return one.place != DatePlace::mail_head || one.is_today || essential == DateRole::signed_;
}

/// Gives a date a role, and those of the same kind that are listed with it.
void name_with_listed(std::vector<PlacedDate>& dates, PlacedDate& first, DateRole role) {
    const DateRole before = first.date.role;
    for (PlacedDate& one : dates) {
        const bool is_alike =
            one.date.role == before && one.date.value.size() == first.date.value.size();
        if (&one == &first || (is_alike && are_listed(first.date, one.date))) {
            one.date.role = role;
        }
    }
}

/// An article appeared on one day: the one beside few other words, else the first. Others are told of in it.
void name_day_of_article(std::vector<PlacedDate>& dates) {
    constexpr DateRole k_published = DateRole::published;
    const auto is_free_day = [](const PlacedDate& one) {
        return one.date.role == DateRole::unknown && may_be_essential(one, k_published);
    };
    const auto is_known = [](const PlacedDate& one) { return one.date.role == k_published; };
    auto chosen = std::ranges::find_if(dates, [&](const PlacedDate& one) {
        return is_free_day(one)
               && (one.place == DatePlace::aside || one.place == DatePlace::bare_label);
    });
    if (chosen == dates.end() && std::ranges::none_of(dates, is_known)) {
        chosen = std::ranges::find_if(dates, is_free_day);
    }
    if (chosen != dates.end()) {
        chosen->date.role = k_published;
        chosen->date.confidence *= k_by_type;
    }
}

/// Of one day, which no label may tell.
bool is_of_day(DateRole essential) {
    return is_activity(essential) || essential == DateRole::published;
}

/// Written when the paper was, not when what it tells of was: at the end.
bool is_of_writing(DateRole essential) {
    return essential == DateRole::signed_ || essential == DateRole::issued;
}

bool is_article(const DocumentType& type) {
    return type.essential_date == DateRole::published && type.kind == "article";
}

bool has_role(const std::vector<PlacedDate>& dates, DateRole role) {
    return std::ranges::any_of(dates, [&](const PlacedDate& one) { return one.date.role == role; });
}

/// Behind "Datum" stands what the form is about, and what is left without a role in a list or a table. On a bill or a
/// registration that names another day it is the day it was made; nobody was something for a day, but signed on it.
void name_behind_bare_labels(std::vector<PlacedDate>& dates, const DocumentType& type) {
    const DateRole essential = *type.essential_date;
    constexpr std::size_t k_day = 10;
    const bool of_paper =
        is_activity(essential) && !type.is_evidence
        && (has_role(dates, essential) || std::ranges::any_of(dates, &PlacedDate::is_free));
    for (PlacedDate& one : dates) {
        if (one.date.role == DateRole::unknown && one.place == DatePlace::bare_label) {
            const bool is_day = one.date.value.size() == k_day && !one.date.end;
            const DateRole told =
                essential == DateRole::period && is_day ? DateRole::signed_ : essential;
            one.date.role = of_paper ? DateRole::issued : told;
        }
    }
}

/// "Startdatum" of a function, not of a course.
void name_begun_period(std::vector<PlacedDate>& dates) {
    const auto begun = std::ranges::find_if(
        dates, [](const PlacedDate& one) { return is_activity(one.date.role); });
    if (begun != dates.end() && !has_role(dates, DateRole::period)) {
        name_with_listed(dates, *begun, DateRole::period);
    }
}

/// Any day of which nothing says that it is something else.
void name_free_days(std::vector<PlacedDate>& dates, DateRole essential) {
    for (PlacedDate& one : dates) {
        if (one.date.role == DateRole::unknown && may_be_essential(one, essential)) {
            one.date.role = essential;
            one.date.confidence *= k_by_type;
        }
    }
}

/// Months or years, or what seems too long, say when an activity was, where no day does; who signs does not.
bool name_months(std::vector<PlacedDate>& dates, DateRole essential) {
    constexpr std::size_t k_year = 4;
    const auto of_months = std::ranges::find_if(dates, [](const PlacedDate& one) {
        const DateFound& date = one.date;
        return (date.role == DateRole::unknown && date.value.size() == k_year)
               || (date.role == DateRole::period && date.end);
    });
    if (!is_of_day(essential) || of_months == dates.end()) {
        return false;
    }
    name_with_listed(dates, *of_months, essential);
    return true;
}

/// The one that is likeliest of all: a signature is dated at the end, an activity is named first.
void name_likeliest(std::vector<PlacedDate>& dates, const DocumentType& type) {
    const DateRole essential = *type.essential_date;
    // A bill or a registration that names no other day is of the day it was made.
    const bool may_be_issued =
        essential == DateRole::signed_ || (is_activity(essential) && !type.is_evidence);
    const bool may_be_signed = essential == DateRole::issued;
    const auto fits = [&](const PlacedDate& one) {
        return may_be_essential(one, essential)
               || (may_be_issued && one.date.role == DateRole::issued)
               || (may_be_signed && one.date.role == DateRole::signed_);
    };
    const auto first = std::ranges::find_if(dates, fits);
    if (first == dates.end()) {
        return;
    }
    PlacedDate& chosen = is_of_writing(essential)
                             ? *std::ranges::find_if(dates.rbegin(), dates.rend(), fits)
                             : *first;
    chosen.date.role = essential;
    chosen.date.confidence *= k_by_type;
}

} // namespace

void name_essential_date(std::vector<PlacedDate>& dates, const DocumentType& type) {
    const DateRole essential = *type.essential_date;
    if (is_article(type)) {
        name_day_of_article(dates);
    } else {
        name_behind_bare_labels(dates, type);
    }
    if (essential == DateRole::period) {
        name_begun_period(dates);
    } else if (is_of_day(essential) && !is_article(type)) {
        name_free_days(dates, essential);
    }
    if (!has_role(dates, essential) && !name_months(dates, essential)) {
        name_likeliest(dates, type);
    }
}

} // namespace intake
