// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/classify.hpp"
#include "extractors/format.hpp"
#include "pipeline/assess/assess.hpp"
#include "pipeline/index.hpp"
#include "pipeline/workers/pool.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace intake {

/// The configuration folder, read and checked as a whole.
struct Config {
    std::string folder;
    Limits limits;
    PoolOptions pool; // what the configuration says about children; the rest is filled in at start
    std::int32_t pages_per_child = 1;     // pages of a long scan that one child recognises
    std::size_t findings_of_one_code = 1; // in one portfolio; what is beyond is only counted
    ClassifierConfig classifier;
    /// The frameworks and the office's decisions; the register comes with a run.
    AssessmentRules rules;
    std::vector<std::pair<std::string, std::string>> digests; // file -> sha256, ordered by file
    /// The model in `classifier.office`, which is not of this folder.
    std::optional<LearnedStamp> learned;
};

/// Reads and checks the folder. Throws ConfigError with file, line and what is allowed.
Config load_config(const std::string& folder);

/// The text of its kept_examples.txt, which only `learn` needs. Throws ConfigError where it is not there.
std::string read_kept_examples(const std::string& folder);

/// The configuration folder for this program: `wanted` when given, else the first that exists beside the
/// program, where it was installed, or in the source tree it was built from. Throws ConfigError.
std::string find_config_folder(const std::string& wanted);

/// Reads config/intake.toml. `name` is used in messages. Throws ConfigError.
void parse_intake_toml(std::string_view toml, const std::string& name, Config& config);

} // namespace intake
