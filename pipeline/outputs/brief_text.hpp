// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/brief.hpp"

#include <string>
#include <vector>

namespace intake {

/// The letter as plain text.
std::string brief_text(const std::vector<BriefBlock>& brief);

} // namespace intake
