// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/own_overview.hpp"

#include "classifiers/fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <sstream>

namespace intake {

namespace {

constexpr std::string_view k_field = "claimed_points";
constexpr std::string_view k_total = "total";
constexpr std::string_view k_of_category = "category ";
constexpr std::string_view k_row = "row";

/// A number of points that an overview states, with its line.
struct Stated {
    const Evidence* overview = nullptr;
    const FieldFound* field = nullptr;
    double points = 0;

    std::string_view unit() const { return field->unit; }
    /// "B2" of "row B2" and "category B2"; empty for none.
    std::string category() const {
        const std::size_t space = field->unit.find(' ');
        return space == std::string::npos ? "" : field->unit.substr(space + 1);
    }
};

/// By document: sheets and pages of one file are one overview. A second copy says nothing new.
std::map<std::size_t, std::vector<Stated>> overviews(const Dossier& dossier) {
    std::map<std::size_t, std::vector<Stated>> stated;
    for (const Evidence& evidence : dossier.evidence) {
        for (const FieldFound* field : fields_of(evidence.piece(), k_field)) {
            double points = 0;
            std::from_chars(field->value.data(), field->value.data() + field->value.size(), points);
            if (!evidence.same_as) {
                stated[evidence.record->document].push_back({&evidence, field, points});
            }
        }
    }
    return stated;
}

/// The lines of overviews, without their sums.
std::vector<Stated> lines_of(const std::map<std::size_t, std::vector<Stated>>& by_document) {
    std::vector<Stated> rows;
    for (const auto& [document, overview] : by_document) {
        std::ranges::copy_if(overview, std::back_inserter(rows), [](const Stated& one) {
            return one.unit().starts_with(k_row);
        });
    }
    return rows;
}

/// A sum that is claimed, and where that stands; no place for one that was added up here.
struct Sum {
    double points = 0;
    const Stated* stated = nullptr;
};
using Sums = std::map<std::string, Sum, std::less<>>; // by category, and "total"

/// Sums as stated, else of the lines; `alone` where no other overview adds to the total.
Sums sums_of(const std::vector<Stated>& overview, bool alone) {
    Sums sums;
    Sums of_rows;
    std::set<std::string> categories;
    const Stated* total = nullptr;
    for (const Stated& one : overview) {
        const std::string category = one.category();
        categories.insert(category);
        if (one.unit() == k_total) {
            total = &one;
            categories.erase(category);
        } else if (one.unit().starts_with(k_of_category)) {
            sums[category] = {one.points, &one};
        } else {
            of_rows[category].points += one.points;
        }
    }
    sums.insert(of_rows.begin(), of_rows.end()); // where no sum is stated
    if (total != nullptr && !alone && categories.size() == 1 && !categories.begin()->empty()) {
        sums[*categories.begin()] = {total->points, total}; // an overview of one category
    } else if (total != nullptr) {
        sums[std::string(k_total)] = {total->points, total};
    }
    sums.erase("");
    return sums;
}

/// The first overview that says something of a category is heard; a total that none states is that of its parts.
Sums all_sums(const std::map<std::size_t, std::vector<Stated>>& by_document) {
    Sums all;
    double parts = 0;
    for (const auto& [document, overview] : by_document) {
        for (const auto& [id, sum] : sums_of(overview, by_document.size() == 1)) {
            const bool is_new = all.try_emplace(id, sum).second;
            parts += is_new && id != k_total ? sum.points : 0;
        }
        for (const Stated& one : overview) {
            parts += one.unit() == k_row ? one.points : 0;
        }
    }
    if (!by_document.empty()) {
        all.try_emplace(std::string(k_total), Sum{parts, nullptr});
    }
    return all;
}

std::string number(double points, bool dutch) {
    std::string text = fmt::format("{:.10g}", std::round(points * 100) / 100);
    if (dutch) {
        std::ranges::replace(text, '.', ',');
    }
    return text;
}

std::string between(double lower, double upper, bool dutch) {
    return lower == upper
               ? number(lower, dutch)
               : number(lower, dutch) + (dutch ? " tot " : " to ") + number(upper, dutch);
}

/// "stuk d2.1: opgave 12, geteld 6 tot 8".
BothTexts difference(const BothTexts& what, double claimed, double lower, double upper) {
    return {fmt::format("{}: opgave {}, geteld {}",
                        what.nl,
                        number(claimed, true),
                        between(lower, upper, true)),
            fmt::format("{}: claim {}, counted {}",
                        what.en,
                        number(claimed, false),
                        between(lower, upper, false))};
}

bool lies_outside(double claimed, double lower, double upper) {
    constexpr double k_rounding = 0.005;
    return claimed < lower - k_rounding || claimed > upper + k_rounding;
}

FindingPlace place_of(const Stated* stated, std::string criterion) {
    FindingPlace place{.criterion = std::move(criterion)};
    if (stated != nullptr) {
        place.evidence = stated->overview;
        place.page = stated->field->page;
        place.box = stated->field->box;
    }
    return place;
}

/// What counts above a maximum is no difference: the surplus has a finding of its own.
void set_sum(const Sums& sums, PointsSum& sum, const BothTexts& what, FrameworkFindings& findings) {
    const auto claimed = sums.find(sum.id);
    if (claimed == sums.end()) {
        return;
    }
    sum.claimed = claimed->second.points;
    if (lies_outside(*sum.claimed, sum.lower, sum.uncapped_upper)) {
        findings.add("claim_differs",
                     place_of(claimed->second.stated, sum.id == k_total ? "" : sum.id),
                     {.what = difference(what, *sum.claimed, sum.lower, sum.upper)});
    }
}

// ---------------------------------------------------------------------------- lines and activities

/// The days that stand in the line of a number.
std::vector<Days> days_in(const Stated& row) {
    std::vector<Days> days;
    for (const DateFound& date : row.overview->piece().dates) {
        const double middle = (date.box.y0 + date.box.y1) / 2;
        const bool is_here = row.field->box && date.page == row.field->page
                             && middle >= row.field->box->y0 && middle <= row.field->box->y1;
        if (const auto found = days_of(date.value, date.end); is_here && found) {
            days.push_back(*found);
        }
    }
    return days;
}

std::set<std::string> long_words(std::string_view text) {
    constexpr std::size_t k_long = 4;
    std::string folded = fold(text);
    std::ranges::replace_if(
        folded, [](char c) { return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); }, ' ');
    std::istringstream words(folded);
    std::set<std::string> found;
    for (std::string word; words >> word;) {
        if (word.size() >= k_long) {
            found.insert(word);
        }
    }
    return found;
}

/// "2022-04-07/2022-04-21", or one day; nothing for an activity without any.
std::optional<Days> days_within(std::string_view when) {
    const std::size_t slash = when.find('/');
    const std::string first(when.substr(0, slash));
    return slash == std::string_view::npos ? days_of(first)
                                           : days_of(first, std::string(when.substr(slash + 1)));
}

/// How much of a title a line repeats, 0..1.
double share_of(const std::set<std::string>& title, const std::set<std::string>& line) {
    const auto common =
        std::ranges::count_if(title, [&](const std::string& word) { return line.contains(word); });
    return title.empty() ? 0 : static_cast<double>(common) / static_cast<double>(title.size());
}

/// How well a line fits an activity: one of its days and words of its title, or nearly its whole title where no
/// day speaks against it; 0 for not.
double fit_of(const Activity& activity, const std::vector<Days>& days, const std::string& line) {
    constexpr double k_most_of_it = 0.75;
    constexpr double k_half = 0.5; // many activities may have been on a day of a long one
    const double share = share_of(long_words(activity.title), long_words(line));
    const std::optional<Days> when = days_within(activity.when);
    const auto is_then_within = [&](std::chrono::days longest) {
        return when && std::ranges::any_of(days, [&](const Days& one) {
                   return one.first <= when->last && when->first <= one.last
                          && one.last - one.first <= longest;
               });
    };
    // Of a day that lies in the years of a line, its words have to tell.
    const bool is_day = when && when->first == when->last && is_then_within(std::chrono::days{31});
    const bool is_then = is_then_within(std::chrono::days::max());
    const auto is_stated = [&](Day day) {
        return std::ranges::find(days, Days{day, day}) != days.end();
    };
    const bool is_its_period = when && is_stated(when->first) && is_stated(when->last);
    if (is_then && (is_day || is_its_period || share >= k_half)) {
        return 1 + share;
    }
    return (days.empty() || !when) && share >= k_most_of_it ? share : 0;
}

/// The place of the largest number; nothing where it is 0 or not the only one.
std::optional<std::size_t> only_largest(const std::vector<double>& numbers) {
    const auto largest = std::ranges::max_element(numbers);
    if (largest == numbers.end() || *largest == 0 || std::ranges::count(numbers, *largest) > 1) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(largest - numbers.begin());
}

/// For each activity the line that is about it: each fits the other best. Null where two would do, or none does.
std::vector<const Stated*> lines_about(const std::vector<Stated>& rows,
                                       const std::vector<Activity*>& activities) {
    std::vector<std::vector<double>> fits; // by row, then by activity
    for (const Stated& row : rows) {
        const std::vector<Days> days = days_in(row);
        fits.emplace_back();
        for (const Activity* activity : activities) {
            fits.back().push_back(fit_of(*activity, days, row.field->text));
        }
    }
    std::vector<const Stated*> lines;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        std::vector<double> of_rows;
        for (const std::vector<double>& row : fits) {
            of_rows.push_back(row[i]);
        }
        const std::optional<std::size_t> best = only_largest(of_rows);
        const bool is_match = best && only_largest(fits[*best]) == i;
        lines.push_back(is_match ? &rows[*best] : nullptr);
    }
    return lines;
}

