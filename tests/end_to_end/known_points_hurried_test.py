#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four portfolios as a hurried jobcoach hands them in, recertified from 2023 to 2028, counted by hand before the program saw them."""

import unittest

from intake import Case
from known_points import compare, working
from papers import docx, pdf, pdf_table, scan


def group(who, day, own):
    return pdf(f"""Verklaring deelname intervisiegroep
Groep: jobcoaches Achterhoek
Datum: {day}
Deelnemer: {who}
Begeleider van deze keer: M. Hoving
Eigen casus ingebracht: {own}
Handtekening begeleider: ______________________~
""")


def dekker():
    """2023, a year of which the text asks no meetings: a diploma, a mail after a webinar, evenings on a screen, an invoice."""
    who = "P. Dekker"
    return {
        "cv Dekker.docx": docx(["Curriculum vitae", who, "2014 - nu: jobcoach bij Graafschap Werkt",
                                "2003 - 2014: activiteitenbegeleider", "Opleiding: mbo SPW, hbo SPH",
                                "Ik begeleid mensen met een psychische kwetsbaarheid."]),
        "Intervisie/okt 2020.pdf": group(who, "8 oktober 2020", "nee"),
        "Intervisie/okt 2021.pdf": group(who, "7 oktober 2021", "ja"),
        "Intervisie/maart 2022.pdf": group(who, "17 maart 2022", "nee"),
        "Scholing/diploma.pdf": pdf(f"""Diploma
Hogeschool Aan Zee
De examencommissie verklaart dat {who}, geboren op 2 mei 1979,
met goed gevolg heeft afgelegd het examen van de
post-hbo leergang Arbeidsdeskundig begeleiden
Studiebelasting: 45 uur
Den Helder, 24 juni 2021
"""),
        "Scholing/webinar.txt": f"""Van: Kennisnetwerk Loonwaarde
Aan: {who}
Onderwerp: Bedankt!

Beste {who},

Bedankt voor je deelname aan het webinar Loonwaarde in de praktijk van 9 februari 2022 (10.00 - 11.30 uur).
De presentatie vind je in de bijlage.

Groet, team Kennisnetwerk
""",
        "Scholing/op afstand.pdf": pdf(f"""Bewijs van deelname
Online cursus Begeleiden op afstand
{who}
3 bijeenkomsten van 2 uur via Zoom
4, 11 en 18 mei 2020
Kenniscentrum De Schakel
"""),
        "Scholing/factuur.pdf": pdf(f"""FACTUUR
Kenniscentrum De Schakel
Factuurnummer 2020-0312
{who}
Online cursus Begeleiden op afstand    EUR 245,00
Btw vrijgesteld
Te betalen voor 1 juni 2020            EUR 245,00
"""),
        "voedselbank.pdf": pdf(f"""Verklaring
Stichting Voedselbank Oost verklaart dat {who}
van 1 maart 2020 tot en met 28 februari 2023 als vrijwilliger
heeft geholpen bij de uitgifte van pakketten.
Doetinchem, 6 maart 2023
H. Lammers, coordinator vrijwilligers
Handtekening: ______________________~
"""),
    }, {"B1": (46, 53), "B2": (0, 6), "B3": (0, 6), "B6": (6, 6), "total": (58, 65)}


def van_eck():
    """2025: Flemish papers, one statement for five meetings, a workshop outside the field."""
    who = "S. van Eck"
    return {
        "A1/verklaring.pdf": working(who, "3 september 2025"),
        "PE/1 vakgebied/getuigschrift.pdf": pdf(f"""Getuigschrift
Centrum voor Avondonderwijs Het Kanaal
bevestigt dat {who}
de opleiding Begeleider op de werkvloer heeft gevolgd
Periode: 13 september 2022 tot en met 20 december 2022
40 lesuren
Mechelen, 22 december 2022
"""),
        "PE/1 vakgebied/attest.pdf": pdf(f"""Attest van aanwezigheid
Studiedag Werk op maat
{who} was aanwezig op 17 november 2023
van 9u30 tot 12u30 en van 13u30 tot 16u30
Steunpunt Werk
"""),
        "PE/2 intervisie/2024.pdf": pdf(f"""Verklaring intervisie
Hierbij verklaar ik dat {who} in 2024 heeft deelgenomen aan 5 intervisiebijeenkomsten
van onze groep, te weten op 18 januari 2024, 14 maart 2024, 16 mei 2024,
19 september 2024 en 21 november 2024.
C. de Backer, gespreksleider
Handtekening: ______________________~
"""),
        "PE/2 intervisie/mei 23.pdf": group(who, "11 mei 2023", "ja"),
        "PE/2 intervisie/maart 25.pdf": group(who, "13 maart 2025", "nee"),
        "PE/3 buiten vakgebied/foto.pdf": pdf(f"""Bewijs van deelname
Workshop Fotografie voor beginners
{who}
12 april 2025
Duur: 4 uur
Creatief Centrum De Loods
"""),
        "PE/5 bijdrage/artikel.docx": docx(["Verklaring publicatie", "Titel: De jobcoach en de ploegbaas", f"Auteur: {who}",
                                            "Verschenen in: Vakblad Begeleid Werken, juni 2024", "Datum: 14 juni 2024",
                                            "Aantal woorden: 2140", "Korte inhoud: samenwerken met wie de planning maakt."]),
    }, {"B1": (33, 46), "B2": (0, 10), "B3": (0, 4), "B5": (10, 10), "total": (43, 70)}


