// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a file of the configuration or in the register of candidates: it is read, or refused with
// a sentence that names the file. Each input is taken for each of these files; our own files are seeds, too.

#include "classifiers/config_error.hpp"
#include "classifiers/document_type.hpp"
#include "classifiers/field.hpp"
#include "pipeline/assess/candidate_register.hpp"
#include "pipeline/assess/framework.hpp"
#include "pipeline/assess/office.hpp"
#include "pipeline/config.hpp"
#include "pipeline/usage_error.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace intake;

const std::string k_name = "file.toml";

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// What other files refer to.
const Config& ours() {
    static const Config config = load_config(INTAKE_SOURCE_DIR "/config");
    return config;
}

void read_intake(std::string_view toml) {
    Config config;
    parse_intake_toml(toml, k_name, config);
    demand(config.limits.entries >= 1 && config.pool.cpu_seconds >= 1
           && config.pages_per_child >= 1);
}

void read_document_type(std::string_view toml) {
    const DocumentType type = parse_document_type(toml, k_name);
    demand(!type.id.empty());
    for (const CueSpec& cue : type.cues) {
        demand(!cue.kind.empty() && cue.file == k_name && cue.line > 0);
    }
}

void read_word_groups(std::string_view toml) {
    const WordGroups words = parse_word_groups(toml, k_name);
    for (const WordGroup& group : words.groups) {
        demand(group.line > 0);
    }
}

void read_fields(std::string_view toml) {
    for (const FieldUse& use : parse_fields(toml, k_name, ours().classifier.types)) {
        demand(use.field != nullptr);
    }
}

void read_framework(std::string_view toml) {
    const Framework framework =
        parse_framework(toml, k_name, ours().classifier.framework_text, ours().classifier.types);
    demand(!framework.id.empty());
}

void read_office(std::string_view toml) {
    const Office office = parse_office(toml, k_name, ours().rules.frameworks);
    for (const DecisionInForce& decision : office.decisions()) {
        demand(!decision.key.empty());
    }
}

void read_register(std::string_view bytes) {
    const CandidateRegister candidates = CandidateRegister::parse(bytes);
    (void)candidates.find("a_proef.zip");
    for (const RegisterProblem& problem : candidates.problems()) {
        demand(problem.line > 0 && !problem.problem.empty());
    }
}

constexpr std::array k_readers = {read_intake,
                                  read_document_type,
                                  read_word_groups,
                                  read_fields,
                                  read_framework,
                                  read_office,
                                  read_register};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { // NOLINT
    if (size > 128U << 10U) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const auto read : k_readers) {
        try {
            read(text);
        } catch (const ConfigError& error) {
            demand(std::string_view(error.what()).starts_with(k_name));
        } catch (const UsageError& error) {
            demand(*error.what() != '\0');
        }
    }
    return 0;
}
