// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/delivery_file.hpp"
#include "pipeline/inbox.hpp"
#include "pipeline/index.hpp"
#include "pipeline/previews.hpp"
#include "pipeline/workshop.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace intake {

/// What earlier deliveries held, for a ZIP of this sha256; empty where it could not be copied.
using EarlierDeliveries = std::function<DeliveryFile(const std::string& sha256)>;

/// One portfolio: from the ZIP in the inbox to its evidence index. Bad input ends in the index; throws
/// SystemError when the system fails. `words` is what people said of it on earlier nights; `keep` gets the
/// pictures of its pages.
Index run(const InboxFile& file,
          const ReviewFile& words,
          const EarlierDeliveries& earlier_deliveries,
          Workshop& workshop,
          const KeepPicture& keep);

/// How far a single file is looked into.
enum class Depth : std::uint8_t {
    text, // only what is written in it: entries and documents
    all,  // pieces and findings too
};

/// The same for a single file, which need not be a ZIP: the index of a portfolio that holds it as its
/// first entry.
Index run_single(const InboxFile& file, Depth depth, Workshop& workshop);

} // namespace intake
