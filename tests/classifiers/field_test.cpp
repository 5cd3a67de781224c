// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "classifiers/field.hpp"
#include "classifiers/reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace intake {
namespace {

std::vector<DocumentType> two_types() {
    std::vector<DocumentType> types(2);
    types[0].id = "recipe";
    types[1].id = "menu";
    return types;
}

std::string all_named(std::string_view first_types = "") {
    std::string toml;
    for (const Field* field : all_fields()) {
        toml += "[[field]]\nid = \"" + std::string(field->id) + "\"\n";
        toml += toml.find("types") == std::string::npos ? first_types : "";
    }
    return toml;
}

std::string complaint(const std::string& toml) {
    try {
        parse_fields(toml, "f.toml", two_types());
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Fields, AreNamedInTheConfigurationOnceEach) {
    EXPECT_EQ(complaint(all_named()), "accepted");
    EXPECT_THAT(complaint(""), testing::HasSubstr("is not named"));
    EXPECT_THAT(complaint(all_named() + all_named()), testing::HasSubstr("is named twice"));
    EXPECT_THAT(complaint("[[field]]\nid = \"colour\"\n"),
                testing::AllOf(testing::HasSubstr("f.toml:2"), testing::HasSubstr("there are: ")));
    EXPECT_THAT(complaint(all_named("types = [\"soup\"]\n")),
                testing::HasSubstr("there is no document type 'soup'"));
    EXPECT_THAT(complaint("[[field]]\nid = \"date\"\npages = 2\n"), testing::HasSubstr("pages"));
}

TEST(Fields, AreLookedForInTheirTypes) {
    static constexpr Field k_field{.id = "taste", .find = [](const FieldContext&, Piece& piece) {
                                       piece.fields.emplace_back().name = "taste";
                                   }};
    const std::vector<FieldUse> uses = {{&k_field, {"recipe"}}, {&k_field, {}}};
    const Document document;
    const Lexicon lexicon{WordGroups{}};
    const Reading reading(document, lexicon);
    for (const auto& [type, times] : {std::pair("recipe", 2U), std::pair("menu", 1U)}) {
        Piece piece;
        piece.type = type;
        find_fields(uses, {reading, 0, 0, nullptr, ""}, piece);
        EXPECT_EQ(piece.fields.size(), times) << type;
    }
}

} // namespace
} // namespace intake
