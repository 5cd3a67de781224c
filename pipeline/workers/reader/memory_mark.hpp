// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace intake {

/// From now on the first allocation that is refused writes its size to `fd`. A library that then gives
/// up with abort() has died of its limit, not of a bug: only this tells the two apart.
/// Without effect under a sanitizer, which has an allocator of its own.
void mark_refused_allocations(int fd);

} // namespace intake