void set_activities(const std::vector<Stated>& rows, Points& points, FrameworkFindings& findings) {
    std::vector<Activity*> activities;
    for (Activity& activity : points.activities) {
        activities.push_back(&activity);
    }
    const std::vector<const Stated*> lines = lines_about(rows, activities);
    for (std::size_t i = 0; i < activities.size(); ++i) {
        if (lines[i] == nullptr) {
            continue;
        }
        Activity& activity = *activities[i];
        activity.claimed = lines[i]->points;
        if (lies_outside(*activity.claimed, activity.lower, activity.upper)) {
            const std::string& piece = activity.pieces.front();
            const BothTexts what = {"stuk " + piece, "piece " + piece};
            findings.add(
                "claim_differs",
                place_of(lines[i], activity.rules.front()),
                {.what = difference(what, *activity.claimed, activity.lower, activity.upper)});
        }
    }
}

bool is_meeting_rule(const Framework& framework, const std::string& id) {
    return std::ranges::any_of(framework.rules, [&](const PointRule& rule) {
        return rule.id == id && rule.rates.front().unit == "meeting";
    });
}

/// Whether a line is about one of the meetings: their category, or a day on which one of them was.
bool is_of_meetings(const Stated& row, const Activity& meetings, const Dossier& dossier) {
    if (!row.category().empty()) {
        return row.category() == meetings.category;
    }
    const std::vector<Days> days = days_in(row);
    return std::ranges::any_of(dossier.evidence, [&](const Evidence& evidence) {
        const auto when = activity_days(evidence.piece());
        return when && std::ranges::find(meetings.pieces, evidence.id()) != meetings.pieces.end()
               && std::ranges::any_of(days, [&](const Days& one) {
                      return one.first <= when->days.first && when->days.last <= one.last;
                  });
    });
}

