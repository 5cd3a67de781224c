// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/manner.hpp"
#include "classifiers/reading.hpp"
#include "tests/support/text_document.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace intake {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;

std::vector<std::string> features_of(std::string_view text) {
    const Document document = test::text_document(text);
    const Lexicon lexicon{WordGroups()};
    const Reading reading(document, lexicon);
    return manner_features({reading, 0, static_cast<std::uint32_t>(document.pages.size()), ""});
}

TEST(Manner, TellsWhoSpeaksAndOfWhat) {
    EXPECT_THAT(features_of("Ik stond bij de kassa en mijn klant zei niets.\n"),
                IsSupersetOf({"%who:i", "%who:i2", "%we0", "%questions0"}));
    EXPECT_THAT(features_of("Neem je legitimatie mee. Heb je vragen? Bel ons.\n"),
                IsSupersetOf({"%who:you", "%who:you0", "%past0", "%questions3"}));
    EXPECT_THAT(features_of("Zaal open, koffie, lezing\n"), Contains("%who:none"));
}

TEST(Manner, TellsQuotationsFiguresNamesLabelsAndItems) {
    EXPECT_THAT(features_of("\"Dat hielp\", lacht bakker Osman uit Goor.\n"),
                IsSupersetOf({"%quotes1", "%figure0", "%names7"}));
    EXPECT_THAT(features_of("Plaats: Goor\nUren: 12\n- zaal 4\n- zaal 5\n"),
                IsSupersetOf({"%colons6", "%figure6", "%items4", "%quotes0"}));
}

TEST(Manner, IsTheSameWhereverLinesBreak) {
    EXPECT_EQ(features_of("De groep kwam elke maand bijeen en sprak over het werk.\n"),
              features_of("De groep kwam elke maand\nbijeen en sprak over\nhet werk.\n"));
}

TEST(Manner, OfNothingIsOfNobody) {
    EXPECT_THAT(features_of(""), Contains("%who:none"));
    EXPECT_THAT(features_of(""), Not(Contains("%figure1")));
}

} // namespace
} // namespace intake
