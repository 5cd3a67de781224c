// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/portfolio.hpp"
#include "pipeline/workshop.hpp"

#include <string>

namespace intake {

/// Unpacks an archive and every archive inside it, and reads all files: fills the portfolio's entries
/// and documents, each archive's members directly after it. Returns how opening the archive ended.
End read_contents(const BlobPtr& archive, Portfolio& portfolio, Workshop& workshop);

/// The same for a file that need not be an archive: it becomes the portfolio's first entry, under the
/// given path.
void read_single(const BlobPtr& file,
                 const std::string& path,
                 Portfolio& portfolio,
                 Workshop& workshop);

} // namespace intake
