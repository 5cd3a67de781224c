// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/dossier.hpp"

#include <optional>
#include <string>
#include <vector>

namespace intake {

/// Points with a lower and an upper bound. Lower: what is complete, dated inside the window and unambiguous.
/// Upper: every open question falls in the candidate's favour.
struct Bounds {
    double lower = 0;
    double upper = 0;

    bool operator==(const Bounds&) const = default;
};

/// Where an activity may count, and for how much.
struct Placement {
    const PointRule* rule = nullptr;
    Bounds points;
    Bounds beside_cap; // part of the points that a cap on the rule may not cover
};

/// What an activity may earn before caps: one placement for each rule that could apply.
struct Claim {
    Activity activity;
    std::vector<Placement> placements;
    std::optional<Days> period; // inside the window; only of a function that is paid by the year
};

/// What the evidence says of a quantity, in the units of config/fields.toml.
struct Quantity {
    double amount =
        0; // the least of a range; of times of day without the breaks that may lie in them
    std::string unit;
    const FieldFound* field = nullptr;
    double most = 0;   // of a range; below `amount` for one that is none
    std::string day{}; // that stands on the same line; empty for none

    double at_most() const { return most > amount ? most : amount; }
};

/// What a rate in `unit` makes of the quantities that a paper states. Conversions where the text gives none stay
/// between bounds; nothing where the quantities say nothing about that unit.
std::optional<Bounds>
units_of(const std::vector<Quantity>& quantities, std::string_view unit, const Office& office);

/// Counts an activity's months in whole and in started years.
Bounds years_of(const Days& period, const Office& office);

/// All points of a portfolio.
Points count_points(const Dossier& dossier, FrameworkFindings& findings);

/// Applies the maxima of categories and caps to claims and adds up. Fills the counted points of the activities.
Points add_up(std::vector<Claim> claims, const Framework& framework, const Office& office);

} // namespace intake
