// SPDX-License-Identifier: GPL-3.0-or-later
// Whose paper it is, by the kinds of words and places that tell.
#include "classifiers/document_type.hpp"
#include "tests/classifiers/fields/found_fields.hpp"
#include "tests/support/classifier_config.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace intake {
namespace {

struct Row {
    std::string_view type; // empty where no type is known
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_rows[] = {
    {"",
     "Ledenraad\n\nVerklaard wordt dat mevrouw S. Brouns (Saskia Brouns) lid is.",
     "Saskia Brouns"},
    {"", "Kenniskring LVB nodigde uit. Hans Wiegeraad kwam.", "Hans Wiegeraad"},
    {"", "Naam: Gerda Toonen te Venray", "Gerda Toonen"},
    {"", "Naam deelnemer: mw. J. van den Berg", "J. van den Berg"},
    {"", "Naam deelnemer: Joke v.d. Berg", "Joke v.d. Berg"},
    {"", "Naam deelnemer: V.D. Berg", "V.D. Berg"},
    {"", "Naam            : Sietske Hoekema-de Jong", "Sietske Hoekema-de Jong"},
    {"", "Deelnemer\nOmar el Idrissi\nDatum\n3 mei 2024", "Omar el Idrissi"},
    {"",
     "Dit certificaat is uitgereikt aan\n\n# RENSKE VAN 'T HOFF\n\nvoor het volgen van",
     "RENSKE VAN 'T HOFF"},
    {"", "Hierbij verklaar ik dat de heer P. (Piet) Aalders heeft meegedaan.", "P. (Piet) Aalders"},
    {"", "This is to certify that\n\nMaud O'Brien\n\nhas completed the course", "Maud O'Brien"},
    {"",
     "Ondergetekende, K. Mulder, directeur van Stichting Werkpad, verklaart dat Lies Baart in "
     "dienst is.",
     "Lies Baart"},
    {"", "Hoi Anouk,\n\nJe was erbij vorige week.\n\nGroet, Bert Smit", "Anouk"},
    {"", "Geachte heer Wolff,\n\nU was erbij.\n\nNaam op badge: Rik Wolff", "Rik Wolff"},
    {"",
     "Van: Ger Lodewijk\nAan: Tine van Brum\nOnderwerp: bewijs\n\nIk bevestig dat je lid was.",
     "Tine van Brum"},
    {"",
     "Mijn naam is Bert Haak, ik ben teamleider bij de gemeente in het noorden van het land. Sinds "
     "2019 huren wij Jo Kalk in.\n\nLeek, 3 mei 2024\n"
     "B. Haak",
     "Jo Kalk"},
    {"",
     "Vormingscentrum De Brug verleent het\nDIPLOMA\naan Stefan Mein\ngeboren op 3 mei 1980",
     "Stefan Mein"},
    {"", "Trainer: drs. Peter Oud\n\nSanne Wilt\nheeft de training gevolgd.", "Sanne Wilt"},
    {"",
     "Naam            Hamelink\nVoornamen       Gijs\nGeboren op      21-06-1988",
     "Gijs Hamelink"},
    {"", "Werkgever  Zorggroep Amstelring-Oost\nL. Geerts   BSN 111222333", "L. Geerts"},
    {"", "PERSOONLIJKE INFORMATIE     Dominic Bakboord\nLijnbaan 1", "Dominic Bakboord"},
    {"", "verklaren dat Marinus Jacobus 0udeman\ngeboren te Sliedrecht", "Marinus Jacobus 0udeman"},
    {"", "Naam: Van 't Hoff, T.J.M.\nCursus: rouw", "Van 't Hoff, T.J.M."},
    {"", "Bewijs\nDe Smedt, Lieselot\ngeboren te Aalst", "De Smedt, Lieselot"},
    {"", "Naam deelnemer: Sjoukje Hoekstra - de Jong", "Sjoukje Hoekstra - de Jong"},
    {"", "Beste Frank,\n\nOp jouw verzoek: Carla Buis heeft de training gevolgd.", "Carla Buis"},
    {"",
     "Beste Trudy,\n\nJouw stuk is geplaatst.\n\nGegevens: Geertruida (Trudy) Nolten",
     "Geertruida (Trudy) Nolten"},
    {"", "Training rouw, 3 mei 2024\nDocent: A. Bos\nt.n.v. Nienke Tamminga", "Nienke Tamminga"},
    {"",
     "Tineke Bos, training en theater\nDorpsweg 3\n\nVandaag oefende Sanne Wilt met een acteur. Ze "
     "deed alle uren mee.\n\nTineke",
     "Sanne Wilt"},
    {"", "Verslag coachgesprek\nEr is vandaag met Sanne Wilt gesproken.\n\nP. Oud", "Sanne Wilt"},
    {"", "Trainingskaart Sanne Wilt\n4 maart aanwezig", "Sanne Wilt"},
    {"", "Uitgereikt aan: Stichting Werkpad", ""},
    {"", "", ""},
    // in a table
    {"",
     "Webinar rouw\nNaam              E-mailadres            Eerste deelname\n"
     "Anna Smit         a.smit@example.org     09:58",
     "Anna Smit"},
    {"",
     "Nr.    Naam               Handtekening    Tijd\n7      Anna Smit          A. Smit         "
     "13:02",
     "Anna Smit"},
    {"", "Begeleider / voorzitter : Siem Blok\nDeelnemer / jobcoach    : Anna Smit", "Anna Smit"},
    {"", "De dag werd gegeven door Trijn Bos en bijgewoond door Anna Smit.", "Anna Smit"},
    {"reading_list", "Leeslijst van Annebregje Post\n- Gewoon, Stephen Covey", "Annebregje Post"},
    // in parts
    {"", "Voornaam:      Anna\nTussenvoegsel: van den\nAchternaam:    Berg", "Anna van den Berg"},
    {"", "Roepnaam Anna\nAchternaam Smit\nDocent Klaas Wit", "Anna Smit"},
    {"",
     "dat Henk Jan\nBolhuis de cursus heeft gevolgd.\nNamens ons: Rita Vos",
     "Henk Jan Bolhuis"},
    {"cv", "ANNA\nVAN WIERINGEN\nJ O B C O A C H\nErvaring bij Jan Smit", "ANNA VAN WIERINGEN"},
    {"",
     "RIJBEWIJS  KONINKRIJK DER NEDERLANDEN\n1. Smit\n2. Anna\n3. 11.07.1990  Delft",
     "Anna Smit"},
    {"cv",
     "TALEN\nMWD Fries Nederlands Engels\n\nAnnebregje Wijbenga\nSneek",
     "Annebregje Wijbenga"},
    {"", "Naam deelnemer: J. Engels", "J. Engels"},
    {"", "Dozen op zolder\n1: Smit\n2: Anna", ""}, // no fields of a licence
    // who gave it, led it or signs it is another
    {"", "Aan: Anna Smit\nVoor: deelname\nDoor: Miep Kuijpers, ergotherapeut", "Anna Smit"},
    {"", "Naam: Anna Smit         Plaats: Ede\nSpreker: mr. Hans Wassenaar", "Anna Smit"},
    {"",
     "Ik, Carla van Heeswijk, gaf een workshop. Anna Smit was daar de hele avond bij.",
     "Anna Smit"},
    {"",
     "Ik, Ruth de Jager, coach, had op 1 juli 2024 een gesprek met mijn coachee Anna Smit.",
     "Anna Smit"},
    {"",
     "Mevrouw drs. C.E. Oosterveld\nJobcoach\n\nnam deel aan de dag\nonder leiding van prof. dr. "
     "W. "
     "Berg.",
     "C.E. Oosterveld"},
    {"", "Moderator: Geke Tol\nNaam bij aanmelding: Anna Smit", "Anna Smit"},
    {"",
     "Supervisor            Ans Bloem\nGroepsleden           Anna Smit, Roos Boon\n"
     "Verklaring betreft    Anna Smit",
     "Anna Smit"},
    {"",
     "Aanwezig: Wim Kool (voorzitter), Nel Baks, Anna Smit\nDeze verklaring is voor: Anna Smit\n"
     "W. Kool",
     "Anna Smit"},
    {"",
     "Overeenkomst tussen Stichting Buurtkracht, vertegenwoordigd door Els Boom, en Jan Smit "
     "(hierna: vrijwilliger)",
     "Jan Smit"},
    {"presentation_statement",
     "Organisator en inleider: Els van Gemert\nDeelnemers: 22 leden",
     "Els van Gemert"},
    // a word of an organisation in small letters ends a name
    {"",
     "Ik, Jan Hooijer, trainer, verklaar dat Ans Peperkamp de basistraining heeft gevolgd.",
     "Ans Peperkamp"},
    // who is spoken to
    {"",
     "Aan: 'Anna van Lieshout'\n\nHoi Anna, je was erbij. Bert krijgt een kopie.",
     "Anna van Lieshout"},
    {"", "Trainer Bo: Hee Jip, top dat je er gisteren was!", "Jip"},
    // at the head of what the holder wrote
    {"reading_list",
     "Annebregje Post - gelezen boeken\n1. Het brein - Eveline Crone\n2. Gek - Jan Berg",
     "Annebregje Post"},
    {"reading_list",
     "Gelezen 2023\n\n- Tom Borremans, Werk dat past\n- Kim Putters, Het einde\n\nAnna Smit",
     "Anna Smit"},
    // one of a list is not whose paper it is, who is ticked or named elsewhere is
    {"attendance_proof",
     "Presentielijst\n\nNaam             Werk\nEls Boom         Fides\nRuben Bos        "
     "UWV\nAnna Smit        zzp",
     ""},
    {"attendance_proof",
     "Bewijs voor Anna Smit\n\nAanwezig\n1. Els Boom, Fides\n2. Ruben Bos\n3. Anna Smit",
     "Anna Smit"},
    {"attendance_proof",
     "Deelnemer           Anna Smit\nLeidinggevende      Rob Bos\nTrainer             Anne Pijpers",
     "Anna Smit"},
    {"mentor_assessor_statement",
     "naam         jaar\nA. Smit      2021\nA. Smit      2022\nA. Smit      2023",
     "A. Smit"},
    {"reflection_statement",
     "Bijeenkomst 6 maart 2025\n\nAanwezig:\nEls Boom\nRuben Bos\nAnna Smit\nAfwezig: Bas Lem",
     ""},
    {"",
     "Ik, Josje Boom, was voorzitter van de intervisie waaraan Anna Smit deelnam.\n\nJ. Boom",
     "Anna Smit"},
    {"presentation_statement",
     "Evaluatie\nWorkshopleider: Anna Smit\nOrganisator: Bart Bos",
     "Anna Smit"},
    {"attendance_list",
     "LIJST\n\nVoornaam      Achternaam       Handtekening\nRia           Boom\nStef          Bos",
     ""},
    {"", "Groep: Els Boom, Bo Bos\nInbrenger: Els Boom\nFormulier van: Anna Smit", "Anna Smit"},
    {"", "Wij bevestigen de deelname van Anna Smit.\nDocente was Els Boom.", "Anna Smit"},
    {"",
     "1. Naam inbrenger: Anna Smit\n2. Begeleid door: Bo Bos\n3. Aanwezig: Els Boom",
     "Anna Smit"},
    {"publication", "Banen\n\nHet gaat goed.\nMinister Els Boom is blij. Zo gaat dat.", ""},
    {"", "Levensloop van Anna Smit, jobcoach", "Anna Smit"},
    {"", "Edubadge\nUitgegeven aan Anna Smit", "Anna Smit"},
    {"reading_list", "Terugblik, groep Els Boom\n\nIk bracht iets in.\n\nAnna Smit", "Anna Smit"},
    // of an article the writers, not who is told of
    {"publication", "Werken\n\nSietske Boom, J. Bos en Anna Smit\n\nEr is veel.", "Sietske Boom"},
    {"publication",
     "Blad, juni 2022\n\nPraten\nAnna Smit\n\nJobcoach Els Boom deed het anders.",
     "Anna Smit"},
    {"publication",
     "Geslaagd seminar\n\nEls Boom was opnieuw dagvoorzitter en leidde op een ongedwongen wijze de "
     "dag, die voor velen te kort was.",
     ""},
    {"publication",
     "Een stoel\n\nIk zat bij Ahmed.\n\nAnna Smit is jobcoach in Aalst.",
     "Anna Smit"},
    // who had a student
    // in parts
    {"", "Roepnaam: Ton    Achternaam: Hoogland    Geboren: 1968", "Ton Hoogland"},
    {"cv", "G. Wiebenga\n\nRoepnaam        Goos", "Goos Wiebenga"},
    {"",
     "Voorletters     Tussenvoegsel     Achternaam     Roepnaam\n"
     "J.A.                              Veenstra       Joke",
     "Joke Veenstra"},
    // by a surname, or a title, where nobody knows the first name
    {"", "Wubbechien Veenstra\n\nGoed gedaan!", "Wubbechien Veenstra"},
    // others, whoever speaks
    {"cv", "Contactpersoon: Els Brink\n\nBas Vonk\nLoopbaan", "Bas Vonk"},
    {"", "Naam          Docent\nAnna Smit     Jan Bos", "Anna Smit"},
    {"confirmation",
     "Van: Els Boom\nAan: Jan Bos\n\nDag Jan, kun jij zeggen dat ik er was?\n\nJa, je was erbij.",
     "Els Boom"},
    // nobody's
    {"announcement", "Symposium\nSprekers: Els Boom en Jan Bos", ""},
    {"announcement", "Lezing\n\nEls Boom is docent en een meester in het vertellen.", ""},
    {"publication", "Vogels\n\nEr zijn vele Vreemde Eenden.", ""},
    {"registration_or_invoice",
     "Kom ook.\nWij doen mee aan de Nationale Week van de Vitaliteit.",
     ""},
};

std::string holder_in(const Row& row) {
    static const std::vector<DocumentType> k_types =
        test::load_classifier_config(std::string(INTAKE_SOURCE_DIR) + "/config").types;
    const auto type = std::ranges::find(k_types, row.type, &DocumentType::id);
    const Document document = test::text_document(row.text);
    return test::values_of(
        test::found_in(document, {"holder"}, type == k_types.end() ? nullptr : &*type), "holder");
}

} // namespace

TEST(Holder, IsFound) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(holder_in(row), row.expected) << row.text;
    }
}

} // namespace intake
