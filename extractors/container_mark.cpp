// SPDX-License-Identifier: GPL-3.0-or-later
#include "extractors/container_mark.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace intake {

namespace {

constexpr std::string_view k_container = "container";

} // namespace

End marked_as_container(End end) {
    std::string& reason = end.detail.reason;
    reason = std::string(k_container) + (reason.empty() ? "" : "_") + reason;
    return end;
}

bool is_marked_as_container(const End& end) {
    return end.detail.reason.starts_with(k_container);
}

End without_container_mark(End end) {
    if (is_marked_as_container(end)) {
        end.detail.reason.erase(0, std::min(k_container.size() + 1, end.detail.reason.size()));
    }
    return end;
}

} // namespace intake
