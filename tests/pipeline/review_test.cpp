// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outputs/html/portfolio_html.hpp"
#include "pipeline/outputs/index_json.hpp"
#include "pipeline/outputs/show.hpp"
#include "pipeline/review.hpp"
#include "tests/pipeline/outputs/sample_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace intake {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::vector<std::string> k_text = {"Bewijs van deelname",
                                         "Hierbij verklaren wij dat de deelnemer",
                                         "aanwezig was op de studiedag over loopbanen"};

/// One scan with a certificate and a letter, and a photo with hardly a word.
Index portfolio() {
    Index index;
    index.portfolio.name = "portfolio-7";
    const std::size_t scan = testing::add_document(
        index,
        "scan.pdf",
        {testing::page_with(1, k_text), testing::page_with(2, {"iets anders dan dat"})});
    testing::add_piece(index, scan, "attendance_proof", "attendance_proof").last_page = 1;
    testing::add_piece(index, scan, "other", "other").first_page = 2;
    index.pieces.back().id = "d1.2";
    testing::add_piece(
        index,
        testing::add_document(index, "foto.jpg", {testing::page_with(1, {"Bijlage"})}),
        "other",
        "other");
    for (PieceRecord& record : index.pieces) {
        record.text_sha256 =
            text_digest(index.portfolio.documents[record.document].document, record.piece);
    }
    return index;
}

PieceKey key_of(const Index& index, std::size_t piece) {
    const PieceRecord& record = index.pieces[piece];
    const Entry& entry = index.portfolio.entries[index.portfolio.documents[record.document].entry];
    return {entry.sha256,
            record.piece.first_page,
            record.piece.last_page,
            record.text_sha256,
            entry.path};
}

PersonsWord word_on(const PieceKey& key) {
    PersonsWord word;
    word.kind = "accept";
    word.about = key;
    word.when = "2026-11-26";
    return word;
}

Review attach_one(const PersonsWord& word, const Index& index) {
    ReviewFile file;
    file.words = {word};
    return attach(file, index).at(0);
}

TEST(Review, FindsTheSamePaperWhateverItsFileIsCalled) {
    Index index = portfolio();
    const PersonsWord word = word_on(key_of(index, 0));
    EXPECT_EQ(attach_one(word, index).found, "same_paper");
    EXPECT_EQ(attach_one(word, index).piece, 0U);
    index.portfolio.entries[0].path = "B/certificaat.pdf";
    EXPECT_EQ(attach_one(word, index).found, "same_paper");
    EXPECT_EQ(attach_one(word, index).piece, 0U);
}

TEST(Review, OfTwoEqualFilesTakesTheOneOfThatName) {
    Index index = portfolio();
    const std::size_t copy =
        testing::add_document(index, "kopie.pdf", index.portfolio.documents[0].document.pages);
    testing::add_piece(index, copy, "attendance_proof", "attendance_proof").last_page = 1;
    index.pieces.back().text_sha256 = index.pieces[0].text_sha256;
    index.portfolio.entries.back().sha256 = index.portfolio.entries[0].sha256;
    EXPECT_EQ(attach_one(word_on(key_of(index, 0)), index).piece, 0U);
    EXPECT_EQ(attach_one(word_on(key_of(index, 3)), index).piece, 3U);
}

TEST(Review, FindsTheTextInAnotherFileAndOnAnotherPage) {
    Index index = portfolio();
    const PersonsWord word = word_on(key_of(index, 0));
    // Scanned again, the pages in another order.
    index.portfolio.entries[0].sha256 = std::string(64, 'f');
    std::swap(index.portfolio.documents[0].document.pages[0].words,
              index.portfolio.documents[0].document.pages[1].words);
    std::swap(index.pieces[0].text_sha256, index.pieces[1].text_sha256);
    const Review review = attach_one(word, index);
    EXPECT_EQ(review.found, "same_text");
    EXPECT_EQ(review.piece, 1U);
}

TEST(Review, OfTheSamePagesReadOtherwiseSaysSo) {
    Index index = portfolio();
    PersonsWord word = word_on(key_of(index, 0));
    word.about.text_sha256 = std::string(64, '0');
    EXPECT_EQ(attach_one(word, index).found, "same_pages");
    EXPECT_EQ(attach_one(word, index).piece, 0U);
}

