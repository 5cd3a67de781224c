// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace intake {

class MarkedPdf;

// Both may throw std::exception for a page that cannot be followed. `page` is from 1, and there.

/// False for a page that surely shows nothing but text, ruled lines and boxes: no picture, no form, no
/// annotation, no curves or strokes of a pen.
bool may_hold_drawing(MarkedPdf& pdf, std::int32_t page);

/// False for a page that surely shows no text but what its layer says: no picture, no form, no annotation, no
/// letters in outline.
bool may_hold_drawn_text(MarkedPdf& pdf, std::int32_t page);

} // namespace intake
