// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/inbox.hpp"
#include "pipeline/log.hpp"
#include "pipeline/progress.hpp"
#include "pipeline/workshop.hpp"

namespace intake {

/// How a batch went.
struct BatchResult {
    std::size_t indexed = 0;    // portfolios whose index now stands
    std::size_t not_opened = 0; // of those: the ZIP itself could not be read
};

/// Indexes portfolios at the same time and publishes each as soon as it is done, in
/// OUT/portfolios/<name>. Throws SystemError when the system fails; what was published before stands.
BatchResult run_batch(const std::vector<InboxFile>& portfolios,
                      const std::string& out_folder,
                      Workshop& workshop,
                      Progress& progress,
                      Log& log);

} // namespace intake
