// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/text_titles.hpp"
#include "tests/support/text_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace intake {
namespace {

const std::string k_look_back =
    "Vier jaar terug nam ik mij voor om beter te leren plannen en dat is gelukt met hulp van mijn "
    "team en een cursus die ik in het voorjaar deed, al kostte het soms moeite en ging het ook "
    "weleens mis.\n";
const std::string k_look_ahead =
    "De jaren die komen wil ik mij verdiepen in schulden en in jongeren, ik zoek daarvoor een "
    "opleiding die past naast mijn werk en ik wil elk half jaar met mijn begeleider bespreken hoe "
    "ver ik ben.\n";

/// The first words of the pages that a text gets, each followed by "; ".
std::string pages_of(const std::string& text) {
    DocumentType plan;
    plan.id = "plan";
    plan.titles = "ontwikkelplan / mijn plannen";
    DocumentType report;
    report.id = "report";
    report.titles = "verantwoordingsverslag";
    const std::vector<DocumentType> types{plan, report};
    Lexicon lexicon;
    const TextTitles titles(types, lexicon);
    Document document = test::text_document(text);
    document.info.pages = static_cast<std::int32_t>(document.pages.size());
    titles.begin_pages(document, lexicon);
    EXPECT_EQ(document.info.pages, static_cast<std::int32_t>(document.pages.size()));
    std::string begins;
    std::int32_t number = 0;
    for (const Page& page : document.pages) {
        EXPECT_EQ(page.number, ++number);
        begins += page.words.front().text + "; ";
    }
    return begins;
}

TEST(TextTitles, BeginPagesWhereAnotherTextStarts) {
    const std::string both = "Verantwoordingsverslag\n" + k_look_back;
    EXPECT_EQ(pages_of(both + "Ontwikkelplan\n" + k_look_ahead),
              "Verantwoordingsverslag; Ontwikkelplan; ");
    EXPECT_EQ(pages_of(both + "A4. Mijn plannen voor 2026-2030\n" + k_look_ahead),
              "Verantwoordingsverslag; A4.; ");
    EXPECT_EQ(pages_of("Beste commissie\n" + k_look_back + "Ontwikkelplan\n" + k_look_ahead),
              "Beste; Ontwikkelplan; ");
}

TEST(TextTitles, BeginNoneElsewhere) {
    const std::string plan = "Ontwikkelplan\n" + k_look_ahead;
    EXPECT_EQ(pages_of(plan), "Ontwikkelplan; ");
    EXPECT_EQ(pages_of(plan + "Mijn plannen\n" + k_look_ahead), "Ontwikkelplan; ")
        << "the same text goes on";
    EXPECT_EQ(pages_of(plan + "Zie ook mijn verantwoordingsverslag.\n" + k_look_back),
              "Ontwikkelplan; ")
        << "a sentence";
    EXPECT_EQ(pages_of("Inhoud\nVerantwoordingsverslag\nOntwikkelplan\n" + k_look_ahead),
              "Inhoud; ")
        << "a table of contents";
    EXPECT_EQ(pages_of(plan + "Verantwoordingsverslag\nVolgt.\n"), "Ontwikkelplan; ") << "no text";
    EXPECT_EQ(pages_of(plan + "\f" + "Verantwoordingsverslag\n" + k_look_back),
              "Ontwikkelplan; Verantwoordingsverslag; ")
        << "a page already";
}

TEST(TextTitles, TakeTheWordsAndMarksBelowThemToTheTop) {
    DocumentType plan;
    plan.id = "plan";
    plan.titles = "ontwikkelplan";
    const std::vector<DocumentType> types{plan};
    Lexicon lexicon;
    const TextTitles titles(types, lexicon);
    Document document = test::text_document(k_look_back + "Ontwikkelplan\n" + k_look_ahead);
    const auto heading = std::ranges::find(
        document.pages[0].words, "Ontwikkelplan", [](const Word& word) { return word.text; });
    const double title = heading->box.y0;
    document.pages[0].marks.push_back(
        {.kind = "image", .box = {0.1, title + 0.1, 0.3, title + 0.2}, .confidence = 0.9F});
    titles.begin_pages(document, lexicon);
    ASSERT_EQ(document.pages.size(), 2U);
    EXPECT_TRUE(document.pages[0].marks.empty());
    ASSERT_EQ(document.pages[1].marks.size(), 1U);
    const double moved = document.pages[1].words.front().box.y0;
    EXPECT_LE(moved, title);
    EXPECT_NEAR(document.pages[1].marks[0].box.y0 - moved, 0.1, 1e-9);
}

} // namespace
} // namespace intake
