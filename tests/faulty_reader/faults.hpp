// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/format.hpp"

#include <string_view>

namespace intake::tests {

/// Goes wrong in the way that is named; see the table in faults.cpp. Most of them do not return.
End misbehave(std::string_view name, Sink& sink);

} // namespace intake::tests
