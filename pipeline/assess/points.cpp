// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/points.hpp"

#include "pipeline/assess/claims.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <ranges>
#include <span>

namespace intake {

namespace {

/// Sums of points under the maxima: first of a cap, then of a category.
class CappedSums {
public:
    /// With `is_upper`, what a cap may not cover stays outside it.
    CappedSums(const Framework& framework, bool is_upper)
        : m_framework(framework), m_is_upper(is_upper) {}

    /// Adds points of a rule and tells how many of them count.
    double add(const Placement& placement, double points) {
        const double beside =
            std::min(points, m_is_upper ? placement.beside_cap.upper : placement.beside_cap.lower);
        double within = points - beside;
        if (const Cap* cap = cap_of(*placement.rule)) {
            within = room(m_by_cap[cap->id], cap->maximum, within);
            m_by_cap[cap->id] += within;
            m_capped[cap->category] += within;
        }
        const Category& category = m_framework.category(placement.rule->category);
        m_uncapped[category.id] += points;
        double counted = within + beside;
        if (category.maximum) {
            counted = room(m_by_category[category.id], *category.maximum, counted);
        }
        m_by_category[category.id] += counted;
        return counted;
    }

    double of(const std::string& category) { return m_by_category[category]; }
    /// Points of rules under a cap: reading.
    double capped(const std::string& category) { return m_capped[category]; }
    double uncapped(const std::string& category) { return m_uncapped[category]; }
    double total() const {
        double sum = 0;
        for (const auto& [category, points] : m_by_category) {
            sum += points;
        }
        return sum;
    }

private:
    static double room(double used, double maximum, double points) {
        return std::clamp(maximum - used, 0.0, points);
    }

    const Cap* cap_of(const PointRule& rule) const {
        for (const Cap& cap : m_framework.caps) {
            if (std::ranges::find(cap.rules, rule.id) != cap.rules.end()) {
                return &cap;
            }
        }
        return nullptr;
    }

    const Framework& m_framework;
    bool m_is_upper;
    std::map<std::string, double> m_by_cap;
    std::map<std::string, double> m_by_category;
    std::map<std::string, double> m_uncapped;
    std::map<std::string, double> m_capped;
};

bool has_maximum(const Placement& placement, const Framework& framework) {
    return framework.category(placement.rule->category).maximum.has_value();
}

/// The placement that yields least, in a category with a maximum where that is a tie.
const Placement& least(const Claim& claim, const Framework& framework) {
    return *std::ranges::min_element(claim.placements, {}, [&](const Placement& placement) {
        return std::pair(placement.points.lower, !has_maximum(placement, framework));
    });
}

/// The placement that yields most, in a category without a maximum where that is a tie.
const Placement& most(const Claim& claim, const Framework& framework) {
    return *std::ranges::max_element(claim.placements, {}, [&](const Placement& placement) {
        return std::pair(placement.points.upper, !has_maximum(placement, framework));
    });
}

/// In one category an activity surely earns its least, if all its placements are there; at best its most.
void add_to_category(const Claim& claim,
                     const std::string& category,
                     CappedSums& lower,
                     CappedSums& upper) {
    const auto is_here = [&](const Placement& placement) {
        return placement.rule->category == category;
    };
    std::vector<Placement> here;
    std::ranges::copy_if(claim.placements, std::back_inserter(here), is_here);
    if (here.empty()) {
        return;
    }
    const auto by_lower = [](const Placement& placement) { return placement.points.lower; };
    const auto by_upper = [](const Placement& placement) { return placement.points.upper; };
    if (here.size() == claim.placements.size()) {
        const Placement& placement = *std::ranges::min_element(here, {}, by_lower);
        lower.add(placement, placement.points.lower);
    }
    const Placement& placement = *std::ranges::max_element(here, {}, by_upper);
    upper.add(placement, placement.points.upper);
}

/// Against the minimum; `points` are those of the sum that count for it.
Reach reach_of(const PointsSum& sum, const Bounds& points) {
    if (!sum.minimum) {
        return Reach::no_minimum;
    }
    if (points.lower >= *sum.minimum) {
        return Reach::reached;
    }
    return points.upper < *sum.minimum ? Reach::not_reachable : Reach::depends;
}

/// Whether reading counts for the minimum ("waarbij", "waaronder") is open: below without it, above with it.
PointsSum sum_of(const Category& category,
                 const std::vector<Claim>& claims,
                 const Framework& framework,
                 const Office& office) {
    CappedSums lower(framework, false);
    CappedSums upper(framework, true);
    for (const Claim& claim : claims) {
        add_to_category(claim, category.id, lower, upper);
    }
    PointsSum sum;
    sum.id = category.id;
    sum.title = category.title;
    sum.minimum = category.minimum;
    sum.maximum = category.maximum;
    sum.uncapped_lower = lower.uncapped(category.id);
    sum.uncapped_upper = upper.uncapped(category.id);
    sum.lower = lower.of(category.id);
    sum.upper = upper.of(category.id);
    const std::string_view decided = office.decision("reading_counts_for_b1_minimum");
    sum.reach = reach_of(sum,
                         {sum.lower - (decided == "yes" ? 0 : lower.capped(category.id)),
                          sum.upper - (decided == "no" ? upper.capped(category.id) : 0)});
    return sum;
}

/// The category that all placements share; empty where it is open.
std::string category_of(const Claim& claim) {
    const std::string& first = claim.placements.front().rule->category;
    const bool shared = std::ranges::all_of(claim.placements, [&](const Placement& placement) {
        return placement.rule->category == first;
    });
    return shared ? first : "";
}

/// What counts of some claims.
struct Counted {
    double total = 0;
    std::vector<double> of_claims; // the last first
};

/// The most that claims count together beside `sums`, each under one of its placements. Tries all, so only for few.
Counted most_together(std::span<const Claim* const> claims, const CappedSums& sums) {
    if (claims.empty()) {
        return {};
    }
    std::optional<Counted> best;
    for (const Placement& placement : claims.front()->placements) {
        CappedSums with = sums;
        const double counted = with.add(placement, placement.points.upper);
        Counted all = most_together(claims.subspan(1), with);
        all.total += counted;
        all.of_claims.push_back(counted);
        if (!best || all.total > best->total) {
            best = std::move(all);
        }
    }
    return *best;
}

/// Whether its most counts whatever else does: in a category without a maximum, outside every cap.
bool counts_beside_all(const Claim& claim, const Framework& framework) {
    const Placement& best = most(claim, framework);
    return !has_maximum(best, framework)
           && std::ranges::none_of(framework.caps, [&](const Cap& cap) {
                  return std::ranges::find(cap.rules, best.rule->id) != cap.rules.end();
              });
}

/// The most of each claim that counts in the total. Those that leave no choice fill the categories first; then those of
/// several categories as they count most together, and where they are too many to try, the rest as if each were alone.
std::vector<double> counted_above(const std::vector<Claim>& claims, const Framework& framework) {
    constexpr std::size_t k_most_tries = 4000;
    CappedSums sums(framework, true);
    std::vector<double> counted(claims.size());
    std::vector<const Claim*> open;
    std::vector<std::size_t> places; // of these in `claims`
    std::size_t tries = 1;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Placement& best = most(claims[i], framework);
        if (!category_of(claims[i]).empty() || counts_beside_all(claims[i], framework)) {
            counted[i] = sums.add(best, best.points.upper);
        } else {
            open.push_back(&claims[i]);
            places.push_back(i);
        }
    }
    std::size_t together = 0;
    while (together < open.size() && tries * open[together]->placements.size() <= k_most_tries) {
        tries *= open[together++]->placements.size();
    }
    const std::span<const Claim* const> all(open);
    const Counted best = most_together(all.first(together), sums);
    for (std::size_t i = 0; i < open.size(); ++i) {
        counted[places[i]] = i < together ? best.of_claims[together - 1 - i]
                                          : most_together(all.subspan(i, 1), sums).total;
    }
    return counted;
}

} // namespace

