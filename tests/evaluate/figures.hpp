// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/classifier_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace intake::test {

using Figures = std::map<std::string, double>; // by name, in percent

/// Takes "NAME VALUE" out of the arguments; empty where it is not among them.
inline std::string take_option(std::vector<std::string>& arguments, const std::string& name) {
    const auto at = std::ranges::find(arguments, name);
    if (at == arguments.end() || at + 1 == arguments.end()) {
        return "";
    }
    const std::string value = *(at + 1);
    arguments.erase(at, at + 2);
    return value;
}

/// Compares figures by split with the lines "split figure least" of a file, and says what is below. A line about a
/// figure that was not measured is none of this program's.
inline bool reaches(const std::map<std::string, Figures>& figures,
                    const std::filesystem::path& file) {
    std::istringstream lines(read_text(file));
    std::string line;
    bool all = true;
    std::size_t compared = 0;
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::string split;
        std::string figure;
        double least = 0;
        if (line.starts_with('#') || !(cells >> split >> figure >> least)) {
            continue;
        }
        const auto some = figures.find(split);
        if (some == figures.end() || !some->second.contains(figure)) {
            continue;
        }
        ++compared;
        if (some->second.at(figure) < least) {
            fmt::print("FELL: {} {} is {:.1f}, at least {:.1f} is asked\n",
                       split,
                       figure,
                       some->second.at(figure),
                       least);
            all = false;
        }
    }
    return all && compared > 0;
}

} // namespace intake::test
