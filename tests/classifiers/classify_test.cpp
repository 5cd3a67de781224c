// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/classify.hpp"
#include "tests/support/classifier_config.hpp"
#include "tests/support/text_document.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace intake {

namespace {

const Classifier& classifier() {
    static const Classifier k_classifier(
        test::load_classifier_config(std::string(INTAKE_SOURCE_DIR) + "/config"));
    return k_classifier;
}

/// "1-1 attendance_proof, 2-3 cv"
std::string named(const std::vector<Piece>& pieces) {
    std::string text;
    for (const Piece& piece : pieces) {
        text += fmt::format(
            "{}{}-{} {}", text.empty() ? "" : ", ", piece.first_page, piece.last_page, piece.type);
    }
    return text;
}

std::string named(std::string_view text) {
    return named(classifier().pieces(test::text_document(text), ""));
}

std::string certificate(std::string_view name, std::string_view course) {
    return fmt::format(
        "# Certificaat\n\n{}\nheeft deelgenomen aan de cursus\n## {}\nStudiebelasting 12 uur\n",
        name,
        course);
}

std::string statement(std::string_view name, std::string_view date) {
    return fmt::format(
        "Verklaring intervisie\n\nNaam: {}\nDatum: {}\nBegeleider: P. Smit\nCasus ingebracht: ja\n"
        "Handtekening begeleider\nP. Smit\n",
        name,
        date);
}

constexpr std::string_view k_resume_1 =
    "# Curriculum vitae\n\n## Persoonlijke gegevens\nNaam    T. Test\nGeboren 3 mei 1980\n"
    "## Werkervaring\n2015 - heden    jobcoach bij Voorbeeld\n2009 - 2015     begeleider\n2003 - "
    "2009 monteur\n";
constexpr std::string_view k_resume_2 =
    "## Opleidingen\n1999 - 2003     hbo\n1995 - 1999 havo\n## Cursussen\n2022   spreken\n## "
    "Talen\nNederlands\n";

} // namespace

TEST(Classifier, CutsWhereAPieceBegins) {
    struct Row {
        std::string label;
        std::string text;
        std::string expected;
    };
    const std::string one = certificate("J. Voorbeeld", "Luisteren");
    const std::string other = certificate("J. Voorbeeld", "Vragen stellen");
    const std::vector<Row> k_rows = {
        {"five certificates in one file",
         one + "\f" + other + "\f" + one + "\f" + other + "\f" + one,
         "1-1 attendance_proof, 2-2 attendance_proof, 3-3 attendance_proof, 4-4 attendance_proof, "
         "5-5 attendance_proof"},
        {"a certificate with its programme on the back",
         one + "\fProgramma\nOchtend: luisteren in de praktijk\nMiddag: oefenen met een acteur\n",
         "1-2 attendance_proof"},
        {"an empty back does not cut",
         one + "\f\f" + other + "\f",
         "1-2 attendance_proof, 3-3 attendance_proof"},
        {"an empty page in front", "\f" + one, "1-2 attendance_proof"},
        {"numbered pages stay together",
         one + "\npagina 1 van 2\f" + other + "\npagina 2 van 2",
         "1-2 attendance_proof"},
        {"numbers that begin again cut",
         one + "\npagina 1 van 1\f" + other + "\npagina 1 van 1",
         "1-1 attendance_proof, 2-2 attendance_proof"},
        {"three statements in one scan",
         statement("T. Test", "3 mei 2024") + "\f" + statement("T. Test", "8 juni 2024") + "\f"
             + statement("T. Test", "4 juli 2024"),
         "1-1 reflection_statement, 2-2 reflection_statement, 3-3 reflection_statement"},
        {"a long paper whose headings count on",
         "Reflectieverslag\n\n1. De situatie\nIk voelde mij klem en dacht dat ik had "
         "gefaald.\n\n2. Wat raakte "
         "mij\nHet verwijt.\f3. Wat leerde ik\nIk zwijg voortaan langer.\n\n4. Wat ga ik "
         "doen\nOefenen.",
         "1-2 reflection_report"},
        {"a curriculum vitae of two pages",
         std::string(k_resume_1) + "\f" + std::string(k_resume_2),
         "1-2 cv"},
        {"a curriculum vitae and then a certificate",
         std::string(k_resume_1) + "\f" + std::string(k_resume_2) + "\f" + one,
         "1-2 cv, 3-3 attendance_proof"},
    };
    for (const Row& row : k_rows) {
        EXPECT_EQ(named(row.text), row.expected) << row.label;
    }
}

