// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/page_text.hpp"
#include "classifiers/person_name.hpp"

namespace intake {

/// The name of an organisation at the start of a stretch, without an article: in a sentence its capitalised words and
/// what joins them ("Stichting Werk voor Allen"), in a cell all up to a verb, a dash or a sign. Empty where none stands
/// there, or what stands there names a person, the paper itself or whom it speaks to.
TextRange organisation_at(const PageText& text, TextRange range, NameIn where);

} // namespace intake
