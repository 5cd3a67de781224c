// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are found once for each line of a list or table.
#include "tests/classifiers/fields/found_fields.hpp"

#include <gtest/gtest.h>

namespace intake {
namespace {

struct Row {
    std::string_view label;
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_overviews[] = {
    {"a table with a column of categories",
     R"(Overzicht van mijn punten

Datum        Activiteit                   Cat   Punten   Toelichting
11-03-2024   Training Motiveren 2         1     21       2 dagen
05-06-2024   Studiemiddag Wajong          3     3        mooi
                                 Totaal         24)",
     "21 row B1; 3 row B3; 24 total"},
    {"sections with totals of their own",
     R"(PE-overzicht Kim

Categorie 1
Training schulden, 11 maart 2024: 12 punten
Webinar 4 mei 2024 (1,5 punt)
Subtotaal 13,5 punten
Categorie 2
Subtotaal 8 punten
Totaal: 21,5)",
     "12 row B1; 1.5 row B1; 13.5 category B1; 8 category B2; 21.5 total"},
    {"sections that end in a total, without one of all",
     R"(PE-overzicht Kim

Categorie 1
Training schulden, 11 maart 2024: 12 punten
Totaal 12
Categorie 6
Voetbalclub 2024: 2 punten
Totaal 2)",
     "12 row B1; 12 category B1; 2 row B6; 2 category B6"},
    {"a line for each category",
     R"(Puntentelling

Categorie        Maximum    Mijn punten
Categorie 1                 44
Categorie 2      30         12
Totaal                      56)",
     "44 category B1; 12 category B2; 56 total"},
    {"the framework's own text",
     R"(Categorie 2. Maximaal 30 PE-punten.
2 PE-punten per bijeenkomst. Bewijs van deelname.
Minimaal 75 PE-punten in totaal.)",
     ""},
    {"a letter that names points",
     "Beste collega,\nvoor deze dag krijg je 6 punten.\nGroet, Kim",
     ""},
};

TEST(ClaimedPoints, AreReadFromAnOverview) {
    for (const Row& row : k_overviews) {
        EXPECT_EQ(test::values_in(row.text, {"claimed_points"}, "claimed_points"), row.expected)
            << row.label;
    }
}

constexpr Row k_lists[] = {
    {"a table of titles",
     R"(Gelezen, Kim de Wit

Titel                         Auteur       Jaar
Werken met wat er is          P. Smal      2024
Stil maar niet dom            R. Oost      2025)",
     "Werken met wat er is book; Stil maar niet dom book"},
    {"a kind in a column",
     R"(Naam   Kim de Wit
Soort         Titel                    Jaar
boek          Werken met wat er is     2024
abonnement    Blad voor Werk           2024
abonnement    Blad voor Werk           2025
podcast       Koffie met Kees, 14      2025
Totaal: 2 + 2 + 1 = 5 punten)",
     "Werken met wat er is book; Blad voor Werk, 2024 subscription_year; Blad voor Werk, 2025 "
     "subscription_year; Koffie met Kees, 14 podcast"},
    {"a title that fills its column",
     R"(Titel                  Auteur         Jaar
Werken met wat er is   P. Smal        2024
Stil maar niet dom, 2e R. Oost        2025)",
     "Werken met wat er is book; Stil maar niet dom, 2e book"},
    {"a title that goes on below, before its year",
     R"(Soort       Titel                       Jaar
podcast     Koffie met Kees, aflevering
            14
                                        2024
podcast     Koffie met Kees, nummer 15
podcast     Koffie met Kees, 16         2025)",
     "Koffie met Kees, aflevering 14 podcast; Koffie met Kees, nummer 15 podcast; Koffie met "
     "Kees, 16 podcast"},
    {"numbered, under headings",
     R"(Boeken
1. Werken met wat er is (P. Smal)
2. Stil maar niet dom
Podcasts
- Koffie met Kees, over rouw
- Koffie met Kees, over schulden)",
     "Werken met wat er is book; Stil maar niet dom book; Koffie met Kees, over rouw "
     "podcast; Koffie met Kees, over schulden podcast"},
    {"alone on lines under headings",
     R"(Boeken
Tussen twee banen (A. Mulder)
De vreemde baas
Hieruit leerde ik veel over geduld.
Podcasts
Aan de slag, afl. 3)",
     "Tussen twee banen book; De vreemde baas book; Aan de slag, afl. 3 podcast"},
    {"headings of one, and one that speaks of the reader",
     R"(Boeken die ik de laatste jaren las
De vreemde baas - M. Tol (2021)
Abonnement
Aan het werk, 2023)",
     "De vreemde baas book; Aan het werk, 2023 subscription_year"},
    {"a magazine under its own heading, titles that speak",
     R"(Boeken
Ik mag er zijn - T. Bol
Abonnement vakblad:
Aan het werk, 2023)",
     "Ik mag er zijn book; Aan het werk, 2023 subscription_year"},
    {"two years of a subscription",
     "Leeslijst Kim\nabonnement Blad voor Werk, 2023 en 2024",
     "Blad voor Werk, 2023 subscription_year; Blad voor Werk, 2024 subscription_year"},
    {"from one year to another",
     "Leeslijst Kim\nTijdschrift: Blad voor Werk (2022 t/m 2024)",
     "Blad voor Werk, 2022 subscription_year; Blad voor Werk, 2023 subscription_year; Blad voor "
     "Werk, 2024 subscription_year"},
    {"running text", "Ik lees graag over werk en doe daar veel mee.", ""},
};

TEST(ReadingEntries, AreTitlesWithTheirKind) {
    for (const Row& row : k_lists) {
        EXPECT_EQ(test::values_in(row.text, {"reading_entry"}, "reading_entry"), row.expected)
            << row.label;
    }
}

} // namespace
} // namespace intake
