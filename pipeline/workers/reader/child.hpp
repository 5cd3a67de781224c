// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/warm_up.hpp"
#include "pipeline/workers/control.hpp"
#include "pipeline/workers/reader/reader.hpp"

#include <string>
#include <sys/types.h>
#include <vector>

namespace intake {

/// What a child inherits from the zygote in memory.
struct Inheritance {
    Tools& tools;
    const ReadFunction& read;
    const std::vector<std::string>& formats; // ids of those to read; empty for all
};

/// The life of a child, right after fork: gives up everything but its three descriptors, enters the
/// sandbox, reads the document and sends frames. `zygote` is the process that forked it.
[[noreturn]] void run_child(const ForkOrder& order,
                            ForkDescriptors descriptors,
                            pid_t zygote,
                            const Inheritance& inherited);

} // namespace intake
