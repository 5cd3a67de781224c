// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/dossier.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// The words on the pages of a piece, folded, with a space after each; at most a page or two of them say what it is.
std::string folded_words(const Dossier& dossier, const Evidence& evidence);

/// True where a folded text holds one of the words; "bestuur*" stands for the beginning of a word.
bool holds_one(std::string_view folded, const std::vector<std::string>& words);

} // namespace intake
