// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/config_error.hpp"
#include "classifiers/reading.hpp"
#include "classifiers/word_model.hpp"
#include "tests/support/text_document.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

std::vector<DocumentType> types(const std::vector<std::string>& ids) {
    std::vector<DocumentType> all;
    for (const std::string& id : ids) {
        all.emplace_back().id = id;
    }
    return all;
}

/// A text read without groups of words.
struct Read {
    explicit Read(std::string_view text)
        : document(test::text_document(text)), lexicon(WordGroups()), reading(document, lexicon) {}
    View view() const {
        return {reading, 0, static_cast<std::uint32_t>(document.pages.size()), ""};
    }

    Document document;
    Lexicon lexicon;
    Reading reading;
};

TEST(PieceFeatures, TellWordsTitlesPairsPartsAndTheEnd) {
    const Read read(
        "# Getuigschrift\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nDit stuk is na het examen en "
        "met veel plezier "
        "aan Katrien, de kandidaat, uitgereikt door de examencommissie\n");
    const std::vector<std::string> features = piece_features(read.view());
    EXPECT_TRUE(std::ranges::is_sorted(features));
    for (const std::string one : {"getuigschrift",
                                  "^getuigschrift",
                                  "door_de",
                                  "het__en",
                                  ">getuigschrift",
                                  "|dit",
                                  "#<exa",
                                  "#sie>",
                                  "$examencommissie",
                                  "%labels0"}) {
        EXPECT_THAT(features, Contains(one));
    }
    EXPECT_THAT(features, Contains("aan_1")); // whoever it is
    EXPECT_THAT(features, Not(Contains("katrien")));
    EXPECT_THAT(features, Not(Contains("^door")));
    EXPECT_FALSE(is_word_feature(">getuigschrift"));
    EXPECT_TRUE(is_word_feature("^getuigschrift"));
    EXPECT_FALSE(is_word_feature("door_de"));
    EXPECT_FALSE(is_word_feature("#<exa"));
}

TEST(WeightCode, KeepsAWeight) {
    for (const double weight : {0.0, 0.02, -0.02, 0.3, -0.3, 1.0, -1.0, 4.0, -4.0}) {
        EXPECT_NEAR(weight_of(weight_code(weight)), weight, 0.02 + 0.06 * std::abs(weight))
            << weight;
    }
    for (const double weight : {-100.0, 100.0}) {
        EXPECT_GT(weight_code(weight), ' ');
        EXPECT_LE(weight_code(weight), '~');
    }
}

TEST(WordModel, TellsWhatWordsSpeakFor) {
    const std::string speaks(1, weight_code(5));
    const std::string silent(1, weight_code(0));
    const WordModel model("# a remark\ntypes cv diploma\nexamen 3.00 " + silent + speaks
                              + "\n#exam 3.00 " + silent + silent + "\n",
                          "words",
                          types({"cv", "diploma", "other"}));
    const Read read("Het exarnen is gehaald");
    const std::vector<std::string> features = piece_features(read.view());
    const std::vector<double> evidence = model.evidence(features);
    ASSERT_EQ(evidence.size(), 3U);
    EXPECT_GT(evidence[1], 0.3);
    EXPECT_LT(evidence[0], 0);
    EXPECT_EQ(evidence[0],
              evidence[2]); // a type the model does not know is like one it says nothing of
    EXPECT_THAT(model.strongest(read.view(), features, 1, 5), ElementsAre("exarnen"));
    EXPECT_THAT(model.strongest(read.view(), features, 0, 5), ElementsAre());
    EXPECT_TRUE(WordModel().evidence(features).empty());
}

TEST(WordModel, RefusesWhatIsNone) {
    for (const std::string wrong : {"examen 3.00 OO\n",
                                    "types cv nobody\n",
                                    "types cv diploma\nexamen 3.00 O\n",
                                    "types cv diploma\nexamen x OO\n"}) {
        EXPECT_THROW(WordModel(wrong, "words", types({"cv", "diploma"})), ConfigError) << wrong;
    }
}

} // namespace
} // namespace intake
