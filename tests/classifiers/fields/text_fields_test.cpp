// SPDX-License-Identifier: GPL-3.0-or-later
// Fields whose value is a name, a phrase or one of a few words.
#include "tests/classifiers/fields/found_fields.hpp"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <utility>

namespace intake {
namespace {

struct Row {
    std::string_view field;
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_rows[] = {
    {"facilitator", "Begeleider: Carola Nijenhuis", "Carola Nijenhuis"},
    {"facilitator", "De begeleider: Carola Nijenhuis", "Carola Nijenhuis"},
    {"facilitator", "Wie leidde de avond?     Ineke de Graaf\nWaar     Assen", "Ineke de Graaf"},
    {"facilitator", "Gespreksleiding: P. Aalders", "P. Aalders"},
    {"facilitator", "Onder leiding van drs. W. Pot, supervisor", "W. Pot"},
    {"facilitator", "Naam supervisor      Ineke de Graaf", "Ineke de Graaf"},
    {"facilitator", "Onze middag werd geleid door: Ineke de Graaf", "Ineke de Graaf"},
    {"facilitator", "Intervisor: P. Aalders", "P. Aalders"},
    {"facilitator", "Praktijk De Brug, W. Pot, supervisor LVSC", "W. Pot"},
    {"facilitator", "W. Pot, registersupervisor", "W. Pot"},
    {"facilitator",
     "Ik ben als coach aangesloten bij NOBCO. Zij kwam vijf keer.\n\nIneke de Graaf\nHandtekening:",
     "Ineke de Graaf"},
    {"facilitator",
     "Als begeleider van deze kring verklaar ik dat zij erbij was.\nIneke de Graaf, 5 mei 2024",
     "Ineke de Graaf"},
    {"facilitator", "Spreker was Anna Smit.", "Anna Smit"},
    {"facilitator", "de sessie 'Rouw' van 3 mei 2024, met Anna Smit", "Anna Smit"},
    {"facilitator", "Hierbij verklaar ik, Anna Smit, coach, dat hij er was", "Anna Smit"},
    {"facilitator", "Tijd\nCoach", ""},
    {"facilitator_registration", "LVSC-registratienummer: 20412", "20412"},
    {"facilitator_registration",
     "geregistreerd supervisor (LVSC)",
     "geregistreerd supervisor (LVSC)"},
    {"facilitator_registration", "W. Pot, NOBCO-geregistreerd", "NOBCO-geregistreerd"},
    {"facilitator_registration", "W. Pot, coach (StiR)", "coach (StiR)"},
    {"facilitator_registration", "supervisor, LVSC 20412", "LVSC 20412"},
    {"facilitator_registration", "lid van de LVSC", ""},
    {"meeting_form", "Vorm: intervisie", "intervision"},
    {"meeting_form", "\u2610 intervisie  \u2612 supervisie  \u2610 coaching", "supervision"},
    {"meeting_form", "[ ] intervisie [ ] supervisie [x] coaching", "coaching"},
    {"meeting_form", "\u2610 intervisie  \u2610 supervisie  \u2610 coaching", ""},
    {"meeting_form", "intervisie / supervisie / coaching (doorhalen)", ""},
    {"meeting_form", "Verslag van de supervisiegroep. De supervisor was jobcoach.", "supervision"},
    {"meeting_form", "een middag collegiale consultatie", "peer_group"},
    {"meeting_form", "ik ben jobcoach en doe aan jobcoaching", ""},
    {"own_topic", "Eigen inbreng: ja", "yes"},
    {"own_topic", "jouw casus stond die dag centraal", "yes"},
    {"own_topic", "zij bracht zelf niets in", "no"},
    {"own_topic", "Eigen onderwerp: nee", "no"},
    {"own_topic", "Nam je zelf een kwestie mee?  Ja, over een werkgever", "yes"},
    {"own_topic", "Bracht A. Smit zelf een casus in?\nNee", "no"},
    {"own_topic", "In elk gesprek bracht A. Smit zelf werksituaties in.", "yes"},
    {"own_topic", "Was u zelf aan de beurt?", ""},
    {"own_topic", "Eigen inbreng        Nee", "no"},
    {"own_topic", "Zelf een casus ingebracht?  \u2612 ja  \u2610 nee", "yes"},
    {"own_topic", "Zelf een casus ingebracht?  [ ] ja  [x] nee", "no"},
    {"own_topic", "Zelf een casus ingebracht?  [ ] ja  [ ] nee", "unknown"},
    {"own_topic", "Zelf een casus ingebracht?  [x] ja  [x] nee", "unknown"},
    {"own_topic", "Eigen inbreng: ja / nee", "unknown"},
    {"own_topic", "Eigen casus ingebracht: ja / nee", "unknown"},
    {"own_topic", "heeft wel/geen eigen onderwerp ingebracht", "unknown"},
    {"own_topic", "Zij heeft daarbij een eigen casus ingebracht.", "yes"},
    {"own_topic", "Hij heeft geen eigen casus ingebracht.", "no"},
    {"own_topic", "[x] heeft ingebracht\n[ ] niet heeft ingebracht", "yes"},
    {"own_topic", "We aten samen soep.", ""},
    {"audience", "een gastles over werk aan 28 studenten. Het was druk.", "28 studenten"},
    {"audience",
     "voor collega's van het werkplein een lezing gehouden",
     "collega's van het werkplein"},
    {"audience", "Aan wie: leden van de bibliotheek", "leden van de bibliotheek"},
    {"function", "Functie: penningmeester", "penningmeester"},
    {"function", "dat zij als commissielid heeft deelgenomen aan het werk", "commissielid"},
    {"function",
     "zij was van 2021 tot 2024 penningmeester van ons bestuur",
     "penningmeester van ons bestuur"},
    {"function", "die sinds 2023 lid is van de commissie Ethiek", "lid van de commissie Ethiek"},
    {"function", "als vrijwilliger de functie van secretaris vervult", "secretaris"},
    {"function", "Naam mentor: Anna Smit", "mentor"},
    {"function", "hij is in die tijd mentor geweest van kandidaten", "mentor"},
    {"function",
     "Wij bevestigen dat zij lid is geweest van de ledenraad.\nNaam: B. Kras\nFunctie: voorzitter",
     "lid van de ledenraad"},
    {"title",
     "heeft deelgenomen aan de training Omgaan met weerstand op 3 mei 2024",
     "Omgaan met weerstand"},
    {"title", "Titel: 'Zonder oordeel luisteren'", "Zonder oordeel luisteren"},
    {"title", "Training    Afgerond op    Uren\nRouw    3 mei 2024    2", ""},
    {"title", "het webinar \"Werk na kanker\" van vorige week", "Werk na kanker"},
    {"title",
     "gevolgd: op 3 en 10 mei 2024 de tweedaagse training Rouw en verlies te Assen",
     "Rouw en verlies"},
    {"title", "aanwezig bij de workshop Rouw en werk van Anna Smit", "Rouw en werk"},
    {"title",
     "voldaan aan de eisen van de module\n\nRouw en werk\n\nop 3 mei 2024",
     "Rouw en werk"},
    {"title", "dat zij de basiscursus Rouw en werk met succes heeft afgerond", "Rouw en werk"},
    {"title", "zij verzorgde een gastles\n\nA. Smit gaf die", ""},
    {"title", "Je nam deel: deelname aan de vorming.", ""},
    {"title",
     "zij nam deel aan de studiedag Werk voor iedereen op 3 mei 2024",
     "Werk voor iedereen"},
    {"title",
     "heeft deelgenomen aan de in-company training\nOmgaan met druk\nop 3 mei 2024",
     "Omgaan met druk"},
    {"title",
     "Kim de Wit heeft de e-learning Basis van geldzorgen afgerond",
     "Basis van geldzorgen"},
    {"title", "attended the two-day course Work and Health", "Work and Health"},
    {"title", "Ik was aanwezig bij jullie avond, maar kreeg de bijlage niet open.", ""},
    {"title", "# kreeg de bijlage niet open.\n\nGroet, Kim", ""},
    {"title", "# Studiemiddag\n\nop 3 mei 2024 te Assen, met een toets.", ""},
    {"title", "# Verklaring gastles\n\nop 3 mei 2024 te Assen, met een toets.", ""},
    {"title",
     "# CERTIFICAAT VAN DEELNAME\n\n# Fijn dat je er was!\n\nWij bevestigen graag dat\nLies "
     "Baart\nerbij was.\n\n"
     "# Grip op geldzorgen\n\nOp twee dagen in mei, met een toets.",
     "Grip op geldzorgen"},
    {"organisation", "Georganiseerd door: Leerhuis Zuid", "Leerhuis Zuid"},
    {"organisation", "Hogeschool Zeeland\n\nverklaart dat", "Hogeschool Zeeland"},
    {"organisation", "Instituut Zuid verklaart dat zij er was.", "Instituut Zuid"},
    {"organisation", "Hierbij verklaart Leerhuis Zuid dat zij er was.", "Leerhuis Zuid"},
    {"organisation", "A. Smit verklaart dat zij er was.", ""},
    {"organisation", "Zij is bij Leerhuis Zuid in dienst als jobcoach.", "Leerhuis Zuid"},
    {"organisation", "zij was penningmeester van onze vereniging", ""},
    {"organisation", "Van Dam Opleidingen\n\nop 3 mei", "Van Dam Opleidingen"},
    {"organisation", "Stichting De Brug\nDatum: 3 mei 2024", "Stichting De Brug"},
    {"certificate_number", "nr. diploma 2024-18", "2024-18"},
    {"certificate_number", "dit bewijs is bekend onder nummer 2024-18", "2024-18"},
    {"certificate_number", "Smit, Anna     nr. 2024-18", "2024-18"},
    {"certificate_number", "Kamer nr. 2024-18", ""},
    {"certificate_number", "Certificaatnummer: 2024-AB-0071", "2024-AB-0071"},
    {"certificate_number", "Bewijsnr. 99812.", "99812"},
    {"certificate_number", "nummer: geen", ""},
    {"magazine", "verscheen in maart, gepubliceerd in het vakblad Werk en Mens.", "Werk en Mens"},
    {"magazine",
     "Tijdschrift voor Arbeid en Participatie, maart 2025",
     "Tijdschrift voor Arbeid en Participatie"},
    {"audience", "Doelgroep: studenten Social Work", "studenten Social Work"},
    {"subject", "Onderwerp: schulden en werk", "schulden en werk"},
    {"subject", "een gastles over werk en geld aan 28 studenten", "werk en geld"},
    {"subject", "Van: Anna\nAan: Bert\nOnderwerp: Re: bewijs", ""},
    {"magazine", "Werk & Mens, nummer 2, juni 2024", "Werk & Mens"},
    {"magazine", "Geplaatst in: Werk en Mens, mei 2024", "Werk en Mens"},
    {"publisher", "Mijn boek is uitgekomen bij De Lage Weg.", "De Lage Weg"},
    {"publisher", "Uitgeverij De Lage Weg, Utrecht", "Uitgeverij De Lage Weg"},
    {"foreign_points", "geaccrediteerd voor 6 punten door SKJ", "6 SKJ"},
    {"foreign_points", "Registerplein: 4,5 registerpunten", "4.5 Registerplein"},
    {"foreign_points", "18 PE-punten", "18"},
    {"foreign_points", "goed voor 5 SKJ-punten", "5 SKJ"},
    {"foreign_points", "5 studiepunten", ""},
    {"empty_form_field", "Naam: Anna Smit\nPlaats: .............\nDatum: 3 mei 2024", "Plaats"},
    {"empty_form_field", "Naam:\nFunctie:\nOrganisatie: Werkpad", "Naam; Functie"},
    {"empty_form_field", "Datum: ____________     Plaats: Ede", "Datum"},
    {"empty_form_field", "Handtekening: ..........", ""},
    {"empty_form_field", "Hij verklaart dat:\nalles waar is", ""},
};

} // namespace

TEST(TextFields, HaveTheseValues) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(test::values_in(row.text, {row.field}, row.field), row.expected)
            << row.field << ": " << row.text;
    }
}

