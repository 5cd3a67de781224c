// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/qpdf.hpp"

#include <cstdint>
#include <optional>

class QPDFPageObjectHelper;

namespace intake {

/// A rectangle in points of the page's own system: y upwards, before it is turned and cropped.
using Rectangle = QPDFObjectHandle::Rectangle;

/// The rectangle with its corners in order; nothing for what is no rectangle.
std::optional<Rectangle> rectangle_of(QPDFObjectHandle object);
/// What both cover; empty (llx >= urx or lly >= ury) where they do not meet.
Rectangle intersection(const Rectangle& a, const Rectangle& b);
bool is_empty(const Rectangle& rectangle);

/// From places in a page's own system to places on the page as displayed.
class PagePlace {
public:
    /// `turned` is how far the reader turned the displayed page to read it, degrees clockwise.
    PagePlace(QPDFPageObjectHelper& page, std::int32_t turned);

    /// What is displayed of the page.
    const Rectangle& shown() const { return m_shown; }
    /// Where the rectangle lies, cut at the edges of the page.
    Box box(const Rectangle& rectangle) const;

private:
    Rectangle m_shown;
    std::int32_t m_turned = 0; // degrees clockwise in all: 0, 90, 180, 270
};

} // namespace intake
