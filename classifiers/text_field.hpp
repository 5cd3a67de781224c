// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/field.hpp"
#include "classifiers/form_lines.hpp"

#include <string_view>

namespace intake {

/// Cuts what was found to the value; empty where it is none after all.
using Trim = TextRange (*)(const PageText& text, const TextFinder::Found& found);

/// Adds the surest value of a field; the first of equals. Nothing where none is found.
void add_surest(std::string_view name,
                const TextFinder& finder,
                Trim trim,
                const FieldContext& context,
                Piece& piece);

/// A value in words: without quotes around it, up to the end of its sentence, at most 160 bytes.
TextRange phrase(const PageText& text, const TextFinder::Found& found);
/// True in the head of a mail: what "Onderwerp" says there is about the mail.
bool is_of_mail(const PageText& text, TextRange value);
/// The name of a person.
TextRange person(const PageText& text, const TextFinder::Found& found);

} // namespace intake
