// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/duplicates.hpp"
#include "pipeline/same_paper.hpp"
#include "tests/support/classifier_config.hpp"
#include "tests/support/text_document.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

const std::string k_paper =
    "# Bewijs van deelname\n\nAcademie Voorbeeld verklaart dat mevrouw J. Proefpersoon heeft "
    "deelgenomen "
    "aan de\ntraining Luisteren naar werkgevers, gehouden te Utrecht op 12 maart 2024.\n"
    "De training duurde zes contacturen en werd verzorgd door twee ervaren docenten.\n";

const std::string k_form =
    "# Verklaring reflectiebijeenkomst\n\nOndergetekende verklaart dat de jobcoach heeft "
    "deelgenomen "
    "aan een\nbijeenkomst voor intervisie of supervisie onder begeleiding.\n\n"
    "Naam jobcoach: J. Proefpersoon\nDatum bijeenkomst: 3 april 2023\nDuur: 2 uur\n"
    "Eigen casus ingebracht: ja\nNaam begeleider: K. Voorbeeldsma\nDatum: 4 april 2023\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
}

struct File {
    std::string text;
    std::string bytes; // stands for their digest
};

/// The pieces of files, as classifier and split see them.
std::vector<PieceRecord> pieces_of(const std::vector<File>& files) {
    static const Classifier k_classifier(test::load_classifier_config(INTAKE_SOURCE_DIR "/config"));
    Portfolio portfolio;
    std::vector<PieceRecord> pieces;
    for (const File& file : files) {
        Entry entry;
        entry.sha256 = file.bytes;
        portfolio.entries.push_back(entry);
        const std::size_t number = portfolio.documents.size();
        portfolio.documents.push_back({"d", number, test::text_document(file.text)});
        for (Piece& piece : k_classifier.pieces(portfolio.documents.back().document, "")) {
            pieces.push_back({"d", number, std::move(piece)});
        }
    }
    find_duplicates(portfolio, pieces);
    return pieces;
}

Likeness
likeness(const std::string& first, const std::string& second, const std::string& bytes = "2") {
    const std::vector<PieceRecord> pieces = pieces_of({{first, "1"}, {second, bytes}});
    EXPECT_EQ(pieces.size(), 2U);
    EXPECT_FALSE(pieces.front().duplicate_of || pieces.front().looks_like);
    if (pieces.back().duplicate_of) {
        return Likeness::same;
    }
    return pieces.back().looks_like ? Likeness::perhaps : Likeness::other;
}

TEST(Duplicates, AreTheSameBytes) {
    EXPECT_EQ(likeness("kort", "kort", "1"), Likeness::same);
    EXPECT_EQ(likeness("kort", "kort"), Likeness::other) << "too few words";
}

TEST(Duplicates, AreTheSamePaperReadAgain) {
    std::string misread =
        replaced(replaced(k_paper, "contacturen", "contacturcn"), "werkgevers", "werk gevers");
    EXPECT_EQ(likeness(k_paper, misread + "\n~ il\n"), Likeness::same);
    EXPECT_EQ(likeness(k_paper, "Gescand met een app\n" + k_paper), Likeness::same)
        << "more stands on it";
    EXPECT_EQ(likeness(k_form, replaced(k_form, "begeleiding", "begeIeiding")), Likeness::same);
}

TEST(Duplicates, AreNotFormsThatDifferInWhatCounts) {
    struct Row {
        const char* label;
        std::string first;
        std::string second;
    };
    const std::vector<Row> k_rows = {
        {"another day", k_paper, replaced(k_paper, "12 maart", "14 maart")},
        {"another month", k_paper, replaced(k_paper, "maart", "mei")},
        {"june and july", replaced(k_paper, "maart", "juni"), replaced(k_paper, "maart", "juli")},
        {"another year", k_paper, replaced(k_paper, "2024", "2023")},
        {"another training",
         k_paper,
         replaced(k_paper, "Luisteren naar werkgevers", "Onderhandelen met gemeentes")},
        {"another word", k_paper, replaced(k_paper, "werkgevers", "klanten")},
        {"another module",
         replaced(k_paper, "werkgevers", "werkgevers II"),
         replaced(k_paper, "werkgevers", "werkgevers III")},
        {"another person", k_paper, replaced(k_paper, "Proefpersoon", "Voorbeeldsma")},
        {"other hours", k_paper, replaced(k_paper, "zes", "vier")},
        {"another meeting",
         k_form,
         replaced(replaced(k_form, "3 april", "8 mei"), "4 april", "9 mei")},
        {"another supervisor", k_form, replaced(k_form, "Voorbeeldsma", "Testerink")},
    };
    for (const Row& row : k_rows) {
        EXPECT_EQ(likeness(row.first, row.second), Likeness::other) << row.label;
    }
}

TEST(Duplicates, AreLeftToAPersonWhereFactsWereNotRead) {
    const std::string by_hand =
        replaced(replaced(replaced(k_form, "3 april 2023", "........"), "4 april 2023", "........"),
                 "2 uur",
                 "........");
    EXPECT_EQ(likeness(by_hand, by_hand), Likeness::perhaps) << "two forms filled in by hand";
    EXPECT_EQ(likeness(k_paper, replaced(k_paper, "12 maart 2024", "maart")), Likeness::perhaps)
        << "its day was not read";
}

TEST(Duplicates, OfThreeOnlyTheRepeatedOneIsOne) {
    const std::string second = replaced(replaced(k_form, "3 april", "8 mei"), "4 april", "9 mei");
    const std::vector<PieceRecord> pieces =
        pieces_of({{k_form + "\f" + second, "1"}, {k_form, "2"}});
    ASSERT_EQ(pieces.size(), 3U);
    EXPECT_FALSE(pieces[1].duplicate_of || pieces[1].looks_like);
    EXPECT_EQ(pieces[2].duplicate_of, 0U);
}

TEST(Duplicates, MayBeAPageOfALongerPiece) {
    Portfolio portfolio;
    portfolio.entries.resize(2);
    portfolio.documents.push_back(
        {"d1", 0, test::text_document("Programma van de dag\n\nOntvangst en koffie\f" + k_paper)});
    portfolio.documents.push_back({"d2", 1, test::text_document(k_paper)});
    Piece whole;
    whole.first_page = 1;
    whole.last_page = 2;
    Piece part;
    part.first_page = part.last_page = 1;
    std::vector<PieceRecord> pieces = {{"d1.1", 0, whole}, {"d2.1", 1, part}};
    find_duplicates(portfolio, pieces);
    EXPECT_FALSE(pieces[1].duplicate_of);
    EXPECT_EQ(pieces[1].looks_like, 0U);
}

TEST(Fingerprint, IsAlikeForTheSameWords) {
    const auto print_of = [](const std::string& text) {
        Piece piece;
        piece.first_page = piece.last_page = 1;
        return fingerprint(test::text_document(text), piece);
    };
    const std::string print = print_of(k_paper);
    EXPECT_EQ(print.size(), 256U);
    EXPECT_EQ(resemblance(print, print), 1);
    EXPECT_GT(resemblance(print, print_of(replaced(k_paper, "contacturen", "contacturcn"))), 0.75);
    EXPECT_LT(resemblance(print, print_of(k_form)), 0.4);
    EXPECT_EQ(print_of("kort"), "");
    EXPECT_EQ(resemblance("", ""), 0);
}

} // namespace
} // namespace intake
