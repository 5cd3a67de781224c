// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classifiers/classify.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace intake::test {

inline std::string read_text(const std::filesystem::path& path) {
    const std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What the classifier is configured with in a configuration folder such as config/. Throws ConfigError.
inline ClassifierConfig load_classifier_config(const std::filesystem::path& folder) {
    ClassifierConfig config;
    config.word_groups =
        parse_word_groups(read_text(folder / "word_groups.toml"), "word_groups.toml");
    config.framework_text = read_text(folder / "frameworks" / "toetsingskader.txt");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "document_types")) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const std::filesystem::path& file : files) {
        config.types.push_back(
            parse_document_type(read_text(file), "document_types/" + file.filename().string()));
    }
    config.words = WordModel(read_text(folder / "word_model.txt"), "word_model.txt", config.types);
    config.fields = parse_fields(read_text(folder / "fields.toml"), "fields.toml", config.types);
    return config;
}

} // namespace intake::test
