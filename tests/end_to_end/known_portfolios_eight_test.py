#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Eight portfolios as eight people hand them in, each counted from a list of what is in it, which stands above its papers, before a
word of these was written. At first sight 36 of the 56 bounds were told so, 52 of the 56 states, 38 of 45 findings; two things were
asked in vain. One count and the codes of four findings were mended afterwards."""

import unittest

from intake import Case
from known_points import Known, compare_all
from papers import docx, mail, pdf, pdf_table, scan, xlsx


def oosterhof():
    """2026, each paper in the folder of its category. Four years from 12 May 2022.
    B1 (48, 50): training of 32 sbu; a webinar of 90 minutes (1, 2); an e-learning of 45 minutes (0, 1); a congress of a whole day 6, its
       ticket and programme nothing; three books, a magazine for two years and a podcast 9
    B2 (4, 6): six meetings, of which four below and three above belong to A3.1
    B3 (30, 30): a course of 28 sbu and half a day make 31
    B5 (6, 6): a lecture with its announcement        B6 (6, 6): three whole years"""
    who = "Marleen Oosterhof"

    def intervisie(day, own):
        return pdf(f"""Bewijs van deelname intervisie
Naam deelnemer: {who}
Intervisiegroep: Jobcoaches Salland
Bijeenkomst van: {day}
Gespreksleider: Peter Ruiter
Heeft de deelnemer zelf een vraag ingebracht?  {own}

Handtekening gespreksleider: ~
""")
    return {
        "A/CV Marleen Oosterhof.docx": docx(["Curriculum vitae", who, "Geboren 9 juli 1976, wonend te Raalte", "Werkervaring",
            "2017 - heden   Jobcoach bij Stap & Werk, Raalte. Ik begeleid jongeren met autisme en mensen na een burn-out bij werkgevers in Overijssel.",
            "2009 - 2017    Trajectbegeleider bij een sociale werkvoorziening", "Opleidingen", "2022 Oplossingsgericht werken", "2016 Post-hbo jobcoach",
            "Vraagstukken", "Werk behouden, omgaan met prikkels, uitleg aan collega's."]),
        "A/verklaring werkzaam.pdf": pdf(f"""Verklaring werkzaam als uitvoerend jobcoach
Naam: {who}
Werkgever: Stap & Werk, Raalte
Ik verklaar dat ik de afgelopen vier jaar en ook nu als uitvoerend jobcoach werk.
Datum: 2 april 2026
Handtekening: ~
"""),
        "A/reflectieverslag.docx": docx(["Reflectieverslag", "De situatie",
            "Een werkgever belde mij boos op omdat een jongen drie dagen niet was gekomen. Ik beloofde meteen van alles, terwijl ik hem zelf nog niet gesproken had.",
            "Waarom deze situatie", "Het raakte mij dat ik de werkgever tevreden wilde houden en de jongen vergat. Ik voelde me schuldig.",
            "Inzichten uit de intervisie", "De groep liet mij zien dat ik conflicten wil sussen. Dat herken ik van thuis. Het hoort bij het deel begeleiden van werkgevers in het beroepsprofiel.",
            "Wat ga ik anders doen", "Ik bel voortaan eerst met de medewerker, en zeg tegen de werkgever wanneer ik terugbel."]),
        "A/ontwikkelplan 2026-2030.docx": docx(["Ontwikkelplan 2026 - 2030", "Waar sta ik nu", "Mijn kinderen zijn het huis uit en ik wil meer groepen begeleiden. In mijn vak komt er veel digitaal bij.",
            "Waar kom ik vandaan", "Het belangrijkste moment was de reorganisatie in 2024. Ik leerde dat ik het beste leer door te doen.",
            "Waar wil ik heen", "In 2027 volg ik een opleiding tot groepscoach. In 2028 begin ik met een jobgroep. Daarvoor heb ik tijd van mijn leidinggevende nodig. Dat kan moeilijk worden als het druk is."]),
        "1 Scholing binnen het vak/certificaat oplossingsgericht.pdf": pdf(f"""CERTIFICAAT
{who}
heeft de training
Oplossingsgericht coachen op de werkvloer
gevolgd op 6, 13, 20 en 27 september 2022 (4 dagdelen)
De studiebelasting bedraagt 32 sbu.
Zwolle, 27 september 2022
Opleidingshuis De Brug
"""),
        "1 Scholing binnen het vak/webinar.pdf": pdf(f"""Deelnamecertificaat webinar
Ziektewet voor begeleiders
Deelnemer: {who}
Datum: 14 maart 2024
Tijdsduur: 90 minuten
Kennispunt Werk en Inkomen
"""),
        "1 Scholing binnen het vak/elearning privacy.pdf": pdf(f"""Certificaat
{who} heeft de e-learning Omgaan met cliëntgegevens afgerond.
Afgerond op 3 februari 2025
Duur van de module: 45 minuten
Leerhaven online
"""),
        "1 Scholing binnen het vak/congres/ticket.pdf": pdf("""E-ticket
Landelijk congres Meedoen op het werk
Donderdag 12 oktober 2023
Naam op ticket: M. Oosterhof
Toegang inclusief lunch. Laat deze code scannen bij de ingang.
Bestelnummer 88120
"""),
        "1 Scholing binnen het vak/congres/programma.pdf": pdf("""Programma Meedoen op het werk
09.00 Ontvangst met koffie
09.30 Plenaire opening
10.15 Eerste ronde sessies
12.15 Lunch
13.15 Tweede ronde sessies
15.00 Debat
16.00 Napraten
"""),
        "1 Scholing binnen het vak/congres/bewijs.pdf": pdf(f"""Bewijs van deelname
Hierbij bevestigen wij dat {who}
op 12 oktober 2023 de hele dag aanwezig was op het
landelijk congres Meedoen op het werk in Apeldoorn.
Namens de organisatie, bureau Rondom
"""),
        "1 Scholing binnen het vak/vakliteratuur.docx": docx(["Vakliteratuur en podcasts", who, "Boeken:",
            "- De onzichtbare collega, M. Brandt, gelezen in 2023", "- Werk dat past, S. de Leeuw, gelezen in 2024", "- Prikkels op kantoor, J. Oort, gelezen in 2025",
            "Abonnement vaktijdschrift:", "- Begeleid Werk, 2023", "- Begeleid Werk, 2024", "Podcast:", "- De Jobcoachkamer, aflevering 8: eerlijk zijn tegen de baas (2025)"]),
        **{f"2 Intervisie/intervisie {day}.pdf": intervisie(day, own) for day, own in (
            ("22 november 2022", "nee"), ("16 mei 2023", "ja"), ("21 november 2023", "nee"),
            ("14 mei 2024", "ja"), ("19 november 2024", "nee"), ("20 mei 2025", "ja"))},
        "3 Buiten het vak/mindfulness.pdf": pdf(f"""Certificaat van deelname
{who}
volgde van 7 januari tot en met 25 februari 2025
de cursus Aandachttraining in acht weken
Studiebelasting inclusief oefenen thuis: 28 uur
Centrum Stil, Deventer
"""),
        "3 Buiten het vak/congres groen.pdf": pdf(f"""Deelnamebewijs
{who} nam deel aan het congres Groen Ondernemen
op 5 juni 2024, ochtend (1 dagdeel)
Kamer van het Oosten
"""),
        "5 Bijdrage vakgebied/verklaring lezing.pdf": pdf(f"""Verklaring lezing
Op 18 april 2024 verzorgde {who} bij ons een lezing.
Onderwerp: autisme en de eerste werkdag
Voor wie: veertig leidinggevenden van de gemeente Raalte
Vorm: lezing met vragen uit de zaal
L. Boerrigter, afdeling personeel
"""),
        "5 Bijdrage vakgebied/aankondiging lezing.pdf": pdf("""Kom ook naar de lezing!
