// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/config.hpp"
#include "pipeline/index.hpp"
#include "pipeline/workers/pool.hpp"

namespace intake {

/// Everything that shaped the answers of this run.
Stamp make_stamp(const Config& config, const Pool& pool);

} // namespace intake
