// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/holder/holder_candidate.hpp"

#include <string_view>

namespace intake {

// Who is named on a paper without its being theirs.

/// Who signs, teaches or declares: behind a word for it, or before one: "K. Smit, directeur".
bool is_other_party(const PageText& text, TextRange name);

/// Whether a label beside the name says that it is another's, whoever speaks: "Begeleider: Anna Smit", or words that he
/// is to be asked.
bool is_labelled_other(const PageText& text, TextRange name);

/// "onze studente Anna Smit": whom the mentor or assessor had before him.
bool is_guided(const PageText& text, TextRange name);

/// The name with which the paper ends, alone on its last line: "Barbara" of "Barbara Smit". Who attests something for
/// another signs there.
bool ends_with(const PageText& text, std::string_view name);

} // namespace intake