Autisme en de eerste werkdag
door jobcoach Marleen Oosterhof
donderdag 18 april 2024, 15.00 uur, raadzaal
Aanmelden kan bij personeel en organisatie
""", size=16),
        "6 Maatschappelijk/speeltuin.pdf": pdf(f"""Verklaring vrijwilligerswerk
Speeltuinvereniging De Wip verklaart dat {who} van 1 september 2022 tot en met
31 augustus 2025 als vrijwilliger de activiteiten voor kinderen organiseerde.
Raalte, 15 september 2025
Handtekening: ~
H. Kok, voorzitter
"""),
    }


def veenstra():
    """2024, no folders, most of it mail. Four years from 20 November 2020.
    B1 (13, 57): a workshop that he attended from 13.30 to 16.30 (3, 4); a webinar that he registered for (0, 2); four books and three
       podcasts (10, 11); a course of 40 sbu, twice in the ZIP, inside or outside the field (0, 40), and so 30 below in the total
    B2 (0, 16): one signed log of nine meetings: one statement, of the nine meetings one belongs to A3.1 above
    B3 (0, 30): that course      B4 (0, 12): two years in a working group, signed in print only      B5 (6, 6): a guest lesson
    Nothing: a registration for a training, its invoice, a certificate of 2019."""
    who, his = "Dirk-Jan Veenstra", "dj.veenstra@example.org"
    certificate = pdf(f"""Certificaat
Dit certificaat is toegekend aan
{who}
voor het met goed gevolg doorlopen van de opleiding
Werken met weerstand
Opleidingsduur: oktober 2022 - maart 2023
Totale studielast: 40 SBU
Drachten, 17 maart 2023
Noorderlicht Trainingen
""")
    return {
        "Fwd_ Bedankt voor uw komst.eml": mail(his, his, "Fwd: Bedankt voor uw komst", "Fri, 10 Nov 2023 08:12:00 +0100",
            "voor mijn portfolio\n\n---------- Doorgestuurd bericht ----------\nVan: Secretariaat Werkplein <info@werkplein.example>\n"
            "Datum: do 9 nov 2023 17:40\nOnderwerp: Bedankt voor uw komst\nAan: <dj.veenstra@example.org>\n\nGeachte heer Veenstra,\n\n"
            "Hartelijk dank dat u vanmiddag aanwezig was bij onze workshop Schulden bespreekbaar maken (9 november 2023, 13.30 tot 16.30 uur).\n"
            "U kunt deze mail gebruiken als bewijs van uw deelname.\n\nMet vriendelijke groet,\nSecretariaat Werkplein\n"),
        "certificaat weerstand.eml": mail("info@noorderlicht.example", his, "Uw certificaat", "Mon, 20 Mar 2023 10:00:00 +0100",
            "Beste Dirk-Jan,\n\nGefeliciteerd! In de bijlage vind je je certificaat.\n\nGroet,\nNoorderlicht Trainingen\n", [("certificaat.pdf", certificate)]),
        "cert weerstand (scan).pdf": scan(certificate),
        "inschrijving.eml": mail("cursus@rondetafel.example", his, "Inschrijving ontvangen", "Tue, 03 Sep 2024 09:00:00 +0200",
            "Beste heer Veenstra,\n\nWij hebben uw aanmelding voor de training Grenzen stellen op 5 december 2024 in goede orde ontvangen.\n"
            "De factuur volgt. Twee weken voor aanvang krijgt u de laatste informatie.\n\nRonde Tafel Opleidingen\n"),
        "factuur 2024-1192.pdf": pdf("""FACTUUR
Ronde Tafel Opleidingen
Factuurnummer 2024-1192            Factuurdatum 4 september 2024
D.J. Veenstra, Leeuwarden
Training Grenzen stellen        1 x      385,00
Btw 21%                                   80,85
Totaal te voldoen                        465,85
"""),
        "gastles.eml": mail("t.hoekema@roc.example", his, "Bedankt!", "Thu, 16 Feb 2023 15:30:00 +0100",
            "Beste Dirk-Jan,\n\nNogmaals dank voor je gastles van gisteren, 15 februari 2023, over solliciteren met een beperking. De tweedejaars\n"
            "van maatschappelijke zorg (28 studenten) hadden er nog een uur over door willen praten. De aankondiging zit erbij.\n\n"
            "Groet,\nTineke Hoekema, docent\n", [("aankondiging.pdf", pdf("""GASTLES
Solliciteren met een beperking
door D.J. Veenstra, jobcoach
woensdag 15 februari 2023, 10.00 uur, lokaal B12
Voor alle tweedejaars maatschappelijke zorg
""", size=16))]),
        "werkgroep.eml": mail("voorzitter@netwerkwerk.example", his, "verklaring werkgroep", "Mon, 15 Jan 2024 20:05:00 +0100",
            "Beste Dirk-Jan,\n\nHierbij verklaar ik dat jij van 1 januari 2022 tot en met 31 december 2023 lid was van de werkgroep Jongeren van\n"
            "Netwerk Werk Fryslân. Het is onbetaald werk.\n\nw.g. Sietske Wiarda, voorzitter Netwerk Werk Fryslân\n"),
        "logboek intervisie.docx": docx(["Logboek intervisie Friese jobcoaches", f"Deelnemer: {who}"], [["Datum", "Begeleider", "Casus van", "Onderwerp"],
            ["12-01-2021", "A. Postema", "Joke", "te laat komen"], ["18-05-2021", "A. Postema", "Dirk-Jan", "een zieke werkgever"], ["14-09-2021", "G. Talsma", "Rein", "contract"],
            ["18-01-2022", "A. Postema", "Dirk-Jan", "afscheid nemen"], ["17-05-2022", "G. Talsma", "Joke", "ouders"], ["13-09-2022", "A. Postema", "Rein", "loonwaarde"],
            ["17-01-2023", "A. Postema", "Joke", "te veel uren"], ["16-05-2023", "G. Talsma", "Dirk-Jan", "geheim"], ["16-01-2024", "A. Postema", "Rein", "vervoer"]]),
        "logboek getekend.pdf": scan(pdf(f"""Verklaring bij het logboek intervisie
{who} was aanwezig op de intervisiebijeenkomsten van
12 januari 2021, 18 mei 2021, 14 september 2021,
18 januari 2022, 17 mei 2022, 13 september 2022,
17 januari 2023, 16 mei 2023 en 16 januari 2024.
Hij bracht drie keer een eigen casus in.
Begeleider: A. Postema
Leeuwarden, 16 januari 2024
Handtekening begeleider: ~
""")),
        "CV Veenstra.pdf": pdf("""CURRICULUM VITAE
Dirk-Jan Veenstra
Leeuwarden, 1971
WERK
2012 - nu    zelfstandig jobcoach (Veenstra Jobcoaching)
2001 - 2012  groepsleider, De Terp
SCHOLING
2023  Werken met weerstand
2012  Jobcoach, post-hbo
Ik werk vooral met mensen met een licht verstandelijke beperking.
Meestal gaat het om een eerste baan, of om blijven na een conflict.
"""),
        "verklaring jobcoach.pdf": scan(pdf(f"""Verklaring
