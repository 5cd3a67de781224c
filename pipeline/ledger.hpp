// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extractors/outcome.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;

namespace intake {

/// What an index was made from, each as a digest: when none differs, reading again gives the same bytes.
struct MadeFrom {
    std::string archive; // the ZIP
    std::string subject; // what is known from outside it, see digest_of_subject()
    std::string program; // this program, its readers, configuration and options

    bool operator==(const MadeFrom&) const = default;
};

/// What the ledger remembers of a portfolio.
struct LedgerEntry {
    MadeFrom made_from;
    std::string seal;   // of the published folder
    bool opened = true; // whether the ZIP itself could be read
    double seconds = 0; // that reading it took, beside others
};

/// A reading that was stopped: how it ended, and what had arrived by then.
struct StoppedReading {
    End end;
    std::vector<std::int32_t> pages; // their numbers, rising
    int members = 0;                 // of a container, those that had begun
    int whole_members = 0; // of these, those that came to their end: all, or all but the last

    bool operator==(const StoppedReading&) const = default;
};

/// What the batch has done so far, over all nights: a SQLite file with digests, and no name of anybody
/// but those of the folders. Safe from several threads. All members throw SystemError when the file is
/// damaged, in use, or cannot be written.
class Ledger {
public:
    /// Opens or makes the file. One of another version is begun afresh: everything is read again.
    explicit Ledger(const std::string& path);
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;
    ~Ledger() = default;

    /// `portfolio` is the name of the folder in the results.
    std::optional<LedgerEntry> find(const std::string& portfolio) const;

    /// On disk when this returns.
    void record(const std::string& portfolio, const LedgerEntry& entry);

    /// How many seconds reading each portfolio took, the last time that it was read.
    std::map<std::string, double> seconds() const;

    /// `reading` is a digest of what was read and by what, see SteadyReading.
    std::optional<StoppedReading> find_stop(const std::string& reading) const;
    void record_stop(const std::string& reading, const StoppedReading& stop);
    /// Every stopped reading may be tried again.
    void forget_stops();

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    mutable std::mutex m_mutex;
    std::string m_path;
    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace intake
