// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/files.hpp"
#include "pipeline/outputs/index_summary.hpp"

#include <memory>
#include <string>

struct sqlite3;

namespace intake {

/// evidence.sqlite: the indexes of a batch as tables; they are described in config/schema/evidence.sql. Nothing is
/// seen at its path before publish(). The same indexes in the same order give the same bytes. Throws SystemError.
class EvidenceDatabase {
public:
    explicit EvidenceDatabase(const std::string& path);

    void add(const IndexSummary& index);
    /// Call it once, after the last portfolio.
    void publish();

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    AtomicFile m_file;
    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace intake