Hierbij verklaar ik, {who}, dat ik werkzaam ben als uitvoerend jobcoach
vanuit mijn eigen bedrijf Veenstra Jobcoaching, gevestigd te Leeuwarden.
Leeuwarden, 1 oktober 2024
Handtekening: ~
""")),
        "oud certificaat.pdf": pdf(f"""Certificaat
{who}
heeft deelgenomen aan de cursus Loonwaarde meten
op 9 april 2019
16 studiebelastingsuren
Meetbureau Noord
"""),
        "webinar.eml": mail("no-reply@webinars.example", his, "Je bent aangemeld", "Wed, 08 May 2024 12:00:00 +0200",
            "Hoi Dirk-Jan,\n\nLeuk dat je je hebt aangemeld voor het webinar De banenafspraak in het kort.\nWanneer: dinsdag 21 mei 2024, 12.00 - 13.00 uur\n"
            "Je ontvangt een uur van tevoren een link. Tot dan!\n"),
        "gelezen.txt": "Gelezen en geluisterd, D.J. Veenstra\n\nBoeken\nNiemand is gemiddeld (2021)\nHet gesprek dat je uitstelt (2022)\nBaas in eigen baan (2022)\n"
                       "Klein beginnen (2024)\n\nPodcasts\nOp de vloer, aflevering 3 (2023)\nOp de vloer, aflevering 9 (2023)\nWerk en wederhelft (2024)\n".encode(),
    }


def vandamme():
    """2027, Flemish, a folder a category. Four years from 15 March 2023.
    B1 (517, 523): a postgraduaat of 500 hours of study; an attest from 9u to 16u (6, 7); four e-learnings that were finished, of 30
       minutes, 1, 2 and 1.5 hours (4, 8), one that was not begun nothing; a congress, the full day 6; a webinar of an hour (1, 2)
    B2 (4, 18): five meetings and one statement of eight sessions; four of them belong to A3.1; the contract is nothing
    B4 (8, 12): mentor for 34 months       B5 (16, 22): an article of 2100 words, one guest lecture given twice"""
    who = "Karin Vandamme"

    def attest(day, own):
        return pdf(f"""Attest intervisie
Ondergetekende bevestigt dat {who} deelnam aan de intervisie
op {day} te Terneuzen.
Begeleider: Wouter Claeys
Eigen situatie ingebracht: {own}
Handtekening: ~
Wouter Claeys
""")
    return {
        "A dossier/cv.docx": docx(["CV", who, "Loopbaan", "Sinds 2018: jobcoach bij vzw Brugfiguur (Gent en Terneuzen)", "2010-2018: arbeidstrajectbegeleider",
            "Vormingen", "Postgraduaat arbeidscoaching, 2024", "Doelgroep", "Mensen met een psychische kwetsbaarheid en nieuwkomers. Vragen gaan over herstart na ziekte en taal op de werkvloer."]),
        "A dossier/werkzaam.pdf": pdf(f"""Werkzaam als uitvoerend jobcoach
Ik ondergetekende, {who}, verklaar dat ik tewerkgesteld ben
als uitvoerend jobcoach bij vzw Brugfiguur.
Opgemaakt te Terneuzen op 1 februari 2027
Handtekening: ~
"""),
        "A dossier/terugblik.docx": docx(["Verantwoordingsverslag", "Mijn ontwikkelplan van 2023", "Ik had mij voorgenomen een postgraduaat te volgen en supervisie te nemen. Beide zijn gelukt. Het boek over taal heb ik niet geschreven.",
            "Het ontwikkeladvies", "De assessor gaf mij mee om meer met werkgevers te oefenen. Ik heb daarom elk jaar vijf bedrijven bezocht en een gastcollege uitgewerkt.",
            "Gewijzigd", "Door de verhuis van onze dienst begon ik een jaar later met de supervisie."]),
        "A dossier/ontwikkelplan.docx": docx(["Persoonlijk ontwikkelplan 2027-2031", "Nu", "Onze sector verandert en ik word vijftig. Artificiële intelligentie helpt mij bij verslagen.",
            "Vroeger", "Het sterkste leermoment was de supervisie van 2024-2025.", "Later", "Tegen 2029 wil ik zelf supervisor worden. Eerst volg ik een opleiding, dan zoek ik twee supervisanten. Een hindernis is de reistijd."]),
        "Cat1 vorming/getuigschrift.pdf": pdf(f"""GETUIGSCHRIFT POSTGRADUAAT
Hogeschool Scheldemond
reikt uit aan
{who}
geboren te Gent op 4 mei 1977
het getuigschrift Postgraduaat Arbeidscoaching
academiejaar 2023-2024
Studieomvang: 20 studiepunten, dit is 500 uren studietijd
Gedaan te Gent, 28 juni 2024
""", size=14),
        "Cat1 vorming/attest verbindend.pdf": pdf(f"""ATTEST VAN DEELNAME
Vormingscentrum Leiegalm bevestigt dat {who}
de opleiding Verbindend communiceren heeft gevolgd
op 14 november 2023 van 9u tot 16u te Kortrijk.
De coördinator, E. Maes
"""),
        "Cat1 vorming/leerplatform.pdf": pdf_table(f"Mijn leerplatform - opleidingsoverzicht van {who} - afgedrukt op 10/01/2027", [
            ["E-learning", "Status", "Voltooid op", "Duur"],
            ["Welkom op de werkvloer", "Voltooid", "12/04/2024", "30 min"],
            ["Omgaan met agressie", "Voltooid", "03/05/2024", "1 u"],
            ["Psychose begrijpen", "Voltooid", "17/02/2025", "2 u"],
            ["Klare taal", "Voltooid", "20/03/2026", "1 u 30"],
            ["Time management", "Niet gestart", "", "2 u"]], [200, 80, 90, 60]),
        "Cat1 vorming/congres.pdf": pdf(f"""Aanwezigheidsattest
Wij verklaren dat {who} de volledige dag aanwezig was op
het congres Werk maakt gezond
Antwerpen, 23 mei 2025
Netwerk Arbeid en Zorg
"""),
        "Cat1 vorming/webinar.pdf": pdf(f"""Attest webinar
Naam: {who}
Webinar: Re-integratie na langdurige ziekte, wat is nieuw?
Datum: 8 oktober 2026
Duurtijd: 1 uur
"""),
        **{f"Cat2 intervisie en supervisie/attest {n}.pdf": attest(day, own) for n, (day, own) in enumerate((
            ("6 juni 2023", "ja"), ("4 juni 2024", "neen"), ("3 december 2024", "ja"), ("2 december 2025", "neen"), ("9 juni 2026", "ja")), 1)},
        "Cat2 intervisie en supervisie/supervisieovereenkomst.pdf": pdf(f"""Supervisieovereenkomst
Tussen Hilde Baert, supervisor, en {who}, supervisant, wordt overeengekomen:
1. De supervisie omvat acht sessies van anderhalf uur.
2. De kostprijs bedraagt 90 euro per sessie.
3. Wat besproken wordt, blijft tussen beide partijen.
Gent, 2 september 2024
Handtekening supervisor: ~
Handtekening supervisant: ~
"""),
        "Cat2 intervisie en supervisie/supervisie.pdf": pdf(f"""Verklaring van supervisie
Hierbij bevestig ik dat {who} van september 2024 tot juni 2025
acht supervisiesessies bij mij heeft gevolgd.
Zij bracht telkens eigen werksituaties in.
Hilde Baert, supervisor, LVSC-registratie 20418
Gent, 20 juni 2025
Handtekening: ~
"""),
        "Cat4 beroepsgroep/stagementor.pdf": pdf(f"""Verklaring
Hogeschool Scheldemond verklaart dat {who}
van 1 september 2023 tot en met 30 juni 2026 mentor was van onze
studenten arbeidscoaching tijdens hun stage bij vzw Brugfiguur.
Gent, 7 juli 2026
Handtekening: ~
D. Lippens, opleidingshoofd
"""),
        "Cat5 vakgebied/gastcollege.pdf": pdf(f"""Bevestiging gastcollege
