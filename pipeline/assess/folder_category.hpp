// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/framework.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// The category that the candidate's folders name, "B1" to "B6": "categorie 3", "cat. 3", "B3", or its words; "B0" for none.
std::string category_of_folder(std::string_view path, const std::vector<Category>& categories);

} // namespace intake
