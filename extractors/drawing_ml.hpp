// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/flow_layout.hpp"
#include "extractors/open_xml.hpp"
#include "extractors/xml.hpp"

// Shapes on slides and sheets (DrawingML: ECMA-376, part 1, 20.1).

namespace intake {

/// Lays out the paragraphs of a text body, all in one style.
void add_shape_text(const pugi::xml_node& body, const TextStyle& style, FlowLayout& flow);

/// Lays out a picture ("pic") in a paragraph of its own, as large as it is displayed. `anchor` holds its size where the picture
/// itself tells none.
void add_shape_picture(const pugi::xml_node& picture,
                       const pugi::xml_node& anchor,
                       const OpenXmlRelations& relations,
                       FlowLayout& flow);

} // namespace intake
