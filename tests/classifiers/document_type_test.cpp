// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/classify.hpp"
#include "classifiers/config_error.hpp"
#include "classifiers/document_type.hpp"
#include "tests/support/classifier_config.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace intake {

namespace {

constexpr std::string_view k_head = R"(id = "recipe"
kind = "other"
title_nl = "Recept"
title_en = "Recipe"
)";

std::string with_cue(std::string_view cue) {
    return fmt::format("{}cues = [\n    {{ {} }},\n]\n", k_head, cue);
}

std::string complaint(const std::string& toml) {
    try {
        ClassifierConfig config;
        config.types.push_back(parse_document_type(toml, "recipe.toml"));
        const Classifier classifier(std::move(config));
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "accepted";
}

} // namespace

TEST(DocumentType, IsReadCompletely) {
    const DocumentType type = parse_document_type(std::string(k_head) + R"(is_evidence = false
hold_back = true
essential_date = "issued"
holder = "speaker"
cues = [
    { kind = "phrase", where = "title", weight = 3, language = "nl", text = "recept", at_least = 2 },
    { kind = "layout", weight = -0.5, text = "few_words" },
])",
                                                  "recipe.toml");
    EXPECT_EQ(type.id, "recipe");
    EXPECT_EQ(type.kind, "other");
    EXPECT_EQ(type.title_nl, "Recept");
    EXPECT_EQ(type.title_en, "Recipe");
    EXPECT_FALSE(type.is_evidence);
    EXPECT_TRUE(type.hold_back);
    EXPECT_EQ(type.essential_date, DateRole::issued);
    EXPECT_EQ(type.holder, HolderIs::speaker);
    ASSERT_EQ(type.cues.size(), 2U);
    EXPECT_EQ(type.cues[0].kind, "phrase");
    EXPECT_EQ(type.cues[0].where, "title");
    EXPECT_EQ(type.cues[0].weight, 3);
    EXPECT_EQ(type.cues[0].language, "nl");
    EXPECT_EQ(type.cues[0].text, "recept");
    EXPECT_EQ(type.cues[0].at_least, 2);
    EXPECT_EQ(type.cues[0].line, 10);
    EXPECT_EQ(type.cues[1].where, "anywhere");
    EXPECT_EQ(type.cues[1].weight, -0.5);
    EXPECT_EQ(type.cues[1].line, 11);
}