TEST(Review, SaysWhyAPieceIsNotFound) {
    const Index index = portfolio();
    PersonsWord other_pages = word_on(key_of(index, 0));
    other_pages.about.last_page = 2; // it was one piece when that was said
    other_pages.about.text_sha256 = std::string(64, '0');
    EXPECT_EQ(attach_one(other_pages, index).found, "pages_differ");

    PersonsWord changed = other_pages;
    changed.about.entry_sha256 = std::string(64, 'f');
    EXPECT_EQ(attach_one(changed, index).found, "not_in_delivery");

    PersonsWord photo = word_on(key_of(index, 2));
    photo.about.entry_sha256 = std::string(64, 'f'); // another photo with the same one word
    EXPECT_EQ(attach_one(photo, index).found, "too_few_words");

    Index closed = portfolio();
    closed.portfolio.end.outcome = Outcome::damaged;
    EXPECT_EQ(attach_one(changed, closed).found, "not_opened");
    for (const PersonsWord& word : {other_pages, changed, photo}) {
        EXPECT_FALSE(attach_one(word, index).piece);
    }
}

TEST(Review, TellsTheOfficeWhatIsBrokenOrLost) {
    const Index index = portfolio();
    ReviewFile file = parse_review("{");
    file.words = {word_on(key_of(index, 0)), word_on(key_of(index, 0))};
    file.words[1].about.entry_sha256 = std::string(64, 'f');
    file.words[1].about.text_sha256 = std::string(64, 'f');
    file.words[1].about.file = "oud {x}.pdf";
    const std::vector<Review> reviews = attach(file, index);
    const std::vector<Finding> findings = review_findings(file, reviews, "portfolio-7");
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].code, "review_unreadable");
    EXPECT_EQ(findings[0].action_by, ActionBy::person);
    EXPECT_THAT(findings[0].text_nl,
                HasSubstr("review/portfolio-7.json: het is geen geldige JSON"));
    EXPECT_EQ(findings[1].code, "review_unattached");
    EXPECT_THAT(findings[1].text_nl, HasSubstr("oud {x}.pdf, pagina 1"));
}

TEST(Review, ServiceNumbersThatPeopleTypeGoNoFurther) {
    const Index index = portfolio();
    PersonsWord word = word_on(key_of(index, 0));
    word.kind = "note";
    word.note = "BSN 123456782 staat erop";
    EXPECT_THAT(attach_one(word, index).said.note, Not(HasSubstr("123456782")));
}

TEST(Review, IsShownBesideAndChangesNothing) {
    Index index = testing::sample_index();
    const std::string before = index_json(index);
    PersonsWord word = word_on(key_of(index, 0));
    word.kind = "other_type";
    word.type = "registration_or_invoice";
    word.who = "MV";
    PersonsWord hostile = word_on(key_of(index, 0));
    hostile.kind = "note";
    hostile.note = "\"'><script>window.hacked=1</script>\u202E\n";
    PersonsWord lost = word_on({std::string(64, 'f'), 1, 1, "", "weg.pdf"});
    ReviewFile file;
    file.words = {word, hostile, lost};
    index.reviews = attach(file, index);
    const std::string after = index_json(index);
    EXPECT_EQ(before.substr(0, before.find("\"reviews\"")),
              after.substr(0, after.find("\"reviews\"")));

    const IndexSummary summary = parse_index(after).value();
    ASSERT_EQ(summary.reviews.size(), 3U);
    EXPECT_THAT(summary.reviews[1].said, HasSubstr(R"(\u202e\n)"));
    const std::string html = portfolio_html(summary, Lang::nl, {});
    EXPECT_THAT(html, HasSubstr("Andere soort: Inschrijving of factuur (MV, 26 november 2026)"));
    EXPECT_THAT(html, HasSubstr("weg.pdf, pagina 1: Akkoord"));
    EXPECT_EQ(html.find("<script"), html.rfind("<script"));
    const std::string shown = show_portfolio(summary, {}, Lang::nl);
    EXPECT_THAT(shown, HasSubstr("mens: Andere soort: Inschrijving of factuur"));
    EXPECT_THAT(shown, HasSubstr("weg.pdf"));
}

} // namespace
} // namespace intake
