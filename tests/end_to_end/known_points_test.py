#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Portfolios whose points were counted by hand from the framework before the program saw them: lower and upper bound of each category."""

import unittest

from intake import Case
from known_points import compare, intervision, working
from papers import docx, pdf, scan


def hofstede():
    """2024: one statement asked; six meetings, so two to five count."""
    who = "M.J. Hofstede"
    days = ["3 februari 2022", "16 juni 2022", "9 maart 2023", "14 september 2023", "8 februari 2024", "6 juni 2024"]
    members = {f"Categorie 2/intervisie {day}.pdf": intervision(day, who, "ja" if number == 4 else "nee")
               for number, day in enumerate(days)}
    return members | {
        "A/cv Hofstede.docx": docx(["Curriculum vitae", who, "2016 - heden  jobcoach, Doorwerk Jobcoaching, Assen",
                                    "2009 - 2016  werkbegeleider sociale werkvoorziening",
                                    "Opleiding: hbo SPH (2009); Begeleid Werken (2022)",
                                    "Doelgroep: jongvolwassenen met een licht verstandelijke beperking"]),
        "A/verklaring werkzaam.pdf": working(who, "2 september 2024"),
        "Categorie 1/opleiding.pdf": pdf(f"""Certificaat
Instituut Loopbaanwerk
uitgereikt aan
{who}
voor het met goed gevolg afronden van de opleiding Begeleid Werken
van 12 januari 2022 t/m 15 juni 2022
Studiebelasting: 96 SBU
Groningen, 20 juni 2022
"""),
        "Categorie 1/webinar.pdf": pdf(f"""Bewijs van deelname
{who} heeft het webinar Loonkostensubsidie in de praktijk gevolgd
dinsdag 7 maart 2023, 19.30 - 21.00 uur
Kenniscentrum Meedoen
"""),
        "Categorie 1/congres.jpg.pdf": pdf(f"""Deelnamecertificaat
Jaarcongres Arbeidsparticipatie
9 november 2023, Jaarbeurs Utrecht
Hierbij bevestigt de organisatie de deelname van {who}
aan het congres (hele dag).
""", size=14),
        "Categorie 6/taalhuis.pdf": pdf(f"""Verklaring vrijwilligerswerk
Stichting Taalhuis De Linde verklaart dat {who}
van 1 januari 2021 tot en met 31 december 2022 als vrijwilliger
taalles (NT2) heeft gegeven aan nieuwkomers.
Assen, 10 januari 2023
Namens de stichting: B. Kuipers, voorzitter
Handtekening: ______________________~
"""),
    }, {"B1": (103, 104), "B2": (4, 10), "B6": (4, 4), "total": (111, 118)}


def aydin():
    """2025: two statements asked, and no more handed in; a diploma in EC, a letter that confirms attendance."""
    who = "S. Aydin"
    return {
        "A3.1/een.pdf": intervision("12 oktober 2023", who),
        "A3.1/twee.pdf": intervision("11 april 2024", who, "nee"),
        "B1/diploma.pdf": pdf(f"""Diploma
De directie van Hogeschool De Kempen verklaart dat
{who}, geboren op 3 mei 1984 te Breda
de post-hbo opleiding Coachen bij arbeidsbeperking met goed gevolg heeft afgerond.
Studielast 5 EC (140 uur)
Tilburg, 28 juni 2023
"""),
        "B1/bevestiging webinar.txt": f"""Geachte mevrouw Aydin,

Hierbij bevestigen wij dat u ({who}) op 3 februari 2024 heeft deelgenomen aan ons webinar
Autisme en werkdruk. Het webinar duurde 2 uur.

Met vriendelijke groet,
Secretariaat Kenniskring Autisme
""",
        "B3/excel.docx": docx(["Bewijs van deelname", f"{who} heeft deelgenomen aan de cursus Excel voor gevorderden",
                               "op 14 maart 2022 in Eindhoven", "Studiebelasting 6 uur", "Computeropleidingen Zuid"]),
        "B3/slaap.pdf": pdf(f"""Bewijs van deelname
Symposium Slaap en gezondheid
{who} was aanwezig op 5 oktober 2022
Omvang: 1 dagdeel
"""),
        "B4/noloc.pdf": pdf(f"""Verklaring commissielidmaatschap
Hierbij verklaar ik dat {who} lid was van de commissie Kwaliteit van Noloc
in de periode 1 januari 2022 tot en met 31 december 2023.
Utrecht, 15 januari 2024
P. Wouda, voorzitter commissie Kwaliteit
Handtekening: ______________________~
"""),
    }, {"B1": (142, 143), "B2": (0, 0), "B3": (9, 9), "B4": (12, 12), "total": (163, 164)}


