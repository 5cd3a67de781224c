// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/config.hpp"

#include "classifiers/strict_toml.hpp"
#include "extractors/format_ids.hpp"
#include "pipeline/files.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/system_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace intake {

namespace fs = std::filesystem;

namespace {

struct LimitKey {
    std::string_view key;
    std::uint64_t Limits::*value;
};
constexpr std::array k_limits = {
    LimitKey{"archive_bytes", &Limits::archive_bytes},
    LimitKey{"entries", &Limits::entries},
    LimitKey{"entry_bytes", &Limits::entry_bytes},
    LimitKey{"unpacked_bytes", &Limits::unpacked_bytes},
    LimitKey{"entry_ratio", &Limits::entry_ratio},
    LimitKey{"archive_ratio", &Limits::archive_ratio},
    LimitKey{"ratio_after_bytes", &Limits::ratio_after_bytes},
    LimitKey{"name_bytes", &Limits::name_bytes},
    LimitKey{"name_components", &Limits::name_components},
    LimitKey{"depth", &Limits::depth},
    LimitKey{"document_bytes", &Limits::document_bytes},
    LimitKey{"text_pages", &Limits::text_pages},
    LimitKey{"ocr_pages", &Limits::ocr_pages},
    LimitKey{"page_pixels", &Limits::page_pixels},
    LimitKey{"page_side", &Limits::page_side},
    LimitKey{"image_pixels", &Limits::image_pixels},
    LimitKey{"image_frames", &Limits::image_frames},
    LimitKey{"page_text_bytes", &Limits::page_text_bytes},
    LimitKey{"text_bytes", &Limits::text_bytes},
};
static_assert(sizeof(Limits) == k_limits.size() * sizeof(std::uint64_t), "a limit without a key");

/// A number in [least, most]; ConfigError otherwise.
double number_within(const StrictTable& table, std::string_view key, double least, double most) {
    const double value = table.number(key);
    if (!(value >= least && value <= most)) {
        table.fail(key, fmt::format("'{}' must lie between {} and {}", key, least, most));
    }
    return value;
}

std::int32_t whole_within(const StrictTable& table, std::string_view key, int least, int most) {
    const std::uint64_t value = table.size(key);
    if (value < static_cast<std::uint64_t>(least) || value > static_cast<std::uint64_t>(most)) {
        table.fail(key, fmt::format("'{}' must lie between {} and {}", key, least, most));
    }
    return static_cast<std::int32_t>(value);
}

void read_reading(const StrictTable& table, Config& config) {
    const std::vector<std::string> languages = table.texts("languages");
    config.pool.languages = fmt::format("{}", fmt::join(languages, "+"));
    config.pool.dpi = whole_within(table, "resolution", 72, 600);
    config.pages_per_child = whole_within(table, "pages_per_child", 1, 100);
}

/// Kept as it is named; load_config makes it a path.
void read_signatures(const StrictTable& table, Config& config) {
    config.pool.trusted_certificates = table.text("trusted_certificates");
}

void read_formats(const StrictTable& table, Config& config) {
    config.pool.formats.clear();
    for (const std::string_view id : format_ids()) {
        if (table.flag(id)) {
            config.pool.formats.emplace_back(id);
        }
    }
}

void read_limits(const StrictTable& table, Config& config) {
    for (const LimitKey& limit : k_limits) {
        const std::uint64_t value = table.size(limit.key);
        if (value == 0 && limit.value != &Limits::depth) {
            table.fail(limit.key, fmt::format("'{}' must be at least 1", limit.key));
        }
        config.limits.*limit.value = value;
    }
    if (config.pool.languages.empty()) {
        config.limits.ocr_pages = 0; // nothing to recognise with: such pages are told, not read
    }
}

void read_clocks(const StrictTable& table, Config& config) {
    config.pool.cpu_seconds = number_within(table, "cpu_seconds", 1, 86400);
    config.pool.ocr_cpu_seconds = number_within(table, "ocr_cpu_seconds", 1, 86400);
    config.pool.stall_seconds = number_within(table, "stall_seconds", 1, 86400);
    config.pool.wall_factor = number_within(table, "wall_factor", 1, 100);
}

void read_memory(const StrictTable& table, Config& config) {
    constexpr std::uint64_t k_least = 256ULL << 20U; // models and one A4 page
    config.pool.memory_bytes = table.size("child_bytes");
    if (config.pool.memory_bytes < k_least) {
        table.fail("child_bytes",
                   "'child_bytes' must be at least 256 MiB: models and one page need 150");
    }
    config.pool.result_bytes = table.size("result_bytes");
    config.pool.renew_after = whole_within(table, "renew_after", 1, 1000000);
}

void read_findings(const StrictTable& table, Config& config) {
    config.findings_of_one_code =
        static_cast<std::size_t>(whole_within(table, "of_one_code", 1, 10000));
}

std::vector<std::string_view> limit_keys() {
    std::vector<std::string_view> keys;
    for (const LimitKey& limit : k_limits) {
        keys.push_back(limit.key);
    }
    return keys;
}

struct Section {
    std::string_view name;
    std::vector<std::string_view> keys;
    void (*read)(const StrictTable&, Config&);
};

std::vector<Section> sections() {
    const std::span<const std::string_view> formats = format_ids();
    return {
        {"reading", {"languages", "resolution", "pages_per_child"}, read_reading},
        {"signatures", {"trusted_certificates"}, read_signatures},
        {"formats", {formats.begin(), formats.end()}, read_formats},
        {"limits", limit_keys(), read_limits},
        {"clocks", {"cpu_seconds", "ocr_cpu_seconds", "stall_seconds", "wall_factor"}, read_clocks},
        {"memory", {"child_bytes", "result_bytes", "renew_after"}, read_memory},
        {"findings", {"of_one_code"}, read_findings},
    };
}

/// Reads files of the configuration folder and keeps their digests.
class Folder {
public:
    Folder(std::string folder, Config& config) : m_folder(std::move(folder)), m_config(config) {}

