#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fourteen more portfolios, recertified from 2024 to 2027, counted by hand before the program saw them. What is no evidence
(an invoice, a programme, an own overview, another's paper) counts nothing below."""

import unittest

from intake import Case
from known_points import compare, intervision, working
from papers import docx, pdf, pdf_table, scan, xlsx


def brands():
    """2024: reading over its maximum; a registration only, an invoice only; one statement asked and none left for category 2."""
    who = "E. Brands"
    return {
        "A/verklaring.pdf": working(who, "4 maart 2024"),
        "A/intervisie.pdf": intervision("11 mei 2023", who),
        "Categorie 1/leergang.pdf": pdf(f"""Certificaat
De Praktijkschool voor Begeleiders
verklaart dat
{who}
de leergang Jobcoaching in de GGZ met goed gevolg heeft doorlopen
4 oktober 2021 tot en met 14 februari 2022
Studiebelasting 84 SBU (48 contacturen en 36 uur zelfstudie)
Arnhem, 1 maart 2022
""", size=13),
        "Categorie 1/boeken.docx": docx(["Gelezen vakliteratuur", who, "Onderstaande boeken heb ik gelezen:"], [
            ["Titel", "Auteur", "Gelezen in"],
            ["Het ritme van werk", "P. Smallegange", "2021"],
            ["Kijken naar gedrag", "A. Wouda", "2021"],
            ["Meedoen is een werkwoord", "T. Kroon", "2022"],
            ["De motivatieparadox", "H. Bonnema", "2022"],
            ["Leven met NAH", "R. van Dalen", "2023"],
            ["Autisme van binnenuit", "C. Schoemaker", "2023"],
            ["De eerste honderd dagen", "J. Aalbers", "2023"]]),
        "Categorie 1/webinar.txt": f"""Van: info@leerplein.example
Aan: {who}
Onderwerp: Bevestiging van je inschrijving

Beste mevrouw Brands,

Je bent ingeschreven voor het webinar Praktijkleren voor volwassenen op 6 juni 2023.
Het webinar duurt 1 uur. Je ontvangt de link een dag van tevoren.

Met vriendelijke groet, Leerplein
""",
        "Categorie 1/factuur.pdf": pdf(f"""Factuur
Leerplein bv
Factuurnummer 20230418        Factuurdatum 3 april 2023
{who}
Training Wajong en werk, 11 april 2023, 8 SBU      EUR 495,00
Btw 21 %                                            EUR 103,95
Totaal te voldoen                                   EUR 598,95
Gelieve dit bedrag binnen 14 dagen over te maken.
"""),
        "Categorie 5/gastles.pdf": pdf(f"""Verklaring gastles
Het Deltion College verklaart dat {who} een gastles heeft gegeven.
Onderwerp: wat doet een jobcoach?
Datum van uitvoering: 9 november 2022
Aan wie: tweedejaars Maatschappelijke Zorg
Vorm: klassikale les
"""),
    }, {"B1": (94, 96), "B5": (6, 6), "total": (100, 102)}


def kuipers():
    """2024: a list of who was there for proof, in-company training of which the times are known, an e-learning, part of a year."""
    who = "M. Kuipers"
    return {
        "cv.docx": docx(["Curriculum vitae", who, "2015 - heden: jobcoach bij Stap Verder", "2008 - 2015: groepsleider",
                         "Opleiding: mbo SPW (2008), hbo SPH (2014)", "Doelgroep: mensen met een LVB, statushouders"]),
        "Categorie 2/presentielijst.pdf": pdf(f"""Presentielijst intervisiegroep Oost
Begeleider: G. Wolters
Naam                  12-01-2023   09-03-2023   11-05-2023   14-09-2023   09-11-2023
{who}            x            x            x            x            x
B. Hendriks           x            x                         x            x
L. Sanders            x                         x            x            x
"""),
        "Categorie 1/agressie.pdf": pdf(f"""Bewijs van deelname
{who}
heeft deelgenomen aan de in-company training
Omgaan met agressie
op 3 en 10 maart 2022 van 9.30 tot 16.30 uur
Trainersbureau Rust & Regie
"""),
        "Categorie 1/e-learning.pdf": pdf(f"""Certificaat
{who}
heeft de e-learning Basiskennis LVB afgerond
Datum: 5 mei 2023
Duur: 3 uur
"""),
        "Categorie 4/noloc.pdf": pdf(f"""Verklaring
Hierbij verklaar ik dat {who} lid is geweest van de werkgroep Scholing van Noloc,
van 1 mei 2021 tot en met 31 oktober 2022.
Utrecht, 20 november 2022
S. Dekkers, bestuurslid Noloc
Handtekening: ______________________~
"""),
        "Categorie 6/voetbal.pdf": pdf(f"""Verklaring vrijwilligerswerk
Voetbalvereniging Quick Boys Oost verklaart dat {who}
als vrijwilliger trainingen heeft gegeven aan de jeugd
van 1 september 2022 tot en met 31 augustus 2024.
Namens de vereniging, W. Teunissen, secretaris
Handtekening: ______________________~
"""),
    }, {"B1": (15, 18), "B2": (0, 8), "B4": (6, 12), "B6": (4, 4), "total": (25, 42)}


def dijkgraaf():
    """2025: three certificates in one scan, one that was not passed; category 3 over its maximum; seven meetings."""
    who = "H.B. Dijkgraaf"
    days = ["7 oktober 2021", "10 maart 2022", "6 oktober 2022", "9 maart 2023", "5 oktober 2023", "7 maart 2024", "3 oktober 2024"]
    three = pdf(f"""Bewijs van deelname
UWV-academie
{who}
heeft deelgenomen aan de cursus Rapporteren voor UWV
14 september 2021
Studiebelasting 8 SBU
""", f"""Certificaat
uitgereikt aan {who}
voor deelname aan de training
Rouw en verlies in begeleiding
12 en 19 mei 2022
2 dagdelen, 7 contacturen
""", f"""Deelnamebewijs
Congres Inclusief Werken
{who} was aanwezig
8 november 2023, World Forum Den Haag
Omvang: 1 dagdeel
""", size=14)
    return {f"Categorie 2/{day}.pdf": intervision(day, who, "ja" if number in (1, 3) else "nee")
            for number, day in enumerate(days)} | {
        "Categorie 1/scan.pdf": scan(three),
        "Categorie 1/opleiding.pdf": pdf(f"""Certificaat
{who} heeft de opleiding Loopbaanbegeleider gevolgd
van 6 september 2022 tot en met 13 december 2022
Studiebelasting: 40 SBU
Eindresultaat: niet behaald
"""),
        "Categorie 3/spaans.pdf": pdf(f"""Bewijs van deelname
Volksuniversiteit IJsselland
{who} volgde de cursus Spaans voor beginners
van 12 september 2023 tot en met 5 december 2023
Studiebelasting: 30 uur
"""),
        "Categorie 3/filosofie.pdf": pdf(f"""Bewijs van deelname
Symposium Denken over arbeid
{who}
15 april 2023, hele dag
"""),
    }, {"B1": (18, 58), "B2": (6, 10), "B3": (30, 30), "total": (54, 98)}


def van_leersum():
    """2025: near, across and before the first day; two functions at one time."""
    who = "C. van Leersum"
    return {
        "Categorie 1/januari.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de cursus Gesprekstechnieken
op 20 januari 2021. Studiebelasting 12 SBU.
"""),
        "Categorie 1/winter.pdf": pdf(f"""Certificaat
{who} heeft de opleiding Arbeidstherapeut afgerond
1 november 2020 tot en met 1 maart 2021
60 SBU
"""),
        "Categorie 1/vroeg.pdf": pdf(f"""Bewijs van deelname
Training Netwerken
{who}, 10 december 2020
14 SBU
"""),
        "Categorie 1/workshop.pdf": pdf(f"""Deelnamecertificaat
Workshop Visueel coachen
{who}
22 juni 2022. De workshop telde 3 lesuren.
"""),
        "Categorie 1/masterclass.pdf": pdf(f"""Bewijs van deelname
{who}
nam deel aan de masterclass Trauma en werk
op donderdag 18 april 2024 van 13.00 tot 16.00 uur
""", size=14),
        "Categorie 4/netwerk.pdf": pdf(f"""Verklaring bestuursfunctie
Regionaal Netwerk Arbeidsdeskundig Begeleiden
{who} was van 1 januari 2020 tot en met 31 december 2022 onbezoldigd bestuurslid.
Ede, 10 januari 2023
J. Pluim, secretaris
Handtekening: ______________________~
"""),
        "Categorie 4/werkgroep.pdf": pdf(f"""Verklaring
Noloc, werkgroep Ethiek
Hierbij bevestig ik dat {who} lid was van deze werkgroep
van 1 februari 2021 tot en met 31 januari 2023.
N. Vroom, voorzitter werkgroep
Handtekening: ______________________~
"""),
    }, {"B1": (6, 79), "B4": (12, 30), "total": (18, 109)}


def ouali():
    """2026: one statement for three meetings, a mail that confirms attendance, an own overview, days without hours."""
    who = "Y. Ouali"
    training = pdf(f"""Bewijs van deelname
Autiwerk Academie
Naam deelnemer: {who}
Training: Prikkels op de werkplek
Datum: 5 juni 2023
Studiebelastingsuren: 16
""", size=14)
    return {
        "A3.1/supervisie.pdf": pdf(f"""Verklaring supervisie
Ondergetekende, T. Brouns, supervisor (LVSC 18233), verklaart dat {who}
supervisie heeft gevolgd op 9 januari 2024, 6 februari 2024 en 12 maart 2024.
Eigen situatie ingebracht: ja
Handtekening supervisor: ______________________~
"""),
        "A3.1/een.pdf": intervision("10 september 2024", who),
        "A3.1/twee.pdf": intervision("4 februari 2025", who, "nee"),
        "Categorie 1/mail.txt": f"""Onderwerp: bedankt!

Beste {who},

Hartelijk dank voor je deelname aan de workshop Taakanalyse op 12 maart 2024.
Je hebt de hele workshop van 2 uur gevolgd.

Groet, Training op Maat
""",
        "Categorie 1/autiwerk.pdf": training,
        "Categorie 1/autiwerk scan.pdf": scan(training),
        "Categorie 1/systeem.pdf": pdf(f"""Certificaat van deelname
{who}
heeft deelgenomen aan de driedaagse training Systemisch kijken
23, 24 en 25 september 2024
Geaccrediteerd: 20 PE-uren SKJ
"""),
        "overzicht PE-punten.xlsx": xlsx([["Activiteit", "Datum", "Categorie", "PE-punten"],
                                          ["Training Prikkels op de werkplek", "5 juni 2023", "1", 16],
                                          ["Systemisch kijken", "23 september 2024", "1", 24],
                                          ["Opleiding Register Supervisor", "1 maart 2025", "1", 35],
                                          ["Totaal", "", "", 75]]),
        "Categorie 5/artikel.pdf": pdf(f"""Verklaring publicatie artikel
Titel: Stil werk
Auteur: {who}
Gepubliceerd in: Tijdschrift Arbeid en Begeleiding, 4 september 2024
Aantal woorden: 1750
Korte inhoud: over rustige werkplekken.
"""),
        "Categorie 5/lezing 1.pdf": pdf(f"""Verklaring lezing
{who} hield voor ons een lezing.
Onderwerp: autisme en solliciteren
Datum: 3 april 2023
Aan wie: leden van de bibliotheek
Vorm: lezing met vragen
"""),
        "Categorie 5/lezing 2.pdf": pdf(f"""Verklaring lezing
{who} hield voor ons een lezing.
Onderwerp: de werkgever als bondgenoot
Datum: 14 oktober 2025
Aan wie: ondernemersvereniging
Vorm: lunchlezing
"""),
    }, {"B1": (18, 43), "B2": (0, 4), "B5": (22, 22), "total": (40, 69)}


def hendrikse():
    """2026: a study day that may be a course or a congress, a congress in English, reading, two kinds of volunteer work."""
    who = "J. Hendrikse"
    volunteer = """Verklaring vrijwilligerswerk
{what} verklaart dat {who}
vrijwilliger is geweest {when}.
Soort werk: {kind}
{by}
Handtekening: ______________________~
"""
    return {
        "Categorie 1/attest.pdf": pdf(f"""Attest van deelname
Vlaams Steunpunt Werk
{who}
nam deel aan de studiedag Ondersteund werken
op 23 maart 2023, van 9u30 tot 16u00
"""),
        "Categorie 1/dublin.pdf": pdf(f"""Certificate of Attendance
This is to certify that
{who}
attended the European Conference of Supported Employment
14-16 June 2023, Dublin (3 days)
""", size=14),
        "Categorie 1/gelezen.docx": docx([f"Vakliteratuur en podcasts van {who}"], [
            ["Soort", "Titel", "Jaar"],
            ["Boek", "De kunst van het ophouden", "2024"],
            ["Podcast", "Aan het werk, aflevering 3", "2024"],
            ["Podcast", "Aan het werk, aflevering 9", "2025"],
            ["Podcast", "Wat werkt, aflevering 21", "2025"],
            ["Abonnement vaktijdschrift", "Tijdschrift voor Begeleiding", "2024"],
            ["Abonnement vaktijdschrift", "Tijdschrift voor Begeleiding", "2025"]]),
        "Categorie 3/ehbo.pdf": pdf(f"""Bewijs van deelname
{who} heeft de cursus Eerste Hulp gevolgd op 6 oktober 2024.
Studiebelasting: 12 SBU
"""),
        "Categorie 3/keramiek.pdf": pdf(f"""Bewijs van deelname
Workshop Keramiek
{who}, 8 maart 2025
Duur: 2 uur
"""),
        "Categorie 6/buurtbus.pdf": pdf(volunteer.format(
            what="Buurtbusvereniging Het Hogeland", who=who, when="van 1 september 2022 tot en met 31 augustus 2024",
            kind="chauffeur van de buurtbus", by="R. Wiersum, voorzitter")),
        "Categorie 6/taal.pdf": pdf(volunteer.format(
            what="Stichting Taalmaatjes", who=who, when="van 1 januari 2023 tot en met 31 december 2025",
            kind="taalmaatje van nieuwkomers", by="E. Postema, coördinator")),
    }, {"B1": (28, 31.5), "B3": (12, 14), "B6": (10, 10), "total": (50, 55.5)}


def mulder():
    """2027: one meeting with two papers, a diploma in credits, a colleague's paper, two roles, category 5 over its maximum."""
    who = "P. Mulder"
    days = ["12 oktober 2023", "8 februari 2024", "10 oktober 2024", "6 februari 2025", "9 oktober 2025", "5 februari 2026"]
    return {f"intervisie/{number}.pdf": intervision(day, who, "ja" if number < 3 else "nee")
            for number, day in enumerate(days)} | {
        "intervisie/5 kopie.pdf": scan(intervision(days[5], who, "nee")),
        "B1/diploma.pdf": pdf(f"""Getuigschrift
Hogeschool Windesheim verklaart dat {who}
de post-hbo opleiding Loopbaanprofessional met goed gevolg heeft afgelegd.
Omvang: 3 EC, studielast 84 uur
Zwolle, 30 juni 2024
"""),
        "B1/collega.pdf": pdf("""Bewijs van deelname
Naam deelnemer: S. Oosterhuis
heeft deelgenomen aan de cursus Werken met groepen
op 3 april 2025. Studiebelasting 20 SBU
"""),
        "B4/mentor.pdf": pdf(f"""Verklaring mentor Register Jobcoach
{who} was mentor bij de recertificering Register Jobcoach
in de periode 1 april 2024 tot en met 31 maart 2026.
Aantal begeleide kandidaten: 4
D. Faber, Coördinator Certificeren
Handtekening: ______________________~
"""),
        "B4/stage.pdf": pdf(f"""Verklaring
Hogeschool Viaa verklaart dat {who} als mentor studenten heeft begeleid
binnen de opleiding Social Work, van 1 september 2024 tot en met 31 augustus 2025.
Naam: L. Kamphuis, stagecoördinator
Handtekening: ______________________
"""),
        "B5/boek.pdf": pdf(f"""Verklaring boekpublicatie
Titel: Werk in uitvoering
Auteur: {who}
ISBN 978-90-8850-123-5
Uitgever: Uitgeverij Zwin
Korte inhoud: praktijkboek voor begeleiders.
Verschenen: 12 maart 2025
"""),
        "B5/regio.pdf": pdf(f"""Verklaring
Noloc regio Oost bevestigt dat {who} een regiobijeenkomst heeft verzorgd.
Onderwerp: schulden en werk
Datum van uitvoering: 22 mei 2025
Aan wie: leden van Noloc
Vorm: interactieve bijeenkomst
"""),
    }, {"B1": (84, 104), "B2": (4, 4), "B4": (16, 20), "B5": (30, 30), "total": (134, 158)}


FIRST = {"brands": (brands, "E. Brands", "2024-03-31"), "kuipers": (kuipers, "M. Kuipers", "2024-11-15"),
         "dijkgraaf": (dijkgraaf, "H.B. Dijkgraaf", "2025-06-30"), "vanleersum": (van_leersum, "C. van Leersum", "2025-01-15"),
         "ouali": (ouali, "Y. Ouali", "2026-02-10"), "hendrikse": (hendrikse, "J. Hendrikse", "2026-08-20"),
         "mulder": (mulder, "P. Mulder", "2027-04-01")}


def peeters():
    """2024: no folders, four meetings on one proof, volunteer work without a period."""
    who = "G. Peeters"
    return {
        "intervisie.pdf": intervision("14 maart 2023", who),
        "certificaat.pdf": pdf(f"""Certificaat
Scholingsbureau Delta
{who}
heeft met goed gevolg deelgenomen aan de training
Omgaan met weerstand
gegeven op 3 en 10 november 2022
Studiebelasting 24 SBU
""", size=14),
        "workshop.pdf": pdf(f"""Bewijs van deelname
Workshop Feedback geven en ontvangen
{who}
16 mei 2023
Duur: 3 uur
"""),
        "kwaliteitskring.pdf": pdf(f"""Bewijs van deelname kwaliteitskring
Hierbij verklaart de Kwaliteitskring Noord-Holland dat {who}
heeft deelgenomen aan de bijeenkomsten van de kwaliteitskring op
8 september 2022, 10 november 2022, 12 januari 2023 en 9 maart 2023.
R. Visser, secretaris
"""),
        "vrijwilliger.pdf": pdf(f"""Verklaring vrijwilligerswerk
Stichting Zwerfkat verklaart dat {who} als vrijwilliger
helpt bij de opvang van katten.
Hoorn, 2 februari 2024
Namens de stichting: M. Klaver
Handtekening: ______________________~
"""),
    }, {"B1": (3, 28), "B2": (0, 8), "B3": (0, 24), "B6": (0, 2), "total": (27, 38)}


def kaya():
    """2024: a programme is no proof, a mail about a congress is not named, contact hours and self-study, days, a function that goes on."""
    who = "A. Kaya"
    return {
        "Categorie 1/programma.pdf": pdf("""Programma Dag van de Jobcoach
Donderdag 13 juni 2024, Beatrix Theater Utrecht
09.00 Ontvangst
09.30 Opening door de dagvoorzitter
10.00 Lezing: werk en herstel
12.00 Lunch
13.00 Workshopronde
16.30 Afsluiting en borrel
"""),
        "Categorie 1/mail congres.txt": f"""Onderwerp: Mens in Beweging

Beste {who},

Hierbij bevestigen wij dat u op 3 oktober 2023 aanwezig was bij het congres Mens in Beweging (hele dag).
U heeft het volledige programma gevolgd.

De organisatie
""",
        "Categorie 1/congres.pdf": pdf(f"""Bewijs van deelname
Nationaal Congres Arbeidsparticipatie
{who}
21 november 2022 van 9.30 tot 17.00 uur
"""),
        "Categorie 1/cursus.pdf": pdf(f"""Certificaat
{who} heeft deelgenomen aan de cursus Werken met taakstructuur
in het voorjaar van 2022 (21 maart tot en met 18 april 2022)
Omvang: 5 dagdelen van 3 uur, en 15 uur zelfstudie
"""),
        "Categorie 1/tweedaagse.pdf": pdf(f"""Bewijs van deelname
{who} nam deel aan de training Krachtgericht coachen
op 6 en 7 april 2021
Omvang: 2 dagen
"""),
        "Categorie 4/ledenraad.pdf": pdf(f"""Verklaring
Ondergetekende verklaart dat {who} sinds 1 januari 2023 lid is van de ledenraad van Noloc.
Utrecht, 15 december 2024
H. Blom, voorzitter ledenraad
Handtekening: ______________________~
"""),
    }, {"B1": (33, 58), "B4": (6, 12), "total": (39, 70)}


def ter_horst():
    """2025: books and podcasts over the maximum, a course without a date, coaching talks that are only counted."""
    who = "W. ter Horst"
    books = ["Zien en gezien worden", "Werk na ziekte", "Het kantelpunt", "Anders kijken", "De stille kracht", "Leren van fouten"]
    return {
        "A3.1/een.pdf": intervision("16 november 2022", who),
        "A3.1/twee.pdf": intervision("15 mei 2024", who),
        "Categorie 1/lijst.docx": docx([f"Gelezen en beluisterd door {who}"], [
            ["Soort", "Titel", "Jaar"],
            *[["Boek", title, "2023"] for title in books],
            *[["Podcast", f"De werkplaats, aflevering {number}", "2024"] for number in (4, 11, 17)],
            ["Abonnement vakblad", "Arbeid Nu", "2023"],
            ["Abonnement vakblad", "Arbeid Nu", "2024"]]),
        "Categorie 1/zonder datum.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de cursus Motiveren
Studiebelasting: 16 SBU
Trainingscentrum Veluwe
"""),
        "Categorie 1/jaar.pdf": pdf(f"""Certificaat
Opleidingscentrum Veluwe verklaart dat
{who}
de leergang Sociale Zekerheid heeft gevolgd
van september 2022 tot en met juni 2023
Studiebelasting: 31 uur
"""),
        "Categorie 1/webinar.pdf": pdf(f"""Bewijs van deelname
{who} volgde het webinar Regelhulp voor werkgevers
op 13 mei 2024, 19.00 - 20.00 uur
"""),
        "Categorie 2/coaching.pdf": pdf(f"""Bewijs van deelname coaching
Ik verklaar dat {who} bij mij een coachingstraject heeft gevolgd
van 5 januari 2024 tot en met 20 april 2024: 6 coachgesprekken.
I. Leenders, coach (NOBCO)
Handtekening: ______________________~
"""),
    }, {"B1": (42, 62), "B2": (0, 12), "total": (42, 74)}


def el_idrissi():
    """2025: one statement for three courses in a table, in-company meetings, one lecture twice, a paid function."""
    who = "N. El Idrissi"
    lecture = """Verklaring gastles
ROC Midden verklaart dat {who} een gastles heeft gegeven
Onderwerp: begeleiden op de werkplek
Datum: {day}
Aan wie: eerstejaars
Vorm: gastles
"""
    return {
        "Categorie 1/overzicht academie.pdf": pdf_table(
            f"Bewijs van deelname. Academie Samenwerk verklaart dat {who} de volgende cursussen heeft gevolgd:",
            [["Cursus", "Datum", "SBU"], ["Gesprekken voeren", "12 april 2022", "8"], ["Werk en psyche", "7 februari 2023", "12"],
             ["Rapporteren", "4 juni 2024", "6"], ["Totaal", "", "26"]], [200, 120, 60]),
        "Categorie 1/intern.pdf": pdf(f"""Bewijs van deelname
Interne scholing Methodisch werken
{who}
september tot en met december 2023: 4 bijeenkomsten van 2 uur
Stap Verder, afdeling P&O
"""),
        "Categorie 3/yoga.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de opleiding Yogadocent
van 9 januari 2023 tot en met 11 december 2023
Studiebelasting: 150 SBU
"""),
        "Categorie 4/bestuur.pdf": pdf(f"""Verklaring
Vereniging Begeleiders Regio Zuid
{who} is van 1 januari 2023 tot en met 31 december 2024 bestuurslid geweest
en ontving daarvoor een vergoeding van 400 euro per maand.
A. Smits, voorzitter
Handtekening: ______________________~
"""),
        "Categorie 5/gastles 2023.pdf": pdf(lecture.format(who=who, day="21 maart 2023")),
        "Categorie 5/gastles 2024.pdf": pdf(lecture.format(who=who, day="19 maart 2024")),
    }, {"B1": (34, 34), "B3": (30, 30), "B4": (0, 20), "B5": (6, 12), "total": (70, 96)}


def veldkamp():
    """2026: webinars of all lengths and one that was only signed up for; half-days outside the field; articles too short or nearly."""
    who = "R. Veldkamp"
    webinar = "Bewijs van deelname\n{who} heeft het webinar {what} gevolgd op {day}.\n{much}\n"
    days = ["9 februari 2023", "8 juni 2023", "8 februari 2024", "6 februari 2025"]
    return {f"Categorie 2/{number}.pdf": intervision(day, who, "ja" if number < 2 else "nee")
            for number, day in enumerate(days)} | {
        "Categorie 1/w1.pdf": pdf(webinar.format(who=who, what="Werk en dyslexie", day="4 april 2023", much="Duur: 1 uur")),
        "Categorie 1/w2.pdf": pdf(webinar.format(who=who, what="Vraag het de arts", day="6 juni 2023", much="Duur: 45 minuten")),
        "Categorie 1/w3.pdf": pdf(webinar.format(who=who, what="Jong en in de war", day="3 oktober 2024", much="Duur: 75 min.")),
        "Categorie 1/w4.txt": f"""Beste {who},

Je aanmelding voor het webinar Technostress van 5 december 2024 is ontvangen. Het webinar duurt 1 uur.
We zien je graag online!
""",
        "Categorie 1/training.pdf": pdf(f"""Certificaat
{who}
heeft deelgenomen aan de training Werkplekanalyse
op 12, 19 en 26 september 2023
Studiebelastingsuren: 22
""", size=14),
        "Categorie 3/bhv.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de cursus Bedrijfshulpverlening
op 14 januari 2025. Omvang: 2 dagdelen
"""),
        "Categorie 5/kort.pdf": pdf(f"""Verklaring artikel
Titel: Even bijpraten
Auteur: {who}
Gepubliceerd in: Jobcoach Magazine, 2 mei 2024
Aantal woorden: 900
Korte inhoud: column.
"""),
        "Categorie 5/net.pdf": pdf(f"""Verklaring artikel
Titel: Wie durft?
Auteur: {who}
Gepubliceerd in: Jobcoach Magazine, 6 november 2025
Aantal woorden: 1600
Korte inhoud: over werkgevers.
"""),
        "Categorie 6/school.pdf": pdf(f"""Verklaring vrijwilligerswerk
Stichting Openbaar Onderwijs Vecht verklaart dat {who} als vrijwilliger lid was van het schoolbestuur
van 1 augustus 2022 tot en met 31 juli 2025.
Namens de stichting: K. Dijk, directeur
Handtekening: ______________________~
"""),
    }, {"B1": (24, 29), "B2": (0, 2), "B3": (0, 8), "B5": (0, 10), "B6": (6, 6), "total": (30, 55)}


def zandstra():
    """2027: two papers in one scan, after and near the last day, a morning seminar, a statement signed by the candidate."""
    who = "S. Zandstra"
    days = ["8 februari 2024", "10 oktober 2024", "6 februari 2025", "9 oktober 2025", "5 februari 2026"]
    two = pdf(f"""Certificaat
Leerhuis Friesland
{who}
nam deel aan de cursus Verlies van werk
op 15 januari 2024
Studiebelasting: 12 SBU
""", f"""Bewijs van deelname
Workshop Netwerken op LinkedIn
Naam: {who}
Datum: 4 juni 2025
Duur: 2 uur
""", size=14)
    return {f"Categorie 2/{number}.pdf": intervision(day, who, "ja" if number < 2 else "nee")
            for number, day in enumerate(days)} | {
        "Categorie 1/twee.pdf": scan(two),
        "Categorie 1/later.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de cursus Onderhandelen
op 14 december 2027. Studiebelasting: 10 SBU
"""),
        "Categorie 1/oktober.pdf": pdf(f"""Bewijs van deelname
{who} heeft deelgenomen aan de training Presenteren
op 4 oktober 2027. Studiebelasting: 8 SBU
"""),
        "Categorie 1/seminar.pdf": pdf(f"""Bewijs van deelname
Seminar Werk en kanker
{who}
5 maart 2026, 9.00 - 12.30 uur
"""),
        "Categorie 4/bestuur.pdf": pdf(f"""Verklaring bestuurslidmaatschap
Netwerk Begeleid Werken Fryslân
{who} was van 1 november 2023 tot en met 31 oktober 2026 onbezoldigd bestuurslid.
Getekend,
Naam: {who}, bestuurslid
Handtekening: ______________________~
"""),
    }, {"B1": (17, 29), "B2": (2, 2), "B4": (0, 30), "total": (19, 61)}


