// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/fields/date.hpp"
#include "tests/support/text_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace intake {

namespace {

std::vector<DateFound> dates_in(std::string_view text) {
    const Document document = test::text_document(text);
    return find_dates(document.pages, nullptr);
}

/// "2024-03-12" or "2024-03-12..2024-03-14" for each date, parted by a space.
std::string values(const std::vector<DateFound>& dates) {
    std::string text;
    for (const DateFound& date : dates) {
        text += (text.empty() ? "" : " ") + date.value + (date.end ? ".." + *date.end : "");
    }
    return text;
}

std::string roles(const std::vector<DateFound>& dates) {
    std::string text;
    for (const DateFound& date : dates) {
        text += (text.empty() ? "" : " ") + std::string(to_string(date.role));
    }
    return text;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_values[] = {
    // day, month, year in digits
    {"12-03-2024", "2024-03-12"},
    {"najaar 2022", "2022-08..2022-12"},
    {"Vakblad | juni 2022 | nr. 3", "2022-06"},
    {"najaar 2022, voor het eerst op 8 september", "2022-08..2022-12 2022-09-08"},
    {"this 25th day of November 2011", "2011-11-25"},
    {"3, 10, 31 oktober, 14, 28 november en 12 december 2022", "2022-10-03..2022-12-12"},
    {"14 + 15 november 2024", "2024-11-14..2024-11-15"},
    {"in het voorjaar van 2024", "2024-01..2024-06"},
    {"4de kwartaal 2018", "2018-10..2018-12"},
    {"het eerste kwartaal van 2025", "2025-01..2025-03"},
    {"1-3-2024", "2024-03-01"},
    {"12/03/2024", "2024-03-12"},
    {"12.03.2024", "2024-03-12"},
    {"12. 3. 2024", "2024-03-12"},
    {"12 - 03 - 2024", "2024-03-12"},
    {"12 03 2024", "2024-03-12"},
    {"12-03-24", "2024-03-12"},
    {"12/3/'24", "2024-03-12"},
    {"31-12-99", "1999-12-31"},
    {"01-01-70", "1970-01-01"},
    {"01-01-69", "2069-01-01"},
    {"(12-03-2024)", "2024-03-12"},
    {"Hengelo, 12-03-2024.", "2024-03-12"},
    {"12\u201303\u20132024", "2024-03-12"}, // en dashes
    {"2024-03-12", "2024-03-12"},
    {"2024/03/12", "2024-03-12"},
    {"20 januari, 27 januari, 10 februari en 24 februari 2025", "2025-01-20..2025-02-24"},
    {"7 januari, 18 maart (afgemeld), 22 april en 10 juni 2025", "2025-01-07..2025-06-10"},
    {"het decembernummer van 2022", "2022-12"},
    {"Gent, 16 april 2023. Je was er op 12 april.", "2023-04-16 2023-04-12"},
    {"Gent, 4 januari 2023. Je was er op 12 december.", "2023-01-04 2022-12-12"},
    {"Gent, 1 maart 2024. Je was er gisteren.", "2024-03-01 2024-02-29"},
    {"op 12 januari, 9 maart, 11 mei. Ede, 25 mei 2023",
     "2023-01-12 2023-03-09 2023-05-11 2023-05-25"},
    {"29-02-2024", "2024-02-29"},
    // month by name
    {"12 maart 2024", "2024-03-12"},
    {"12 mrt 2024", "2024-03-12"},
    {"12 mrt. 2024", "2024-03-12"},
    {"12 MAART 2024", "2024-03-12"},
    {"12 maart '24", "2024-03-12"},
    {"12-mrt-2024", "2024-03-12"},
    {"12e maart 2024", "2024-03-12"},
    {"de 1ste juni 2023", "2023-06-01"},
    {"dinsdag 12 maart 2024", "2024-03-12"},
    {"di. 12 mrt. 2024", "2024-03-12"},
    {"3 febr. 2025", "2025-02-03"},
    {"30 sept. 2025", "2025-09-30"},
    {"1 okt 2025", "2025-10-01"},
    {"7 mei 2025", "2025-05-07"},
    {"12 augustus, 2025", "2025-08-12"},
    {"het was 12\nmaart 2024 toen", "2024-03-12"}, // over a line end
    {"12 maart\n2024", "2024-03-12"},
    // month without day
    {"maart 2025", "2025-03"},
    {"in september '23", "2023-09"},
    {"Mrt 2025", "2025-03"},
    {"03-2025", "2025-03"},
    {"3/2025", "2025-03"},
    // English
    {"March 12, 2025", "2025-03-12"},
    {"Mar. 12, 2025", "2025-03-12"},
    {"12th March 2025", "2025-03-12"},
    {"the 1st of May 2025", "2025-05-01"},
    {"October 3rd, 2024", "2024-10-03"},
    {"October 2024", "2024-10"},
    {"03/25/2024", "2024-03-25"}, // month first, as the other way is impossible
                                  // ranges
    {"12 en 13 maart 2025", "2025-03-12..2025-03-13"},
    {"12, 13 en 20 maart 2025", "2025-03-12..2025-03-20"},
    {"12 t/m 14 maart 2025", "2025-03-12..2025-03-14"},
    {"12 tot en met 14 maart 2025", "2025-03-12..2025-03-14"},
    {"12-14 maart 2025", "2025-03-12..2025-03-14"},
    {"12 & 13 maart 2025", "2025-03-12..2025-03-13"},
    {"28 februari en 7 maart 2025", "2025-02-28..2025-03-07"},
    {"28 december t/m 3 januari 2025", "2024-12-28..2025-01-03"},
    {"3 september 2024 t/m 21 januari 2025", "2024-09-03..2025-01-21"},
    {"van 01-04-2022 tot 01-04-2025", "2022-04-01..2025-04-01"},
    {"01-04-2022 - 01-04-2025", "2022-04-01..2025-04-01"},
    {"12 t/m 14-03-2025", "2025-03-12..2025-03-14"},
    {"12-03 t/m 02-04-2025", "2025-03-12..2025-04-02"},
    {"maart - juni 2024", "2024-03..2024-06"},
    {"november t/m februari 2024", "2023-11..2024-02"},
    {"september 2023 tot juni 2024", "2023-09..2024-06"},
    {"2016 - 2020", "2016..2020"},
    {"schooljaar 2024/2025", "2024-08..2025-07"},
    {"seizoenen 22/23 en 23/24", "2022-08..2024-07"},
    {"le 15 novembre 2024", "2024-11-15"},
    {"vrijdag 5 en zaterdag 6 april 2024", "2024-04-05..2024-04-06"},
    {"12-03, 19-03 en 26-03-2024", "2024-03-12..2024-03-26"},
    {"05-05-2024/07-05-2024", "2024-05-05 2024-05-07"},
    {"18 april 30 mei", ""},
    {"5mei2024", "2024-05-05"},
    {"5 mei 20 24", "2024-05-05"},
    {"start 7 maart 2024\neinde: 18 april 2024", "2024-03-07..2024-04-18"},
    {"tot en met 15-05-2025 EUR 395", "2025-05-15"},
    {"Inzet van 1-1-2023\nInzet tot 31-12-2024", "2023-01-01..2024-12-31"},
    {"Gevolgd van 1-1-2023\nGeldig tot 31-12-2024", "2023-01-01 2024-12-31"},
    {"Eerste les   17 januari 2022\nLaatste les   28 maart 2022", "2022-01-17..2022-03-28"},
    {"Eerste les   17 januari 2022\nLaatste dag   28 maart 2022", "2022-01-17 2022-03-28"},
    {"Begonnen: 1 april 2021\nGestopt: 1 april 2024", "2021-04-01..2024-04-01"},
    {"Jaar: 2023", "2023"},
    {"nummer 1, 12 januari 2026", "2026-01-12"},
    {"Bijeenkomst 7, 12 januari 2026", "2026-01-12"},
    {"(dag) 1 (maand) juli (jaar) 2024", "2024-07-01"},
    {"Ede, 9 mei 2024. Op 11, 18 en 25 april was zij er.", "2024-05-09 2024-04-11..2024-04-25"},
    {"Ede, 9 mei 2024. In zaal 3, 18 april", "2024-05-09 2024-04-18"},
    {"2016 - heden", "2016"},
    {"sinds 2016", "2016"},
    {"01-05-2018 tot heden", "2018-05-01"},
    {"12 maart 2024 en 3 april 2024", "2024-03-12 2024-04-03"},
    {"tussen maart 2023 en juni 2024", "2023-03..2024-06"},
    {"23 en 30 januari, 6 en 13 februari 2024", "2024-01-23..2024-02-13"},
    {"in 2022, 2023 en 2024", "2022..2024"},
    {"het kalenderjaar 2023", "2023"},
    {"15-06-2021, 14:00 uur", "2021-06-15"},
    // letters that a recogniser took for digits, inside what has the shape of a date
    {"l2-03-2024", "2024-03-12"},
    {"12-O3-2O24", "2024-03-12"},
    {"1O maart 2024", "2024-03-10"},
    {"12 maart 2O24", "2024-03-12"},
    {"12 rnaart 2024", "2024-03-12"},
    {"5 ju1i 2024", "2024-07-05"},
    {"5 0ktober 2024", "2024-10-05"},
    {"5 decernber 2024", "2024-12-05"},
    {"5 augustu5 2024", "2024-08-05"},
    // impossible, and reported as written
    {"31-02-2024", "2024-02-31"},
    {"31 april 2025", "2025-04-31"},
    {"29-02-2023", "2023-02-29"},
    // no dates
    {"om 12.30 uur", ""},
    {"van 09.30 - 16.30 uur", ""},
    {"tel. 06-12345678", ""},
    {"06-12-34 56 78", ""},
    {"06 - 5501 8834", ""},
    {"020-1234567", ""},
    {"EUR 1.250,00", ""},
    {"certificaat 2024-0034", ""},
    {"nr. 12-03-20245", ""},
    {"A12-03-2024", ""},
    {"IBAN NL91 ABNA 0417 1643 00", ""},
    {"ISBN 978-90-12-34567-8", ""},
    {"20I6", ""},
    {"artikel 7.10.2", ""},
    {"12 personen 2024", ""},
    {"45-13-2024", ""},
    {"00-00-2024", ""},
    {"1234-56-78", ""},
    {"", ""},
};

constexpr Row k_roles[] = {
    {"Geboren 19 september 1969", "birth"},
    {"Geboortedatum: 12-12-1981", "birth"},
    {"geboren op 27 januari 1996 te Zutphen", "birth"},
    {"Geldig tot 1 mei 2027", "expiry"},
    {"Vervaldatum   14 februari 2025", "expiry"},
    {"Datum bijeenkomst:             11 februari 2025", "meeting"},
    {"Datum van de bijeenkomst 11 februari 2025", "meeting"},
    {"Datum bijeenkomst\n11 februari 2025", "meeting"},
    {"Gevolgd op 3 juni 2024", "event"},
    {"gehouden op 3 juni 2024 te Ede", "event"},
    {"Datum training: 3 juni 2024", "event"},
    {"heeft op 3 juni 2024 deelgenomen aan de training", "event"},
    {"op 5 juli 2019 met goed gevolg heeft afgelegd het examen", "event"},
    {"Afgerond op: 30-11-2023", "event"},
    {"Datum ondertekening: 3 juni 2024", "signed"},
    {"Aldus opgemaakt te Breda op 3 juni 2024", "signed"},
    {"Uitgereikt op 3 juni 2024", "issued"},
    {"Afgiftedatum: 03-06-2024", "issued"},
    {"Periode: 01-04-2022 t/m 01-04-2025", "period"},
    {"van 1 april 2022 tot 1 april 2025 lid", "period"},
    {"2016 - heden    Zelfstandig", "period"},
    {"in dienst sinds 01-05-2018", "period"},
    {"Uitgereikt aan Jo\n3 juni 2024, 14.00 - 17.00 uur", "event"},
    {"gevolgd 3 juni 2024   geldig tot 3 juni 2026", "event expiry"},
    {"Pasdatum 3 juni 2024   geldig tot 3 juni 2026", "unknown expiry"},
    {"Geprint op 3 juni 2024", "printed"},
    {"Herdruk d.d. 3 juni 2024", "printed"},
    {"3-6-2024, 10:22     Mijn certificaten", "printed"},
    {"Bijeenkomst van: 3 juni 2024", "meeting"},
    {"Avond van   3 juni 2024", "unknown"},
    {"Besteld op: 3 juni 2024", "issued"},
    {"Datum registratie: 3 juni 2024", "issued"},
    {"Factuurnr 2025.77      2 mei 2025", "issued"},
    {"Hercertificeren voor: 3 juni 2024", "expiry"},
    {"Bevestigd door begeleider A. Blok op 3 juni 2024", "signed"},
    {"Vastgesteld op 3 juni 2024", "signed"},
    {"Downloaddatum: 3 juni 2024", "printed"},
    {"Getekende presentielijst 3 juni 2024", "unknown"},
    {"Verslag geschreven: 3 juni 2024", "signed"},
    {"Bevestigd te Utrecht 3 juni 2024", "signed"},
    {"Rapport gemaakt: 3 juni 2024", "printed"},
    {"Formulier 7, revisiedatum 3 juni 2024", "printed"},
    {"Formulier v3, juni 2024", "printed"},
    {"Schermafdruk gemaakt op 3 juni 2024", "printed"},
    {"Uitgave certificaat: 3 juni 2024", "issued"},
    {"Ticket gekocht: 3 juni 2024", "issued"},
    {"Gestuurd op 3 juni 2024", "issued"},
    {"Op jouw vraag van 3 juni 2024", "issued"},
    {"Notadatum 3 juni 2024", "issued"},
    {"geldig 3 jaar (tot 3 juni 2024)", "expiry"},
    {"Verklaard door Anna Smit (begeleider) op 3 juni 2024", "signed"},
    {"Save the date: next edition 3 June 2024", "unknown"},
    {"Voorwaarden van 3 juni 2024", "printed"},
    {"3-6-2024 10:22     Mijn certificaten", "printed"},
    {"Supervisieovereenkomst d.d. 3 juni 2024", "issued"},
    {"Bijgeschreven   3 juni 2024", "issued"},
    {"Lijst vastgesteld 3 juni 2024", "signed"},
    {"Coach tekent: 3 juni 2024", "signed"},
    {"Je toegang tot de leeromgeving eindigt op 3 juni 2024", "expiry"},
    {"Diplomadatum: 3 juni 2024", "issued"},
    {"Dagtekening   3 juni 2024", "issued"},
    {"Verzonden: 3 juni 2024", "issued"},
    {"Verzonden              maandag 3 juni 2024 09:41", "issued"},
    {"Anna Smit, inleverdatum 3 juni 2024", "issued"},
    {"Nieuwsbrief 3 juni 2024", "published"},
    {"Nr 1 | 14-12-2023 | begeleider P. Kools", "unknown"},
    {"Factuurnummer   Factuurdatum   Vervaldatum\nF24-2019        30-08-2024     29-09-2024",
     "issued expiry"},
    {"dag       casus van\n3 juni 2024   Petra", "unknown"},
    {"Uitgereikt aan Jo\nvoor het volgen van de training op 3 juni 2024", "unknown"},
    {"verschenen in juni 2024", "published"},
    {"geboren op 27 januari 1996, gevolgd op 3 juni 2024", "birth event"},
    {"3 juni 2024", "unknown"},
    {"Tot 3 juni 2024 kunt u terugkijken", "unknown"},
    {"Dit is een brief.\n\nMet nog een regel.\n\nDeventer, 3 juni 2024\n\nP. Pietersen", "signed"},
    {"Deventer, 3 juni 2024\n\nBeste Anna,\n\nHierbij bevestig ik dat alles in orde is.",
     "unknown"},
};

/// What a type of paper makes of dates.
struct TypeRow {
    std::string_view kind;
    DateRole essential;
    std::string_view text;
    std::string_view expected;
};
constexpr TypeRow k_by_type[] = {
    {"declaration", DateRole::meeting, "Datum: 3 mei 2024\nVorm: intervisie", "meeting"},
    {"declaration",
     DateRole::meeting,
     "We kwamen 3 mei 2024 bijeen.\n\nEde, 9 mei 2024",
     "meeting signed"},
    {"declaration", DateRole::signed_, "Datum: 3 mei 2024\nHandtekening:", "signed"},
    {"attendance_proof",
     DateRole::event,
     "Naam: Jo\nOnderwerp: luisteren\nDatum: 3 mei 2024",
     "event"},
    {"other",
     DateRole::event,
     "Factuurdatum: 9 april 2024\n\nTraining Luisteren, 3 mei 2024   1   425,00",
     "issued event"},
    {"declaration",
     DateRole::signed_,
     "Ede, 3 mei 2024\n\nHierbij verklaar ik dat zij sinds 1 mei 2019 bij ons "
     "werkt.\n\nDank.\n\nR. Vink",
     "signed period"},
    {"declaration",
     DateRole::period,
     "Zij was lid van 1 mei 2020 tot 1 mei 2023.\n\nEde, 9 mei 2024",
     "period signed"},
    {"declaration", DateRole::period, "Hij was tussen maart 2023 en juni 2024 mentor.", "period"},
    {"attendance_proof", DateRole::event, "Periode: 01-02-2024 t/m 05-03-2024", "event"},
    {"attendance_proof",
     DateRole::event,
     "op 3 mei 2024 te Ede\n\nBreda, 9 mei 2024",
     "event issued"},
    {"attendance_proof",
     DateRole::event,
     "voor het bijwonen van de studiedag\n\nBreda, 9 mei 2024",
     "event"},
    {"attendance_proof",
     DateRole::event,
     "Van: Bureau\nVerzonden: 4 mei 2024\nAan: Jan\n\nJe was er op 3 mei 2024 bij.",
     "issued event"},
    {"attendance_proof",
     DateRole::event,
     "Van: Bureau\nVerzonden: 4 mei 2024\nAan: Jan\n\nVanmiddag was je erbij.",
     "event"},
    {"attendance_proof",
     DateRole::event,
     "Van: Bureau\nVerzonden: 4 mei 2024\nAan: Jan\n\nGisteren was je erbij.",
     "issued event"},
    {"attendance_proof",
     DateRole::event,
     "Breda, 8 juli 2024\n\nBeste Jan,\n\nOp 12 juni was je bij onze training.",
     "issued event"},
    {"attendance_proof",
     DateRole::issued,
     "Anna de Wit, 8 juli 1982\nheeft op 9 mei 2024 het examen gehaald.",
     "birth issued"},
    {"declaration",
     DateRole::period,
     "Hierbij verklaren wij dat zij sinds 2018 bestuurslid is.",
     "period"},
    {"attendance_proof",
     DateRole::issued,
     "(Breda, 8 juli 1982)\nheeft het examen gehaald.\n\nEde, 9 mei 2024",
     "birth issued"},
    {"declaration",
     DateRole::meeting,
     "Verslag intervisie 6 februari 2025\n\nVolgende intervisie: 3 april 2025",
     "meeting unknown"},
    {"attendance_proof",
     DateRole::event,
     "Je was er bij op 3 mei 2024.\n\nTot de volgende keer op 5 juni 2025",
     "event unknown"},
    {"declaration",
     DateRole::meeting,
     "Op 5 september 2022 waren we bij elkaar.\n\nNamens de groep, Leny Haas, 9 september 2022",
     "meeting signed"},
    {"attendance_proof",
     DateRole::event,
     "Van: Bureau\n4 mei 2024 10:12\nAan: Jan\n\nJe was er op 3 mei 2024 bij.",
     "issued event"},
    {"attendance_proof",
     DateRole::event,
     "In februari 2025 gaf ik een workshop. Jo was er op 11 en 18 februari bij.",
     "unknown event event"},
    {"declaration",
     DateRole::meeting,
     "Overzicht 2023\n\nDag         Gastvrouw      Casus van\n17 jan      Petra          Henk\n"
     "14 mrt      Henk           Petra\n16 mei      Ali            Ali\n\nKlopt, Ali Bouzidi, 5 "
     "juni 2023",
     "meeting meeting meeting signed"},
    {"declaration",
     DateRole::period,
     "Zij zat in de redactie van de Nieuwsbrief juni 2021 tot juni 2024",
     "period"},
    {"attendance_proof", DateRole::issued, "Vastgesteld op 3 februari 2012", "issued"},
    {"declaration",
     DateRole::period,
     "Startdatum: 15-01-2022\nGetekend door F. Oud op 02-04-2025",
     "period signed"},
    {"article", DateRole::published, "Werk in Zicht, juni 2024, blz. 4", "published"},
    {"other",
     DateRole::event,
     "Bestelling geplaatst op 9 april 2024\nDatum training: 3 mei 2024",
     "issued event"},
    {"declaration", DateRole::signed_, "Datum afgifte: 3 mei 2024", "signed"},
    {"declaration",
     DateRole::period,
     "Lid van 1 mei 2020 tot 1 mei 2023\n\nEde, 9 mei 2024, namens de commissie Vakbekwaamheid: A. "
     "Smit",
     "period signed"},
    {"declaration",
     DateRole::meeting,
     "Data: 3 mei 2024, 7 juni 2024 en 5 juli 2024\nHandtekening supervisor:",
     "meeting meeting meeting"},
    {"declaration",
     DateRole::published,
     "Hierbij verklaren wij dat het stuk op 3 mei 2024 is geplaatst.\n9 mei 2024, de "
     "hoofdredacteur",
     "published signed"},
    {"declaration",
     DateRole::meeting,
     "In het voorjaar van 2023 sprak ik haar op 9 maart 2023.\n25 mei 2023 - Ada Velthuis",
     "unknown meeting signed"},
    {"attendance_proof",
     DateRole::event,
     "heeft deelgenomen\n\nd.d. 24 november 2022 (2 uur)\n\n1 december 2022",
     "event issued"},
    {"diploma",
     DateRole::issued,
     "Startdatum: 8 september 2022\nEinddatum: 8 juni 2023\nDiplomadatum: 22 juni 2023",
     "event issued"},
    {"declaration",
     DateRole::published,
     "Verschenen in december 2025\n\nHet artikel zelf heb ik erbij gedaan.\n2 februari "
     "2026\n\nKarel Smit",
     "published signed"},
    {"declaration",
     DateRole::period,
     "Beste lezer,\n\nZij zet zich elke zaterdag in, al drie jaar.\n\nTiny Boom, "
     "coordinator\n28 november 2024",
     "signed"},
    {"declaration",
     DateRole::period,
     "Dankbrief\nBeste Anna,\nVan september 2022 tot juni 2024 zat je in de raad.\n1 juli 2024, "
     "Nico "
     "Boom, redacteur",
     "period signed"},
    {"article",
     DateRole::published,
     "Blad\n06 juni 2018\n\nOp 24 mei 2018 begon in een volle zaal het festival met veel mensen.",
     "published unknown"},
    {"declaration",
     DateRole::published,
     "Haar artikelen stonden in nummers die in maart 2023 en in mei 2024 bij de leden kwamen.",
     "published published"},
    {"declaration",
     DateRole::period,
     "Datum            Kandidaat     Uitslag\n15 april 2024    Jip Boom      behaald\n13 mei 2024  "
     "    Els Bos       behaald",
     "period period"},
    {"other",
     DateRole::event,
     "Gelezen\n2023  M. de Boer, Kijken\n2024  P. Bos, Werk met zorg",
     "event event"},
    {"other",
     DateRole::event,
     "Lezingen\nIn de zaal van het dorpshuis aan de brink.\nEen verhaal over molens en hun "
     "bouwers.\n8 februari 2022\nover reizen\n22 februari 2022\nover tuinen\n8 maart "
     "2022\nover zeilen\n22 maart 2022\nover vogels",
     "event event event event"},
    {"declaration",
     DateRole::period,
     "Overzicht inzet assessoren 2024\nVastgesteld door de coordinator, 15 januari 2025",
     "period signed"},
};

} // namespace

TEST(Dates, HaveTheseValues) {
    for (const Row& row : k_values) {
        EXPECT_EQ(values(dates_in(row.text)), row.expected) << row.text;
    }
}

TEST(Dates, HaveTheseRoles) {
    for (const Row& row : k_roles) {
        EXPECT_EQ(roles(dates_in(row.text)), row.expected) << row.text;
    }
}

TEST(Dates, HaveTheRoleThatTheirPaperGivesThem) {
    for (const TypeRow& row : k_by_type) {
        DocumentType type;
        type.kind = row.kind;
        type.essential_date = row.essential;
        EXPECT_EQ(roles(find_dates(test::text_document(row.text).pages, &type)), row.expected)
            << row.text;
    }
}

TEST(Dates, OfAListOfDaysAreThoseOfAnActivity) {
    DocumentType type;
    type.kind = "attendance_proof";
    type.essential_date = DateRole::event;
    const std::pair<const char*, const char*> rows[] = {
        {"op 7, 14 en 28 september 2023 bijgewoond", "2023-09-07 2023-09-14 2023-09-28"},
        {"op 14, 21 en 28 januari en 4 februari 2025 bijgewoond",
         "2025-01-14 2025-01-21 2025-01-28 2025-02-04"},
        {"op 17 december en 14 januari 2025 bijgewoond", "2024-12-17 2025-01-14"},
        {"op 12-3, 19-3 en 2-4-2024 bijgewoond", "2024-03-12 2024-03-19 2024-04-02"},
        {"attended on 3 and 10 May 2024", "2024-05-03 2024-05-10"},
        // nothing lies between
        {"op 14 en 15 november 2024 bijgewoond", "2024-11-14..2024-11-15"},
        {"van 7 t/m 28 september 2023 bijgewoond", "2023-09-07..2023-09-28"},
        {"tussen 19 januari 2023 en 22 juni 2023 bijgewoond", "2023-01-19..2023-06-22"},
        {"7 - 28 september 2023 bijgewoond", "2023-09-07..2023-09-28"},
    };
    for (const auto& [text, expected] : rows) {
        EXPECT_EQ(values(find_dates(test::text_document(text).pages, &type)), expected) << text;
    }
}

/// Some PDFs are read column by column: each day then stands on a line of its own.
TEST(Dates, InOneRowAreTheHeadOfAList) {
    DocumentType type;
    type.kind = "other";
    type.essential_date = DateRole::event;
    Document document =
        test::text_document("Presentielijst\n\nNaam\nA. Smit\n\n7 juni 2023\nx\n\n4 okt 2023\nx");
    std::vector<Word>& words = document.pages[0].words;
    ASSERT_EQ(words.at(8).text, "4");
    for (std::size_t word = 8; word < 11; ++word) {
        words.at(word).box.y0 = words.at(4).box.y0;
        words.at(word).box.y1 = words.at(4).box.y1;
    }
    EXPECT_EQ(roles(find_dates(document.pages, &type)), "event event");
}

TEST(Dates, AreLessSureWhereOnlyTheTypeGivesTheRole) {
    DocumentType type;
    type.essential_date = DateRole::event;
    const auto confidence = [&](std::string_view text) {
        return find_dates(test::text_document(text).pages, &type).at(0).confidence;
    };
    EXPECT_GT(confidence("gevolgd op 3 mei 2024"), confidence("een dag vol 3 mei 2024 verhalen"));
}

TEST(Dates, OfEnglishPagesMayHaveTwoReadings) {
    Document document = test::text_document("03/04/2023 and 13/04/2023 and 4 April 2023");
    EXPECT_EQ(find_dates(document.pages, nullptr).at(0).other_reading, std::nullopt);
    document.pages[0].language = "en";
    const std::vector<DateFound> dates = find_dates(document.pages, nullptr);
    ASSERT_EQ(dates.size(), 3U);
    EXPECT_EQ(dates[0].value, "2023-04-03");
    EXPECT_EQ(dates[0].other_reading, "2023-03-04");
    EXPECT_LE(dates[0].confidence, 0.5);
    EXPECT_EQ(dates[1].other_reading, std::nullopt);
    EXPECT_EQ(dates[2].other_reading, std::nullopt);
}

TEST(Dates, AreReportedAsRead) {
    const std::vector<DateFound> dates = dates_in("Zwolle, (31-02-2O24).");
    ASSERT_EQ(dates.size(), 1U);
    EXPECT_EQ(dates[0].text, "31-02-2O24");
    EXPECT_LE(dates[0].confidence, 0.2);
    EXPECT_EQ(dates[0].page, 1);
}

TEST(Dates, AreSurerWithoutRepairs) {
    const auto confidence = [](std::string_view text) { return dates_in(text).at(0).confidence; };
    EXPECT_GT(confidence("12-03-2024"), confidence("l2-03-2024"));
    EXPECT_GT(confidence("12-03-2024"), confidence("12-03-24"));
    EXPECT_GT(confidence("12 maart 2024"), confidence("12 rnaart 2024"));
    EXPECT_GT(confidence("l2-03-2024"), confidence("31-02-2024"));
    EXPECT_GT(confidence("25/03/2024"), confidence("03/25/2024"));
}

TEST(Dates, AreNoSurerThanTheRecogniser) {
    Document document = test::text_document("12 maart 2024");
    document.pages[0].words[1].confidence = 0.4F;
    EXPECT_NEAR(find_dates(document.pages, nullptr).at(0).confidence, 0.4, 1e-6);
}

TEST(Dates, HaveTheBoxOfTheirWords) {
    const Document document = test::text_document("Assen,   12 maart 2024   om");
    const std::vector<Word>& words = document.pages[0].words;
    const std::vector<DateFound> dates = find_dates(document.pages, nullptr);
    ASSERT_EQ(dates.size(), 1U);
    EXPECT_EQ(dates[0].box, join(words[1].box, words[3].box));
}

} // namespace intake
