// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/assess.hpp"
#include "tests/pipeline/assess/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace intake {
namespace {

using test::PortfolioBuilder;

std::vector<std::string> codes(const AssessmentResult& result) {
    std::vector<std::string> found;
    for (const Finding& finding : result.findings) {
        found.push_back(finding.code);
    }
    return found;
}

const Criterion& criterion(const AssessmentResult& result, std::string_view id) {
    return *std::ranges::find(result.assessment.criteria, id, &Criterion::id);
}

std::string status(const AssessmentResult& result, std::string_view id) {
    return std::string(to_string(criterion(result, id).status));
}

TEST(Assess, TheYearDecides) {
    struct Case {
        const char* date;
        const char* report;    // A2 without one
        const char* statement; // A3.1 with three statements, two of them with an own situation
    };
    const Case cases[] = {
        {"2023-06-01", "not_required", "cannot_say"},
        {"2024-06-01", "not_required", "seen"},
        {"2025-12-31", "not_required", "seen"},
        {"2026-01-01", "person_decides", "seen"},
        {"2026-11-30", "person_decides", "seen"},
        {"2027-01-01", "not_seen", "not_seen"},
        {"2028-05-01", "not_seen", "not_seen"},
        {"", "cannot_say", "cannot_say"},
    };
    PortfolioBuilder portfolio;
    for (const char* topic : {"yes", "yes", "no"}) {
        portfolio.add_meeting(
            "2023-0" + std::to_string(portfolio.index().pieces.size() + 2) + "-10", topic);
    }
    for (const Case& c : cases) {
        const AssessmentResult result = assess(portfolio.index(), test::rules_for(c.date));
        EXPECT_EQ(status(result, "A2.report"), c.report) << c.date;
        EXPECT_EQ(status(result, "A3.1.statement"), c.statement) << c.date;
    }
}

TEST(Assess, TheOfficeMaySettleAContradiction) {
    const PortfolioBuilder portfolio;
    AssessmentRules rules = test::rules_for("2026-11-30");
    for (const auto& [value, expected] :
         {std::pair("exempt", "not_required"), std::pair("required", "not_seen")}) {
        rules.office =
            Office({{"a2_when_recertification_in_2026", value, "AMB-01", "2026-03-01", "manager"}});
        const AssessmentResult result = assess(portfolio.index(), rules);
        EXPECT_EQ(status(result, "A2.report"), expected);
        EXPECT_THAT(codes(result), testing::Not(testing::Contains("a2_applicability_ambiguous")));
        EXPECT_EQ(result.assessment.decisions.at(0).value, value);
    }
}

TEST(Assess, UnreadableIsNotMissing) {
    PortfolioBuilder portfolio;
    AssessmentResult result = assess(portfolio.index(), test::rules_for("2027-06-01"));
    EXPECT_EQ(status(result, "A1.cv"), "not_seen");
    EXPECT_THAT(codes(result), testing::Contains("evidence_not_seen"));
    portfolio.add_unreadable();
    result = assess(portfolio.index(), test::rules_for("2027-06-01"));
    EXPECT_EQ(status(result, "A1.cv"), "cannot_say");
    EXPECT_THAT(codes(result), testing::Not(testing::Contains("evidence_not_seen")));
    PortfolioBuilder doubtful;
    Piece& piece = doubtful.add("publication");
    piece.confidence = 0.5;
    piece.runner_up = "cv";
    EXPECT_EQ(status(assess(doubtful.index(), test::rules_for("2027-06-01")), "A1.cv"),
              "cannot_say");
}

TEST(Assess, OfAPaperWithoutAHolderTheCandidatesNameAnywhereIsSeen) {
    PortfolioBuilder portfolio;
    portfolio.add("cv");
    portfolio.say("Sinds 2019 werkt J. van den Berg in Ede.");
    portfolio.add("cv");
    portfolio.say("Sinds 2019 werkt Els Boom in Ede.");
    std::vector<std::string> verdicts;
    const AssessmentResult result = assess(portfolio.index(), test::rules_for("2027-06-01"));
    for (const auto& criterion : result.assessment.criteria) {
        for (const CheckResult& check : criterion.checks) {
            if (criterion.id == "A1.cv" && check.id == "holder") {
                verdicts.emplace_back(to_string(check.verdict));
            }
        }
    }
    EXPECT_THAT(verdicts, testing::ElementsAre("seen", "cannot_say"));
}

TEST(Assess, WhatLivesInThePortalIsNeverMissing) {
    const AssessmentResult result =
        assess(PortfolioBuilder().index(), test::rules_for("2027-06-01"));
    EXPECT_EQ(status(result, "C.declaration"), "elsewhere");
    EXPECT_THAT(codes(result), testing::Contains("check_portal"));
}

TEST(Assess, WhatIsSpareIsNotAskedAgain) {
    for (const bool needs_last : {false, true}) {
        PortfolioBuilder portfolio;
        portfolio.add_meeting("2024-02-10", "yes");
        portfolio.add_meeting("2024-06-10", needs_last ? "no" : "yes");
        portfolio.add_meeting("2024-10-10", "no");
        Piece& unsigned_one = portfolio.add("reflection_statement");
        PortfolioBuilder::date(unsigned_one, "2025-02-10", DateRole::meeting);
        PortfolioBuilder::field(unsigned_one, "own_topic", "yes");
        unsigned_one.signature.state = SignatureState::unsigned_;
        const AssessmentResult result = assess(portfolio.index(), test::rules_for("2026-11-30"));
        EXPECT_EQ(status(result, "A3.1.statement"), needs_last ? "not_seen" : "seen");
        EXPECT_EQ(std::ranges::count(codes(result), "signature_not_seen"), needs_last ? 1 : 0);
    }
}

TEST(Assess, ATextThatMayStandInAFileWithAnotherIsNotMissing) {
    for (const char* heading : {"Ontwikkelplan 2027 - 2031", "Wat ik verder wil zeggen"}) {
        PortfolioBuilder portfolio;
        portfolio.add("reflection_report");
        portfolio.say("Reflectieverslag");
        portfolio.say("Ik vertelde in onze intervisie over een man die niet kwam.");
        portfolio.say(heading);
        const bool is_headed = std::string(heading).starts_with("Ontwikkelplan");
        const AssessmentResult result = assess(portfolio.index(), test::rules_for("2026-11-30"));
        EXPECT_EQ(status(result, "A4.plan"), is_headed ? "cannot_say" : "not_seen");
        EXPECT_EQ(std::ranges::count(codes(result), "evidence_doubtful"), is_headed ? 1 : 0);
    }
}

struct SignatureCase {
    SignatureState state;
    const char* mark; // kind; empty for none
    const char* status;
    const char* code;
};

TEST(Assess, WhetherOneStatementCoversSeveralMeetingsAPersonDecides) {
    struct Case {
        int meetings; // on the only statement; 2026 asks three
        const char* status;
        const char* told;
        const char* not_told;
    };
    const Case cases[] = {
        {1, "not_seen", "too_few_statements", "statement_covers_several_meetings"},
        {2, "not_seen", "too_few_statements", "none"},
        {3, "cannot_say", "statement_covers_several_meetings", "too_few_statements"},
    };
    for (const Case& c : cases) {
        PortfolioBuilder portfolio;
        portfolio.add_meeting("2025-01-10", "yes");
        Index index = portfolio.index();
        Piece& statement = index.pieces.back().piece;
        for (int more = 1; more < c.meetings; ++more) {
            PortfolioBuilder::date(
                statement, "2025-0" + std::to_string(more + 1) + "-10", DateRole::meeting);
        }
        const AssessmentResult result = assess(index, test::rules_for("2026-11-30"));
        EXPECT_EQ(status(result, "A3.1.statement"), c.status) << c.meetings;
        EXPECT_THAT(codes(result), testing::Contains(c.told)) << c.meetings;
        EXPECT_THAT(codes(result), testing::Not(testing::Contains(c.not_told))) << c.meetings;
    }
}

TEST(Assess, SignaturesAreAskedWhereTheTextAsks) {
    const SignatureCase cases[] = {
        {SignatureState::signed_, "ink", "seen", ""},
        {SignatureState::unsigned_, "", "not_seen", "signature_not_seen"},
        {SignatureState::unsigned_, "typed_name", "cannot_say", "signature_typed_only"},
        {SignatureState::doubtful, "", "cannot_say", "signature_doubtful"},
        {SignatureState::unreadable, "", "cannot_say", "signature_unreadable"},
        {SignatureState::not_examined, "", "cannot_say", ""},
    };
    for (const SignatureCase& c : cases) {
        PortfolioBuilder portfolio;
        Piece& declaration = portfolio.add("declaration_working");
        PortfolioBuilder::date(declaration, "2026-10-01", DateRole::signed_);
        declaration.signature.state = c.state;
        if (*c.mark != 0) {
            declaration.signature.marks.push_back(
                {c.mark, 1, {}, 0.9, std::nullopt, std::nullopt, ""});
        }
        Piece& cv = portfolio.add("cv"); // nobody asks its signature
        cv.signature.state = c.state;
        const AssessmentResult result = assess(portfolio.index(), test::rules_for("2026-11-30"));
        EXPECT_EQ(status(result, "A1.declaration"), c.status) << c.code;
        EXPECT_EQ(status(result, "A1.cv"), "seen");
        const auto about = std::ranges::count_if(result.findings, [](const Finding& finding) {
            return finding.code.starts_with("signature_");
        });
        EXPECT_EQ(about, *c.code == 0 ? 0 : 1) << c.code;
        if (*c.code != 0) {
            EXPECT_THAT(codes(result), testing::Contains(c.code));
        }
    }
}

TEST(Assess, WhatADoubtfulPieceLacksIsNotMissing) {
    PortfolioBuilder portfolio;
    for (const char* day : {"2024-02-10", "2025-02-11", "2026-02-10"}) {
        portfolio.add_meeting(day, "yes");
    }
    Piece& letter = portfolio.add("reflection_statement"); // a mail about them, say
    letter.confidence = 0.6;
    letter.runner_up = "confirmation";
    letter.signature.state = SignatureState::unsigned_;
    Index index = portfolio.index();
    index.pieces[0].piece.signature.state = SignatureState::doubtful; // so the letter is not spare
    const AssessmentResult result = assess(index, test::rules_for("2026-11-30"));
    EXPECT_EQ(status(result, "A3.1.statement"), "cannot_say");
    EXPECT_THAT(codes(result), testing::Not(testing::Contains("signature_not_seen")));
}

TEST(Assess, ADateByHandThatWasNotReadIsNotMissing) {
    for (const bool written : {false, true}) {
        PortfolioBuilder portfolio;
        for (const char* type : {"declaration_working", "reflection_statement"}) {
            Piece& piece = portfolio.add(type);
            if (written) {
                PortfolioBuilder::field(piece, "written_date", "Datum");
            }
        }
        const auto found = codes(assess(portfolio.index(), test::rules_for("2026-11-30")));
        for (const char* missing : {"declaration_date_not_seen", "meeting_date_not_seen"}) {
            EXPECT_NE(std::ranges::count(found, missing) > 0, written) << missing;
        }
        EXPECT_EQ(std::ranges::count(found, "date_unread") > 0, written);
    }
}

TEST(Assess, EveryCheckReports) {
    const AssessmentResult result =
        assess(PortfolioBuilder().index(), test::rules_for("2026-11-30"));
    for (const Criterion& one : result.assessment.criteria) {
        EXPECT_FALSE(one.checks.empty()) << one.id;
        EXPECT_FALSE(one.clause.empty()) << one.id;
        for (const CheckResult& check : one.checks) {
            EXPECT_FALSE(check.because.nl.empty()) << check.id;
            EXPECT_TRUE(check.ran == Ran::ran || check.verdict == Verdict::cannot_say) << check.id;
        }
    }
}

TEST(Assess, AnOwnChoiceThatWasNotReadIsUnknown) {
    PortfolioBuilder portfolio;
    portfolio.add_meeting("2025-01-10", "unknown");
    const AssessmentResult result = assess(portfolio.index(), test::rules_for("2024-06-01"));
    EXPECT_THAT(codes(result), testing::Contains("own_input_unknown"));
}

TEST(Assess, AnAssessorInTheEvidenceIsTold) {
    PortfolioBuilder portfolio;
    portfolio.add_meeting("2025-01-10", "yes");
    Index index = portfolio.index();
    PortfolioBuilder::field(index.pieces[0].piece, "facilitator", "W. Tasman");
    EXPECT_THAT(codes(assess(index, test::rules_for("2026-11-30"))),
                testing::Contains("assessor_named_in_evidence"));
}

TEST(Assess, UnusedPiecesAreListed) {
    PortfolioBuilder portfolio;
    portfolio.add("cv");
    portfolio.add("registration_or_invoice");
    EXPECT_EQ(assess(portfolio.index(), test::rules_for("2026-11-30")).assessment.unused,
              std::vector<std::string>{"d2.1"});
}

} // namespace
} // namespace intake