TEST(Classifier, SaysWhyAPieceBegins) {
    const std::vector<Piece> pieces = classifier().pieces(
        test::text_document(certificate("A", "Een") + "\f" + certificate("B", "Twee")), "");
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_TRUE(pieces[0].boundary.empty());
    ASSERT_FALSE(pieces[1].boundary.empty());
    EXPECT_EQ(pieces[1].boundary[0].page, 2);
    EXPECT_THAT(pieces[1].boundary[0].cue, testing::StartsWith("boundary: "));
    EXPECT_EQ(pieces[1].boundary[0].text, "Certificaat");
    EXPECT_TRUE(pieces[1].boundary[0].box.has_value());
}

TEST(Classifier, GivesReasonsWithTheirPlace) {
    const Document document = test::text_document(certificate("J. Voorbeeld", "Luisteren"));
    const Piece piece = classifier().pieces(document, "").at(0);
    ASSERT_FALSE(piece.because.empty());
    for (std::size_t at = 1; at < piece.because.size(); ++at) {
        EXPECT_GE(std::abs(piece.because[at - 1].weight), std::abs(piece.because[at].weight));
    }
    const auto on_the_page =
        std::ranges::find_if(piece.because, [](const Reason& one) { return one.box.has_value(); });
    ASSERT_NE(on_the_page, piece.because.end());
    const Reason& first = *on_the_page;
    EXPECT_EQ(first.page, 1);
    EXPECT_EQ(first.text, "Certificaat");
    EXPECT_EQ(first.box, document.pages[0].words[0].box);
    EXPECT_GT(piece.confidence, 0.8);
    EXPECT_EQ(piece.kind, "attendance_proof");
}

TEST(Classifier, DoesNotCallAFailureAProof) {
    EXPECT_EQ(named("# Certificaat\n\nJ. Voorbeeld\nheeft deelgenomen aan de cursus "
                    "Luisteren\nResultaat: niet geslaagd")
                  .find("attendance_proof"),
              std::string::npos);
}

TEST(Classifier, NamesNothingWithoutReason) {
    for (const std::string_view text :
         {"", "\f", "x", "De kat zat op de mat en keek naar buiten.", "1 2 3 4 5"}) {
        for (const Piece& piece : classifier().pieces(test::text_document(text), "")) {
            EXPECT_EQ(piece.type, "other") << text;
            EXPECT_EQ(piece.kind, "other") << text;
        }
    }
    EXPECT_TRUE(classifier().pieces(Document(), "").empty());
    EXPECT_EQ(classifier().pieces(test::text_document("\f"), "").at(0).confidence, 0);
}

TEST(Classifier, TakesTheFrameworkItselfForNothing) {
    const ClassifierConfig config =
        test::load_classifier_config(std::string(INTAKE_SOURCE_DIR) + "/config");
    for (const Piece& piece : classifier().pieces(test::text_document(config.framework_text), "")) {
        EXPECT_EQ(piece.type, "other");
    }
}

TEST(Classifier, CoversAllPagesOnceInOrder) {
    const std::vector<std::string> k_texts = {
        "\f\f\f",
        certificate("A", "Een") + "\f\f" + std::string(k_resume_1) + "\f"
            + statement("B", "1 mei 2024"),
        "a\fb\fc\fd",
    };
    for (const std::string& text : k_texts) {
        const Document document = test::text_document(text);
        std::int32_t next = 1;
        for (const Piece& piece : classifier().pieces(document, "")) {
            EXPECT_EQ(piece.first_page, next) << text;
            EXPECT_GE(piece.last_page, piece.first_page) << text;
            next = piece.last_page + 1;
        }
        EXPECT_EQ(next, static_cast<std::int32_t>(document.pages.size()) + 1) << text;
    }
}

TEST(Classifier, CollectsTheDatesOfAPiece) {
    const std::vector<Piece> pieces =
        classifier().pieces(test::text_document(statement("T. Test", "3 mei 2024") + "\f"
                                                + statement("T. Test", "8 juni 2024")),
                            "");
    ASSERT_EQ(pieces.size(), 2U);
    ASSERT_EQ(pieces[1].dates.size(), 1U);
    EXPECT_EQ(pieces[1].dates[0].value, "2024-06-08");
    EXPECT_EQ(pieces[1].dates[0].page, 2);
}

} // namespace intake
