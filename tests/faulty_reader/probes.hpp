// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/outcome.hpp"

#include <string_view>

namespace intake::tests {

/// Tries what a child may not do; see the table in probes.cpp. Returns only when the kernel let the call
/// return: reason "done", or "errno_<n>" where it refused.
End probe(std::string_view name);

} // namespace intake::tests