def van_der_meulen():
    """2026: no folders, so training may lie inside or outside the field; reading under its maximum; two kinds of category 5."""
    who = "L. van der Meulen"
    certificates = pdf(f"""Certificaat
Opleidingshuis Noord
{who}
nam deel aan de training Werken met verlies
gegeven op 6 en 13 februari 2023
Omvang 24 SBU
""", f"""Bewijs van deelname
Bureau Kompas verklaart dat {who}
heeft deelgenomen aan de cursus Schuldhulp voor begeleiders
op 18 april 2024. Aantal contacturen: 16
""", size=14)
    return {
        "certificaten.pdf": scan(certificates),
        "gelezen.docx": docx([f"Gelezen vakliteratuur en beluisterde podcasts - {who}"], [
            ["Soort", "Titel", "Jaar"],
            ["boek", "De kracht van kleine stappen", "2023"],
            ["boek", "Werk als medicijn", "2023"],
            ["boek", "Rouw op de werkvloer", "2024"],
            ["boek", "Het puberende brein aan het werk", "2025"],
            ["podcast", "Aan de slag, aflevering 12", "2024"],
            ["podcast", "Werkgeluk, aflevering 3", "2025"],
            ["abonnement vaktijdschrift", "Loopbaanvisie", "2024"]]),
        "artikel.pdf": pdf(f"""Verklaring publicatie
Titel: Jobcoaching na een burn-out
Auteur: {who}
Blad waarin gepubliceerd: Loopbaanvisie, nummer 2, 15 april 2025
Aantal woorden: 1820
Korte inhoud: hoe je opbouwt zonder terugval.
"""),
        "gastles.pdf": pdf(f"""Verklaring gastles
{who} heeft bij ons een gastles verzorgd.
Onderwerp: de rol van de jobcoach
Datum: 12 november 2024
Aan wie: derdejaars studenten Social Work, Hanzehogeschool
Vorm: gastles met casussen
"""),
    }, {"B1": (10, 51), "B2": (0, 0), "B3": (0, 30), "B5": (16, 16), "total": (56, 67)}


def boersma():
    """2027: four statements asked, seven handed in; category 4 over its maximum; one certificate twice."""
    who = "K. Boersma"
    days = ["4 april 2024", "3 oktober 2024", "6 maart 2025", "5 juni 2025", "2 oktober 2025", "5 maart 2026", "4 juni 2026"]
    training = pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de training Oplossingsgericht coachen
op 12 en 13 november 2024 te Zwolle
Totaal 14 uur. Bewijsnummer 2024-1187
""", size=14)
    return {f"2 intervisie/{number}.pdf": intervision(day, who, "ja" if number < 2 else "nee")
            for number, day in enumerate(days)} | {
        "cv.pdf": pdf(f"Curriculum vitae\n{who}\n2012 - heden: zelfstandig jobcoach\n2005 - 2012: casemanager UWV\n"
                      "Opleidingen: hbo MWD 2005, Oplossingsgericht coachen 2024\nDoelgroep: mensen met psychische klachten\n"),
        "Categorie 1/training.pdf": training,
        "Categorie 1/training scan.pdf": scan(training),
        "Categorie 1/workshop.pdf": pdf(f"""Certificate of participation / Bewijs van deelname
Workshop Grenzen stellen
Datum: 20 januari 2025
Naam: {who}
Omvang: drie lesuren
"""),
        "Categorie 4/penningmeester.pdf": pdf(f"""Verklaring bestuursfunctie
