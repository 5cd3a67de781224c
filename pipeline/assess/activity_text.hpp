// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/piece.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace intake {

// What a paper says of its activity, from its fields.

/// The number that a field's value begins with, from 0 to a million.
std::optional<double> number_in(std::string_view text);

/// What the paper calls the activity: large print may be the paper's own name where a subject is stated. The subject of
/// a mail is none.
std::string title_of(const Piece& piece);

/// What the paper calls the activity, folded, with the two words before it: "de workshop Taakanalyse". `text` is the
/// paper's, folded.
std::string titles_with_kind(const Piece& piece, std::string_view text);

} // namespace intake
