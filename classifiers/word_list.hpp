// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace intake {

/// The words between spaces and line ends of a text that outlives them.
inline std::unordered_set<std::string_view> words_of_list(std::string_view list) {
    std::unordered_set<std::string_view> all;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t begin = list.find_first_not_of(" \n", at);
        const std::size_t end = std::min(list.find_first_of(" \n", begin), list.size());
        if (begin < end) {
            all.insert(list.substr(begin, end - begin));
        }
        at = end;
    }
    return all;
}

} // namespace intake