    /// `name` is relative to the folder.
    std::string read(const std::string& name) {
        std::string text;
        try {
            text = read_file((fs::path(m_folder) / name).string());
        } catch (const SystemError& error) {
            throw ConfigError(fmt::format("{}: the configuration is incomplete", error.what()));
        }
        m_config.digests.emplace_back(name, sha256_hex(text));
        return text;
    }

    /// Names of the files in a sub-folder with this extension, ordered; ConfigError when there are none.
    std::vector<std::string> names(const std::string& sub_folder,
                                   std::string_view extension) const {
        const std::string path = (fs::path(m_folder) / sub_folder).string();
        std::vector<std::string> found;
        if (fs::is_directory(path)) {
            for (const std::string& name : list_folder(path)) {
                if (name.ends_with(extension) && !name.starts_with('.')) {
                    found.push_back(sub_folder + "/" + name);
                }
            }
        }
        if (found.empty()) {
            throw ConfigError(fmt::format("there is no *{} in '{}'", extension, path));
        }
        return found;
    }

private:
    std::string m_folder;
    Config& m_config;
};

/// A framework names its text; the text has been read already.
Framework read_framework(const std::string& toml,
                         const std::string& name,
                         const std::map<std::string, std::string>& texts,
                         const Config& config) {
    const toml::table root = parse_toml(toml, name);
    const std::string text_name = root["framework"]["text"].value_or(std::string());
    const auto text = texts.find(text_name);
    if (text == texts.end()) {
        throw ConfigError(fmt::format(
            "{}: there is no text '{}' beside it: name one in [framework]", name, text_name));
    }
    return parse_framework(toml, name, text->second, config.classifier.types);
}

} // namespace

Config load_config(const std::string& folder) {
    Config config;
    config.folder = folder;
    Folder files(folder, config);
    parse_intake_toml(files.read("intake.toml"), "intake.toml", config);
    if (std::string& certificates = config.pool.trusted_certificates; !certificates.empty()) {
        if (files.read(certificates).find("-----BEGIN CERTIFICATE-----") == std::string::npos) {
            throw ConfigError(fmt::format(
                "{}: there is no certificate in it; [signatures] needs a PEM file", certificates));
        }
        certificates = (fs::path(folder) / certificates).string();
    }
    config.classifier.word_groups =
        parse_word_groups(files.read("word_groups.toml"), "word_groups.toml");
    for (const std::string& name : files.names("document_types", ".toml")) {
        config.classifier.types.push_back(parse_document_type(files.read(name), name));
    }
    config.classifier.words =
        WordModel(files.read("word_model.txt"), "word_model.txt", config.classifier.types);
    config.classifier.fields =
        parse_fields(files.read("fields.toml"), "fields.toml", config.classifier.types);
    std::map<std::string, std::string> texts; // of the frameworks, by the name of the file
    for (const std::string& name : files.names("frameworks", ".txt")) {
        const std::string& text = texts[fs::path(name).filename().string()] = files.read(name);
        config.classifier.framework_text += text;
    }
    for (const std::string& name : files.names("frameworks", ".toml")) {
        config.rules.frameworks.push_back(read_framework(files.read(name), name, texts, config));
    }
    config.rules.office =
        parse_office(files.read("office.toml"), "office.toml", config.rules.frameworks);
    files.read("ink_scorer.txt"); // the reader program reads it; it shapes the answer all the same
    config.pool.ink_scorer = fs::absolute(fs::path(folder) / "ink_scorer.txt").string();
    std::ranges::sort(config.digests);
    return config;
}

std::string read_kept_examples(const std::string& folder) {
    try {
        return read_file((fs::path(folder) / "kept_examples.txt").string());
    } catch (const SystemError& error) {
        throw ConfigError(fmt::format("{}: the configuration is incomplete", error.what()));
    }
}

void parse_intake_toml(std::string_view toml, const std::string& name, Config& config) {
    const toml::table root = parse_toml(toml, name);
    const std::vector<Section> all = sections();
    std::vector<std::string_view> names;
    for (const Section& section : all) {
        names.push_back(section.name);
    }
    const StrictTable top(root, name, names);
    for (const Section& section : all) {
        const toml::table* table = top.table(section.name);
        if (table == nullptr) {
            throw ConfigError(fmt::format("{}: the table [{}] is missing", name, section.name));
        }
        section.read(StrictTable(*table, name, section.keys), config);
    }
}

std::string find_config_folder(const std::string& wanted) {
    const auto holds_config = [](const fs::path& folder) {
        return fs::exists(folder / "intake.toml");
    };
    if (!wanted.empty()) {
        if (!holds_config(wanted)) {
            throw ConfigError(
                fmt::format("there is no intake.toml in '{}'; check --config", wanted));
        }
        return wanted;
    }
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path();
    for (const char* place : {"config", "../share/portfolio-intake", "../../config"}) {
        if (holds_config(program / place)) {
            return fs::weakly_canonical(program / place).string();
        }
    }
    throw ConfigError(
        "the configuration folder was not found beside the program; name it with --config");
}

} // namespace intake
