// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace intake {

/// How progress is shown.
enum class ProgressStyle : std::uint8_t {
    quiet, // nothing
    lines, // one line per portfolio
    live,  // one line that is written over and over
};

/// Live on a terminal, lines elsewhere, nothing when it must be quiet.
ProgressStyle progress_style(bool quiet);

/// One portfolio that is done, as a line of progress says it. No name: progress ends up in mail and logs.
struct ProgressStep {
    std::string id; // Portfolio::id
    std::size_t entries = 0;
    std::size_t pages = 0;
    std::size_t to_ask = 0;     // findings that the candidate is asked about
    std::size_t to_look_at = 0; // findings for the office
};

/// Tells how far the run is, on standard error. All members may be called from several threads.
class Progress {
public:
    Progress(ProgressStyle style, Lang lang, std::size_t portfolios);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    /// Removes the live line.
    ~Progress();

    /// More pages were read.
    void pages_read(std::int64_t pages);
    void portfolio_done(const ProgressStep& step);
    /// One that needed no reading. `id` as in ProgressStep.
    void portfolio_unchanged(const std::string& id);

    std::int64_t pages() const;
    double seconds() const; // since construction

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// What the live line says at one moment, at most `width` columns.
struct ProgressMoment {
    std::size_t portfolios = 0;
    std::size_t done = 0;
    std::int64_t pages = 0;
    double seconds = 0;
    std::size_t unchanged = 0; // of those that are done
};
std::string progress_line(const ProgressMoment& moment, Lang lang, int width);

} // namespace intake
