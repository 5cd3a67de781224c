// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"
#include "extractors/ocr.hpp"

namespace intake {

/// Makes what is recognised on a picture of the whole page the text of the page. Where the picture had to
/// be turned to be read, the page is turned with it: its sides swap and `rotation` says how far.
void recognize_page(const Image& image, Ocr& ocr, Page& page);

/// True when there is anything dark on the picture apart from its outer margin, where scanners leave
/// shadows: it is worth recognising.
bool has_ink(const Image& image);

} // namespace intake
