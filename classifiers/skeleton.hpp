// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/cue.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// How a piece is put together, whatever it is about: up to three in a row of its commonest words ("ik"), its signs
/// (","), and what stands for the rest: "*" for any other word, "A" for one with a capital, "9" for figures and words
/// of dates, "L" for the end of a line. "Ik sprak de gemeente" is "~ik", "~*", "~de", "~ik_*", "~*_de", "~de_*", "~ik_*_de"
/// and "~*_de_*". Sorted by nothing, some more than once.
std::vector<std::string> skeleton_features(const View& view);

/// One of skeleton_features().
bool is_skeleton_feature(std::string_view feature);

} // namespace intake
