// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

namespace intake {

/// False for a page that surely shows nothing but text, ruled lines and boxes: no picture, no form, no
/// annotation, no curves or strokes of a pen. May throw std::exception for a page that cannot be followed.
bool may_hold_drawing(QPDFPageObjectHelper page);

} // namespace intake
