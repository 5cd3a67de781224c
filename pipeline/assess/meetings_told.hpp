// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/dossier.hpp"

#include <vector>

// Statements and meetings are two numbers: whether a statement may cover several dated meetings the framework leaves
// open (AMB-10).

namespace intake {

/// The dates of the meetings that a paper tells of, in reading order.
std::vector<const DateFound*> days_of_meetings(const Evidence& evidence);

/// How many days dates name: "14 september en 9 november 2022" are two.
int days_named(const std::vector<const DateFound*>& dates);

/// How many meetings a paper is about, at least one: those it dates, else as many as it says.
int meetings_on(const Evidence& evidence);

} // namespace intake
