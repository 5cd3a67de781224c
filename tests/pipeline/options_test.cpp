// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/options.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

ParsedOptions parse(std::vector<const char*> words) {
    words.insert(words.begin(), "portfolio-intake");
    return parse_options(static_cast<int>(words.size()), words.data());
}

TEST(Options, RunTakesItsOptions) {
    const ParsedOptions parsed = parse({"run",
                                        "in",
                                        "--out",
                                        "uit",
                                        "--jobs",
                                        "4",
                                        "--shard",
                                        "2/3",
                                        "--lang",
                                        "en",
                                        "--quiet",
                                        "--again",
                                        "--previews",
                                        "all"});
    ASSERT_TRUE(parsed.options) << parsed.message;
    EXPECT_EQ(parsed.options->command, Options::Command::run);
    EXPECT_EQ(parsed.options->inbox, "in");
    EXPECT_EQ(parsed.options->out, "uit");
    EXPECT_EQ(parsed.options->jobs, 4);
    EXPECT_EQ(parsed.options->shard->part, 2);
    EXPECT_EQ(parsed.options->shard->parts, 3);
    EXPECT_EQ(parsed.options->lang, Lang::en);
    EXPECT_TRUE(parsed.options->quiet);
    EXPECT_TRUE(parsed.options->again);
    EXPECT_EQ(parsed.options->previews, Previews::all);
}

TEST(Options, DutchIsTheDefault) {
    EXPECT_EQ(parse({"show", "uit"}).options->lang, Lang::nl);
}

TEST(Options, PicturesAreOfEvidenceUnlessOtherwiseAsked) {
    EXPECT_EQ(parse({"run", "in", "--out", "uit"}).options->previews, Previews::evidence);
    EXPECT_EQ(parse({"run", "in", "--out", "uit", "--previews", "none"}).options->previews,
              Previews::none);
    EXPECT_FALSE(parse({"run", "in", "--out", "uit", "--previews", "some"}).options);
}

TEST(Options, WhatIsWrongIsNamed) {
    struct Row {
        std::vector<const char*> words;
        const char* says;
    };
    const std::vector<Row> rows = {
        {{}, "A subcommand is required"},
        {{"rnu", "in"}, "rnu"},
        {{"run", "in"}, "--out is required"},
        {{"run", "--out", "uit"}, "inbox is required"},
        {{"run", "in", "--out", "uit", "--jbos", "2"}, "--jbos"},
        {{"run", "in", "--out", "uit", "--jobs", "0"}, "--jobs"},
        {{"run", "in", "--out", "uit", "--shard", "3/2"}, "write K/N"},
        {{"run", "in", "--out", "uit", "--shard", "1/2x"}, "write K/N"},
        {{"run", "in", "--out", "uit", "--lang", "fr"}, "--lang"},
        {{"inspect"}, "files is required"},
    };
    for (const Row& row : rows) {
        const ParsedOptions parsed = parse(row.words);
        EXPECT_FALSE(parsed.options) << row.says;
        EXPECT_TRUE(parsed.failed) << row.says;
        EXPECT_THAT(parsed.message, testing::HasSubstr(row.says));
        EXPECT_THAT(parsed.message, testing::HasSubstr("--help"));
    }
}

TEST(Options, HelpOfEachCommandNamesEveryOption) {
    struct Row {
        const char* command;
        std::vector<const char*> names;
    };
    const std::vector<Row> rows = {
        {"run",
         {"INBOX",
          "--out",
          "--jobs",
          "--shard",
          "--again",
          "--previews",
          "--lang",
          "--quiet",
          "--config",
          "--allow-unsandboxed"}},
        {"inspect", {"FILE", "--text", "--jobs", "--config"}},
        {"show", {"PORTFOLIO", "--lang"}},
        {"collect", {"--lang", "--quiet"}},
        {"check", {"--config", "--allow-unsandboxed"}},
        {"schema", {"NAME"}},
    };
    for (const Row& row : rows) {
        const ParsedOptions parsed = parse({row.command, "--help"});
        EXPECT_FALSE(parsed.failed) << row.command;
        for (const char* name : row.names) {
            EXPECT_THAT(parsed.message, testing::HasSubstr(name)) << row.command;
        }
    }
}

} // namespace
} // namespace intake
