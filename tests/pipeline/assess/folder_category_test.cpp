// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/assess/folder_category.hpp"
#include "tests/pipeline/assess/rules.hpp"

#include <gtest/gtest.h>

namespace intake {

namespace {

TEST(FolderCategory, IsWhatTheCandidatesFoldersSay) {
    const auto categories = test::rules_for("").frameworks.front().categories;
    struct Case {
        const char* path;
        const char* category;
    };
    for (
        const auto& [path, category] : {
            Case{"Categorie 3/x.pdf", "B3"},
            Case{"cat.2 intervisie/x.pdf", "B2"},
            Case{"B5/x.pdf", "B5"},
            Case{"PE/1. Scholing/x.pdf", "B1"},
            Case{"buiten het vakgebied/x.pdf", "B3"},
            Case{"B1/mail.eml/x.pdf", "B1"},
            // A number alone says nothing; with words of its category it does, with those of another not.
            Case{"4 mentor/x.pdf", "B4"},
            Case{"01 bijscholing/x.pdf", "B1"},
            Case{"2 - Intervisie en supervisie/x.pdf", "B2"},
            Case{"6_vrijwilligerswerk/x.pdf", "B6"},
            Case{"4 scholing/x.pdf", "B0"},
            Case{"1/x.pdf", "B0"},
            Case{"2 diploma's/x.pdf", "B0"},
            Case{"4 mentor.pdf", "B0"},
            // All of a folder's name.
            Case{"Bijscholing/x.pdf", "B1"},
            Case{"bijscholing rouw.pdf", "B0"},
        }) {
        EXPECT_EQ(category_of_folder(path, categories), category) << path;
    }
}

} // namespace

} // namespace intake
