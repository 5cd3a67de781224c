// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/inbox.hpp"
#include "pipeline/index.hpp"
#include "pipeline/workshop.hpp"

namespace intake {

/// One portfolio: from the ZIP in the inbox to its evidence index. Bad input ends in the index; throws
/// SystemError when the system fails.
Index run(const InboxFile& file, Workshop& workshop);

/// The same for a single file, which need not be a ZIP: the index of a portfolio that holds it as its
/// first entry.
Index run_single(const InboxFile& file, Workshop& workshop);

} // namespace intake
