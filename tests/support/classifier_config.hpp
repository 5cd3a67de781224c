// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "classifiers/classify.hpp"

namespace intake::test {

inline std::string read_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What the classifier is configured with in a configuration folder such as config/. Throws ConfigError.
inline ClassifierConfig load_classifier_config(const std::filesystem::path& folder) {
    ClassifierConfig config;
    config.word_groups = parse_word_groups(read_text(folder / "word_groups.toml"), "word_groups.toml");
    config.framework_text = read_text(folder / "frameworks" / "toetsingskader.txt");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "document_types")) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const std::filesystem::path& file : files) {
        config.types.push_back(parse_document_type(read_text(file), "document_types/" + file.filename().string()));
    }
    return config;
}

} // namespace intake::test
