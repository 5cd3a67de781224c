// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/index.hpp"

#include <memory>
#include <string>

namespace intake {

/// What the night did, for the administrator: one line per event, with ids, codes and figures. Takes no
/// free text on purpose, so that no name or content of a candidate can get in.
class Log {
public:
    /// Appends to the file; an empty path logs nothing. Throws SystemError when it cannot be opened.
    explicit Log(const std::string& path);
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    ~Log();

    void started(const Stamp& stamp, std::size_t portfolios, int jobs);
    void portfolio_done(const Index& index, double seconds);
    void portfolio_unchanged(const std::string& id);
    void ended(std::size_t indexed, std::size_t not_opened, std::size_t unchanged, double seconds);
    void system_failed();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace intake
