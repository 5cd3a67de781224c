// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/ledger.hpp"
#include "pipeline/workers/pool.hpp"

#include <future>
#include <optional>
#include <string>

namespace intake {

/// Where stopped readings are remembered, and for which program: its digest_of_program.
struct StopMemory {
    Ledger* ledger = nullptr; // null to remember nothing
    std::string program;
};

/// One reading by the pool that ends alike every time. How far a reading comes that a clock or lack of memory
/// stops depends on how busy the machine is. So that is remembered, and the next time what had arrived by then
/// is read, and nothing else: an index that is made again has the same bytes.
class SteadyReading {
public:
    /// Orders the reading. Throws SystemError when the ledger fails.
    SteadyReading(Order order, Pool& pool, const StopMemory& memory);

    /// Waits for it. Throws SystemError when the system failed.
    FileReading get();

private:
    Ledger* m_ledger;
    std::string m_key;
    std::optional<StoppedReading> m_earlier;
    std::future<FileReading> m_reading;
};

} // namespace intake