Netwerk Jobcoaches Noord
{who} was onbezoldigd penningmeester van ons bestuur
van 1 maart 2023 tot en met 28 februari 2026.
Leeuwarden, 4 maart 2026
T. Haarsma, voorzitter
Handtekening: ______________________~
"""),
        "Categorie 4/mentor.pdf": pdf(f"""Verklaring mentorschap
{who} was mentor bij de certificering Register Jobcoach
Periode: 1 januari 2024 tot en met 31 december 2024
Aantal begeleide kandidaten: 5
Coördinator Certificeren: F. Lammers
Handtekening: ______________________~
"""),
    }, {"B1": (17, 17), "B2": (6, 6), "B4": (30, 30), "total": (53, 53)}


def timmermans():
    """2026: Belgian papers; a seminar of which only the times are known; a book; too early; not passed."""
    who = "A. Timmermans"
    return {
        "categorie 1/attest.pdf": pdf(f"""Attest van deelname
Vormingscentrum De Brug bevestigt dat {who}
de opleiding Motiverende gespreksvoering volgde
op 4, 11 en 18 oktober 2023 van 9u30 tot 16u30.
Aantal uren: 18
"""),
        "categorie 1/masterclass.pdf": pdf(f"""Bewijs van deelname
{who}
nam deel aan de masterclass Neurodiversiteit op het werk
vrijdag 17 mei 2024, 13u00 - 17u00
""", size=14),
        "categorie 1/seminarie.pdf": pdf(f"""Bewijs van deelname
Seminar Arbeid en gezondheid
Deelnemer: {who}
Datum: 21 maart 2025, 13.00 - 17.00 uur
"""),
        "categorie 1/te vroeg.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de cursus Gespreksvoering
op 9 maart 2021. Studiebelasting: 20 SBU
"""),
        "categorie 1/coachtools.pdf": pdf(f"""Certificaat van deelname
{who} heeft deelgenomen aan de training Coachtools
op 11 juni 2025. Studiebelasting 20 SBU
Resultaat eindopdracht: niet geslaagd
"""),
        "categorie 5/boek.pdf": pdf(f"""Verklaring publicatie boek
Titel: Werk op maat
Auteur: {who}
ISBN: 978-90-6665-123-4
Uitgever: Uitgeverij De Boog, Antwerpen
Korte inhoud: handboek voor begeleiders.
Verschenen op 3 september 2024
"""),
    }, {"B1": (25, 50), "B2": (0, 0), "B5": (25, 25), "total": (50, 75)}


def okafor():
    """2027: a mail, an English certificate, volunteer work without a period, one training with two papers."""
    who = "D. Okafor"
    return {
        "B1/mail regiobijeenkomst.txt": f"""Van: secretariaat regio Zuid
Aan: {who}
Datum: 16 mei 2025
Onderwerp: bevestiging aanwezigheid

Beste Daniel,

Hierbij bevestig ik dat je op 14 mei 2025 aanwezig bent geweest bij onze regiobijeenkomst
over praktijkroutes, van 19.30 tot 21.30 uur.

Groet, Marja
""",
        "B1/toolkit.pdf": pdf(f"""Certificate of Attendance
This is to certify that {who}
attended the course Supported Employment Toolkit
on 3-4 June 2024 in Dublin
Study load: 20 hours
"""),
        "B1/autisme certificaat.pdf": pdf(f"""Certificaat
Academie Anders verklaart dat {who}
heeft deelgenomen aan de training Autisme op de werkvloer
op 5 maart 2025. Studiebelasting: 10 SBU
"""),
        "B1/autisme nog een.docx": docx(["Bewijs van deelname", "Training: Autisme op de werkvloer", "Datum: 5 maart 2025",
                                         f"Deelnemer: {who}", "Studiebelastingsuren: 10", "Aanbieder: Academie Anders"]),
        "B3/fotografie.pdf": pdf(f"""Bewijs van deelname
{who} heeft het webinar Fotografie voor beginners gevolgd
op 2 februari 2026. Duur: 90 minuten
"""),
        "B6/voedselbank.pdf": pdf(f"""Verklaring vrijwilligerswerk
Voedselbank Maasstad verklaart dat {who}
als vrijwilliger pakketten uitdeelt.
Namens de Voedselbank, J. Smeets, coördinator
Handtekening: ______________________~
"""),
    }, {"B1": (32, 43), "B2": (0, 0), "B3": (0, 1.5), "B6": (0, 2), "total": (32, 46.5)}