Beste Karin, met deze brief bevestigen wij dat je het gastcollege
Taal als drempel naar werk hebt gegeven op 12 maart 2025 en op 18 maart 2026.
Publiek: studenten sociaal werk, derde bachelor (60 aanwezigen)
Vorm: hoorcollege van twee uur
D. Lippens, Hogeschool Scheldemond
"""),
        "Cat5 vakgebied/artikel verklaring.docx": docx(["Verklaring publicatie", f"Auteur: {who}", "Titel: Nederlands leren tussen de rekken", "Verschenen in: Tijdschrift voor Werk en Welzijn, nr. 3, september 2025",
            "Aantal woorden: 2100", "Korte inhoud: hoe winkelketens taal en werk samenbrengen, met drie voorbeelden uit Gent."]),
        "Cat5 vakgebied/artikel pagina 1.pdf": scan(pdf("""Nederlands leren tussen de rekken
Karin Vandamme
Tijdschrift voor Werk en Welzijn, september 2025
In de winkel van Fatou hangt naast elke kassa een kaartje met drie
woorden. Elke week zijn het andere. Haar collega's leren er mee van,
zegt ze, want iedereen moet plots uitleggen wat een pallet is.
Wat gebeurt er als een werkgever taal niet als voorwaarde ziet,
maar als iets dat op de vloer zelf groeit? In dit artikel bekijk ik
drie winkels die het anders aanpakten.
""")),
    }


def el_idrissi():
    """2025, one PDF with all of it and one scan. Four years from 31 August 2021.
    B1 (9, 106): a workshop of 3 lesson hours; an e-learning of 6 hours (6, 8); inside or outside the field: 84 hours of study, a
       training of two half-days (0, 8), half a day of a symposium 3. Outside it a diploma is no evidence that the text names,
       so of these 3 count in the total below
    B2 (0, 4): four meetings, of which two belong to A3.1 above        B3 (0, 30)
    B6 (4, 6): from January 2023 until June 2025 and now         Nothing: a certificate of good conduct"""
    who = "Hassan El Idrissi"

    def intervisie(day, by, own):
        return f"""Intervisieverklaring
Deze verklaring hoort bij de intervisie van {day}
Aanwezig: {who}
Begeleider: {by}
Zelf een onderwerp ingebracht: {own}
Handtekening begeleider: ~
"""
    return {
        "portfolio H. El Idrissi.pdf": pdf(f"""Curriculum vitae
Naam: {who}
Geboortedatum: 12-12-1984
Werkervaring
2019 tot heden: jobcoach, Werkbedrijf Maasmond
2011 tot 2019: jongerenwerker
Opleiding
2022: leergang jobcoach
2010: hbo social work
Klanten: jongeren uit het praktijkonderwijs en statushouders
Onderwerpen: eerste baan, taal, schulden
""", f"""Verklaring
Werkzaam als uitvoerend jobcoach
Ondergetekende {who} is sinds 2019 werkzaam als uitvoerend jobcoach
bij Werkbedrijf Maasmond te Vlaardingen.
Vlaardingen, 20 juni 2025
Handtekening: ~
""", f"""Getuigschrift
{who}
heeft de leergang Jobcoach met voldoende resultaat afgesloten.
Looptijd: 12 januari 2022 tot 22 juni 2022
Studielast: 84 uur
Rotterdam, 22 juni 2022
Maas Academie
""", f"""Certificaat van deelname
uitgereikt aan {who}
training Omgaan met agressie
5 en 12 oktober 2023
2 dagdelen
Veilig aan het werk b.v.
""", f"""Deelnamebewijs
Symposium Jong en arm
{who} was aanwezig op 14 november 2024
(dagdeel: middag)
Stichting Stadskracht
""", intervisie("8 maart 2022", "N. Bakker", "ja"), intervisie("4 april 2023", "N. Bakker", "nee"),
            intervisie("9 april 2024", "C. Dekker", "ja"), intervisie("11 maart 2025", "C. Dekker", "nee"),
            f"""Verklaring vrijwilliger
Bibliotheek Maasmond verklaart dat {who}
sinds 1 januari 2023 tot heden taalmaatje is bij het taalcafé.
Vlaardingen, 30 juni 2025
Handtekening: ~
P. van Es, coördinator taalhuis
""", f"""Bewijs van deelname
Workshop Geld en schaamte
Deelnemer: {who}
Datum: 6 februari 2024
Aantal lesuren: 3
Budgethuis
""", """Verklaring Omtrent het Gedrag
Betrokkene: El Idrissi, Hassan
Uit onderzoek is niet gebleken van bezwaren tegen betrokkene
gelet op het doel: jobcoach
Afgegeven op 2 mei 2023
""", """Reflectieverslag
De situatie: een jongen van negentien loog tegen mij over zijn werktijden.
Ik voelde mij bedrogen en sprak hem hard aan, waar zijn chef bij stond.
Waarom ik dit inbracht: ik schrok van mijzelf. Ik wilde begrijpen waarom
juist liegen mij zo raakt.
In de intervisie van 9 april 2024 vroeg een collega wat de jongen had te
verliezen. Toen zag ik dat ik zelf ook loog op die leeftijd, uit angst.
Wat ik leerde: eerst vragen, dan oordelen. In het beroepsprofiel gaat dit
over een veilige werkrelatie. Ik oefen nu met een gesprek onder vier ogen.
"""),
        "scan0001.pdf": scan(pdf(f"""CERTIFICAAT
E-learning Licht verstandelijk beperkt en aan het werk
{who}
afgerond op 19 mei 2023
tijdsinvestering: 6 uur
Leerhaven
""", size=14)),
    }


def bruinsma():
    """2026, a folder a year; her sheet says of which category each is, and has some of it wrong. Four years from 1 October 2022.
    B1 (43, 55): 24 sbu; a congress of a day 6, she says 8; a webinar of 2 hours (2, 3); an e-learning of 3 hours (3, 4); 10 sbu
       without a day (0, 10); four books 8
    B2 (0, 8): three meetings and a list of who came, no proof, to four others, of which three in all belong to A3.1
    B3 (16, 16): 16 hours of first aid     B4 (30, 30): treasurer for three years; a year in a working group beside it"""
    who = "Ellen Bruinsma"

    def intervisie(day, own):
        return pdf(f"""Verklaring intervisie
Deelnemer: {who}
Datum van de bijeenkomst: {day}
Begeleider: Corrie Hof
Eigen inbreng: {own}
Getekend voor aanwezigheid, de begeleider: ~
""")
    return {
        "mijn punten.xlsx": xlsx([["Datum", "Activiteit", "Categorie", "Punten"],
            ["19-01-2023", "Motiverende gespreksvoering", 1, 24], ["06-04-2023", "EHBO", 3, 16], ["18-04-2024", "Congres Werk en brein", 1, 8],
            ["10-09-2024", "Webinar Participatiewet", 1, 2], ["11-02-2025", "E-learning rouw", 1, 3], ["2025", "Training timemanagement", 1, 10],
            ["2023-2026", "Vier boeken", 1, 8], ["2023-2026", "Penningmeester", 4, 30], ["2024", "Werkgroep Noloc", 4, 6], ["", "Totaal", "", 107]]),
        "0 basis/cv.docx": docx(["Curriculum vitae Ellen Bruinsma", "Ervaring", "2014 - heden: jobcoach in dienst van Hersteld Werken, Groningen", "Opleiding en nascholing", "2023 Motiverende gespreksvoering; 2025 rouw op het werk",
            "Voor wie", "Mensen met niet-aangeboren hersenletsel. Vaak gaat het over opbouwen van uren en uitleg aan collega's."]),
        "0 basis/werkzaam als jobcoach.pdf": pdf(f"""Werkzaam als uitvoerend jobcoach
