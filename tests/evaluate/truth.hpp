// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/classifier_config.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace intake::test {

/// A piece whose type is known: a line of PIECES/truth.tsv.
struct Truth {
    std::string file;
    /// Folder it lies in; "held_out" and those that end in "kept" only score, the others may be looked at.
    std::string split;
    std::string kind;
    std::string type;

    bool may_be_looked_at() const { return !split.ends_with("held_out") && !split.ends_with("kept"); }
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

} // namespace intake::test
