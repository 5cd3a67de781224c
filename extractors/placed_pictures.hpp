// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/page_place.hpp"

#include <cstdint>
#include <vector>

namespace intake {

class MarkedPdf;

/// A picture that the content of a page places on it.
struct PlacedPicture {
    Rectangle place; // points, in the page's own coordinates; what is displayed of it
    int width = 0;   // pixels of the picture as stored
    int height = 0;
    bool is_transparent = false; // what is below shines through
    bool is_stencil = false;     // a shape in the colour of the pen, without colours of its own
};

/// The pictures on what is `shown` of a page, also those placed by way of forms. `page` is from 1, and there. Throws
/// std::exception for a page that cannot be followed.
std::vector<PlacedPicture>
placed_pictures(MarkedPdf& pdf, std::int32_t page, const Rectangle& shown);

/// True for a picture as wide or as high as the page: a scan, or one of the strips that make one up.
bool is_strip_of_scan(const PlacedPicture& picture, const PagePlace& place);
/// True when such pictures cover the page.
bool make_up_scan(const std::vector<PlacedPicture>& pictures, const PagePlace& place);

} // namespace intake
