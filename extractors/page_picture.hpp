// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"
#include "extractors/image.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace intake {

/// The resolution at which a page of that size in points is drawn, in dots per inch; 0 for a page so large
/// that nothing could be seen on it.
std::int32_t picture_dpi(double width, double height);

/// The page as a JPEG for a person to look at: reduced to picture_dpi, turned and with its boxes blackened
/// as `order` says. Nothing of what is blackened is left in it. Empty when it cannot be made.
std::vector<std::byte> page_picture(const Image& page, const PictureOrder& order);

} // namespace intake
