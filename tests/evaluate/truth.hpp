// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/classifier_config.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace intake::test {

/// "held_out" and what has "kept" in its name only score; the other parts may be looked at.
inline bool may_be_looked_at(std::string_view part) {
    return part.find("held_out") == std::string_view::npos
           && part.find("kept") == std::string_view::npos;
}

/// A piece whose type is known: a line of PIECES/truth.tsv.
struct Truth {
    std::string file;
    /// The part, a folder.
    std::string split;
    std::string kind;
    std::string type;
};

inline std::vector<Truth> read_truth(const std::filesystem::path& path) {
    std::vector<Truth> all;
    std::istringstream file(read_text(path));
    std::string line;
    std::getline(file, line); // names of the columns
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Truth truth;
        std::getline(cells, truth.file, '\t');
        std::getline(cells, truth.split, '\t');
        std::getline(cells, truth.kind, '\t');
        std::getline(cells, truth.type, '\t');
        all.push_back(truth);
    }
    return all;
}

/// The pieces in PIECES that may be looked at.
inline std::vector<Truth> looked_at(const std::filesystem::path& pieces) {
    std::vector<Truth> truths = read_truth(pieces / "truth.tsv");
    std::erase_if(truths, [](const Truth& truth) { return !may_be_looked_at(truth.split); });
    return truths;
}

} // namespace intake::test
