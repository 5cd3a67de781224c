// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/assess/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace intake {
namespace {

using test::PortfolioBuilder;

/// A line of an overview, with the day that stands in it.
struct Line {
    const char* unit;
    const char* points;
    const char* text;
    const char* day = "";
};

void add_overview(PortfolioBuilder& portfolio, const std::vector<Line>& lines) {
    Piece& piece = portfolio.add("other");
    double y = 0.1;
    for (const Line& line : lines) {
        FieldFound& field = PortfolioBuilder::field(piece, "claimed_points", line.points);
        field.unit = line.unit;
        field.text = line.text;
        field.box = Box{0.1, y, 0.9, y + 0.02};
        PortfolioBuilder::date(piece, line.day, DateRole::event);
        if (*line.day != 0) {
            piece.dates.back().box = {0.1, y, 0.2, y + 0.02};
        }
        y += 0.03;
    }
}

PortfolioBuilder two_activities() {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof", "Jaarcongres", "2024-03-12", {{"1", "day"}});
    portfolio.add(
        "attendance_proof", "Training schulden", "2025-05-06", {{"12", "study_load_hour"}});
    return portfolio;
}

AssessmentResult assessed(const PortfolioBuilder& portfolio) {
    return assess(portfolio.index(), test::rules_for("2026-11-30"));
}

std::vector<std::string> differences(const AssessmentResult& result) {
    std::vector<std::string> texts;
    for (const Finding& finding : result.findings) {
        if (finding.code == "claim_differs") {
            texts.push_back(finding.text_nl.substr(finding.text_nl.find(": ") + 2));
        }
    }
    return texts;
}

std::optional<double> claimed(const AssessmentResult& result, std::string_view title) {
    const Points& points = result.assessment.points;
    return std::ranges::find(points.activities, title, &Activity::title)->claimed;
}

std::optional<double> claimed_in(const AssessmentResult& result, std::string_view category) {
    const Points& points = result.assessment.points;
    return std::ranges::find(points.categories, category, &PointsSum::id)->claimed;
}

TEST(OwnOverview, StandsBesideTheBoundsAndChangesNone) {
    PortfolioBuilder portfolio = two_activities();
    const AssessmentResult without = assessed(portfolio);
    EXPECT_EQ(without.assessment.points.total.claimed, std::nullopt);
    EXPECT_EQ(claimed(without, "Jaarcongres"), std::nullopt);
    add_overview(portfolio,
                 {{"row B3", "6", "12 maart 2024 Jaarcongres cat 3 6", "2024-03-12"},
                  {"row B1", "16", "6 mei 2025 schulden cat 1 16", "2025-05-06"},
                  {"category B1", "16", "subtotaal 16"},
                  {"total", "22", "totaal 22"}});
    const AssessmentResult with = assessed(portfolio);
    const Points& points = with.assessment.points;
    EXPECT_EQ(points.total.claimed, 22);
    EXPECT_EQ(claimed_in(with, "B1"), 16);
    EXPECT_EQ(claimed_in(with, "B3"), 6) << "of its lines";
    EXPECT_EQ(claimed_in(with, "B4"), std::nullopt);
    EXPECT_EQ(claimed(with, "Jaarcongres"), 6);
    EXPECT_EQ(claimed(with, "Training schulden"), 16);
    EXPECT_EQ(points.total.lower, without.assessment.points.total.lower);
    EXPECT_EQ(points.total.upper, without.assessment.points.total.upper);
    EXPECT_EQ(points.activities.size(), without.assessment.points.activities.size());
    EXPECT_EQ(with.assessment.unused, without.assessment.unused) << "it serves the claims";
}

TEST(OwnOverview, IsNoEvidenceWhateverItWasTakenFor) {
    for (const char* type : {"attendance_proof", "confirmation"}) {
        PortfolioBuilder portfolio;
        Piece& piece = portfolio.add(type, "Training", "2024-03-12", {{"12", "study_load_hour"}});
        PortfolioBuilder::field(piece, "claimed_points", "12").unit = "total";
        const Points points = assessed(portfolio).assessment.points;
        EXPECT_TRUE(points.activities.empty()) << type;
        EXPECT_EQ(points.total.upper, 0) << type;
        EXPECT_EQ(points.total.claimed, 12) << type;
    }
}

TEST(OwnOverview, ADifferenceIsAFinding) {
    PortfolioBuilder portfolio = two_activities();
    add_overview(portfolio,
                 {{"row B1", "6", "jaarcongres 12 maart 2024", "2024-03-12"},
                  {"row B1", "16.5", "schulden 6 mei 2025", "2025-05-06"},
                  {"total", "22.5", "totaal 22,5"}});
    EXPECT_THAT(differences(assessed(portfolio)),
                testing::UnorderedElementsAre("categorie B1: opgave 22,5, geteld 18.",
                                              "totaal: opgave 22,5, geteld 18.",
                                              "stuk d2.1: opgave 16,5, geteld 12."));
    PortfolioBuilder agrees = two_activities();
    add_overview(agrees, {{"total", "18", "totaal 18"}});
    EXPECT_THAT(differences(assessed(agrees)), testing::IsEmpty());
}

TEST(OwnOverview, WhatFitsTwoActivitiesFitsNone) {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof", "Webinar schulden", "2024-03-12", {{"2", "lesson_hour"}});
    portfolio.add("attendance_proof", "Webinar schulden", "2025-03-12", {{"3", "lesson_hour"}});
    add_overview(portfolio, {{"row", "2", "webinar schulden"}});
    const Points points = assessed(portfolio).assessment.points;
    for (const Activity& activity : points.activities) {
        EXPECT_EQ(activity.claimed, std::nullopt);
    }
    EXPECT_EQ(points.total.claimed, 2) << "the only line";
}

TEST(OwnOverview, OneForEachCategoryIsNoTotal) {
    PortfolioBuilder portfolio;
    add_overview(portfolio, {{"row B1", "40", "trainingen"}, {"total", "40", "totaal"}});
    add_overview(portfolio, {{"row B2", "8", "intervisie"}, {"total", "8", "totaal"}});
    const AssessmentResult result = assessed(portfolio);
    EXPECT_EQ(claimed_in(result, "B1"), 40);
    EXPECT_EQ(claimed_in(result, "B2"), 8);
    EXPECT_EQ(result.assessment.points.total.claimed, 48);
}

TEST(OwnOverview, ALineIsOfTheActivityInWhosePeriodItsDayLies) {
    for (const char* day : {"2025-03-20", "2025-07-01"}) {
        PortfolioBuilder portfolio;
        Piece& piece = portfolio.add(
            "attendance_proof", "Training schulden", "2025-03-06", {{"12", "study_load_hour"}});
        piece.dates.front().end = "2025-03-20";
        add_overview(portfolio, {{"row B1", "14", "Training schulden 14", day}});
        const bool is_within = std::string(day) == "2025-03-20";
        EXPECT_EQ(claimed(assessed(portfolio), "Training schulden"),
                  is_within ? std::optional(14.0) : std::nullopt);
    }
}

} // namespace
} // namespace intake
