// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/mark.hpp"
#include "extractors/marked_pdf.hpp"
#include "extractors/placed_pictures.hpp"

#include <string>
#include <utility>
#include <vector>

// Pictures that the content of a page places on it, also by way of forms. A picture of the whole page, or
// one of the strips that make it up, is a scan and no mark.
//
//   placed_image   width, height   pixels of the picture as stored
//                  transparent     whether what is below shines through, as with a signature cut out
//                  stencil         whether it is a shape in the colour of the pen, without colours of its own

namespace intake::marks {

namespace {

constexpr double k_smallest_side = 4; // points; smaller is a rule or a bullet

bool is_small(const PlacedPicture& picture) {
    return picture.place.urx - picture.place.llx < k_smallest_side
           || picture.place.ury - picture.place.lly < k_smallest_side;
}

void find(MarkedPdf& pdf, MarkedPage& page) {
    std::vector<PlacedPicture> pictures = pdf.pictures(page.page.number);
    if (make_up_scan(pictures, page.place)) {
        std::erase_if(pictures, [&page](const PlacedPicture& picture) {
            return is_strip_of_scan(picture, page.place);
        });
    }
    std::erase_if(pictures, is_small);
    for (const PlacedPicture& picture : pictures) {
        Mark mark{.kind = "placed_image",
                  .box = page.place.box(picture.place),
                  .confidence = std::nullopt};
        add_fact(mark, "width", std::to_string(picture.width));
        add_fact(mark, "height", std::to_string(picture.height));
        add_fact(mark, "transparent", picture.is_transparent);
        add_fact(mark, "stencil", picture.is_stencil);
        page.page.marks.push_back(std::move(mark));
    }
}

} // namespace

extern const MarkFinder mark_placed_image;
const MarkFinder mark_placed_image{.id = "placed_image", .find = find};

} // namespace intake::marks
