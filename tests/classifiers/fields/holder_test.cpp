// SPDX-License-Identifier: GPL-3.0-or-later
// Whose paper it is, by the kinds of words and places that tell.
#include "classifiers/document_type.hpp"
#include "classifiers/field.hpp"
#include "classifiers/reading.hpp"
#include "tests/classifiers/fields/found_fields.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace intake {
namespace {

struct Row {
    std::string_view type; // and its kind; empty where no type is known
    std::string_view text;
    std::string_view expected;
};

constexpr Row k_rows[] = {
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
    {"",
     "Het bestuur verleent aan\n\nAnna Maria\nWijnbergen van der Oye\n\ndit getuigschrift",
     "Anna Maria Wijnbergen van der Oye"},
    {"cv", "ANNA\nVAN WIERINGEN\nJ O B C O A C H\nErvaring bij Jan Smit", "ANNA VAN WIERINGEN"},
    {"",
     "RIJBEWIJS  KONINKRIJK DER NEDERLANDEN\n1. Smit\n2. Anna\n3. 11.07.1990  Delft",
     "Anna Smit"},
    {"cv",
     "TALEN\nMWD Fries Nederlands Engels\n\nAnnebregje Wijbenga\nSneek",
     "Annebregje Wijbenga"},
    {"", "Naam deelnemer: J. Engels", "J. Engels"},
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
     "verklaring. supervisor en ondergetekende: Mia Geurts. supervisant: Anna Smit. ja",
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
};

std::string holder_in(const Row& row) {
    DocumentType type;
    type.id = row.type;
    type.kind = row.type == "cv" ? "cv" : "other";
    const Document document = test::text_document(row.text);
    const Lexicon lexicon{WordGroups{}};
    const Reading reading(document, lexicon);
    Piece piece;
    const FieldContext context{reading, 0, 1, row.type.empty() ? nullptr : &type, ""};
    const auto all = all_fields();
    (*std::ranges::find(all, "holder", &Field::id))->find(context, piece);
    return test::values_of(piece, "holder");
}

} // namespace

TEST(Holder, IsFound) {
    for (const Row& row : k_rows) {
        EXPECT_EQ(holder_in(row), row.expected) << row.text;
    }
}

} // namespace intake