Naam: {who}
Werkgever: Hersteld Werken
Functie: jobcoach
Ik verklaar dat bovenstaande juist is en dat ik op dit moment als uitvoerend jobcoach werk.
Plaats en datum: Groningen, 24 augustus 2026
Handtekening: ~
"""),
        "0 basis/reflectie.docx": docx(["Reflectieverslag betekenisvolle situatie", "Wat gebeurde er", "Mijn klant zei tijdens een evaluatie dat ik voor hem praatte. Zijn leidinggevende lachte. Ik werd rood en ging door.",
            "Wat deed het met mij", "Ik schaamde me en was ook boos. Ik wil graag helpen, en dat was juist het probleem.",
            "Wat bracht de bespreking", "Mijn groep zei dat ik stilte invul. Ik zag dat ik dat al jaren doe, ook met vrienden.",
            "Betekenis voor mijn werk", "In het beroepsprofiel past het bij eigen regie van de klant. Ik spreek nu vooraf af wie wat zegt."]),
        "2023/MGV.pdf": pdf(f"""Certificaat Motiverende gespreksvoering
Naam: {who}
Gevolgd: 12, 19 en 26 januari 2023
Studiebelastingsuren: 24
Trainer: J. Wolters
Gespreksschool Noord
"""),
        "2023/ehbo.pdf": pdf(f"""Bewijs van deelname
{who}
heeft de cursus Eerste hulp bij ongelukken gevolgd
Groningen, 6 april 2023
Omvang van de cursus: 16 uur
Vereniging De Helpende Hand
"""),
        "2024/congres.pdf": pdf(f"""Deelname congres
Naam: {who}
Congres Werk en brein, 18 april 2024, Utrecht
Aanwezigheid: 1 dag
Hersenhuis Nederland
"""),
        "2024/webinar.pdf": pdf(f"""Certificate of completion
Webinar Participatiewet in balans
{who}
10 september 2024, 2 uur
Gemeentelijk Leerplein
"""),
        "2024/penningmeester.pdf": pdf(f"""Verklaring bestuursfunctie
Het bestuur van Netwerk Jobcoaching Noord verklaart dat {who} van
1 februari 2023 tot en met 31 januari 2026 penningmeester was.
Zij kreeg hiervoor geen vergoeding.
Assen, 12 februari 2026
Handtekening: ~
R. Feenstra, voorzitter
"""),
        "2024/noloc werkgroep.pdf": pdf(f"""Verklaring
{who} was van 1 maart 2024 tot en met 28 februari 2025 lid van de
Noloc-werkgroep Register Jobcoach in beeld.
Handtekening: ~
Mieke Vos, bestuurslid Noloc
Amersfoort, 20 maart 2025
"""),
        "2025/rouw.pdf": pdf(f"""Voltooid!
{who} heeft de e-learning Rouw op het werk met succes voltooid.
Datum: 11-02-2025
Studietijd: ongeveer 3 uur
""", size=14),
        "2025/timemanagement.pdf": pdf(f"""Certificaat van deelname
{who} volgde de training Timemanagement voor begeleiders.
Studielast 10 sbu
Gespreksschool Noord
"""),
        "2025/boeken.docx": docx(["Gelezen boeken 2023-2026"], [["Titel", "Schrijver", "Jaar"], ["Het vermoeide hoofd", "A. Kruize", "2023"], ["Dag voor dag terug", "P. Smid", "2024"],
            ["Wie ben ik zonder werk", "L. Haan", "2025"], ["Luisteren zonder haast", "M. de Wit", "2026"]]),
        "2026/presentielijst.pdf": pdf_table("Presentielijst intervisiegroep Stad - 2025 en 2026", [
            ["Naam", "14-01-2025", "10-06-2025", "13-01-2026", "9-06-2026"], ["C. Hof", "CH", "CH", "CH", "CH"], ["E. Bruinsma", "EB", "EB", "EB", "EB"],
            ["T. Mulder", "TM", "", "TM", "TM"], ["Y. Faber", "YF", "YF", "", "YF"]], [120, 80, 80, 80, 80]),
        "2023/intervisie 1.pdf": intervisie("17 januari 2023", "ja"), "2023/intervisie 2.pdf": intervisie("13 juni 2023", "nee"),
        "2024/intervisie 3.pdf": intervisie("11 juni 2024", "ja"),
    }


def timmermans():
    """2024, does a lot for others. Four years from 10 June 2020.
    B1 (228, 230): a post-hbo of 8 EC, which is 224 sbu; a masterclass of 4 hours (4, 6)
    B2 (4, 16): five meetings and one statement of four; of these four and one belong to A3.1
    B4 (22, 30): two years in Noloc's council 12; assessor for a year with three candidates 10; two years secretary, unsigned (0, 20)
    B5 (22, 22): an article of 1700 words 10, one of 1200 nothing, a lecture, a webinar given within Noloc
    B6 (6, 8): in a service club from January 2020 to January 2024, of which 42 months count       Nothing: a programme, a card"""
    who = "Joke Timmermans"

    def intervisie(day, own):
        return pdf(f"""Verklaring deelname intervisie
Hierbij verklaar ik dat mw. J. Timmermans op {day} heeft deelgenomen aan intervisie.
Eigen onderwerp ingebracht: {own}
Naam begeleider: H. Nijland
Handtekening: ~
""")
    return {
        "A/cv J Timmermans.pdf": pdf(f"""Curriculum vitae {who}
1998 - heden: Timmermans Loopbaan & Jobcoaching, Hengelo
Ik begeleid werknemers met een chronische ziekte en hun werkgevers.
Vraagstukken: energie verdelen, aanpassen van taken, tweede spoor.
1990 - 1998: personeelsfunctionaris
Nascholing 2020 - 2024: post-hbo arbeid en gezondheid, masterclass pijn
"""),
        "A/verklaring.pdf": pdf(f"""Verklaring: werkzaam als uitvoerend jobcoach
Ondergetekende, {who}, eigenaar van Timmermans Loopbaan & Jobcoaching,
verklaart werkzaam te zijn als uitvoerend jobcoach.
Hengelo, 6 mei 2024
Handtekening: ~
"""),
        "A/POP.docx": docx(["Ontwikkelplan voor de komende vier jaar", who, "Waar ik sta", "Ik ben 58 en wil mijn praktijk rustig overdragen. De vraag naar begeleiding bij long covid groeit.",
            "Wat achter me ligt", "De jaren in de ledenraad hebben mij geleerd hoe anderen het vak zien.", "Mijn plannen", "In 2025 zoek ik een jonge collega. In 2026 leer ik werken met online groepen. Wat in de weg kan staan is mijn eigen energie."]),
        "1 Scholing/diploma.pdf": pdf(f"""DIPLOMA
Saxenburg Hogeschool
Post-hbo opleiding Arbeid en gezondheid
Uitgereikt aan {who}, geboren op 21 februari 1966 te Borne
Studieduur: september 2021 - juni 2022
Studielast: 8 EC (224 SBU)
Enschede, 1 juli 2022
De examencommissie
""", size=14),
        "1 Scholing/masterclass.pdf": pdf(f"""Bewijs van deelname masterclass
Pijn en prestatie
{who}
26 januari 2023
4 uur
Kenniskring Gezond Werk
"""),
        **{f"2 Collegiaal/intervisie {day[-4:]} {n}.pdf": intervisie(day, own) for n, (day, own) in enumerate((
            ("15 september 2020", "ja"), ("14 september 2021", "nee"), ("13 september 2022", "nee"), ("14 maart 2023", "ja"), ("12 september 2023", "nee")))},
        "2 Collegiaal/kwaliteitskring.pdf": pdf("""Kwaliteitskring Twente