TEST(TextFields, TakeTickedBoxesFromMarks) {
    for (const auto& [yes, no, expected] : {std::tuple("on", "off", "yes"),
                                            std::tuple("off", "on", "no"),
                                            std::tuple("off", "off", "unknown")}) {
        Document document = test::text_document("Eigen onderwerp ingebracht    ja    nee");
        Page& page = document.pages[0];
        for (const auto& [word, state] : {std::pair(3U, yes), std::pair(4U, no)}) {
            Mark mark;
            mark.kind = "tick_box";
            mark.box = page.words[word].box;
            mark.box.x1 = mark.box.x0 - 0.005;
            mark.box.x0 -= 0.02;
            mark.facts.push_back({"value", state});
            page.marks.push_back(mark);
        }
        EXPECT_EQ(test::values_of(test::found_in(document, {"own_topic"}), "own_topic"), expected);
    }
}

TEST(TextFields, TakeWhatIsWrittenByHandForFilledIn) {
    Document document = test::text_document("Plaats: ..........");
    EXPECT_EQ(test::values_of(test::found_in(document, {"empty_form_field"}), "empty_form_field"),
              "Plaats");
    const auto with = [&](std::string kind,
                          std::optional<float> confidence,
                          std::vector<Fact> facts) {
        const Box& dots = document.pages[0].words[1].box;
        document.pages[0].marks = {{std::move(kind), dots, confidence, std::move(facts)}};
        return test::values_of(test::found_in(document, {"empty_form_field"}), "empty_form_field");
    };
    EXPECT_EQ(with("ink", 0.3F, {}), "");
    EXPECT_EQ(with("ink", 0.1F, {}), "Plaats");
    EXPECT_EQ(with("form_field", {}, {{"value", "Ede"}}), "");
    EXPECT_EQ(with("form_field", {}, {}), "Plaats");
    EXPECT_EQ(with("signature_field", {}, {{"signed", "true"}}), "");
    EXPECT_EQ(with("signature_field", {}, {{"signed", "false"}}), "Plaats");
}

