// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/plausible_types.hpp"

#include <gmock/gmock.h>

namespace intake {
namespace {

using testing::ElementsAre;

Piece piece(double confidence, double either) {
    Piece piece;
    piece.type = "diploma";
    piece.confidence = confidence;
    piece.runner_up = "attendance_proof";
    piece.either = either;
    return piece;
}

TEST(PlausibleTypes, AreTwoUnlessTheFirstIsSure) {
    EXPECT_THAT(plausible_types(piece(0.9, 1)), ElementsAre("diploma"));
    EXPECT_THAT(plausible_types(piece(0.4, 1)), ElementsAre("diploma", "attendance_proof"));
}

TEST(SurePair, GoesByBothSharesAndNotByTheConfidence) {
    EXPECT_TRUE(has_sure_pair(piece(0.4, 0.95)));
    EXPECT_FALSE(has_sure_pair(piece(0.7, 0.85)));
    Piece alone = piece(0.4, 0.95);
    alone.runner_up.reset();
    EXPECT_FALSE(has_sure_pair(alone));
}

} // namespace
} // namespace intake
