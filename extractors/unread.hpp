// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"
#include "extractors/ocr.hpp"
#include "extractors/readings.hpp"

#include <vector>

namespace intake {

/// Where on a page something like writing stands that the words do not explain, from the top down. `page` is
/// evenly lit grey (see tones.hpp), upright; words that are unsure explain nothing.
std::vector<UnreadArea> unread_areas(const Image& page, const std::vector<ReadWord>& words);

} // namespace intake
