// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/terminal.hpp"
#include "pipeline/progress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace intake {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(ProgressLine, SaysWhatIsDoneHowFastAndHowLongStill) {
    const ProgressMoment moment{80, 20, 300, 100};
    EXPECT_EQ(progress_line(moment, Lang::nl, 100),
              "███░░░░░░░░░ 20 van 80 portfolio's · 300 pagina's · 3,0 pagina's/s · nog ongeveer 5 "
              "min 00 s");
    EXPECT_EQ(progress_line(moment, Lang::en, 100),
              "███░░░░░░░░░ 20 of 80 portfolios · 300 pages · 3.0 pages/s · about 5 min 00 s left");
}

TEST(ProgressLine, PromisesNothingWithoutGround) {
    EXPECT_THAT(progress_line({80, 0, 300, 100}, Lang::nl, 100), Not(HasSubstr("nog")));
    EXPECT_THAT(progress_line({80, 5, 9, 2}, Lang::nl, 100), Not(HasSubstr("nog")));
    EXPECT_THAT(progress_line({0, 0, 0, 0}, Lang::nl, 100), HasSubstr("0 van 0"));
    EXPECT_THAT(progress_line({1, 5, -3, 10}, Lang::nl, 100), HasSubstr("0 s"));
}

TEST(ProgressLine, EstimatesFromWhatWasRead) {
    const ProgressMoment moment{1000, 920, 300, 100, 900};
    EXPECT_EQ(
        progress_line(moment, Lang::nl, 120),
        "███████████░ 920 van 1.000 portfolio's · 300 pagina's · 3,0 pagina's/s · nog ongeveer 6 "
        "min 40 s · 900 ongewijzigd");
    EXPECT_THAT(progress_line({1000, 900, 0, 100, 900}, Lang::nl, 120), Not(HasSubstr("nog")));
}

TEST(ProgressLine, FitsEveryTerminal) {
    for (int width = 1; width < 120; ++width) {
        EXPECT_LE(display_width(progress_line({1000, 999, 123456, 7200}, Lang::nl, width)),
                  std::max(width, 34))
            << width;
    }
    EXPECT_LE(display_width(progress_line({8, 2, 3, 7}, Lang::nl, 79)), 79);
}

ProgressStep step() {
    ProgressStep step;
    step.id = "0123456789ab";
    step.entries = 14;
    step.pages = 1;
    step.to_ask = 2;
    return step;
}

TEST(Progress, PrintsALineForEachPortfolio) {
    ::testing::internal::CaptureStderr();
    {
        Progress progress(ProgressStyle::lines, Lang::nl, 2);
        progress.pages_read(1);
        progress.portfolio_done(step());
        progress.portfolio_done(
            ProgressStep{.id = "ba9876543210", .entries = 0, .pages = 0, .to_look_at = 1});
    }
    EXPECT_EQ(::testing::internal::GetCapturedStderr(),
              "1/2  0123456789ab  14 bestanden, 1 pagina; 2 te vragen\n"
              "2/2  ba9876543210  0 bestanden, 0 pagina's; 1 te bekijken\n");
}

TEST(Progress, SaysWhichDidNotChange) {
    ::testing::internal::CaptureStderr();
    {
        Progress progress(ProgressStyle::lines, Lang::en, 2);
        progress.portfolio_unchanged("0123456789ab");
    }
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "1/2  0123456789ab  unchanged\n");
}

TEST(Progress, LeavesNoLiveLineBehind) {
    ::testing::internal::CaptureStderr();
    {
        Progress progress(ProgressStyle::live, Lang::nl, 1);
        progress.portfolio_done(step());
        const std::string printed = ::testing::internal::GetCapturedStderr();
        EXPECT_THAT(printed, StartsWith("\r\x1b[K"));
        EXPECT_TRUE(printed.ends_with("\r\x1b[K")) << "gone before the summary is printed";
        ::testing::internal::CaptureStderr();
    }
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST(Progress, QuietIsQuietButCounts) {
    ::testing::internal::CaptureStderr();
    Progress progress(ProgressStyle::quiet, Lang::nl, 200);
    std::vector<std::jthread> crew;
    for (int i = 0; i < 4; ++i) {
        crew.emplace_back([&progress] {
            for (int n = 0; n < 50; ++n) {
                progress.pages_read(3);
                progress.portfolio_done(step());
            }
        });
    }
    crew.clear();
    EXPECT_EQ(progress.pages(), 600);
    EXPECT_GE(progress.seconds(), 0);
    EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

} // namespace
} // namespace intake
