// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/mask.hpp"
#include "pipeline/workshop.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// Takes a picture of a page: the name of its file in the portfolio's folder, and a JPEG.
using KeepPicture = std::function<void(const std::string& file, Bytes jpeg)>;

/// Whether a file of that type has pages that lie in it as sheets; an office file or a text has none.
bool has_sheets(std::string_view media_type);

/// The pages of a document that are drawn, with what is blackened on them. Not a page whose words were not
/// all read, nor one of a piece that is held back, nor one with a masked number whose place is not known.
std::vector<PictureOrder> pages_to_draw(const Index& index,
                                        std::size_t document,
                                        const std::vector<MaskedNumber>& masked,
                                        Previews previews,
                                        const std::vector<DocumentType>& types);

/// Has the pages of all documents drawn in isolated children, one call a document, and notes in the index
/// which there are. Releases the contents of the documents. A page that cannot be drawn has no picture.
void draw_previews(Index& index,
                   const std::vector<MaskedNumber>& masked,
                   Workshop& workshop,
                   const KeepPicture& keep);

} // namespace intake
