#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five portfolios of papers as offices, schools and portals write them, recertified from 2024 to 2027, counted by hand before the
program saw them. Of the 35 pairs of bounds 31 were told so at first sight, all since."""

import unittest

from intake import Case
from known_points import compare
from papers import docx, pdf, pdf_table, scan


def meeting(who, day, own, by="Margriet Soer"):
    return pdf(f"""Bewijs reflectiebijeenkomst
Ingevuld voor: {who}
Gehouden op: {day}
Soort: intervisie
Naam van de begeleider: {by}
Heeft de deelnemer zelf een situatie ingebracht: {own}
Handtekening begeleider: ______________________~
""")


def vlaming():
    """2025: folders called after the categories, forms with labels, a congress of two half days, hours with a fraction."""
    who = "E.M. Vlaming"
    first, second, last = "1. Bij- en nascholing", "2. Collegiale deskundigheidsbevordering", "6. Maatschappelijke activiteiten"
    days = ["19 januari 2023", "18 januari 2024", "16 januari 2025"]
    return {f"{second}/groep {day}.pdf": meeting(who, day, "ja" if number else "nee") for number, day in enumerate(days)} | {
        f"{first}/cirkel.pdf": pdf(f"""Opleidingshuis De Cirkel
CERTIFICAAT
Naam cursist:       {who}
Opleiding:          Begeleiden bij psychische klachten
Lesdagen:           6, 13, 20 en 27 oktober 2022
Studiebelasting:    32 SBU
Certificaatnummer:  2022-1107
Afgegeven te Ede,   3 november 2022
"""),
        f"{first}/workshop.pdf": pdf(f"""BEWIJS VAN DEELNAME
Workshop Beelden die blijven hangen
Deelnemer: {who}
Datum: 7 maart 2024
Duur: 2,5 uur
Atelier voor Loopbanen
"""),
        f"{first}/masterclass.docx": docx(["Bewijs van deelname", "Masterclass Slapende talenten", f"Naam: {who}",
                                           "Datum: 14 september 2023", "Aantal lesuren: 3", "Docent: dr. P. Kamerling"]),
        f"{first}/congres.pdf": pdf(f"""Deelnamebewijs
Congres Arbeid zonder drempels
{who} heeft dit congres bijgewoond op 30 mei 2024
Omvang: 2 dagdelen
Congresbureau Vierkant, Zwolle
"""),
        f"{last}/taalcafe.pdf": pdf(f"""Verklaring vrijwilligerswerk
Stichting Taalcafe Ede verklaart dat {who}
als vrijwilliger gesprekken heeft geleid in het taalcafe
van 1 oktober 2022 tot en met 30 september 2024.
Ede, 4 oktober 2024
Namens de stichting, L. Brink, voorzitter
Handtekening: ______________________~
"""),
    }, {"B1": (43, 45), "B2": (0, 2), "B6": (4, 4), "total": (47, 51)}


def de_wilde():
    """2026: no folders at all; training in or outside the field, an e-learning of a portal, five meetings, a list of reading."""
    who = "S. de Wilde"
    days = ["21 september 2022", "22 maart 2023", "20 september 2023", "20 maart 2024", "19 maart 2025"]
    return {f"reflectie {number + 1}.pdf": meeting(who, day, "ja" if number < 2 else "nee")
            for number, day in enumerate(days)} | {
        "training.pdf": pdf(f"""CERTIFICAAT
Bureau Tegenwind verklaart dat
{who}
de training Leiding nemen in het gesprek heeft afgerond
op 11 en 18 april 2023
Studiebelasting: 18 SBU
"""),
        "e-learning.pdf": pdf(f"""Certificaat
E-learning Armoede en stress
{who}
Afgerond op: 9 januari 2025
Duur: 90 minuten
Leeromgeving Sociaal Domein
"""),
        "gelezen.docx": docx([f"Gelezen vakliteratuur {who}"], [
            ["Soort", "Titel", "Jaar"],
            ["Boek", "De stille kracht van routine", "2023"],
            ["Boek", "Wie werkt er mee", "2024"],
            ["Abonnement vaktijdschrift", "Begeleid Werken Nu", "2024"]]),
        "noloc.pdf": pdf(f"""Verklaring
Noloc verklaart dat {who} van 1 januari 2023 tot en met 31 december 2024
lid was van de commissie Beroepsontwikkeling van Noloc.
Utrecht, 20 januari 2025
F. Terlinden, bestuurslid
Handtekening: ______________________~
"""),
        "lezing.pdf": pdf(f"""Verklaring lezing
