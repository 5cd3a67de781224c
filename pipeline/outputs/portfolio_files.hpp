// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <set>
#include <string>
#include <vector>

namespace intake {

/// A file of a portfolio's folder in OUT.
struct OutputFile {
    std::string name;
    std::string content;
};

/// All that is written about a portfolio, made from its index.json: that file itself last, for who finds it
/// finds the others. `pictures` are the page pictures that lie beside it: "previews/d1-p3.jpg".
std::vector<OutputFile> portfolio_files(const std::string& index_json,
                                        Lang lang,
                                        const std::set<std::string>& pictures = {});

} // namespace intake