/// Meetings are one activity, so the lines about them are added up; their category tells where that differs.
void set_meetings(const std::vector<Stated>& rows, const Dossier& dossier, Points& points) {
    for (Activity& activity : points.activities) {
        if (!is_meeting_rule(dossier.framework, activity.rules.front())) {
            continue;
        }
        for (const Stated& row : rows) {
            if (is_of_meetings(row, activity, dossier)) {
                activity.claimed = activity.claimed.value_or(0) + row.points;
            }
        }
    }
}

} // namespace

bool is_own_overview(const Piece& piece) {
    return field_of(piece, k_field) != nullptr;
}

void place_as_listed(const Dossier& dossier, std::vector<Claim>& claims) {
    const std::vector<Stated> rows = lines_of(overviews(dossier));
    std::vector<Activity*> activities;
    for (Claim& claim : claims) {
        activities.push_back(&claim.activity);
    }
    const std::vector<const Stated*> lines = lines_about(rows, activities);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const std::string category = lines[i] == nullptr ? "" : lines[i]->category();
        std::vector<Placement>& placements = claims[i].placements;
        const auto is_elsewhere = [&](const Placement& one) {
            return one.rule->category != category;
        };
        if (std::ranges::all_of(placements, is_elsewhere)) {
            continue;
        }
        std::erase_if(placements, is_elsewhere);
        std::vector<std::string>& rules = activities[i]->rules;
        rules.clear();
        for (const Placement& placement : placements) {
            rules.push_back(placement.rule->id);
        }
        std::erase_if(activities[i]->open_questions, [](const OpenQuestion& question) {
            return question.code == "field_to_be_judged";
        });
    }
}

void set_claimed(const Dossier& dossier, Points& points, FrameworkFindings& findings) {
    const std::map<std::size_t, std::vector<Stated>> by_document = overviews(dossier);
    const Sums sums = all_sums(by_document);
    for (PointsSum& sum : points.categories) {
        set_sum(sums, sum, {"categorie " + sum.id, "category " + sum.id}, findings);
    }
    set_sum(sums, points.total, {"totaal", "total"}, findings);
    const std::vector<Stated> rows = lines_of(by_document);
    set_activities(rows, points, findings);
    set_meetings(rows, dossier, points);
}

} // namespace intake