Het Regionaal Werkbedrijf verklaart dat {who} een lezing heeft gehouden.
Onderwerp: van uitkering naar baan
Datum van uitvoering: 8 oktober 2024
Aan wie: klantmanagers
Vorm: lezing
"""),
    }, {"B1": (6, 25), "B2": (2, 4), "B3": (0, 18), "B4": (12, 12), "B5": (6, 6), "total": (44, 47)}


def hendriks():
    """2024: a letter with an address block, a mail after a webinar, one statement for five talks, half days without hours."""
    who = "B.J. Hendriks"
    return {
        "PE cat. 1/congresbrief.pdf": pdf(f"""BEWIJS VAN DEELNAME
Landelijk Steunpunt Werk, Postbus 80, 3500 AB
Aan: {who}
Kerkstraat 3, 8011 XX Zwolle
Datum: 18 oktober 2022
Betreft: congres Kansen voor iedereen
Hierbij verklaren wij dat u op 11 oktober 2022 de hele dag hebt deelgenomen aan dit congres.
M. Oosting, congresorganisatie
"""),
        "PE cat. 1/webinar.eml": f"""From: Loket Leren <loket@leren.example>
To: {who} <hendriks@werk.example>
Subject: Bedankt voor je deelname
Date: Thu, 16 Mar 2023 12:05:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Beste {who},

Bedankt voor je deelname aan het webinar Praktische hulp bij schulden op donderdag 16 maart 2023.
Het webinar duurde 45 minuten.

Met vriendelijke groet,
Loket Leren
""",
        "PE cat. 1/training.pdf": pdf(f"""Certificaat
{who}
heeft deelgenomen aan de training Rustig blijven
3 dagdelen, op 5, 12 en 19 april 2022
Instituut Waterlijn
"""),
        "PE cat. 2/supervisie.pdf": pdf(f"""VERKLARING SUPERVISIE
Supervisant: {who}
Supervisor: Y. Bakema, LVSC 22019
Data: 9 september 2021, 7 oktober 2021, 4 november 2021, 2 december 2021 en 13 januari 2022
De supervisant bracht eigen werksituaties in.
Handtekening supervisor: ______________________~
"""),
        "PE cat. 4/mentor.pdf": pdf(f"""Verklaring mentorschap
Hogeschool De Brug, opleiding Social Work
{who} was mentor van studenten in hun afstudeerjaar
van 1 september 2021 tot en met 31 augustus 2023.
Namens de hogeschool, K. de Ruig, opleidingsmanager
Handtekening: ______________________~
"""),
        "PE cat. 5/artikel.pdf": pdf(f"""Verklaring artikel
Titel: De kracht van kleine stappen
Auteur: {who}
Blad: Vakblad Re-integratie, nummer 2, 5 april 2023
Aantal woorden: 2100
Korte inhoud: hoe kleine stappen tot werk leiden.
"""),
    }, {"B1": (6, 19), "B2": (0, 8), "B4": (8, 8), "B5": (10, 10), "total": (24, 45)}


def yilmaz():
    """2027: scans in folders with numbers; contact hours and self-study, credits, a function and volunteer work that goes on."""
    who = "D. Yilmaz"
    days = ["14 september 2023", "11 januari 2024", "13 juni 2024", "9 januari 2025", "12 juni 2025", "15 januari 2026"]
    heap = pdf(f"""CERTIFICAAT
{who}
heeft de training Omgaan met verlies gevolgd
Trainingsdata: 6 en 13 november 2024
Contacturen: 12
Zelfstudie: 4 uur
Bureau Kompas, Almelo
""", f"""BEWIJS VAN DEELNAME
Symposium Gezond aan het werk
Naam: {who}
20 maart 2025, middagprogramma (1 dagdeel)
Saxenburgh, Hardenberg
""", f"""CERTIFICAAT
Hogeschool Oostland
verklaart dat {who}
de module Arbeidsrecht voor begeleiders heeft behaald
Studiepunten: 3 EC
Hengelo, 27 juni 2025
""", size=14)
    return {f"B2 Intervisie/{number + 1} {day}.pdf": meeting(who, day, "ja" if number < 2 else "nee")
            for number, day in enumerate(days)} | {
        "B1 Bij- en nascholing/scan.pdf": scan(heap),
        "B4 Bijdrage beroepsgroep/bestuur.pdf": pdf(f"""Verklaring
