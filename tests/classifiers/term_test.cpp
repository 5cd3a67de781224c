// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/term.hpp"
#include "tests/support/text_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace intake {

namespace {

const WordGroups k_groups = {
    "groups.toml",
    {{"fruit", {"appel*", "peer", "rode ... bes"}, 3}, {"food", {"@fruit", "brood"}, 4}}};

/// What a term is found as in a text.
std::vector<std::string> found(std::string_view term, std::string_view text) {
    Lexicon lexicon(k_groups);
    const Alternatives compiled = lexicon.compile(term, {"test.toml", 1});
    const Document document = test::text_document(text);
    const Reading reading(document, lexicon);
    std::vector<std::string> all;
    for (const Span& span : reading.find(compiled, reading.tokens_of(0, 1))) {
        all.push_back(reading.text_as_read(span));
    }
    return all;
}

struct Row {
    std::string_view term;
    std::string_view text;
    std::vector<std::string> found;
};

const std::vector<Row> k_rows = {
    {"kaas", "Brood met Kaas.", {"Kaas."}},
    {"kaas", "kaasboer", {}},
    {"kaas*", "kaasboer en kaas", {"kaasboer", "kaas"}},
    {"kaas", "kees@kaas.example of <info@kaas.example>", {}}, // who sends says nothing of a paper
    {"kaas", "brood@kaas", {"brood@kaas"}},
    {"*boer", "kaasboer boerin", {"kaasboer"}},
    {"*sbo*", "kaasboerin", {"kaasboerin"}},
    {"jonge|oude kaas", "oude kaas, nieuwe kaas, jonge kaas", {"oude kaas,", "jonge kaas"}},
    {"jonge belegen? kaas",
     "jonge kaas of jonge belegen kaas",
     {"jonge kaas", "jonge belegen kaas"}},
    {"heeft ... gegeten", "heeft de kaas op gegeten", {"heeft de kaas op gegeten"}},
    {"heeft ... gegeten", "heeft met heel veel smaak gegeten", {}},
    {"heeft ... gegeten", "heeft gegeten", {"heeft gegeten"}},
    {"melk / karnemelk", "karnemelk en melk", {"karnemelk", "melk"}},
    {"@fruit", "een appeltje, rode zure bes", {"appeltje,", "rode zure bes"}},
    {"veel @food", "veel peer, veel brood, veel kaas", {"veel peer,", "veel brood,"}},
    {"e mail", "E-mail: geen", {"E-mail:"}},
    {"en of", "brood en/of melk", {"en/of"}},
    // one letter may be wrong from eight letters on
    {"boterham", "boterhan boterha boterhamn boterkan", {"boterhan", "boterha", "boterhamn"}},
    {"boterham", "boterharn", {"boterharn"}}, // rn, as a recogniser reads m
    {"boterham", "botterham", {"botterham"}},
    {"kaas", "kaos", {}},
    {"boterham", "b0terham bote7ham", {"b0terham", "bote7ham"}},
    {"winkel", "w1nkel wink3l", {"w1nkel"}}, // a digit that looks like the letter
                                             // broken at the line's end, and spaced out
    {"boodschappen", "boodschap-\npen", {"boodschap- pen"}},
    {"boodschappen en", "bood-\nschappen en", {"bood- schappen en"}},
    {"melk en", "kaas- en melk-\nen", {"melk- en"}}, // "melk-" and "en" are two words
    {"winkel", "W I N K E L", {"W I N K E L"}},
    {"de winkel", "D E   W I N K E L", {"D E W I N K E L"}},
};

} // namespace

TEST(Term, IsFoundAsDescribed) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(found(row.term, row.text), row.found) << row.term << " in " << row.text;
    }
}

TEST(Term, NeverCrossesPages) {
    Lexicon lexicon;
    const Alternatives term = lexicon.compile("oude kaas", {"t", 1});
    const Document document = test::text_document("oude\fkaas");
    const Reading reading(document, lexicon);
    EXPECT_TRUE(reading.find(term, reading.tokens_of(0, 2)).empty());
}

TEST(Term, IsRefusedWithItsPlace) {
    struct Wrong {
        std::string_view term;
        std::string_view complaint;
    };
    constexpr Wrong k_wrong[] = {
        {"", "t.toml:7: nothing to look for"},
        {" / ", "nothing to look for"},
        {"... kaas", "must begin and end with"},
        {"kaas ...", "must begin and end with"},
        {"oude? kaas", "must begin and end with"},
        {"@sweets", "unknown group of words '@sweets'; allowed here: food, fruit"},
        {"en/of", "'en/of' is not one word"},
        {"*", "is not one word"},
        {"kaas|", "kaas"}, // an empty alternative is no error, see below
    };
    for (const Wrong& wrong : k_wrong) {
        Lexicon lexicon(k_groups);
        if (wrong.term == "kaas|") {
            EXPECT_NO_THROW(lexicon.compile(wrong.term, {"t.toml", 7}));
            continue;
        }
        try {
            lexicon.compile(wrong.term, {"t.toml", 7});
            ADD_FAILURE() << "accepted: " << wrong.term;
        } catch (const ConfigError& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr(std::string(wrong.complaint)))
                << wrong.term;
            EXPECT_THAT(error.what(), testing::StartsWith("t.toml:7: ")) << wrong.term;
        }
    }
}

TEST(Term, GroupsUseOnlyThoseBeforeThemAndAreUnique) {
    const WordGroups backward = {"g.toml", {{"food", {"@fruit"}, 2}, {"fruit", {"peer"}, 3}}};
    EXPECT_THROW(Lexicon{backward}, ConfigError);
    const WordGroups twice = {"g.toml", {{"fruit", {"appel"}, 2}, {"fruit", {"peer"}, 3}}};
    EXPECT_THROW(Lexicon{twice}, ConfigError);
}

TEST(Term, WordsThatDifferInOneLetter) {
    EXPECT_TRUE(differ_in_one_letter("kaas", "kaos"));
    EXPECT_TRUE(differ_in_one_letter("kaas", "kaa"));
    EXPECT_TRUE(differ_in_one_letter("kas", "kaas"));
    EXPECT_FALSE(differ_in_one_letter("kaas", "kaas"));
    EXPECT_FALSE(differ_in_one_letter("kaas", "akas"));
    EXPECT_FALSE(differ_in_one_letter("kaas", "ka"));
    EXPECT_TRUE(differ_in_one_letter("", "a"));
}

} // namespace intake