Points add_up(std::vector<Claim> claims, const Framework& framework, const Office& office) {
    std::ranges::stable_sort(claims, {}, [](const Claim& claim) {
        return std::pair(category_of(claim), claim.activity.when);
    });
    Points points;
    for (const Category& category : framework.categories) {
        points.categories.push_back(sum_of(category, claims, framework, office));
    }
    CappedSums lower(framework, false);
    const std::vector<double> counted_upper = counted_above(claims, framework);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        Claim& claim = claims[i];
        Activity activity = std::move(claim.activity);
        const Placement& worst = least(claim, framework);
        const Placement& best = most(claim, framework);
        activity.category = category_of(claim);
        activity.lower = worst.points.lower;
        activity.upper = best.points.upper;
        activity.counted_lower = lower.add(worst, worst.points.lower);
        activity.counted_upper = counted_upper[i];
        activity.because = best.rule->title;
        points.total.upper += activity.counted_upper;
        points.total.uncapped_lower += activity.lower;
        points.total.uncapped_upper += activity.upper;
        for (const OpenQuestion& question : activity.open_questions) {
            points.open_questions.push_back(question);
        }
        points.activities.push_back(std::move(activity));
    }
    std::ranges::stable_sort(points.open_questions, std::ranges::greater{}, &OpenQuestion::effect);
    points.total.id = "total";
    points.total.title = {"Totaal", "Total"};
    points.total.minimum = framework.total_minimum;
    points.total.lower = lower.total();
    points.total.reach = reach_of(points.total, {points.total.lower, points.total.upper});
    return points;
}

Points count_points(const Dossier& dossier, FrameworkFindings& findings) {
    Points points = add_up(find_claims(dossier, findings), dossier.framework, dossier.office);
    if (dossier.window) {
        points.window_first = to_string(dossier.window->first);
        points.window_last = to_string(dossier.window->last);
    }
    for (const PointsSum& sum : points.categories) {
        if (sum.reach == Reach::depends && sum.lower >= *sum.minimum) {
            findings.add("reading_in_minimum", {sum.id}, {.criterion = sum.id});
        }
        if (sum.maximum && sum.uncapped_lower > *sum.maximum) {
            findings.add("category_surplus", {sum.id}, {.criterion = sum.id});
        }
    }
    return points;
}

} // namespace intake
