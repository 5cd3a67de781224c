// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/made_from.hpp"
#include "pipeline/system_error.hpp"
#include "tests/support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <set>

namespace intake {
namespace {

const Stamp k_stamp{"1.0", true, {{"a.toml", "1"}, {"b.toml", "2"}}, {{"poppler", "22.12"}}, {}};

TEST(MadeFrom, EverythingThatShapesTheAnswerIsInTheDigest) {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "one") << "one";
    std::ofstream(folder / "other") << "other";
    std::set<std::string> digests{
        digest_of_program(k_stamp, {folder / "one"}, "", Lang::nl, Previews::none)};
    const std::function<void(Stamp&)> changes[] = {
        [](Stamp& stamp) { stamp.version = "1.1"; },
        [](Stamp& stamp) { stamp.sandboxed = false; },
        [](Stamp& stamp) { stamp.digests[1].second = "3"; },
        [](Stamp& stamp) { stamp.digests.pop_back(); },
        [](Stamp& stamp) { std::swap(stamp.digests, stamp.versions); },
        [](Stamp& stamp) { stamp.versions[0].second = "22.13"; },
        [](Stamp& stamp) {
            stamp.learned = {1, "4"};
        },
        [](Stamp& stamp) {
            stamp.learned = {2, "4"};
        },
        [](Stamp& stamp) {
            stamp.learned = {1, "5"};
        },
    };
    for (const auto& change : changes) {
        Stamp stamp = k_stamp;
        change(stamp);
        EXPECT_TRUE(
            digests.insert(digest_of_program(stamp, {folder / "one"}, "", Lang::nl, Previews::none))
                .second);
    }
    EXPECT_TRUE(
        digests.insert(digest_of_program(k_stamp, {folder / "other"}, "", Lang::nl, Previews::none))
            .second);
    EXPECT_TRUE(digests
                    .insert(digest_of_program(
                        k_stamp, {folder / "one"}, "rj-2023", Lang::nl, Previews::none))
                    .second);
    EXPECT_TRUE(
        digests.insert(digest_of_program(k_stamp, {folder / "one"}, "", Lang::en, Previews::none))
            .second);
    EXPECT_TRUE(
        digests.insert(digest_of_program(k_stamp, {folder / "one"}, "", Lang::nl, Previews::all))
            .second);
    EXPECT_FALSE(
        digests.insert(digest_of_program(k_stamp, {folder / "one"}, "", Lang::nl, Previews::none))
            .second);
    EXPECT_THROW(digest_of_program(k_stamp, {folder / "none"}, "", Lang::nl, Previews::none),
                 SystemError);
}

TEST(MadeFrom, EveryFieldOfTheRegisterIsInTheDigest) {
    const InboxFile file{"/inbox/jansen.zip", "jansen.zip", "jansen"};
    const Candidate candidate{"1", "J. Jansen", "", "2026-11-30", {"A", "B"}};
    std::set<std::string> digests{digest_of_subject(file, nullptr, "", ""),
                                  digest_of_subject(file, &candidate, "", "")};
    ASSERT_EQ(digests.size(), 2U);
    const std::function<void(Candidate&)> changes[] = {
        [](Candidate& one) { one.number = "2"; },
        [](Candidate& one) { one.name = "J. Janssen"; },
        [](Candidate& one) { one.birth_name = "De Vries"; },
        [](Candidate& one) { one.recertification_date = "2027-11-30"; },
        [](Candidate& one) { one.recertification_date.reset(); },
        [](Candidate& one) { one.recertification_date = ""; },
        [](Candidate& one) { one.assessors.pop_back(); },
        [](Candidate& one) { one.assessors = {"AB"}; },
    };
    for (const auto& change : changes) {
        Candidate changed = candidate;
        change(changed);
        EXPECT_TRUE(digests.insert(digest_of_subject(file, &changed, "", "")).second);
    }
    EXPECT_TRUE(
        digests.insert(digest_of_subject({"", "jansen.ZIP", "jansen"}, &candidate, "", "")).second);
    EXPECT_TRUE(
        digests.insert(digest_of_subject({"", "jansen.zip", "jansen-2"}, &candidate, "", ""))
            .second);
    EXPECT_TRUE(digests.insert(digest_of_subject(file, &candidate, "a digest", "")).second);
    EXPECT_TRUE(digests.insert(digest_of_subject(file, &candidate, "", "a digest")).second);
    EXPECT_FALSE(
        digests.insert(digest_of_subject({"elsewhere", "jansen.zip", "jansen"}, &candidate, "", ""))
            .second);
}

} // namespace
} // namespace intake
