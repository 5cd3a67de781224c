// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/outputs/index_summary.hpp"
#include "pipeline/outputs/totals.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace intake {

/// What only the run itself knows; no part of any index.
struct RunFacts {
    std::size_t portfolios = 0; // handled in this run
    std::int64_t pages = 0;     // read in this run
    double seconds = 0;
    std::size_t unchanged = 0;               // of the portfolios: not read again
    std::vector<std::string> not_portfolios; // names of what else lies in the inbox
    std::set<std::string> read; // names of the portfolios that were read, not passed over
};

/// One folder of OUT/portfolios.
struct IndexFile {
    std::string name;                  // of the folder
    std::optional<IndexSummary> index; // nothing when its index.json could not be understood
};

/// Reads every index.json in OUT, in the order of the names of their folders, a few at a time. A folder
/// without one is passed over: a run was cut short there. Throws SystemError.
void each_index(const std::string& out_folder, const std::function<void(const IndexFile&)>& visit);

/// Rebuilds the lists of the whole batch from OUT/portfolios/*/index.json, in the order of their names:
/// the CSVs (shared.csv among them, for which it keeps a sketch of each paper in a person's name), evidence.sqlite,
/// summary.html and summary.json. Holds a few portfolios in memory at a time. An index that cannot be understood is
/// counted and passed over. `seconds` tells by name how long reading took, where that is known: of this run, or of
/// the night that read it. Throws SystemError.
BatchTotals collect(const std::string& out_folder,
                    Lang lang,
                    const std::optional<RunFacts>& facts,
                    const std::map<std::string, double>& seconds = {});

} // namespace intake
