// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/classifiers/fields/found_fields.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

struct Row {
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_rows[] = {
    {"het duurde anderhalf uur", "1.5 clock_hour"},
    {"1,5 uur", "1.5 clock_hour"},
    {"1\u00bd uur", "1.5 clock_hour"},
    {"twee\u00ebnhalf uur", "2.5 clock_hour"},
    {"twee en een half uur", "2.5 clock_hour"},
    {"in totaal vierentwintig uren", "24 clock_hour"},
    {"van 09.30-11.00 uur", "90 minutes"},
    {"9:30 tot 12.00", "150 minutes"},
    {"van 10 tot 12 uur", "120 minutes"},
    {"2 dagdelen (6 uur)", "2 half_day; 6 clock_hour"},
    {"18 contacturen + 10 uur zelfstudie", "18 contact_hour; 10 self_study_hour"},
    {"10 EC", "10 ec"},
    {"5 ECTS = 140 SBU", "5 ec; 140 study_load_hour"},
    {"Studiebelasting: 40 uur", "40 study_load_hour"},
    {"De studielast bedraagt 24 uur", "24 study_load_hour"},
    {"SBU            24", "24 study_load_hour"},
    {"Aantal uren: 6", "6 clock_hour"},
    {"zes lesuren", "6 lesson_hour"},
    {"een tweedaagse", "2 day"},
    {"drie trainingsdagen", "3 day"},
    {"de hele dag", "1 day"},
    {"een halve dag", "1 half_day"},
    {"90 minuten", "90 minutes"},
    {"12 april 2024, 1 uur\n3 mei 2024, 1 uur", "1 clock_hour; 1 clock_hour"},
    {"module 2 (1 u 30)", "90 minutes"},
    {"Aantal bijeenkomsten: vijf", "5 meeting"},
    {"5 avonden van 2 uur", "10 clock_hour"},
    {"6 uur en nog eens 6 uur", "6 clock_hour; 6 clock_hour"},
    // as hurried people write
    {"van half tien tot elf", "90 minutes"},
    {"van negen tot half een", "210 minutes"},
    {"vrijdag van kwart voor twee tot vier uur", "135 minutes"},
    {"19u30 tot 21u30", "120 minutes"},
    {"10:00-12:00", "120 minutes"},
    {"3 x 2 uur", "6 clock_hour"},
    {"2x 3 uur", "6 clock_hour"},
    {"twee dagen van 6 uur", "2 day; 12 clock_hour"},
    {"2 dagen \u00e0 7 uur", "2 day; 14 clock_hour"},
    {"zes keer anderhalf uur", "9 clock_hour"},
    {"drie sessies van elk 90 minuten", "3 meeting; 270 minutes"},
    {"1 uur en 30 minuten", "90 minutes"},
    {"drie kwartier", "45 minutes"},
    {"een uurtje", "1 clock_hour"},
    {"twee halve dagen", "2 half_day"},
    {"3 x een dagdeel", "3 half_day"},
    {"Duur: \u00e9\u00e9n dag", "1 day"},
    {"vijfdaagse opleiding", "5 day"},
    {"webinar van 75 min.", "75 minutes"},
    {"4 'les'-uren", "4 lesson_hour"},
    {"sbu: 24", "24 study_load_hour"},
    {"studiepunten: 15", "15 ec"},
    {"aantal contacturen: 18", "18 contact_hour"},
    // no quantities
    {"groepen van twee tot vier personen", ""},
    {"op een dag belde hij", ""},
    {"om 12.30 uur", ""},
    {"vanaf 9 uur koffie", ""},
    {"op 12-03-2025", ""},
    {"binnen 14 dagen reageren", ""},
    {"24 uur van tevoren", ""},
    {"voor 32 uur per week", ""},
    {"80% aanwezig", ""},
    {"artikel 7.2 uurloon", ""},
    {"tel. 06 12345678", ""},
    {"", ""},
};

} // namespace

TEST(Quantity, HasItsNumberAndUnit) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(test::values_in(row.text, {"quantity"}, "quantity"), row.expected) << row.text;
    }
}

TEST(Quantity, IsShownAsReadWithItsPlace) {
    const Document document = test::text_document("Omvang: 1,5 uur.");
    const Piece piece = test::found_in(document, {"quantity"});
    ASSERT_EQ(piece.fields.size(), 1U);
    EXPECT_EQ(piece.fields[0].text, "1,5 uur");
    EXPECT_EQ(piece.fields[0].page, 1);
    const std::vector<Word>& words = document.pages[0].words;
    EXPECT_EQ(piece.fields[0].box, join(words[1].box, words[2].box));
}

TEST(Quantity, TellsWhatMayBeABreak) {
    constexpr Row k_breaks[] = {
        {"van 9.30 tot 16.30 uur", "60 minutes"},
        {"op 3 en 10 maart 2022 van 9.30 tot 16.30 uur", "120 minutes"},
        {"9.30 - 16.30 uur, pauze van 45 minuten", "45 minutes"},
        {"9.30 - 16.30 uur (incl. 30 minuten lunch)", "30 minutes"},
        {"9.30 - 16.30 uur exclusief pauze", ""},
        {"9.30-12.30 en 13.30-16.30 uur", ""},
        {"13.00 - 16.30 uur (incl. pauze)", "30 minutes"},
        {"13.00 - 16.30 uur", ""},
        {"19.30 - 21.00 uur", ""},
    };
    for (const Row& row : k_breaks) {
        EXPECT_EQ(test::values_in(row.text, {"quantity"}, "break"), row.expected) << row.text;
    }
}

TEST(Quantity, OfATimeIsForEveryDayBeforeIt) {
    constexpr Row k_days[] = {
        {"14 september en 9 november 2022, 9.30 - 12.00", "300 minutes"},
        {"vrijdag 5 en zaterdag 6 april 2024, 9.30 - 12.00", "300 minutes"},
        {"12-03, 19-03 en 26-03-2024, 9.30 - 12.00", "450 minutes"},
        {"5 t/m 7 april 2024, 9.30 - 12.00", "150 minutes"},
        {"5 - 7 april 2024, 9.30 - 12.00", "150 minutes"},
        {"5 april 2024, 9.30 - 12.00", "150 minutes"},
    };
    for (const Row& row : k_days) {
        EXPECT_EQ(test::values_in(row.text, {"quantity"}, "quantity"), row.expected) << row.text;
    }
}

TEST(Quantity, OfAllPartsIsTheirTotalOnWhicheverPages) {
    EXPECT_EQ(test::values_in("Module rouw: 20 SBU\fModule schuld: 30 SBU\nTotaal 50 SBU",
                              {"quantity"},
                              "quantity"),
              "50 study_load_hour");
}

TEST(Quantity, IsSurerWithAUnitOfItsOwn) {
    const auto confidence = [](std::string_view text) {
        return test::found_in(test::text_document(text), {"quantity"}).fields.at(0).confidence;
    };
    EXPECT_GT(confidence("6 SBU"), confidence("6 uur"));
    EXPECT_GT(confidence("6 uur"), confidence("9.00 - 15.00"));
}

} // namespace intake
