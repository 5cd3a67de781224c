// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/ink/plane.hpp"

namespace intake::ink {

/// True where strokes stand as those of a date do, 3-4-26: signs of one height, with two dashes between them at half of
/// it. What the signs are is not read.
bool has_form_of_date(const Plane& strokes);

} // namespace intake::ink
