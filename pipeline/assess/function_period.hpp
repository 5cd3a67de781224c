// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/dossier.hpp"

#include <optional>
#include <string_view>

namespace intake {

/// Whether a unit is a year of a function or of volunteer work.
bool is_year_of_function(std::string_view unit);

/// The period of a function. An open end is the day of signing, else the end of the four years.
std::optional<Days> stated_period(const Dossier& dossier, const Piece& piece);

/// The part of it that lies in the four years.
std::optional<Days> period_in_window(const Dossier& dossier, const Piece& piece);

} // namespace intake
