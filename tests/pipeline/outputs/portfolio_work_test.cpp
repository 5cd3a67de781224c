// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/portfolio_work.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace intake {
namespace {

FindingSummary finding(const char* severity, const char* action_by, const char* code) {
    FindingSummary finding;
    finding.severity = severity;
    finding.action_by = action_by;
    finding.code = code;
    return finding;
}

IndexSummary opened(std::vector<FindingSummary> findings) {
    IndexSummary index;
    index.outcome = "ok";
    index.findings = std::move(findings);
    return index;
}

TEST(PortfolioWork, AQuestionToTheCandidateCountsHoweverSevere) {
    const IndexSummary index = opened({finding("action", "person", "look_first"),
                                       finding("attention", "operator", "ask_administrator"),
                                       finding("attention", "candidate", "ask"),
                                       finding("info", "candidate", "for_information")});
    const PortfolioWork work = work_of(index);
    EXPECT_EQ(work.urgency, Urgency::ask);
    EXPECT_EQ(work.to_ask, 1U);
    EXPECT_EQ(work.to_look_at, 2U);
    EXPECT_EQ(first_to_do(index)->code, "ask");
}

TEST(PortfolioWork, WithoutAQuestionAPersonLooks) {
    const IndexSummary index =
        opened({finding("info", "nobody", "told"), finding("attention", "person", "look")});
    EXPECT_EQ(work_of(index).urgency, Urgency::look);
    EXPECT_EQ(first_to_do(index)->code, "look");
}

TEST(PortfolioWork, InformationAsksForNobody) {
    const IndexSummary index = opened({finding("info", "person", "told")});
    EXPECT_EQ(work_of(index).urgency, Urgency::nothing);
    EXPECT_EQ(first_to_do(index), nullptr);
}

TEST(PortfolioWork, WhatWasNotOpenedComesFirst) {
    IndexSummary index = opened({finding("action", "candidate", "archive_damaged")});
    index.outcome = "damaged";
    EXPECT_EQ(work_of(index).urgency, Urgency::not_opened);
    EXPECT_LT(Urgency::not_opened, Urgency::ask);
    index.outcome = "ok_partial";
    EXPECT_EQ(work_of(index).urgency, Urgency::ask);
}

} // namespace
} // namespace intake
