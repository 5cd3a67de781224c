// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/model_folder.hpp"

#include "classifiers/config_error.hpp"
#include "classifiers/text_parts.hpp"
#include "pipeline/files.hpp"
#include "pipeline/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace intake {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_head = "portfolio-intake/model/1";
constexpr std::string_view k_in_force = "in_force.txt";
constexpr std::string_view k_seal = "sha256 "; // the last line: of all before it
constexpr std::size_t k_file_bytes = 64U << 20U;

/// "type cv 3 1 25 25 25"
bool parse_figures(std::string_view line, std::vector<TypeFigures>& figures) {
    TypeFigures one;
    one.type = take(line, ' ');
    for (std::size_t* number :
         {&one.corrected, &one.agreed, &one.pieces, &one.right_before, &one.right_after}) {
        if (!to_number(take(line, ' '), *number)) {
            return false;
        }
    }
    figures.push_back(std::move(one));
    return line.empty();
}

/// The text without its seal; nothing where that does not fit.
std::optional<std::string_view> unsealed(std::string_view text) {
    const std::size_t at = text.rfind(k_seal);
    if (at == std::string_view::npos || !text.ends_with('\n')) {
        return std::nullopt;
    }
    const std::string_view seal =
        text.substr(at + k_seal.size(), text.size() - at - k_seal.size() - 1);
    const std::string_view content = text.substr(0, at);
    return seal == sha256_hex(content) ? std::optional(content) : std::nullopt;
}

} // namespace

std::string to_text(const LearnedVersion& version, const std::vector<DocumentType>& types) {
    std::string text = fmt::format(
        "{}\n"
        "version {}\n"
        "after {}\n"
        "corrections {}\n"
        "kept_examples {}\n"
        "configuration {}\n"
        "corrected {}\n"
        "# type: corrected, agreed, pieces, right before, right after\n",
        k_head,
        version.version,
        version.after,
        version.corrections,
        version.kept_examples,
        version.configuration,
        version.model.corrections());
    for (const TypeFigures& one : version.figures) {
        text += fmt::format("type {} {} {} {} {} {}\n",
                            one.type,
                            one.corrected,
                            one.agreed,
                            one.pieces,
                            one.right_before,
                            one.right_after);
    }
    text += "# word: number, rarity, what it adds to the score of a type\n";
    std::string features = to_text(version.model.features(), types);
    for (std::string_view rest = features; !rest.empty();) {
        text += fmt::format("word {}\n", take(rest, '\n'));
    }
    return text + fmt::format("{}{}\n", k_seal, sha256_hex(text));
}

namespace {

/// A version of which the model is not yet made.
struct VersionParts {
    LearnedVersion version;
    OfficeModel::Features features;
    std::size_t corrected = 0;
};

/// False where the line is not understood.
bool take_line(std::string_view key,
               std::string_view line,
               const std::vector<DocumentType>& types,
               VersionParts& parts) {
    LearnedVersion& version = parts.version;
    for (const auto& [name, text] : {std::pair{"corrections", &version.corrections},
                                     std::pair{"kept_examples", &version.kept_examples},
                                     std::pair{"configuration", &version.configuration}}) {
        if (key == name) {
            *text = line;
            return true;
        }
    }
    if (key == "version") {
        return to_number(line, version.version);
    }
    if (key == "after") {
        return to_number(line, version.after);
    }
    if (key == "corrected") {
        return to_number(line, parts.corrected);
    }
    if (key == "type") {
        return parse_figures(line, version.figures);
    }
    return key == "#" || (key == "word" && parse_feature(line, types, parts.features));
}

} // namespace

LearnedVersion parse_version(std::string_view text,
                             const std::string& name,
                             const std::vector<DocumentType>& types) {
    const auto fail = [&](std::string_view what) {
        return ConfigError(fmt::format("{}: {}", name, what));
    };
    std::optional<std::string_view> content = unsealed(text);
    if (!content || take(*content, '\n') != k_head) {
        throw fail("it is damaged, or of another version of the program");
    }
    VersionParts parts;
    while (!content->empty()) {
        std::string_view line = take(*content, '\n');
        const std::string_view key = take(line, ' ');
        if (!take_line(key, line, types, parts)) {
            throw fail(fmt::format(
                "'{} {}' is not understood; is a document type gone?", key, line.substr(0, 60)));
        }
    }
    parts.version.model = OfficeModel(std::move(parts.features), parts.corrected, types.size());
    return std::move(parts.version);
}

ModelFolder::ModelFolder(const std::string& out, const std::vector<DocumentType>& types)
    : m_folder(out + "/model"), m_out(out), m_types(types) {}

std::vector<int> ModelFolder::versions() const {
    std::vector<int> versions;
    if (!fs::is_directory(m_folder)) {
        return versions;
    }
    for (const std::string& name : list_folder(m_folder)) {
        int version = 0;
        if (name.ends_with(".txt")
            && to_number(std::string_view(name).substr(0, name.size() - 4), version)
            && version > 0) {
            versions.push_back(version);
        }
    }
    std::ranges::sort(versions);
    return versions;
}

int ModelFolder::in_force() const {
    const std::string path = fmt::format("{}/{}", m_folder, k_in_force);
    const Result<std::string> content = read_doubtful_file(path, 32);
    if (!content.ok() && content.problem().outcome == Outcome::input_gone) {
        return 0;
    }
    int version = 0;
    if (!content.ok() || !content->ends_with('\n')
        || !to_number(std::string_view(*content).substr(0, content->size() - 1), version)
        || version < 0) {
        throw ConfigError(fmt::format(
            "{}: it names no version; choose one with 'portfolio-intake learn {} --use VERSION'",
            path,
            m_out));
    }
    return version;
}

std::string ModelFolder::path_of(int version) const {
    return fmt::format("{}/{}.txt", m_folder, version);
}

std::string ModelFolder::content_of(int version) const {
    Result<std::string> content = read_doubtful_file(path_of(version), k_file_bytes);
    if (!content.ok()) {
        throw ConfigError(fmt::format("{}: it is not there or cannot be read", path_of(version)));
    }
    return std::move(*content);
}

LearnedVersion ModelFolder::read(int version) const {
    try {
        return parse_version(content_of(version), path_of(version), m_types);
    } catch (const ConfigError& error) {
        throw ConfigError(
            fmt::format("{}\nGo back to another version with 'portfolio-intake learn {} --use "
                        "VERSION' (0 for none).",
                        error.what(),
                        m_out));
    }
}

LearnedStamp ModelFolder::stamp_of(int version) const {
    return {version, sha256_hex(content_of(version))};
}

void ModelFolder::add(const LearnedVersion& version) const {
    make_folders(m_folder);
    write_file_atomically(path_of(version.version), to_text(version, m_types));
    put_in_force(version.version);
}

void ModelFolder::put_in_force(int version) const {
    make_folders(m_folder);
    write_file_atomically(fmt::format("{}/{}", m_folder, k_in_force), fmt::format("{}\n", version));
}

} // namespace intake
