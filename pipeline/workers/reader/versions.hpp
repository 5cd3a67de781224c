// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/tesseract.hpp"

#include <string>
#include <utility>
#include <vector>

namespace intake {

/// Names and versions of what reads files here: libraries by version, models by SHA-256.
std::vector<std::pair<std::string, std::string>> versions(const OcrEngine& engine);

} // namespace intake
