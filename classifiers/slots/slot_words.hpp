// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <re2/re2.h>

#include <string_view>

namespace intake {

/// The words around places to sign, Dutch, Belgian and English, on folded text.

/// What is read in the lines of a table, and what people write on.
inline constexpr std::string_view k_slot_edges = " |[]{}";
inline constexpr std::string_view k_slot_filler = " ._:*…-\t\n";

/// Words that mean a signature wherever they stand in a label.
const RE2& strong_words();
/// Words that mean one at the start of a label.
const RE2& opening_words();
/// "Overgedragen door", of which a line to write on below asks for more than a name.
const RE2& agent_words();
/// What a recogniser makes of "Paraaf" now and then; a word of its own, so that it must head a list.
const RE2& misread_words();
/// What makes it a sentence about signatures.
const RE2& sentence_words();
/// The end of a letter: "met vriendelijke groet".
const RE2& closing_words();
/// What signers are: "supervisor"; one group, the role.
const RE2& role_words();
/// All of a cell that tells only for whom a place is: "De werkgever", "(ouder/verzorger)".
const RE2& party_words();
/// "Naam:", with the colon.
const RE2& name_label();
/// In the head of a column: what else than a signature is written in it.
const RE2& written_words();
/// The whole head of a column of names.
const RE2& names_head();

} // namespace intake
