// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/points.hpp"
#include "tests/pipeline/assess/any_paper.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <random>
#include <string>

namespace intake {
namespace {

using test::PortfolioBuilder;

constexpr const char* k_inside = "2024-03-12";

Points points_of(const PortfolioBuilder& portfolio) {
    return assess(portfolio.index(), test::rules_for("2026-11-30")).assessment.points;
}

Bounds bounds(const PointsSum& sum) {
    return {sum.lower, sum.upper};
}

Bounds bounds(const Points& points, std::string_view category) {
    return bounds(*std::ranges::find(points.categories, category, &PointsSum::id));
}

/// Makes the type of a piece doubtful; `either` is how likely it is of one of the two.
void doubt(Piece& piece, const char* runner_up, double either = 0.95) {
    piece.confidence = 0.4;
    piece.runner_up = runner_up;
    piece.either = either;
}

void add_meetings(PortfolioBuilder& portfolio, std::initializer_list<const char*> days) {
    for (const char* day : days) {
        portfolio.add_meeting(day, "yes");
    }
}

const OpenQuestion* question_of_type(const Points& points) {
    const auto found =
        std::ranges::find(points.open_questions, "type_doubtful", &OpenQuestion::code);
    return found == points.open_questions.end() ? nullptr : &*found;
}

TEST(DoubtfulType, CountsBelowWhereBothTypesEarnTheSame) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("diploma", "Leergang rouw", k_inside, {{"12", "study_load_hour"}}),
          "edubadge");
    const Points points = points_of(portfolio);
    EXPECT_EQ(bounds(points, "B1"), (Bounds{12, 12}));
    EXPECT_EQ(question_of_type(points), nullptr);
}

TEST(DoubtfulType, CountsNothingBelowWhereAThirdTypeIsLikely) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("diploma", "Leergang rouw", k_inside, {{"12", "study_load_hour"}}),
          "edubadge",
          0.4);
    EXPECT_EQ(bounds(points_of(portfolio), "B1"), (Bounds{0, 12}));
}

TEST(DoubtfulType, CountsNothingBelowWhereOneTypeEarnsNothing) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("diploma", "Leergang rouw", k_inside, {{"12", "study_load_hour"}}), "cv");
    const Points points = points_of(portfolio);
    EXPECT_EQ(bounds(points, "B1"), (Bounds{0, 12}));
    ASSERT_NE(question_of_type(points), nullptr);
    EXPECT_EQ(question_of_type(points)->effect, 12);
    EXPECT_NE(question_of_type(points)->text.en.find("diploma"), std::string::npos);
    EXPECT_NE(question_of_type(points)->text.en.find("cv"), std::string::npos);
}

TEST(DoubtfulType, CountsAboveAsTheNextBestToo) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("other", "Webinar schulden", k_inside, {{"2", "lesson_hour"}}),
          "attendance_proof");
    EXPECT_EQ(bounds(points_of(portfolio), "B1"), (Bounds{0, 2}));
}

TEST(DoubtfulType, CountsAboveInTwoCategoriesAndOnceInTheTotal) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("confirmation", "Webinar schulden", k_inside, {{"2", "lesson_hour"}}),
          "presentation_statement");
    const Points points = points_of(portfolio);
    EXPECT_EQ(bounds(points, "B1"), (Bounds{0, 2}));
    EXPECT_EQ(bounds(points, "B5"), (Bounds{0, 6}));
    EXPECT_EQ(bounds(points.total), (Bounds{0, 6}));
}

TEST(DoubtfulType, IsNoneThatTheWordsContradict) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("confirmation", "Webinar schulden", k_inside, {{"2", "lesson_hour"}}),
          "presentation_statement");
    portfolio.say("Bedankt voor je deelname aan het webinar Schulden");
    const Points points = points_of(portfolio);
    EXPECT_EQ(bounds(points, "B1"), (Bounds{2, 2}));
    EXPECT_EQ(bounds(points, "B5"), (Bounds{0, 0}));
}

TEST(DoubtfulType, IsNoAnnouncementOfWhatSomebodyWasAt) {
    for (const char* words :
         {"R. Hulsbos was erbij op 12 maart 2024", "Je bent welkom op 12 maart 2024"}) {
        PortfolioBuilder portfolio;
        doubt(
            portfolio.add("attendance_proof", "Webinar schulden", k_inside, {{"2", "lesson_hour"}}),
            "announcement");
        portfolio.say(words);
        const double lower = std::string_view(words).starts_with("Je") ? 0 : 2;
        EXPECT_EQ(bounds(points_of(portfolio), "B1"), (Bounds{lower, 2})) << words;
    }
}