TEST(TextFields, SayWhereADateIsWrittenThatWasNotRead) {
    const auto written = [](std::string_view words, std::string kind, float confidence) {
        Document document = test::text_document(words);
        Page& page = document.pages[0];
        Box place = page.words.back().box;
        place.x0 += place.width() / 4;
        page.marks = {{std::move(kind), place, confidence, {}}};
        return test::values_of(test::found_in(document, {"date", "written_date"}), "written_date");
    };
    EXPECT_EQ(written("Plaats en datum: ..........", "ink", 0.3F), "Plaats en datum");
    EXPECT_EQ(written("d.d. ..........", "unread", 1), "d.d");
    EXPECT_EQ(written("Datum: ..........", "ink", 0.1F), "");         // hardly ink
    EXPECT_EQ(written("Datum: ..........", "picture", 1), "");        // no pen
    EXPECT_EQ(written("Datum: 3 mei 2024", "ink", 0.9F), "");         // was read
    EXPECT_EQ(written("Geboortedatum: ..........", "ink", 0.9F), ""); // of no use
    EXPECT_EQ(written("Handtekening: ..........", "ink", 0.9F), "");

    Document guessed = test::text_document("Datum: 3-11-2Q2z");
    for (Word& word : guessed.pages[0].words) {
        word.confidence = word.text == "Datum:" ? 0.95F : 0.4F;
    }
    EXPECT_EQ(test::values_of(test::found_in(guessed, {"date", "written_date"}), "written_date"),
              "Datum");
}

TEST(TextFields, TakeTheHolderForWhoBroughtTheTopic) {
    const auto topic = [](std::string_view by) {
        const Piece piece = test::found_in(
            test::text_document("Deelnemer: Anna Smit\nCasus ingebracht door: " + std::string(by)),
            {"holder", "own_topic"});
        return test::values_of(piece, "own_topic");
    };
    EXPECT_EQ(topic("Anna"), "yes");
    EXPECT_EQ(topic("Bert Pol"), "no");
}

} // namespace intake
