// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/edits.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace intake {

std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (const char letter : a) {
        std::size_t corner = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto change = corner + (letter == b[j] ? 0U : 1U);
            corner = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, corner + 1, change});
        }
    }
    return row.back();
}

} // namespace intake
