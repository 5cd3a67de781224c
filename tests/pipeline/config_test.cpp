// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "classifiers/office_learner.hpp"
#include "pipeline/config.hpp"
#include "pipeline/files.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <utility>

namespace intake {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string k_folder = std::string(INTAKE_SOURCE_DIR) + "/config";

TEST(Config, TheShippedFolderIsInOrder) {
    const Config config = load_config(k_folder);
    EXPECT_EQ(config.limits.entries, 10000U);
    EXPECT_EQ(config.limits.entry_bytes, 256ULL << 20U);
    EXPECT_EQ(config.limits.depth, 3U);
    EXPECT_EQ(config.pool.languages, "nld+eng");
    EXPECT_GE(config.classifier.types.size(), 22U);
    EXPECT_FALSE(config.classifier.framework_text.empty());
}

TEST(Config, TheKeptExamplesAreOfEveryType) {
    const std::vector<DocumentType> types = load_config(k_folder).classifier.types;
    std::vector<std::size_t> examples(types.size());
    for (const OfficeExample& one :
         parse_examples(read_kept_examples(k_folder), "kept_examples.txt", types)) {
        ++examples[one.type];
    }
    EXPECT_THAT(examples, testing::Each(testing::Ge(10U)));
    EXPECT_THROW(read_kept_examples(k_folder + "/schema"), ConfigError);
}

TEST(Config, EveryFileThatShapesAnAnswerHasADigest) {
    const Config config = load_config(k_folder);
    namespace fs = std::filesystem;
    for (const auto& file : fs::recursive_directory_iterator(k_folder)) {
        const std::string name = fs::relative(file.path(), k_folder).string();
        const bool is_only_to_learn =
            name == "kept_examples.txt"; // what is learned has a digest of its own
        if (file.is_regular_file() && !name.starts_with("schema/") && !is_only_to_learn) {
            EXPECT_EQ(std::ranges::count(
                          config.digests, name, &std::pair<std::string, std::string>::first),
                      1)
                << name;
        }
    }
}

struct Mistake {
    const char* label;
    const char* find; // regular expression in the shipped intake.toml ...
    const char* make; // ... and what the hurried administrator makes of it
    const char* says;
};

TEST(Config, MistakesAreRefusedWithLineAndReason) {
    const std::string shipped = read_file(k_folder + "/intake.toml");
    for (const Mistake& mistake : {
             Mistake{"misspelt limit",
                     "\nentries =",
                     "\nentrys =",
                     "unknown key 'entrys'; allowed here: archive_bytes"},
             Mistake{"limit gone", "\ndepth = 3[^\n]*", "", "'depth' is missing"},
             Mistake{
                 "negative", "entries = 10000", "entries = -1", "'entries' must be a whole number"},
             Mistake{"zero pages",
                     "text_pages = 2000",
                     "text_pages = 0",
                     "'text_pages' must be at least 1"},
             Mistake{"size without unit",
                     "\"256 MiB\" ",
                     "\"256\" ",
                     "must be a whole number >= 0, or a size"},
             Mistake{"unknown table",
                     "\\[clocks\\]",
                     "[clock]",
                     "unknown key 'clock'; allowed here: reading"},
             Mistake{
                 "format as text", "pdf = true", "pdf = \"yes\"", "'pdf' must be true or false"},
             Mistake{"format that is not there", "pdf = true", "pfd = true", "unknown key 'pfd'"},
             Mistake{"absurd resolution",
                     "resolution = 300",
                     "resolution = 3000",
                     "between 72 and 600"},
             Mistake{"too little memory",
                     "child_bytes = \"1 GiB\"",
                     "child_bytes = \"1 MiB\"",
                     "at least 256 MiB"},
             Mistake{"not a clock",
                     "stall_seconds = 120",
                     "stall_seconds = nan",
                     "between 1 and 86400"},
         }) {
        const std::string toml = std::regex_replace(shipped,
                                                    std::regex(mistake.find),
                                                    mistake.make,
                                                    std::regex_constants::format_first_only);
        ASSERT_NE(toml, shipped) << mistake.label;
        Config config;
        try {
            parse_intake_toml(toml, "intake.toml", config);
            ADD_FAILURE() << mistake.label << " was accepted";
        } catch (const ConfigError& error) {
            EXPECT_THAT(
                error.what(),
                AllOf(HasSubstr(mistake.says), testing::ContainsRegex("^intake.toml:[0-9]+: ")))
                << mistake.label;
        }
    }
}

TEST(Config, AFormatCanBeSwitchedOff) {
    std::string toml = read_file(k_folder + "/intake.toml");
    toml = std::regex_replace(toml, std::regex("pdf = true"), "pdf = false");
    Config config;
    parse_intake_toml(toml, "intake.toml", config);
    EXPECT_THAT(config.pool.formats, testing::Not(testing::Contains("pdf")));
    EXPECT_THAT(config.pool.formats, testing::Contains("zip"));
}

TEST(Config, EveryDocumentTypeIsOneFile) {
    const tests::TemporaryFolder folder;
    std::filesystem::copy(k_folder, folder / "config", std::filesystem::copy_options::recursive);
    const std::size_t before = load_config(folder / "config").classifier.types.size();
    write_file_atomically(folder / "config/document_types/parking_permit.toml",
                          "id = \"parking_permit\"\nkind = \"other\"\ntitle_nl = "
                          "\"Parkeervergunning\"\ntitle_en = \"Parking permit\"\n"
                          "is_evidence = false\n"
                          "cues = [{kind = \"phrase\", where = \"anywhere\", weight = 3, text = "
                          "\"vergunninghouder\"}]\n");
    EXPECT_EQ(load_config(folder / "config").classifier.types.size(), before + 1);
}

TEST(Config, AnIncompleteFolderIsRefused) {
    const tests::TemporaryFolder folder;
    std::filesystem::copy(k_folder, folder / "config", std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(folder / "config/document_types");
    EXPECT_THROW((void)load_config(folder / "config"), ConfigError);
    EXPECT_THROW((void)find_config_folder(folder / "elsewhere"), ConfigError);
}

} // namespace
} // namespace intake
