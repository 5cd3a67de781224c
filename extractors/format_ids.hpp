// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace intake {

/// Names of all formats, ordered. For those who may not link the formats themselves.
std::span<const std::string_view> format_ids();

} // namespace intake
