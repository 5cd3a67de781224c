// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/assess/assessment.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What one ZIP of a candidate held, and how a later one differs from it.

namespace intake {

/// A file of a delivery.
struct HeldFile {
    std::string path;
    std::string sha256;   // empty where nothing was unpacked
    std::string outcome;  // id
    std::string document; // id; empty where nothing was read
};

/// A finding of a delivery, by what it is about and not by where it stands.
struct HeldFinding {
    std::string code;
    std::string severity;
    std::string criterion;   // id; empty for none
    std::string file;        // path; empty for the portfolio as a whole
    std::string file_sha256; // empty where nothing was unpacked
    std::int32_t page = 0;   // 0 for none
    std::string text_sha256; // of its piece; empty where it is about none, or one without words
    BothTexts heading;
    BothTexts text;
};

/// What a ZIP held.
struct Delivery {
    std::string sha256; // of the ZIP
    std::vector<HeldFile> files;
    std::vector<HeldFinding> findings;
};

/// A file in this delivery, in the earlier one, or in both.
struct FileChange {
    /// same (name and bytes), renamed (same bytes), changed (same name), added, withdrawn; not_compared:
    /// the same name, and in neither delivery could it be unpacked.
    std::string state;
    std::optional<std::size_t> entry; // index into Portfolio::entries; nothing when withdrawn
    std::optional<HeldFile> was;      // nothing when added
};

/// A finding of the earlier delivery that this one does not give.
struct SolvedFinding {
    HeldFinding finding;
    /// What became of its file: same, changed, withdrawn; portfolio: it was about no file.
    std::string because;
};

/// This delivery beside the one before it.
struct DeliveryComparison {
    std::string sha256;            // of the earlier ZIP
    std::vector<FileChange> files; // in the order of the entries, then what was withdrawn
    std::vector<SolvedFinding> solved;
};

} // namespace intake
