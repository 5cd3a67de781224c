// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/expression.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace intake {

// How people write an amount of hours, times, days, credits or meetings.

/// A way to write a quantity.
struct QuantityForm {
    std::string_view unit;
    // <N> is a number, <T> a time of day, <H> "hours", <each> "of" and <~> "about"
    std::string_view expression;
    double confidence;
    /// The number from the groups; nothing where it is none after all.
    std::optional<double> (*read)(std::string_view first, std::string_view second);
    /// Of "5 dagdelen van 3 uur" the five are an amount too.
    std::string_view unit_of_first{};
};

/// Of each the whole expression is group 1; the numbers are groups 2 and 3. Earlier ones take their text from later ones.
const std::vector<Compiled<QuantityForm>>& quantity_forms();

// A reader of which more is asked than its number.

/// "1,5": a range may stand around it.
std::optional<double> one_number(std::string_view first, std::string_view);

} // namespace intake
