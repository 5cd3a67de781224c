// SPDX-License-Identifier: GPL-3.0-or-later
// What the office decides changes what it says it changes: every value of a decision, and "ask".
#include "tests/pipeline/assess/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace intake {
namespace {

using test::PortfolioBuilder;

AssessmentResult decided(const Index& index,
                         const std::string& key,
                         const std::string& value,
                         const std::string& date = "2026-11-30") {
    AssessmentRules rules = test::rules_for(date);
    rules.office = Office({{key, value, "AMB", "2026-01-01", "manager"}});
    return assess(index, rules);
}

bool tells(const AssessmentResult& result, std::string_view code) {
    return std::ranges::find(result.findings, code, &Finding::code) != result.findings.end();
}

struct BoundsCase {
    const char* value;
    double lower;
    double upper;
    const char* code; // of the finding; empty for none
};

void expect_total(const Index& index,
                  const std::string& key,
                  const std::vector<BoundsCase>& cases) {
    for (const BoundsCase& c : cases) {
        const AssessmentResult result = decided(index, key, c.value);
        EXPECT_DOUBLE_EQ(result.assessment.points.total.lower, c.lower) << key << c.value;
        EXPECT_DOUBLE_EQ(result.assessment.points.total.upper, c.upper) << key << c.value;
        if (*c.code != 0) {
            EXPECT_TRUE(tells(result, c.code)) << key << c.value;
        }
    }
}

TEST(Decisions, WhichDateEndsTheWindow) {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof", "Jaarcongres", "2022-12-06", {{"1", "day"}});
    expect_total(portfolio.index(),
                 "window_anchor",
                 {{"ask", 0, 6, "date_near_window_edge"},
                  {"certificate_expiry", 6, 6, ""},
                  {"submission", 6, 6, ""},
                  {"decision", 6, 6, ""}});
    PortfolioBuilder before;
    before.add("attendance_proof", "Jaarcongres", "2022-11-24", {{"1", "day"}});
    expect_total(
        before.index(),
        "window_anchor",
        {{"ask", 0, 6, "date_near_window_edge"}, {"submission", 0, 0, "date_outside_window"}});
}

TEST(Decisions, ActivitiesAcrossTheEdge) {
    PortfolioBuilder portfolio;
    Piece& course =
        portfolio.add("attendance_proof", "Training", "2022-11-01", {{"30", "study_load_hour"}});
    course.dates.back().end = "2022-12-30"; // 60 days, of which 31 inside
    expect_total(portfolio.index(),
                 "activity_across_window_edge",
                 {{"ask", 0, 30, "activity_across_window_edge"},
                  {"by_end_date", 30, 30, ""},
                  {"by_start_date", 0, 0, "date_outside_window"},
                  {"pro_rata", 15.5, 15.5, ""}});
}

TEST(Decisions, OtherFormsInCategoryThree) {
    PortfolioBuilder portfolio;
    portfolio.add("attendance_proof", "Workshop mindfulness", "2024-03-12", {{"3", "clock_hour"}});
    Index index = portfolio.index();
    index.portfolio.entries[0].path = "B/Categorie 3/workshop.pdf";
    expect_total(index,
                 "cat3_other_activity_forms",
                 {{"ask", 0, 3, "form_without_row"},
                  {"as_B3.course", 3, 3, ""},
                  {"none", 0, 0, "form_without_row"}});
}

TEST(Decisions, ReadingInTheMinimum) {
    PortfolioBuilder portfolio;
    PortfolioBuilder::field(portfolio.add("reading_list"), "reading_entry", "A").unit = "book";
    portfolio.add("attendance_proof", "Training", "2024-03-12", {{"28", "study_load_hour"}});
    Index index = portfolio.index();
    index.portfolio.entries[1].path = "B/Categorie 1/training.pdf";
    struct Case {
        const char* value;
        Reach reach;
        bool tells;
    };
    for (const Case& c : {Case{"ask", Reach::depends, true},
                          Case{"yes", Reach::reached, false},
                          Case{"no", Reach::not_reachable, false}}) {
        const AssessmentResult result = decided(index, "reading_counts_for_b1_minimum", c.value);
        EXPECT_EQ(result.assessment.points.categories.front().reach, c.reach) << c.value;
        EXPECT_EQ(tells(result, "reading_in_minimum"), c.tells) << c.value;
        EXPECT_EQ(result.assessment.points.total.lower, 30) << "the total takes it anyhow";
    }
}

TEST(Decisions, MeetingsBefore2024) {
    PortfolioBuilder portfolio;
    portfolio.add_meeting("2022-03-10", "yes");
    struct Case {
        const char* value;
        CriterionStatus status;
        bool tells;
    };
    for (const Case& c : {Case{"ask", CriterionStatus::cannot_say, true},
                          Case{"none", CriterionStatus::not_required, false},
                          Case{"as_2024", CriterionStatus::seen, false}}) {
        const AssessmentResult result =
            decided(portfolio.index(), "a31_rule_before_2024", c.value, "2023-06-01");
        const auto& criteria = result.assessment.criteria;
        EXPECT_EQ(std::ranges::find(criteria, "A3.1.statement", &Criterion::id)->status, c.status)
            << c.value;
        EXPECT_EQ(tells(result, "year_without_rule"), c.tells) << c.value;
    }
}

TEST(Decisions, FormsOfSignatures) {
    struct Case {
        const char* mark;
        const char* value;
        CriterionStatus status;
        const char* code;
    };
    const Case cases[] = {
        {"typed_name", "ask", CriterionStatus::cannot_say, "signature_typed_only"},
        {"typed_name", "any", CriterionStatus::seen, ""},
        {"typed_name", "ink_or_digital", CriterionStatus::not_seen, "signature_form_not_accepted"},
        {"pasted_image", "ask", CriterionStatus::seen, ""},
        {"pasted_image", "any", CriterionStatus::seen, ""},
        {"pasted_image",
         "ink_or_digital",
         CriterionStatus::not_seen,
         "signature_form_not_accepted"},
        {"ink", "ink_or_digital", CriterionStatus::seen, ""},
        {"digital", "ink_or_digital", CriterionStatus::seen, ""},
    };
    for (const Case& c : cases) {
        PortfolioBuilder portfolio;
        Piece& declaration = portfolio.add("declaration_working");
        PortfolioBuilder::date(declaration, "2026-10-01", DateRole::signed_);
        const bool typed = std::string_view(c.mark) == "typed_name";
        declaration.signature.state = typed ? SignatureState::unsigned_ : SignatureState::signed_;
        declaration.signature.marks.push_back({c.mark, 1, {}, 0.9, std::nullopt, std::nullopt, ""});
        const AssessmentResult result =
            decided(portfolio.index(), "accepted_signature_forms", c.value);
        const auto& criteria = result.assessment.criteria;
        EXPECT_EQ(std::ranges::find(criteria, "A1.declaration", &Criterion::id)->status, c.status)
            << c.mark << c.value;
        const auto finding = std::ranges::find_if(
            result.findings, [](const Finding& one) { return one.code.starts_with("signature_"); });
        EXPECT_EQ(finding == result.findings.end() ? "" : finding->code, c.code)
            << c.mark << c.value;
    }
}

} // namespace
} // namespace intake
