// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/document.hpp"

namespace intake {

/// Whether what was read of a page is what stands on it. Of a page that is not legible nobody knows what it
/// may be: nothing is missing because of it.
bool is_legible(const Page& page);

} // namespace intake
