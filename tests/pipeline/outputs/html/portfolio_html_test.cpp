// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/portfolio_html.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/portfolio_files.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string
html_of(const Index& index, Lang lang = Lang::nl, const std::set<std::string>& pictures = {}) {
    return portfolio_html(parse_index(index_json(index)).value(), lang, pictures);
}

TEST(PortfolioHtml, ShowsSignaturesWithTheirPlaces) {
    Index index = testing::sample_index();
    Signature& signature = index.pieces.front().piece.signature;
    signature.state = SignatureState::doubtful;
    signature.marks.push_back(
        {"digital", 1, {0.1, 0.8, 0.3, 0.9}, 0.7, "R. Visser", false, "changed_after_signing"});
    signature.slots.push_back({1,
                               {0.1, 0.75, 0.5, 0.9},
                               "Handtekening begeleider",
                               "R. Visser",
                               "begeleider",
                               SignatureState::unsigned_,
                               {0}});
    const std::string html = html_of(index);
    EXPECT_THAT(html, HasSubstr("twijfelachtig"));
    EXPECT_THAT(html, HasSubstr("digitale handtekening"));
    EXPECT_THAT(html, HasSubstr("niet geldig (bestand daarna gewijzigd)"));
    EXPECT_THAT(html, HasSubstr("Handtekening begeleider"));
    EXPECT_THAT(html, HasSubstr("<g class=\"m-signature\""));
}

TEST(PortfolioHtml, DrawsABoxWhereTheFactStands) {
    Index index = testing::sample_index();
    index.pieces.front().piece.dates = {
        {"2024-03-12", {}, DateRole::meeting, "12 maart", 1, {0.5, 0.25, 0.75, 0.5}, 0.9}};
    // 595.28 x 841.89 points are 600 x 848.6 in the drawing.
    EXPECT_THAT(html_of(index),
                HasSubstr("<rect x=\"300.0\" y=\"212.1\" width=\"150.0\" height=\"212.1\"/>"));
}

TEST(PortfolioHtml, LinksThePicturesThatThereAre) {
    const Index index = testing::sample_index();
    EXPECT_THAT(html_of(index), Not(HasSubstr("img-src")));
    const std::string html =
        html_of(index, Lang::nl, {"previews/d1-p1.jpg", "previews/d99-p1.jpg"});
    EXPECT_THAT(html, HasSubstr("<image href=\"previews/d1-p1.jpg\""));
    EXPECT_THAT(html, Not(HasSubstr("d99-p1")));
    EXPECT_THAT(html, HasSubstr("img-src"));
}

TEST(PortfolioHtml, AnOpenQuestionLeadsToThePiecesThatLeaveItOpen) {
    Index index = testing::sample_index();
    const OpenQuestion question{"AMB-09", {"Wat is een les-uur?", "What is a lesson hour?"}, 1};
    Activity activity;
    activity.pieces = {index.pieces.front().id};
    activity.open_questions = {question};
    Points points;
    points.activities = {activity};
    points.open_questions = {question};
    index.assessment.emplace().points = points;
    EXPECT_THAT(html_of(index),
                HasSubstr("Wat is een les-uur? <span class=\"number quiet\">(1 punt)</span><br/>"
                          "<a class=\"piece-link\" href=\"#piece-"
                          + index.pieces.front().id));
}

TEST(PortfolioHtml, SpeaksTheLanguageThatIsAsked) {
    const Index index = testing::sample_index();
    EXPECT_THAT(html_of(index, Lang::nl), HasSubstr("<html lang=\"nl\">"));
    EXPECT_THAT(html_of(index, Lang::nl), HasSubstr("Wat te doen"));
    EXPECT_THAT(html_of(index, Lang::en), HasSubstr("What to do"));
    EXPECT_THAT(html_of(index, Lang::en), Not(HasSubstr("Wat te doen")));
}

TEST(PortfolioHtml, NothingOfAStrangerIsMarkup) {
    Index index = testing::hostile_index();
    for (const std::string& text : testing::hostile_texts()) {
        index.findings.front().text_nl += text + "<img src=x>";
    }
    const std::string html = html_of(index);
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_EQ(html.find("<script"), html.rfind("<script"));
}

TEST(PortfolioFiles, TheIndexComesLastAndTheSameIndexGivesTheSameBytes) {
    const std::string json = index_json(testing::sample_index());
    const std::vector<OutputFile> files = portfolio_files(json, Lang::nl);
    ASSERT_EQ(files.size(), 4U);
    EXPECT_EQ(files[0].name, "index.html");
    EXPECT_EQ(files[1].name, "brief.txt");
    EXPECT_EQ(files[2].name, "brief.docx");
    EXPECT_EQ(files[3].name, "index.json");
    EXPECT_EQ(files[3].content, json);
    for (std::size_t i = 0; i < files.size(); ++i) {
        EXPECT_EQ(portfolio_files(json, Lang::nl)[i].content, files[i].content);
    }
}

} // namespace
} // namespace intake
