// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/outputs/brief.hpp"

#include <string>
#include <vector>

namespace intake {

/// The letter for a word processor: a package by ECMA-376 parts 1 and 2 with the parts that it cannot do
/// without. The same letter gives the same bytes.
std::string brief_docx(const std::vector<BriefBlock>& brief);

} // namespace intake
