// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/reading.hpp"
#include "classifiers/skeleton.hpp"
#include "tests/support/text_document.hpp"

#include <gmock/gmock.h>

#include <algorithm>
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
    std::vector<std::string> features =
        skeleton_features({reading, 0, static_cast<std::uint32_t>(document.pages.size()), ""});
    std::ranges::sort(features);
    return features;
}

TEST(Skeleton, TellsCommonWordsSignsAndWhatStandsForTheRest) {
    EXPECT_THAT(features_of("Ik sprak de gemeente.\n"),
                IsSupersetOf({"~ik", "~*", "~de", "~ik_*", "~ik_*_de", "~*_._L"}));
    EXPECT_THAT(features_of("Op 3 maart 2026 kwam Osman \u20ac 12,50 brengen\n"),
                IsSupersetOf({"~op_9_9", "~9_9_kwam", "~kwam_A_S", "~S_9_*"}));
}

TEST(Skeleton, IsTheSameWhateverThePieceIsAbout) {
    EXPECT_EQ(features_of("De bakker bakt, en de klant betaalt.\n"),
              features_of("De leraar vertelt, en de groep luistert.\n"));
}

TEST(Skeleton, CutsWordsAtSigns) {
    EXPECT_THAT(features_of("Naam: Osman\n\u00c9\u00e9n/of\n"),
                IsSupersetOf({"~A_:_A", "~een_/_of", "~L_een_/"}));
    EXPECT_THAT(features_of("naam@huis\n"), Not(Contains("~naam")));
}

TEST(Skeleton, OfNothingIsNothing) {
    EXPECT_THAT(features_of(""), Not(Contains("~*")));
}

TEST(Skeleton, IsToldFromOthers) {
    EXPECT_TRUE(is_skeleton_feature("~ik_*"));
    EXPECT_FALSE(is_skeleton_feature("ik_sprak"));
}

} // namespace
} // namespace intake
