// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <set>
#include <string>

namespace intake {

/// index.html: everything that the index of a portfolio says, for an assessor. One file that needs no other
/// and no network; without scripts it shows all the same. `pictures` are the page pictures there are beside
/// it: "previews/d1-p3.jpg" for page 3 of the first document. The same index gives the same bytes.
std::string
portfolio_html(const IndexSummary& index, Lang lang, const std::set<std::string>& pictures = {});

} // namespace intake