def hulsbos():
    """2025: a programme with breaks, a part of a year, one lecture twice, volunteer work that goes on."""
    who = "R. Hulsbos"
    lecture = """Verklaring gastles
Hogeschool Saxion verklaart dat {who} een gastles heeft verzorgd
Onderwerp: jobcoaching bij niet-aangeboren hersenletsel
Datum: {day}
Doelgroep: tweedejaars ergotherapie
Vorm: interactief college
"""
    return {
        "1 Bij- en nascholing/leergang.pdf": pdf(f"""Certificaat
Leergang Casemanagement
Uitgereikt aan {who}
Looptijd: september 2022 tot en met januari 2023 (8 lesdagen)
Studiebelasting: 120 uur, waarvan 56 contacturen en 64 uur zelfstudie
Zwolle, 3 februari 2023
""", size=13),
        "1 Bij- en nascholing/workshop.pdf": pdf(f"""Certificaat
Workshop Verbindend communiceren
{who} was erbij op 3 juni 2024
Programma
09.30 - 10.00 inloop
10.00 - 12.30 deel 1
12.30 - 13.15 lunch
13.15 - 16.00 deel 2
"""),
        "4 Bijdrage aan beroepsgroep/ledenraad.pdf": pdf(f"""Verklaring
Hierbij bevestig ik dat {who} van 1 april 2022 tot 1 oktober 2024
zitting had in de ledenraad van Noloc.
E. Mol, bestuurslid
Handtekening: ______________________~
"""),
        "5 Bijdrage aan vakgebied/gastles 1.pdf": pdf(lecture.format(who=who, day="14 maart 2023")),
        "5 Bijdrage aan vakgebied/gastles 2.pdf": pdf(lecture.format(who=who, day="12 maart 2024")),
        "6 Overige maatschappelijke activiteiten/buurthuis.pdf": pdf(f"""Verklaring vrijwilligerswerk
{who} is vanaf 1 januari 2020 tot heden vrijwilliger bij ons buurthuis
en begeleidt daar de maaltijden voor ouderen.
Enschede, 12 augustus 2025
Buurthuis De Schakel, G. Nijhof, beheerder
Handtekening: ______________________~
"""),
    }, {"B1": (125, 127), "B4": (12, 18), "B5": (6, 12), "B6": (6, 8), "total": (149, 165)}


def de_leeuw():
    """2026: one statement for six meetings, a list in plain text, a registration that counts above only, an article near the number of words."""
    who = "F. de Leeuw"
    return {
        "supervisie.pdf": pdf(f"""Verklaring supervisie
Ondergetekende, M. Visscher, supervisor (LVSC 20451), verklaart dat
{who} supervisie heeft gevolgd op de volgende data:
09-01-2025, 06-02-2025, 06-03-2025, 03-04-2025, 08-05-2025 en 05-06-2025.
Eigen inbreng: ja
Handtekening supervisor: ______________________~
"""),
        "gelezen.txt": f"""Gelezen vakliteratuur {who} (2023 - 2026)

Boeken:
- Werk en psyche, J. van Weeghel, 2023
- De werkende mens, P. Donders, 2023
- Grip op je brein, M. Aleman, 2024
- Autisme werkt, E. Spek, 2024
- Sociaal ondernemen, T. Blom, 2025
- Van last naar kracht, R. Kok, 2026
""",
        "binnen vakgebied/webinar.txt": f"""Onderwerp: je inschrijving

Dag {who},

Leuk dat je je hebt aangemeld! Je inschrijving voor het webinar Wajong en werk op 4 maart 2025 is binnen.
Het webinar duurt 1 uur. Je ontvangt de link een dag van tevoren.
""",
        "binnen vakgebied/congres.pdf": pdf(f"""Deelnamebewijs
Congres Mens & Werk
{who}
12 mei 2025, 2 dagdelen
"""),
        "artikel.docx": docx(["Verklaring artikel", "Titel: Meer dan een matching", f"Auteur: {who}",
                              "Gepubliceerd in: Vakblad Jobcoach Nieuws, 1 februari 2025", "Aantal woorden: 1480",
                              "Korte inhoud: over werkgevers die blijven."]),
    }, {"B1": (16, 18), "B2": (0, 6), "B5": (0, 10), "total": (16, 34)}


