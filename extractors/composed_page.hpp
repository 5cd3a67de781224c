// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"
#include "extractors/image.hpp"

namespace intake {

/// A white sheet of a page's size on which its pictures are laid: what a page looks like, its text left out,
/// whose file holds no sheets of its own (DOCX, ODT).
class ComposedPage {
public:
    explicit ComposedPage(const Page& page);

    /// Lays a picture over `place`, scaled to fill it. What lies outside the sheet is cut off.
    void lay(const Image& image, const Box& place);

    const Image& picture() const { return m_picture; }

private:
    Image m_picture;
};

} // namespace intake
