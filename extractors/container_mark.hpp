// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/outcome.hpp"

namespace intake {

// A file that was read may hold files that are still to be opened. Its end says so in its reason ("container"), in
// front of the reason that it has ("container_limit_text").

End marked_as_container(End end);
bool is_marked_as_container(const End& end);
End without_container_mark(End end);

} // namespace intake