def bouwmeester():
    """2027: an own overview, an invitation and an invoice prove nothing; a badge in credits; the same course twice; an old diploma."""
    who = "T. Bouwmeester"
    course = """Bewijs van deelname
{who} heeft deelgenomen aan de cursus Herregistratie medicatie en werk
op {day}. Studiebelasting 6 SBU
"""
    return {
        "overzicht.docx": docx([f"Overzicht PE-punten {who}"], [
            ["Activiteit", "Datum", "Categorie", "PE-punten"],
            ["Coaching skills", "3 februari 2024", "1", "5"],
            ["Jaaropleiding Supervisie", "2025", "1", "60"],
            ["Bestuurslid netwerk", "2024-2026", "4", "30"]]),
        "Categorie 1/uitnodiging.txt": f"""Beste {who},

We nodigen je van harte uit voor de training Grenzeloos begeleiden op 11 juni 2024.
De training duurt een dag. Meld je aan via onze website!
""",
        "Categorie 1/factuur.pdf": pdf(f"""Factuur
Factuurnummer 2025-0311     Factuurdatum 11 maart 2025
Aan: {who}
Workshop Netwerkkaarten, 4 lesuren      EUR 180,00
Totaal te betalen                       EUR 180,00
"""),
        "Categorie 1/online.pdf": pdf(f"""Certificate of Completion
This certifies that {who}
successfully completed the online course Coaching Skills
on 3 February 2024
Length: 4.5 total hours
"""),
        "Categorie 1/badge.pdf": pdf(f"""Edubadge
Inclusief werkgeven
Toegekend aan {who}
door Hogeschool Utrecht op 12 juni 2024
Studielast: 1 EC
"""),
        "Categorie 1/duo.pdf": pdf(f"""Uittreksel Diplomaregister
Dienst Uitvoering Onderwijs
{who}
Hbo-bachelor Sociaal Pedagogische Hulpverlening
Diploma behaald op 30 juni 2009
"""),
        "Categorie 1/medicatie 1.pdf": pdf(course.format(who=who, day="16 april 2024")),
        "Categorie 1/medicatie 2.pdf": pdf(course.format(who=who, day="15 april 2025")),
        "Categorie 3/congres.pdf": pdf(f"""Deelnamebewijs
Congres Toekomst van de Zorg
{who}
18 september 2025, 2 dagdelen
"""),
        "Categorie 6/repair.pdf": pdf(f"""Verklaring vrijwilligerswerk
{who} is sinds 1 maart 2019 tot heden vrijwilliger bij ons Repair Café
en herstelt daar fietsen.
Delft, 3 maart 2027
Repair Café Delft, O. Kuiper, coördinator
Handtekening: ______________________~
"""),
    }, {"B1": (10.5, 44.5), "B3": (6, 6), "B6": (6, 8), "total": (22.5, 58.5)}


SECOND = {"peeters": (peeters, "G. Peeters", "2024-07-01"), "kaya": (kaya, "A. Kaya", "2024-12-31"),
          "terhorst": (ter_horst, "W. ter Horst", "2025-09-09"), "elidrissi": (el_idrissi, "N. El Idrissi", "2025-12-31"),
          "veldkamp": (veldkamp, "R. Veldkamp", "2026-05-05"), "zandstra": (zandstra, "S. Zandstra", "2027-10-10"),
          "bouwmeester": (bouwmeester, "T. Bouwmeester", "2027-06-01")}


MISSED = {}


class KnownPointsByYear(Case):
    def test_bounds_are_those_counted_by_hand(self):
        compare(self, FIRST | SECOND, MISSED)


if __name__ == "__main__":
    unittest.main()