Verklaring
J. Timmermans heeft de bijeenkomsten van onze kwaliteitskring bezocht op
3 februari 2021, 2 februari 2022, 8 februari 2023 en 7 februari 2024.
Hengelo, 8 februari 2024
Handtekening: ~
B. Asbroek, gespreksleider
"""),
        "4 Beroepsgroep/ledenraad.pdf": pdf("""Aan wie het aangaat
Mevrouw J. Timmermans is van 1 januari 2022 tot en met 31 december 2023
lid geweest van de ledenraad van Noloc.
Wij danken haar voor haar inzet.
Amersfoort, 15 januari 2024
Handtekening: ~
F. van Loon, voorzitter ledenraad
"""),
        "4 Beroepsgroep/assessor.pdf": pdf("""Verklaring assessor Register Jobcoach
Naam: J. Timmermans
Functie: assessor bij de recertificering Register Jobcoach
Periode: 1 januari 2022 tot en met 31 december 2022
Aantal getoetste kandidaten: 3
Datum: 16 januari 2023
Handtekening: ~
S. Hermans, Coördinator Certificeren
"""),
        "4 Beroepsgroep/secretaris.pdf": pdf("""Verklaring
Hiermee verklaart het bestuur van Platform Arbeid Twente dat
J. Timmermans van 1 januari 2022 tot en met 31 december 2023
secretaris van het platform was, zonder beloning.
Almelo, 20 januari 2024

Handtekening voorzitter: ______________________

D. Pol
"""),
        "5 Vakgebied/artikel long covid.docx": docx(["Gegevens van het artikel", "Titel: Twee uur per dag is ook werk", f"Door: {who}", "Blad: Loopbaan Actueel, nummer 2, april 2023", "Omvang: 1700 woorden",
            "Waar gaat het over: opbouwen van uren bij long covid, en wat een werkgever daarvoor moet regelen."]),
        "5 Vakgebied/artikel long covid.pdf": scan(pdf("""Twee uur per dag is ook werk
tekst: Joke Timmermans            Loopbaan Actueel 2 - 2023
Om negen uur begint Marjan, om elf uur gaat ze naar huis. Haar baas
vond dat eerst geen doen. Nu zegt hij: in die twee uur doet ze wat
anderen in vier doen. Wie met long covid weer aan het werk gaat,
heeft meer aan een goede opbouw dan aan een strak schema.
""")),
        "5 Vakgebied/kort artikel.docx": docx(["Gegevens van het artikel", "Titel: Bellen met de bedrijfsarts", f"Door: {who}", "Blad: Loopbaan Actueel, nummer 5, oktober 2021", "Omvang: 1200 woorden",
            "Waar gaat het over: hoe je als jobcoach met een bedrijfsarts overlegt."]),
        "5 Vakgebied/lezing.pdf": pdf("""Verklaring
Op 9 juni 2022 hield Joke Timmermans op onze jaardag een lezing.
Onderwerp: wat chronisch zieken van ons leren
Voor: 120 bedrijfsmaatschappelijk werkers
Vorm: plenaire lezing
Aankondiging: zie de afbeelding hieronder
G. Wessels, organisatie jaardag
JAARDAG 9 JUNI - 11.00 uur: JOKE TIMMERMANS, "Wat chronisch zieken ons leren"
"""),
        "5 Vakgebied/webinar Noloc.pdf": pdf("""Bevestiging
Noloc bevestigt dat Joke Timmermans op 21 maart 2023 voor onze leden een
webinar heeft gegeven over opbouwen na ziekte.
Doelgroep: loopbaanprofessionals en jobcoaches, 85 deelnemers
Vorm: online presentatie met chat
Bureau Noloc
"""),
        "5 Vakgebied/bedankkaart.txt": "Lieve Joke,\n\nBedankt voor je mooie verhaal bij ons op kantoor, de taart was ook heerlijk.\n\nAlle collega's van de vierde\n".encode(),
        "5 Vakgebied/programma jaardag.pdf": pdf("""Jaardag 9 juni 2022
10.00 Inloop
10.30 Welkom
11.00 Lezing
12.00 Wandeling
13.00 Soep en broodjes
14.00 Gespreksgroepen
"""),
        "6 Overig/service club.pdf": pdf("""Verklaring
Serviceclub Hengelo verklaart dat Joke Timmermans
van 1 januari 2020 tot 1 januari 2024 als vrijwilliger geld inzamelde
en klusdagen leidde voor het dierenasiel.
Hengelo, 9 januari 2024
Handtekening: ~
W. Roerink, secretaris
"""),
    }


def de_graaf():
    """2027, all of it from screens, no folders. Four years from 30 September 2023.
    B1 (20, 154): five webinars and e-learnings in an export, of 1, 1, 2, 1.5 and 3 hours (8, 13); a masterclass of 2.5 hours that the
       mail says he attended (2, 4); a workshop of two hours that he registered for (0, 3); two books and six podcasts 10; inside or outside the
       field: 3 EC (0, 84), 14 contact hours and 6 at home 20, a training of 8 hours, 12 sbu of one that he failed (0, 12)
    B3 (0, 30): these last; below they make 28 in the total       B2: four meetings, all of them A3.1's
    Nothing: a congress that he has a ticket of"""
    who = "Robin de Graaf"

    def intervisie(day, own, by):
        return pdf(f"""Verklaring intervisiebijeenkomst
{who} heeft op {day} meegedaan aan een intervisiebijeenkomst.
De bijeenkomst werd begeleid door {by}.
Eigen onderwerp ingebracht: {own}
Handtekening begeleider: ~
""")
    return {
        "CV_Robin.docx": docx(["Robin de Graaf", "Curriculum vitae", "Jobcoach bij Jobstart Utrecht (2021 - nu)", "Begeleider beschermd wonen (2018 - 2021)", "Opleiding: hbo-v, 2018",
            "Cursussen: zie certificaten", "Ik werk met jongvolwassenen met ADHD en verslaving. Vaak gaat het over op tijd komen, eerlijk zijn en volhouden."]),
        "werkverklaring.pdf": pdf(f"""Verklaring werkzaam als uitvoerend jobcoach
Ik, {who}, werk als uitvoerend jobcoach bij Jobstart Utrecht.
Utrecht, 30 augustus 2027
Handtekening: ~
"""),
        "A2 terugblik.docx": docx(["Terugblik op mijn ontwikkelplan en het ontwikkeladvies", "Wat nam ik mij voor?", "In 2023 wilde ik meer weten van verslaving en een vaste intervisiegroep vinden.",
            "Wat is ervan gekomen?", "Allebei. Alleen mijn Engels heb ik laten zitten.", "Welk advies kreeg ik?", "Neem de tijd voor verslaglegging, zei de assessor.", "Wat deed ik ermee?", "Ik blok elke vrijdagmiddag twee uur en houd me daaraan."]),
        "A3.2 reflectieverslag.docx": docx(["Reflectieverslag", "Situatie", "Een deelnemer kwam onder invloed op zijn werk. Zijn chef keek mij aan. Ik stuurde hem naar huis en heb hem die week niet gebeld.",
            "Gevoel", "Ik was teleurgesteld en een beetje bang.", "Bespreking", "In de groep van 12 november 2025 hoorde ik terug dat ik afstand neem als het spannend wordt.",
            "Leerpunt", "Ik bel voortaan dezelfde dag. Dat past bij het onderdeel nabijheid in het beroepsprofiel."]),
        "A4 plan 27-31.docx": docx(["Mijn ontwikkelplan 2027-2031", "Heden", "Ik word vader en ga minder werken. AI komt eraan.", "Verleden", "Ik leer het meest van fouten, zoals in 2025.", "Toekomst",
            "Ik wil praktijkopleider worden. Eerst meelopen (2028), dan de cursus (2029). Lastig is dat ons team klein is."]),
        "export_leeromgeving.pdf": pdf_table(f"Jobstart Leren | Transcript | {who} | 01-09-2027", [
            ["Datum", "Titel", "Soort", "Resultaat", "Uren"],
            ["14-11-2023", "ADHD op de werkvloer", "webinar", "gevolgd", "1"],
            ["06-02-2024", "Verslaving herkennen", "webinar", "gevolgd", "1"],
            ["18-06-2024", "Werken met de Wajong", "e-learning", "behaald", "2"],
            ["11-03-2025", "De ondernemer als klant", "webinar", "gevolgd", "1,5"],
            ["20-05-2026", "Suïcidepreventie", "e-learning", "behaald", "3"]], [80, 180, 70, 70, 40]),
        "edubadge.pdf": pdf(f"""edubadge