TEST(DoubtfulType, MayBeOfOneWhoGaveTheLecture) {
    PortfolioBuilder portfolio;
    doubt(portfolio.add("confirmation", "Webinar schulden", k_inside, {{"2", "lesson_hour"}}),
          "presentation_statement");
    portfolio.say("Bedankt voor je deelname aan het webinar Schulden en voor je lezing");
    EXPECT_EQ(bounds(points_of(portfolio), "B5"), (Bounds{0, 6}));
}

/// In 2026 three meetings are left to A3.1, four at most.
TEST(DoubtfulType, AddsToTheMeetingsOnlyAbove) {
    PortfolioBuilder portfolio;
    add_meetings(portfolio, {"2023-03-01", "2023-06-01", "2023-09-01"});
    Piece& piece =
        portfolio.add("reflection_statement", "Coachtraject", k_inside, {{"6", "meeting"}});
    doubt(piece, "presentation_statement");
    const Points points = points_of(portfolio);
    EXPECT_EQ(bounds(points, "B2"), (Bounds{0, 12}));
    EXPECT_EQ(bounds(points, "B5"), (Bounds{0, 6}));
    EXPECT_EQ(bounds(points.total), (Bounds{0, 12}));
}

TEST(DoubtfulType, OfMeetingsEitherWayIsAMeeting) {
    PortfolioBuilder portfolio;
    add_meetings(portfolio, {"2023-03-01", "2023-06-01", "2023-09-01", "2023-12-01"});
    doubt(portfolio.add("attendance_proof", "Intervisie groep Oost", k_inside, {}),
          "reflection_statement");
    EXPECT_EQ(bounds(points_of(portfolio), "B2"), (Bounds{2, 4}));
}

/// Five papers of which the types are sure, and one that may be of two types; with `as`, sure to be of the first or second.
Points points_with_doubt(unsigned seed, const std::string& date, std::optional<bool> as_second) {
    std::mt19937 random(seed);
    PortfolioBuilder portfolio;
    for (int i = 0; i < 5; ++i) {
        test::add_anything(portfolio, random).confidence = 0.95;
    }
    Piece& piece = test::add_anything(portfolio, random);
    piece.confidence = as_second ? 0.95 : 0.4;
    piece.either = 0.95;
    piece.type = as_second.value_or(false) ? *piece.runner_up : piece.type;
    return assess(portfolio.index(), test::rules_for(date)).assessment.points;
}

/// What is promised of every bound.
TEST(DoubtfulType, LeavesTheTruePointsBetweenTheBoundsWhicheverTypeItIs) {
    for (unsigned seed = 0; seed < 400; ++seed) {
        const std::string date = std::to_string(2023 + seed % 6) + "-11-30";
        const Points doubtful = points_with_doubt(seed, date, std::nullopt);
        for (const bool as_second : {false, true}) {
            const Points sure = points_with_doubt(seed, date, as_second);
            for (std::size_t i = 0; i < sure.categories.size(); ++i) {
                EXPECT_LE(doubtful.categories[i].lower, sure.categories[i].lower)
                    << seed << " " << sure.categories[i].id;
                EXPECT_GE(doubtful.categories[i].upper, sure.categories[i].upper)
                    << seed << " " << sure.categories[i].id;
            }
            EXPECT_LE(doubtful.total.lower, sure.total.lower) << seed;
            EXPECT_GE(doubtful.total.upper, sure.total.upper) << seed;
        }
    }
}

TEST(DoubtfulType, TheCandidatesFolderTellsWhichOfTwo) {
    for (const char* folder : {"B6", "Overig"}) {
        PortfolioBuilder portfolio;
        Piece& piece = portfolio.add("function_statement");
        PortfolioBuilder::field(piece, "period", "2023-01-01/2024-12-31");
        PortfolioBuilder::field(piece, "function", "penningmeester");
        piece.signature.state = SignatureState::signed_;
        doubt(piece, "volunteer_statement");
        portfolio.file_in(folder);
        const Points points = points_of(portfolio);
        const bool is_told = std::string(folder) == "B6";
        EXPECT_EQ(bounds(points, "B6"), (Bounds{is_told ? 4.0 : 0.0, 4}));
        EXPECT_EQ(bounds(points, "B4"), (Bounds{0, is_told ? 0.0 : 20.0}));
    }
}

TEST(DoubtfulType, OfAMailWithFilesTheFilesCount) {
    for (const bool carries : {false, true}) {
        PortfolioBuilder portfolio;
        doubt(portfolio.add("attendance_proof", "Congres", k_inside, {{"1", "day"}}),
              "confirmation");
        portfolio.file_in("post");
        if (carries) {
            portfolio.add_file_inside_last();
        }
        EXPECT_EQ(points_of(portfolio).total.upper, carries ? 0 : 6);
    }
}

} // namespace
} // namespace intake