def boukhari():
    """2026: one scan of everything without folders, coaching talks that are only counted, a function that goes on."""
    who = "A. Boukhari"
    everything = pdf(f"""Certificaat
Academie voor Begeleiding
{who}
heeft de training Traumasensitief begeleiden gevolgd
10, 17 en 24 januari 2024 van 9.30 tot 16.30 uur
Studiebelasting: 24 SBU (18 contacturen en 6 uur zelfstudie)
""", f"""Bewijs van deelname
Landelijk congres Werk en Psyche
{who}
6 juni 2025, Spant Bussum
hele dag
""", f"""Verklaring
Hierbij bevestigen wij dat {who} sinds 1 september 2023
lid is van de werkgroep Arbeid en Zorg van Noloc.
Utrecht, 15 mei 2026
J. Prins, bestuurslid Noloc
Handtekening: ______________________~
""", size=14)
    return {
        "alles.pdf": scan(everything),
        "coaching.pdf": pdf(f"""Verklaring individuele coaching
Ondergetekende verklaart dat {who} in de periode
februari tot en met juni 2025 6 coachgesprekken van 1 uur heeft gehad.
Zij heeft steeds zelf een situatie ingebracht.
Marjan Kolk, coach, NOBCO 4471
Handtekening coach: ______________________~
"""),
        "interv 1.pdf": group(who, "30 mei 2024", "ja"),
        "interv 2.pdf": group(who, "9 oktober 2025", "nee"),
        "gelezen.txt": f"""Gelezen en beluisterd door {who}

Boek: Traag denken, snel werken (2023)
Podcast: Aan tafel met de bedrijfsarts, aflevering 3 (2024)
Podcast: Werkwoord, aflevering 21 (2025)
Podcast: Werkwoord, aflevering 30 (2025)
""",
    }, {"B1": (5, 35), "B2": (0, 10), "B3": (0, 30), "B4": (12, 18), "total": (47, 63)}


def hofman():
    """2028: training told by the employer in a table, English, two half days on a scan, a mentor, a school's council."""
    who = "T. Hofman"
    days = ["11 april 2024", "10 oktober 2024", "13 maart 2025", "9 oktober 2025", "12 maart 2026", "8 oktober 2026"]
    return {f"B2/intervisie {number}.pdf": group(who, day, "ja" if number % 2 else "nee")
            for number, day in enumerate(days)} | {
        "B1/intern.pdf": pdf_table(
            f"Bewijs van deelname. Werkplein Regio Zuid verklaart dat medewerker {who} deze interne trainingen heeft gevolgd:",
            [["Training", "Datum", "Uren"], ["Omgaan met agressie", "14 mei 2025", "6"],
             ["Wet verbetering poortwachter", "3 juni 2025", "4"], ["Totaal", "", "10"]], [220, 120, 60]),
        "B1/autism.pdf": pdf(f"""Certificate of completion
{who}
has successfully completed the e-learning
Understanding Autism at Work
14 February 2026
Estimated time: 3 hours
"""),
        "B1/vakdag.pdf": pdf(f"""Deelnamebewijs
Vakdag Jobcoaching 2027
{who}
7 oktober 2027, Apeldoorn
ochtend- en middagprogramma (2 dagdelen)
""", size=14),
        "B4/mentor.pdf": pdf(f"""Verklaring mentor
De Coordinator Certificeren verklaart dat {who}
van 1 januari 2025 tot en met 31 december 2026 mentor is geweest
bij de recertificering Register Jobcoach.
Aantal begeleide kandidaten: 5
Utrecht, 8 januari 2027
R. Vermaat, Coordinator Certificeren
Handtekening: ______________________~
"""),
        "B5/college.pdf": pdf(f"""Verklaring gastcollege
Hogeschool Zuid verklaart dat {who} een gastcollege heeft verzorgd.
Onderwerp: werkgevers overtuigen
Datum: 2 november 2026
Aan wie: studenten Human Resource Management
Vorm: hoorcollege met vragen
"""),
        "B6/school.pdf": pdf(f"""Verklaring vrijwilligerswerk
Basisschool De Klimop verklaart dat {who}
van 1 augustus 2024 tot en met 31 juli 2027 als vrijwilliger
lid is geweest van de ouderraad.
Veghel, 10 september 2027
Namens de school, K. Smulders, directeur
Handtekening: ______________________~
"""),
    }, {"B1": (19, 20), "B2": (4, 4), "B4": (18, 18), "B5": (6, 6), "B6": (6, 6), "total": (53, 54)}


# A certificate whose type is just in doubt: nothing of it counts below.
MISSED = {("vaneck", "B1"): (3, 46), ("vaneck", "total"): (13, 70)}

PORTFOLIOS = {"dekker": (dekker, "P. Dekker", "2023-05-10"), "vaneck": (van_eck, "S. van Eck", "2025-11-20"),
              "boukhari": (boukhari, "A. Boukhari", "2026-09-01"), "hofman": (hofman, "T. Hofman", "2028-03-15")}


class KnownPointsHurried(Case):
    def test_bounds_are_those_counted_by_hand(self):
        compare(self, PORTFOLIOS, MISSED)


if __name__ == "__main__":
    unittest.main()
