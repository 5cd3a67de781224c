// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/exit_code.hpp"
#include "pipeline/options.hpp"

namespace intake {

/// Carries out what the command line asks. Throws UsageError, ConfigError or SystemError; main turns
/// them into advice and an exit status.
ExitCode carry_out(const Options& options);

} // namespace intake
