// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/language.hpp"
#include "pipeline/previews_of.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace intake {

/// The part of the inbox that this process takes: number `part` (from 1) of `parts`.
struct Shard {
    std::int32_t part = 1;
    std::int32_t parts = 1;
};

/// The command line, checked. Every command reads only its own part.
struct Options {
    enum class Command : std::uint8_t { run, inspect, show, collect, learn, check, schema };

    Command command = Command::run;
    std::string config_folder; // empty: found beside the program
    Lang lang = Lang::nl;
    bool quiet = false;
    std::int32_t jobs = 0; // 0: one for each processor
    bool allow_unsandboxed = false;

    std::string inbox;                       // run
    std::string out;                         // run, show, collect, learn
    std::string candidates;                  // run: the register; empty for none
    std::string framework;                   // run: id; empty to choose by date
    std::optional<Shard> shard;              // run
    bool again = false;                      // run: read what did not change, too
    Previews previews = Previews::evidence;  // run
    std::vector<std::string> files;          // inspect
    bool text_only = false;                  // inspect
    std::string portfolio;                   // show; empty for all
    std::string schema;                      // schema
    std::string corrections;                 // learn: file or folder; empty: OUT/review
    bool list_versions = false;              // learn
    bool undo = false;                       // learn: back to the version before
    std::optional<std::int32_t> use_version; // learn: 0 for none
};

/// What parse_options found: options to carry out, or a text to print and the status to leave with.
struct ParsedOptions {
    std::optional<Options> options;
    std::string message;
    bool failed = false;
};

ParsedOptions parse_options(int argc, const char* const* argv);

} // namespace intake
