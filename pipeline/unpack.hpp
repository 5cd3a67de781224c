// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/portfolio.hpp"
#include "pipeline/workshop.hpp"

#include <string>
#include <vector>

namespace intake {

/// What is left for one portfolio: one budget for the ZIP and every ZIP inside it.
struct Budget {
    std::uint64_t entries = 0;
    std::uint64_t bytes = 0;
};

/// The content of one archive, in its own order.
struct Unpacked {
    std::vector<Entry> entries; // every record of the archive, each with an outcome so far
    End end;                    // how the archive itself ended
};

/// Unpacks one archive in an isolated child and takes what it cost from the budget. `inside` is the
/// shown path of the archive; empty for the portfolio itself.
Unpacked
unpack(const BlobPtr& archive, const std::string& inside, Budget& budget, Workshop& workshop);

} // namespace intake
