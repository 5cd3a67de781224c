// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/workers/pool.hpp"
#include "pipeline/workers/reader_process.hpp"
#include "pipeline/workers/wire.hpp"

#include <cstdint>
#include <string>

namespace intake {

/// What a child may use and how long it may take.
struct ChildRules {
    ChildLimits limits;
    Allowance allowance;
    double stall_seconds = 0; // without a frame
    double wall_seconds = 0;  // in all
};

/// Stays with one child until it has ended: takes its frames, stops it when it breaks a rule, and says
/// how it ended. Throws ReaderLost when the zygote dies meanwhile, and SystemError when `stop` (an
/// eventfd) becomes readable or the work folder fails; the child is killed then.
FileReading supervise(const ChildProcess& child,
                      ChildRules rules,
                      const std::string& work_folder,
                      const Fd& stop);

} // namespace intake
