// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"

#include <string_view>

namespace intake {

/// How the text in which a name is looked for is made up.
enum class NameIn : std::uint8_t {
    cell,     // a form's value or a line of its own: all of it is the name; "Smit, Anna" is one
    sentence, // the name begins the text and ends where other words go on
};

/// The name of a person at the start of a stretch, without "de heer", "mw." and titles: capitalised words,
/// initials, particles ("van den"), a name in brackets or behind "-". Empty where none stands there, or what
/// stands there names an organisation.
TextRange name_at(const PageText& text, TextRange range, NameIn where);

/// "j.m. smit", folded as in a PageText.
bool has_initials(std::string_view name);

/// Begins with initials, or a common first name is among its words: "smit, anna", folded as in a PageText.
bool has_first_name(std::string_view name);

/// More than a first name or a place.
bool is_whole(const PageText& text, TextRange name);

/// "smit" of "anna smit".
std::string_view last_word(std::string_view name);

/// A word of a name, in brackets or not: "Geertruida (Trudy) Smit".
bool has_word(std::string_view name, std::string_view word);

} // namespace intake
