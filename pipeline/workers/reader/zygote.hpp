// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/workers/fd.hpp"
#include "pipeline/workers/reader/reader.hpp"

namespace intake {

/// Loads what children need, says hello on `control`, then forks a child for every ForkOrder and
/// reports how it ended. Never reads a document. Returns when the other side of `control` is gone;
/// children that are still at work die with this process.
void serve(Fd control, const ReadFunction& read);

} // namespace intake
