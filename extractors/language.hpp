// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

#include <string>
#include <vector>

namespace intake {

/// The language of a page by its function words: "nl", "en", or empty when there is too little to tell.
std::string language_of(const std::vector<Word>& words);

} // namespace intake
