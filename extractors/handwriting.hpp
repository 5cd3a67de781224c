// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/image.hpp"
#include "extractors/ocr.hpp"
#include "extractors/readings.hpp"

#include <vector>

namespace intake {

/// Takes out the words that a recogniser made of a pen's strokes, and gives the places that had none of their own
/// in `unread`. `page` is what the boxes are fractions of. What was written so plainly that the recogniser is sure of it stays.
std::vector<UnreadArea> take_out_handwriting(std::vector<ReadWord>& words,
                                             const Image& page,
                                             const std::vector<UnreadArea>& unread);

} // namespace intake
