// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/page_place.hpp"

#include "extractors/qpdf.hpp"

#include <algorithm>

namespace intake {

namespace {

constexpr double k_letter_width = 612; // of a page that states no size
constexpr double k_letter_height = 792;

Rectangle cut(const Rectangle& inner, const Rectangle& outer) {
    return {std::clamp(inner.llx, outer.llx, outer.urx),
            std::clamp(inner.lly, outer.lly, outer.ury),
            std::clamp(inner.urx, outer.llx, outer.urx),
            std::clamp(inner.ury, outer.lly, outer.ury)};
}

} // namespace

std::optional<Rectangle> rectangle_of(QPDFObjectHandle object) {
    if (!object.isRectangle()) {
        return std::nullopt;
    }
    const Rectangle found = object.getArrayAsRectangle();
    return Rectangle(std::min(found.llx, found.urx),
                     std::min(found.lly, found.ury),
                     std::max(found.llx, found.urx),
                     std::max(found.lly, found.ury));
}

Rectangle intersection(const Rectangle& a, const Rectangle& b) {
    return {std::max(a.llx, b.llx),
            std::max(a.lly, b.lly),
            std::min(a.urx, b.urx),
            std::min(a.ury, b.ury)};
}

bool is_empty(const Rectangle& rectangle) {
    return !(rectangle.llx < rectangle.urx && rectangle.lly < rectangle.ury);
}

PagePlace::PagePlace(QPDFPageObjectHelper& page, std::int32_t turned) {
    const Rectangle media = rectangle_of(page.getAttribute("/MediaBox", false))
                                .value_or(Rectangle(0, 0, k_letter_width, k_letter_height));
    m_shown = cut(rectangle_of(page.getAttribute("/CropBox", false)).value_or(media), media);
    if (is_empty(m_shown)) {
        m_shown = media;
    }
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const auto stated =
        rotate.isInteger() ? static_cast<std::int32_t>(rotate.getIntValue() % 360) : 0;
    m_turned = ((stated + turned) % 360 + 360) % 360;
}

Box PagePlace::box(const Rectangle& rectangle) const {
    const double width = m_shown.urx - m_shown.llx;
    const double height = m_shown.ury - m_shown.lly;
    if (!(width > 0 && height > 0)) {
        return {};
    }
    const Box upright = clamp({(rectangle.llx - m_shown.llx) / width,
                               (m_shown.ury - rectangle.ury) / height,
                               (rectangle.urx - m_shown.llx) / width,
                               (m_shown.ury - rectangle.lly) / height});
    return turned(upright, m_turned);
}

} // namespace intake
