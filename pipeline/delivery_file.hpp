// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/delivery.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the deliveries before this one held: OUT/deliveries/<portfolio>.json, whose shape is
// config/schema/deliveries.json. The program writes it itself, before it replaces what was published, so that a
// run that is killed compares with the same delivery when it is run again.

namespace intake {

/// The file as it was read.
struct DeliveryFile {
    std::string sha256;             // of its bytes; empty where there is no file
    std::int32_t last_document = 0; // the highest number that a document of this candidate ever had
    std::vector<Delivery> deliveries; // that could be opened, the newest last
    std::optional<BothTexts> problem; // why nothing of it is used
};

/// What stands in the file. Whatever is wrong with it is a problem, never an error.
DeliveryFile parse_deliveries(std::string_view json);

/// The same for a path, where there may be nothing.
DeliveryFile read_deliveries(const std::string& path);

/// As parse_deliveries() reads it.
std::string deliveries_json(const DeliveryFile& file, const std::string& portfolio);

/// The newest that is another ZIP than this; null where there is none.
const Delivery* delivery_before(const DeliveryFile& file, const std::string& sha256);

/// Adds what stands published in `folder`, where that is another ZIP than `sha256` (empty where it could not be
/// copied) and is not noted yet. On disk when this returns. What is broken is begun anew. Throws SystemError.
DeliveryFile note_published(const std::string& folder,
                            const std::string& sha256,
                            const std::string& path,
                            const std::string& portfolio);

/// Its place in the results: "deliveries/<portfolio>.json".
std::string deliveries_place(const std::string& portfolio);

} // namespace intake
