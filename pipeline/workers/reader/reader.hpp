// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/read.hpp"

#include <functional>

namespace intake {

/// What a child does with its bytes: read_bytes, or in tests something worse.
using ReadFunction =
    std::function<End(Bytes, const Identifier&, const ReadRequest&, const OnIdentified&, Sink&)>;

/// The reader program: checks that portfolio-intake started it, then serves as the zygote until the
/// coordinator is gone. Returns the exit status; children never return.
int run_reader(const ReadFunction& read);

} // namespace intake
