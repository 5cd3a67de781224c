// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"
#include "extractors/tones.hpp"

#include <vector>

namespace intake {

// A pen or a stamp in a colour, across print in black or beside it. `picture` has three channels.

/// In grey, paper evenly white, without what has a colour: what is printed in black below a signature or a
/// stamp remains. What is printed in colour goes too. Empty when there is no memory for it.
Image without_ink(const Image& picture, Print print = Print::usual);

/// Where strokes have a colour that the paper has not, from the size of initials: pens, stamps, coloured print.
std::vector<Box> coloured_places(const Image& picture);

/// Which part of the strokes in each place has a colour that the paper has not, 0..1.
std::vector<double> colour_of(const Image& picture, const std::vector<Box>& places);

} // namespace intake