Microcredential Verslaving en arbeid
Toegekend aan: {who}
Uitgegeven door: Hogeschool Lage Landen
Uitgegeven op: 4 juli 2025
Studielast: 3 EC
Niveau: NLQF 6
"""),
        "masterclass.eml": mail("events@jongenwerk.example", "robin@example.org", "Terugblik masterclass", "Fri, 04 Oct 2024 09:00:00 +0200",
            "Hoi Robin,\n\nWat goed dat je er gisteren bij was! Je hebt deelgenomen aan de masterclass Grenzen van vrijheid op 3 oktober 2024 (2,5 uur).\n"
            "De slides vind je op onze site.\n\nTeam Jong en Werk\n"),
        "workshop invite.eml": mail("no-reply@meet.example", "robin@example.org", "Registratie bevestigd: workshop Rustig blijven", "Mon, 12 May 2025 10:00:00 +0200",
            "Beste Robin,\n\nJe registratie voor de workshop Rustig blijven is bevestigd.\nTijd: 20 mei 2025, 14:00 - 16:00\nDeelnemen via de link in de agenda-uitnodiging.\n"),
        "ticket.pdf": pdf("""Jouw ticket
Congres Jong geleerd
19 maart 2026, Jaarbeurs
Robin de Graaf
Volwassene - dagkaart
Ordernr. 5521-7730
"""),
        "cert gesprek.pdf": pdf(f"""Certificaat
{who}
heeft de training Gesprekken met weerstand gevolgd
op 15 en 22 januari 2026
Contacturen: 14
Zelfstudie: 6 uur
Trainershuis Zeist
"""),
        "certificate.pdf": pdf(f"""Certificate of Attendance
This is to certify that
{who}
attended the training Supported Employment in Practice
on 7 April 2025
8 hours
European House of Coaching, Brussels
"""),
        "uitslag.pdf": pdf(f"""Resultaat opleiding
Deelnemer: {who}
Opleiding: Basis schuldhulp
Afgesloten op 12 december 2024
Studiebelasting: 12 sbu
Resultaat toets: niet behaald
Trainershuis Zeist
"""),
        "lezen luisteren.txt": "Gelezen / geluisterd door Robin de Graaf\n\nBOEKEN\nHoofd vol haast (2024)\nDe kater van het systeem (2026)\n\nPODCASTS\nGewoon aan het werk #4 (2024)\nGewoon aan het werk #11 (2024)\n"
                               "Nuchter (2025)\nDruk druk druk, aflevering 2 (2025)\nDruk druk druk, aflevering 7 (2026)\nKoffie met de baas (2026)\n".encode(),
        "intervisie1.pdf": intervisie("20 maart 2024", "ja", "M. Kuipers"), "intervisie2.pdf": intervisie("13 november 2024", "nee", "M. Kuipers"),
        "intervisie3.pdf": intervisie("12 november 2025", "ja", "T. Aerts"), "intervisie4.pdf": intervisie("18 maart 2026", "nee", "T. Aerts"),
    }


def slagter():
    """2025, in a hurry, photographed and scanned. Four years from 14 February 2021.
    B1 (9, 36): a training without an amount, twice, nothing; one of three days (0, 24); a workshop without an amount nothing; a congress
       from 9.30 to 12.30 (3, 6); three books 6        B2 (0, 12): two meetings and six talks with a coach on one letter; two are A3.1's
    B3 (20, 23): a course of 20 hours; a workshop of 3 hours, for which there is no row (0, 3)
    B4 (0, 10): in a board, nobody says when      B6 (4, 4): the years 2022 and 2023       Nothing: an invoice"""
    who = "Anneke Slagter"
    first = scan(pdf(f"""Certificaat
{who}
nam deel aan de training
Autisme van binnenuit
op 10 maart 2022
Bureau Anders Kijken
""", size=14))
    return {
        "cv anneke.docx": docx(["CV", who, "werk: jobcoach bij gemeente Hoorn, 2015 tot nu", "daarvoor: activiteitenbegeleiding in de ouderenzorg", "opleiding: mbo 4, jobcoach 2015", "ik begeleid mensen uit de bijstand, vaak met psychische klachten, vooral naar werk in zorg en groen"]),
        "verklaring werkzaam.pdf": scan(pdf(f"""Verklaring
Ik ben werkzaam als uitvoerend jobcoach.
Naam: {who}
Werkgever: gemeente Hoorn
Datum: 6-1-2025
Handtekening: ~
""")),
        "plan.docx": docx(["Ontwikkelplan", "nu", "nieuwe manager, veel papierwerk. thuis rustiger.", "toen", "de training autisme van 2022 heeft mij het meest gebracht, ik leer van verhalen.",
            "straks", "2026: cursus excel. 2027: meelopen bij een werkgever. nodig: dat ik er tijd voor krijg. lastig: rooster."]),
        "cat1/IMG_2031.pdf": first,
        "cat1/IMG_2031(1).pdf": first,
        "cat1/IMG_2032.pdf": scan(pdf(f"""Bewijs van deelname
Hierbij verklaren wij dat {who}
heeft deelgenomen aan de 3-daagse training
Jobcarving in de praktijk
11, 18 en 25 mei 2023
Bureau Passend
""")),
        "cat1/mail workshop.txt": f"Van: Bureau Passend <info@passend.example>\nAan: {who}\nDatum: 7 december 2023 16:55\nOnderwerp: dank je wel\n\nHoi Anneke,\n\nFijn dat je vandaag bij onze workshop Netwerken met werkgevers was!\n"
                                  "Deze mail geldt als bewijs dat je hebt meegedaan.\n\ngroetjes Daan\n".encode(),
        "cat1/IMG_2040.pdf": scan(pdf(f"""Deelnamebewijs
congres Aan de slag in de regio
{who}
was aanwezig op 8 februari 2024 van 9.30 tot 12.30 uur
Regio Westfriesland
""")),
        "cat1/boeken.txt": "boeken die ik heb gelezen\n\nHet land van de regels - K. Oud\nMensen zijn geen dossiers - B. Stam\nIk kan het wel - F. Duin\n".encode(),
        "cat1/factuur.pdf": pdf("""Factuur
Bureau Passend
Gemeente Hoorn, t.a.v. A. Slagter
3-daagse training Jobcarving in de praktijk        795,00
Factuurdatum 2 juni 2023
"""),
        "cat2/coaching.pdf": scan(pdf(f"""Verklaring coaching
{who} heeft bij mij zes coachgesprekken gevoerd over haar werk als jobcoach:
op 12 januari, 2 februari, 9 maart, 6 april, 11 mei en 8 juni 2023.
Zij bracht steeds eigen situaties in.
Ik ben als coach geregistreerd bij NOBCO.
Alkmaar, 15 juni 2023
Handtekening coach: ~
Rineke Tol
""")),
        "cat2/intervisie nov.pdf": pdf(f"""Intervisie