TEST(DocumentType, IsRefusedWithFileLineAndWhatIsAllowed) {
    struct Wrong {
        std::string toml;
        std::string complaint;
    };
    const Wrong k_wrong[] = {
        {"id = ", "recipe.toml:1: "},
        {std::string(k_head) + "colour = \"red\"\n",
         "recipe.toml:5: unknown key 'colour'; allowed here: id, kind, title_nl, title_en, "
         "is_evidence, hold_back, essential_date, holder, titles, trust, cues"},
        {std::string(k_head) + "essential_date = \"someday\"\n",
         "recipe.toml:5: 'essential_date' must be the role of a date"},
        {std::string(k_head) + "holder = \"cook\"\n",
         "recipe.toml:5: unknown holder 'cook'; allowed here: told_of, writer, author, reader, "
         "speaker, mentor, listed, nobody"},
        {std::string(k_head) + "trust = 2\n",
         "recipe.toml:5: 'trust' must be a number from -1 to 1"},
        {R"(id = "recipe")", "'kind' is missing"},
        {R"(id = "a"
kind = "letter"
title_nl = "a"
title_en = "a")",
         "recipe.toml:2: unknown kind 'letter'; allowed here: cv, declaration, attendance_proof, "
         "article, report, other"},
        {std::string(k_head) + "cues = 3", "recipe.toml:5: 'cues' must be written as"},
        {with_cue(R"(kind = "smell", weight = 1, text = "a")"),
         "recipe.toml:6: unknown kind 'smell'; allowed here: absent, density, file_name, "
         "framework, "
         "heading, layout, near, pattern, phrase, service_number"},
        {with_cue(R"(kind = "phrase", where = "footer", weight = 1, text = "a")"),
         "recipe.toml:6: unknown where 'footer'; allowed here: anywhere, closing, field, opening, "
         "section, title"},
        {with_cue(R"(kind = "phrase", wieght = 1, text = "a")"), "unknown key 'wieght'"},
        {with_cue(R"(kind = "phrase", weight = 0, text = "a")"),
         "'weight' must lie between -6 and 6"},
        {with_cue(R"(kind = "phrase", weight = 7, text = "a")"),
         "'weight' must lie between -6 and 6"},
        {with_cue(R"(kind = "phrase", weight = nan, text = "a")"),
         "'weight' must lie between -6 and 6"},
        {with_cue(R"(kind = "phrase", weight = "1", text = "a")"), "'weight' must be a number"},
        {with_cue(R"(kind = "phrase", weight = 1, text = "a", at_least = 0)"),
         "whole number from 1 to 100"},
        {with_cue(R"(kind = "phrase", weight = 1, text = "a", at_least = 1.5)"),
         "whole number from 1 to 100"},
        {with_cue(R"(kind = "phrase", weight = 1, text = "a", language = "de")"),
         "unknown language 'de'"},
        {with_cue(R"(kind = "phrase", weight = 1)"), "'text' is missing"},
        // found when the cue is compiled
        {with_cue(R"(kind = "phrase", weight = 1, text = "@nobody")"),
         "recipe.toml:6: unknown group of words"},
        {with_cue(R"(kind = "pattern", weight = 1, text = "(")"),
         "recipe.toml:6: not a regular expression"},
        {with_cue(R"(kind = "near", weight = 1, text = "zout + peper")"),
         "recipe.toml:6: a near cue is written"},
        {with_cue(R"(kind = "near", weight = 1, text = "zout within 4")"), "a near cue is written"},
        {with_cue(R"(kind = "near", weight = 1, text = "zout + peper within 90")"), "2 to 60"},
        {with_cue(R"(kind = "density", weight = 1, text = "zout over 3")"),
         "a density cue is written"},
        {with_cue(R"(kind = "layout", weight = 1, text = "square")"),
         "unknown feature 'square'; allowed here"},
        {with_cue(R"(kind = "layout", weight = 1, text = "")"), "a layout cue names features"},
        {with_cue(R"(kind = "framework", weight = 1, text = "Z9")"),
         "unknown part of the framework 'Z9'"},
    };
    for (const Wrong& wrong : k_wrong) {
        EXPECT_THAT(complaint(wrong.toml), testing::HasSubstr(wrong.complaint)) << wrong.toml;
    }
    EXPECT_EQ(complaint(with_cue(R"(kind = "near", weight = 1, text = "zout + peper within 4")")),
              "accepted");
}

TEST(DocumentType, IsDefinedOnce) {
    ClassifierConfig config;
    config.types.resize(2);
    config.types[0].id = config.types[1].id = "recipe";
    EXPECT_THROW(Classifier{std::move(config)}, ConfigError);
}

TEST(WordGroups, AreReadStrictly) {
    const WordGroups groups =
        parse_word_groups("[[group]]\nname = \"fruit\"\nterms = [\"appel\", \"peer\"]\n", "g.toml");
    ASSERT_EQ(groups.groups.size(), 1U);
    EXPECT_EQ(groups.groups[0].name, "fruit");
    EXPECT_EQ(groups.groups[0].terms, (std::vector<std::string>{"appel", "peer"}));
    EXPECT_EQ(groups.groups[0].line, 3);
    EXPECT_THROW(parse_word_groups("[[group]]\nname = \"fruit\"\nwords = []\n", "g.toml"),
                 ConfigError);
    EXPECT_THROW(parse_word_groups("[group]\nname = \"fruit\"\n", "g.toml"), ConfigError);
}

/// The configuration that is shipped: every file is a type of its own name, and all of it can be used.
TEST(Configuration, HasEveryTypeInAFileOfItsName) {
    const std::filesystem::path folder = std::filesystem::path(INTAKE_SOURCE_DIR) / "config";
    ClassifierConfig config = test::load_classifier_config(folder);
    for (const DocumentType& type : config.types) {
        EXPECT_TRUE(std::filesystem::exists(folder / "document_types" / (type.id + ".toml")))
            << type.id;
        EXPECT_FALSE(type.cues.empty()) << type.id;
        EXPECT_TRUE(type.is_evidence || type.kind == "other") << type.id;
    }
    EXPECT_NO_THROW(Classifier(std::move(config)));
}

} // namespace intake