Regionaal netwerk Jobcoaches Twente
Hierbij verklaren wij dat {who} onbezoldigd penningmeester was
van het netwerk, van 1 januari 2024 tot en met 31 december 2025.
R. Assink, voorzitter van het bestuur
Handtekening: ______________________~
"""),
        "B5 Bijdrage vakgebied/webinar.pdf": pdf(f"""Verklaring webinar
Noloc verklaart dat {who} een webinar heeft gegeven voor leden.
Onderwerp: de eerste honderd dagen
Datum van uitvoering: 4 juni 2026
Aan wie: jobcoaches van Noloc
Vorm: webinar
"""),
        "B6 Overig/buurthuis.pdf": pdf(f"""Vrijwilligersverklaring
Buurthuis De Spil verklaart dat {who} sinds 1 maart 2025
vrijwilliger is bij de maaltijdgroep.
Almelo, 5 mei 2027
W. Kremer, beheerder
Handtekening: ______________________~
"""),
    }, {"B1": (19, 103), "B2": (4, 4), "B4": (20, 20), "B5": (6, 6), "B6": (4, 6), "total": (53, 139)}


def oomen():
    """2025: near the first day, a colleague's certificate, one paper twice, English, an unsigned statement."""
    who = "P.C. Oomen"
    budget = pdf(f"""Certificaat
Kennisinstituut De Dijk
verleent dit certificaat aan
{who}
voor de cursus Financieel begeleiden
gehouden op 8, 15 en 22 november 2022
Totale studiebelasting: 20 SBU
""", size=14)
    return {
        "1 Binnen het vakgebied/begin.pdf": pdf(f"""Bewijs van deelname
{who} heeft op 6 april 2021 deelgenomen aan de cursus Intake en doelen.
Studiebelasting: 10 SBU
"""),
        "1 Binnen het vakgebied/collega.pdf": pdf("""Bewijs van deelname
K. Vermeer
heeft op 14 juni 2023 deelgenomen aan de cursus Intake en doelen.
Studiebelasting: 8 SBU
"""),
        "1 Binnen het vakgebied/budget.pdf": budget,
        "1 Binnen het vakgebied/budget gescand.pdf": scan(budget),
        "1 Binnen het vakgebied/webinar.pdf": pdf(f"""Certificate of attendance
This is to certify that
{who}
attended the webinar Hidden Disabilities
on 21 February 2024. Duration: 2 hours
"""),
        "2 Collegiale deskundigheidsbevordering/kring.pdf": pdf_table(
            f"Bewijs van deelname kwaliteitskring West-Brabant. Naam: {who}",
            [["Bijeenkomst", "Datum"], ["1", "9 maart 2022"], ["2", "8 juni 2022"], ["3", "14 september 2022"],
             ["4", "7 december 2022"]], [120, 140]),
        "2 Collegiale deskundigheidsbevordering/intervisie.pdf": meeting(who, "12 oktober 2023", "ja"),
        "3 Buiten het vakgebied/fotografie.pdf": pdf(f"""Bewijs van deelname
Cursus Fotograferen
{who}
van 4 september 2023 tot en met 11 december 2023
Studiebelasting: 24 uur
"""),
        "3 Buiten het vakgebied/symposium.pdf": pdf(f"""Deelnamebewijs
Symposium De stad van morgen
{who}
18 april 2024, 1 dagdeel
"""),
        "6 Maatschappelijke activiteiten/park.pdf": pdf(f"""Verklaring vrijwilligerswerk
Wijkvereniging Parkzicht verklaart dat {who}
van 1 januari 2022 tot en met 31 december 2022
als vrijwilliger heeft meegewerkt aan het onderhoud van het park.
Namens de vereniging: T. Laros, secretaris
Handtekening: ______________________
"""),
    }, {"B1": (22, 41), "B2": (0, 6), "B3": (27, 27), "B6": (0, 2), "total": (49, 76)}


MISSED = {}

PORTFOLIOS = {"vlaming": (vlaming, "E.M. Vlaming", "2025-10-01"), "dewilde": (de_wilde, "S. de Wilde", "2026-05-15"),
              "hendriks": (hendriks, "B.J. Hendriks", "2024-11-20"), "yilmaz": (yilmaz, "D. Yilmaz", "2027-06-10"),
              "oomen": (oomen, "P.C. Oomen", "2025-04-01")}


class KnownPointsOffices(Case):
    def test_bounds_are_those_counted_by_hand(self):
        compare(self, PORTFOLIOS, MISSED)


if __name__ == "__main__":
    unittest.main()
