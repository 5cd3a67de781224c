// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/legible.hpp"

#include <algorithm>

namespace intake {

bool is_legible(const Page& page) {
    constexpr float k_mostly_wrong = 0.4F; // below this mean confidence recognised text is
    if (!was_read(page.end.outcome)) {
        return false;
    }
    if (page.words.empty()) {
        return std::ranges::none_of(
            page.marks, [](const Mark& mark) { return mark.kind == "ink" && !is_blank(mark); });
    }
    return page.ocr_confidence.value_or(1.0F) >= k_mostly_wrong;
}

} // namespace intake
