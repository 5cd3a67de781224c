// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/inbox.hpp"
#include "pipeline/ledger.hpp"
#include "pipeline/log.hpp"
#include "pipeline/progress.hpp"
#include "pipeline/workshop.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace intake {

/// How a batch went.
struct BatchResult {
    std::size_t indexed = 0;    // portfolios whose index now stands
    std::size_t not_opened = 0; // of those: the ZIP itself could not be read
    std::size_t unchanged = 0;  // of those: not read again
    std::set<std::string> read; // names of the others
};

/// Where a batch leaves its results, and what it knows of earlier ones.
struct BatchPlaces {
    std::string results;    // folder in which each portfolio gets its own
    std::string reviews;    // folder with what people said, a file a portfolio; it may be absent
    std::string deliveries; // folder with what earlier deliveries held, a file a portfolio
    std::string work;       // folder on the same file system, for what is not complete
    std::string program;    // digest_of_program
    Ledger& ledger;
    bool everything = false; // read again what did not change, too
};

/// Indexes portfolios at the same time, and publishes and records each as soon as it is done. One whose
/// published index was made from exactly the same is not read again. Throws SystemError when the system
/// fails; what was published before stands.
BatchResult run_batch(const std::vector<InboxFile>& portfolios,
                      const BatchPlaces& places,
                      Workshop& workshop,
                      Progress& progress,
                      Log& log);

} // namespace intake
