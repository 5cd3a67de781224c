// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/portfolio.hpp"
#include "pipeline/workshop.hpp"

#include <cstddef>
#include <vector>

namespace intake {

/// A file as it came out of the children: its pages, or that it is a container.
struct ReadFile {
    std::string media_type;
    Document document;
    End end;
    bool is_container = false;
};

/// Reads files at the same time, each in isolated children; a long scan is spread over several. Equal
/// files are read once. The results stand in the order of `files` and do not depend on the number of
/// workers.
std::vector<ReadFile> read_files(const std::vector<BlobPtr>& files, Workshop& workshop);

} // namespace intake