def bakr():
    """2024: names of files tell the category; parts of a study load; category 3 over its maximum; a line to sign left empty."""
    who = "N. Bakr"
    return {
        "Cat1 - training.pdf": pdf(f"""Bewijs van deelname
{who} heeft de training Motiveren zonder dwang gevolgd
in het voorjaar van 2022 (6 bijeenkomsten van 3 uur)
Contacturen: 18. Huiswerk: 12 uur.
Amersfoort, 10 juni 2022
""", size=13),
        "Cat3 - mindfulness.pdf": pdf(f"""Certificaat
Cursus Mindfulness (MBSR)
{who} nam deel van 5 september 2022 tot en met 31 oktober 2022
SBU: 40
"""),
        "Cat2 - intervisie 1.pdf": intervision("8 november 2022", who),
        "Cat2 - intervisie 2.pdf": intervision("7 maart 2023", who, "nee"),
        "Cat4 - bestuur.pdf": pdf(f"""Verklaring
Beroepsvereniging Arbeidsbegeleiders Midden
{who} is onbezoldigd penningmeester geweest van onze vereniging
Periode: 1 januari 2021 tot en met 31 december 2022
Naam voorzitter: C. Terpstra
Handtekening: ______________________
"""),
    }, {"B1": (30, 30), "B2": (0, 2), "B3": (30, 30), "B4": (0, 20), "total": (60, 82)}


def wiersma():
    """2027: two roles of two rules at one time; points of another register; across, near and beyond the edges of the four years.
    At first counted with only the larger of the two roles below, but that AMB-27 says of boards and committees."""
    who = "T. Wiersma"
    course = "Bewijs van deelname\n{who} heeft deelgenomen aan de {what}\n{day}. {much}\n"
    papers = {"schematherapie": ("training Schema's op het werk", "op 15 oktober 2024",
                                 "Duur 6 uur. Geaccrediteerd: 8 punten SKJ"),
              "later": ("training Werkgeversbenadering", "op 14 september 2027", "Studiebelasting 10 SBU"),
              "rand": ("opleiding Loopbaancoach", "van 1 mei 2023 tot en met 31 juli 2023", "Studiebelasting 60 SBU"),
              "juni": ("cursus Rapporteren", "op 20 juni 2023", "8 SBU")}
    return {f"B1/{name}.pdf": pdf(course.format(who=who, what=what, day=day, much=much))
            for name, (what, day, much) in papers.items()} | {
        "B4/mentor.pdf": pdf(f"""Verklaring
De Coördinator Certificeren verklaart dat {who} als assessor heeft gewerkt
bij de recertificering Register Jobcoach
van 1 januari 2024 tot en met 31 december 2025.
Aantal getoetste kandidaten: 3
L. Verbeek, Coördinator Certificeren
Handtekening: ______________________~
"""),
        "B4/hogeschool.pdf": pdf(f"""Verklaring
Hogeschool Windesheim verklaart dat {who} supervisor was
van studenten Social Work in de minor Arbeid
van 1 september 2023 tot en met 31 augustus 2025.
Namens Windesheim, D. Prins, opleidingsmanager
Handtekening: ______________________~
""", size=13),
    }, {"B1": (6, 74), "B4": (22, 22), "total": (28, 96)}


MISSED = {}

PORTFOLIOS = {"hofstede": (hofstede, "M.J. Hofstede", "2024-09-15"), "aydin": (aydin, "S. Aydin", "2025-04-01"),
              "vandermeulen": (van_der_meulen, "L. van der Meulen", "2026-06-30"), "boersma": (boersma, "K. Boersma", "2027-02-01"),
              "timmermans": (timmermans, "A. Timmermans", "2026-01-15"), "okafor": (okafor, "D. Okafor", "2027-11-01"),
              "hulsbos": (hulsbos, "R. Hulsbos", "2025-10-01"), "deleeuw": (de_leeuw, "F. de Leeuw", "2026-12-01"),
              "bakr": (bakr, "N. Bakr", "2024-03-01"), "wiersma": (wiersma, "T. Wiersma", "2027-06-15")}


class KnownPoints(Case):
    def test_bounds_are_those_counted_by_hand(self):
        compare(self, PORTFOLIOS, MISSED)


if __name__ == "__main__":
    unittest.main()
