// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace intake::tests {

/// From now on allocations of this process are counted; the one with this number, from 1, finds no memory.
void refuse_allocation(std::uint64_t number);

} // namespace intake::tests
