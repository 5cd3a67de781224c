// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/dates/date_grammar.hpp"
#include "classifiers/expression.hpp"

#include <re2/re2.h>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace intake {

// How people write a date, or several in one.

/// What the groups of an expression matched; the first is the whole.
using DateGroups = std::array<re2::StringPiece, 6>;

/// A way to write a date.
struct DateForm {
    std::string_view expression;
    /// The date from the groups, its place not filled in; nothing where it is none after all.
    std::optional<DateMatch> (*read)(const DateGroups& groups);
    bool led = false; // words before the first group lead to the date; they are no part of it
};

const std::vector<Compiled<DateForm>>& date_forms();

/// A year of which something else than words says that it is one; its place is to be filled in.
DateMatch lone_year(int year);

} // namespace intake