Naam: {who}
Datum: 16 november 2023
Begeleider: J. Ooms
Eigen onderwerp ingebracht: ja
Handtekening begeleider: ~
"""),
        "cat2/intervisie april.pdf": pdf(f"""Intervisie
Naam: {who}
Datum: 18 april 2024
Begeleider: J. Ooms
Eigen onderwerp ingebracht: nee
Handtekening begeleider: ______________________
"""),
        "cat3/schilderen.pdf": pdf(f"""Certificaat van deelname
{who} volgde de cursus Leren kijken, schilderen voor beginners
van 4 september tot 20 november 2023
Totaal 20 uur
Volksuniversiteit Hoorn
"""),
        "cat3/bloemen.pdf": pdf(f"""Bewijs van deelname
workshop Bloemschikken als rustpunt
{who}
30 mei 2024, 3 uur
De Groene Kamer
"""),
        "cat4/bestuur.pdf": pdf(f"""Verklaring
{who} is bestuurslid van Netwerk Jobcoaches Noord-Holland.
Dit is onbezoldigd.
Handtekening: ~
L. Wit, voorzitter
Alkmaar, 13 januari 2025
"""),
        "cat6/collecte.pdf": pdf(f"""Verklaring vrijwilligerswerk
In de jaren 2022 en 2023 was {who} bij ons vrijwilliger.
Zij liep met de collecte en hielp met de kledingbank.
Stichting Warm Hoorn
Hoorn, 9 januari 2024
Handtekening: ~
T. Bakker, coördinator
"""),
    }


MISSED = {
    ("bruinsma", "A1.declaration"): "cannot_say", ("oosterhof", "A1.declaration"): "cannot_say",  # scribbles left to a person
    ("bruinsma", "A3.1.statement"): "cannot_say",
    ("bruinsma", "B3"): (16, 26),  # her line "Training timemanagement" has no day and half of the title
    ("de_graaf", "B1"): (20, 142), ("de_graaf", "total"): (48, 142), ("de_graaf", "not_passed_stated", "uitslag"): None,  # a result slip is nothing
    ("de_graaf", "B3"): (0, 28),  # a badge without a folder is thought of inside the field only
    ("de_graaf", "confirmation_not_attendance", "workshop invite"): None,  # of types in doubt the questions are told, and no findings
    ("el_idrissi", "total"): (43, 116),  # a getuigschrift of a course without an exam is taken for a proof of attendance
    ("slagter", "signature_not_seen", "intervisie april"): None,  # enough statements are signed without it
    ("vandamme", "B1"): (513, 523), ("vandamme", "total"): (541, 575),  # a table of e-learnings whose type is in doubt
    ("veenstra", "signature_typed_only", "werkgroep"): None, ("veenstra", "signature_not_seen", "in vain"): "",  # "w.g." in a mail
}
KNOWN = {
    "oosterhof": Known(
        oosterhof, "M. Oosterhof", "2026-05-12",
        points={"B1": (48, 50), "B2": (4, 6), "B3": (30, 30), "B5": (6, 6), "B6": (6, 6), "total": (94, 98)},
        criteria={"A2.report": "person_decides"},
        told={("a2_applicability_ambiguous", "A2"), ("category_surplus", "B3"), ("surplus_a31_statements", "A3.1")}),
    "veenstra": Known(
        veenstra, "D.J. Veenstra", "2024-11-20",
        points={"B1": (13, 57), "B2": (0, 16), "B3": (0, 30), "B4": (0, 12), "B5": (6, 6), "total": (49, 91)},
        criteria={"A2.report": "not_required", "A3.2.report": "not_seen", "A4.plan": "not_seen"},
        asked={("evidence_not_seen", "A3.2"), ("evidence_not_seen", "A4")},
        told={("signature_typed_only", "werkgroep"), ("date_outside_window", "oud"), ("confirmation_not_attendance", "webinar"),
              ("statement_covers_several_meetings", "logboek"), ("certain_duplicate|possible_duplicate", "weerstand")}),
    "vandamme": Known(
        vandamme, "K. Vandamme", "2027-03-15",
        points={"B1": (517, 523), "B2": (4, 18), "B4": (8, 12), "B5": (16, 22), "total": (545, 575)},
        criteria={"A3.2.report": "not_seen"},
        asked={("evidence_not_seen", "A3.2"), ("study_load_not_stated", "verbindend")},
        told={("statement_covers_several_meetings", "supervisie"), ("repeated_activity", "gastcollege"), ("part_year", "stagementor")}),
    "el_idrissi": Known(
        el_idrissi, "H. El Idrissi", "2025-08-31",
        points={"B1": (9, 106), "B2": (0, 4), "B3": (0, 30), "B6": (4, 6), "total": (16, 116)},
        criteria={"A2.report": "not_required", "A4.plan": "not_seen"},
        asked={("evidence_not_seen", "A4"), ("study_load_not_stated", "portfolio")},
        told={("part_year", "portfolio")}),
    "bruinsma": Known(
        bruinsma, "E. Bruinsma", "2026-10-01",
        points={"B1": (43, 55), "B2": (0, 8), "B3": (16, 16), "B4": (30, 30), "total": (89, 109)},
        criteria={"A2.report": "person_decides", "A4.plan": "not_seen"},
        asked={("evidence_not_seen", "A4"), ("date_not_seen", "timemanagement"), ("study_load_not_stated", "ehbo")},
        told={("claim_differs", "B|congres|punten"), ("concurrent_functions", "werkgroep|penningmeester"), ("not_evidence", "presentielijst")}),
    "timmermans": Known(
        timmermans, "J. Timmermans", "2024-06-10",
        points={"B1": (228, 230), "B2": (4, 16), "B4": (22, 30), "B5": (22, 22), "B6": (6, 8), "total": (282, 306)},
        criteria={"A2.report": "not_required", "A3.2.report": "not_seen"},
        asked={("evidence_not_seen", "A3.2"), ("signature_not_seen", "secretaris")},
        told={("word_count_below", "kort artikel"), ("statement_covers_several_meetings", "kwaliteitskring"), ("part_year", "service club"),
              ("surplus_a31_statements", "A3.1")}),
    "de_graaf": Known(
        de_graaf, "R. de Graaf", "2027-09-30",
        points={"B1": (20, 154), "B3": (0, 30), "total": (48, 154)},
        asked={("study_load_not_stated", "edubadge"), ("study_load_not_stated", "certificate.pdf")},
        told={("not_passed_stated", "uitslag"), ("confirmation_not_attendance", "workshop invite")}),
    "slagter": Known(
        slagter, "A. Slagter", "2025-02-14",
        points={"B1": (9, 36), "B2": (0, 12), "B3": (20, 23), "B4": (0, 10), "B6": (4, 4), "total": (33, 85)},
        criteria={"A2.report": "not_required", "A3.2.report": "not_seen"},
        asked={("evidence_not_seen", "A3.2"), ("quantity_not_stated", "IMG_2031"), ("study_load_not_stated", "IMG_2032"),
               ("quantity_not_stated|study_load_not_stated", "mail workshop"), ("signature_not_seen", "intervisie april"),
               ("study_load_not_stated", "schilderen|bloemen"), ("period_not_stated", "bestuur")},
        told={("certain_duplicate", "IMG_2031"), ("half_day_undefined", "IMG_2040"), ("form_without_row", "bloemen"),
              ("statement_covers_several_meetings", "coaching")}),
}


class KnownPortfoliosEight(Case):
    def test_they_are_told_as_they_were_counted(self):
        compare_all(self, KNOWN, MISSED)


if __name__ == "__main__":
    unittest.main()
