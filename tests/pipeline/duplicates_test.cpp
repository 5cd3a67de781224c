// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fields/date.hpp"
#include "pipeline/duplicates.hpp"
#include "tests/support/text_document.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

const std::string k_paper =
    "# Bewijs van deelname\n\nAcademie Voorbeeld verklaart dat mevrouw Proefpersoon heeft "
    "deelgenomen "
    "aan de\ntraining Luisteren naar werkgevers, gehouden te Utrecht op 12 maart 2024.\n"
    "De training duurde zes contacturen en werd verzorgd door twee ervaren docenten.\n";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    return text.replace(text.find(what), what.size(), by);
}

/// Two files with one piece each; the index that the second is said to repeat.
std::optional<std::size_t> duplicate_of(const std::string& first,
                                        const std::string& second,
                                        const std::string& first_bytes = "1",
                                        const std::string& second_bytes = "2") {
    Portfolio portfolio;
    std::vector<PieceRecord> pieces;
    for (const auto& [text, bytes] : {std::pair(first, first_bytes), {second, second_bytes}}) {
        Entry entry;
        entry.sha256 = bytes;
        portfolio.entries.push_back(entry);
        const std::size_t number = portfolio.documents.size();
        portfolio.documents.push_back({"d", number, test::text_document(text)});
        Piece piece;
        piece.first_page = 1;
        piece.last_page = 1;
        piece.dates = find_dates(portfolio.documents.back().document.pages, nullptr);
        pieces.push_back({"d", number, piece});
    }
    find_duplicates(portfolio, pieces);
    EXPECT_FALSE(pieces[0].duplicate_of);
    return pieces[1].duplicate_of;
}

TEST(Duplicates, AreTheSameBytesOrTheSameTextReadAgain) {
    EXPECT_EQ(duplicate_of(k_paper, k_paper), 0U);
    EXPECT_EQ(duplicate_of("kort", "kort", "1", "1"), 0U);
    const std::string misread =
        replaced(replaced(k_paper, "contacturen", "contacturcn"), "werkgevers", "werkgcvers");
    EXPECT_EQ(duplicate_of(k_paper, misread + "\n~ il\n"), 0U);
}

TEST(Duplicates, AreNotFormsThatDifferInWhatCounts) {
    struct Row {
        const char* label;
        std::string second;
    };
    const std::vector<Row> k_rows = {
        {"another day", replaced(k_paper, "12 maart", "14 maart")},
        {"another month", replaced(replaced(k_paper, "maart", "november"), "Utrecht", "Zwolle")},
        {"another year", replaced(k_paper, "2024", "2023")},
        {"another training",
         replaced(replaced(k_paper, "Luisteren", "Onderhandelen"), "werkgevers", "gemeentes")},
    };
    for (const Row& row : k_rows) {
        EXPECT_FALSE(duplicate_of(k_paper, row.second)) << row.label;
    }
    EXPECT_FALSE(
        duplicate_of(replaced(k_paper, "maart", "juni"), replaced(k_paper, "maart", "juli")))
        << "months a letter apart";
    EXPECT_FALSE(duplicate_of("# Bewijs\n\nvan deelname", "# Bewijs\n\nvan deelname"))
        << "too few words";
}

TEST(Duplicates, AreNotPapersOfTwoPeople) {
    EXPECT_FALSE(duplicate_of(
        k_paper, replaced(replaced(k_paper, "Proefpersoon", "Voorbeeldsma"), "mevrouw", "meneer")));
}

} // namespace
} // namespace intake
