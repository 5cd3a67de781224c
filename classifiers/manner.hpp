// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/cue.hpp"

#include <string>
#include <vector>

namespace intake {

/// How a piece is written, whatever it is about, each as a class of few: which persons speak or are spoken to ("%i3",
/// "%you0") and which of them most ("%who:we"), how much is told of what is past, how long sentences and words are, how
/// many are questions, quotations, figures, names, labels and items of lists. Nothing depends on where lines break.
std::vector<std::string> manner_features(const View& view);

} // namespace intake
