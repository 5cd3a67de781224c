// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"
#include "classifiers/piece.hpp"

#include <optional>
#include <string>

namespace intake {

/// The holder's name where a page tells it in parts, put together: "Naam Berg", "Tussenvoegsel van den", "Voornamen
/// Anna". Nothing where there are no such parts.
std::optional<FieldFound> name_in_parts(const PageText& text);

/// "Anna Berg" of "A. Berg" where the page tells a first name besides; else the name as read.
std::string with_first_name(const PageText& text, TextRange name);

} // namespace intake
