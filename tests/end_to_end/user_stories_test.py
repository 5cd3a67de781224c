#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk, an assessor and an administrator asked for: each story on portfolios as candidates hand them in."""

import csv
import datetime
import io
import json
import os
import re
import shutil
import signal
import subprocess
import time
import unittest
import zipfile

import papers
from intake import BUILD, Case, ROOT, command, indexes, intake, make_zip
from papers import docx, pdf, scan, signed_digitally

DATE = "2026-11-30"
CV = """Curriculum vitae
Joke van den Berg-de Vries
2019 - heden: jobcoach bij Stap Verder in Zwolle, begeleid mensen met autisme en NAH
2015 - 2019: trajectbegeleider UWV
Opleidingen: jobcoach (2018), training oplossingsgericht werken (2024)
Doelgroep: jongeren met autisme, mensen met hersenletsel. Vraagstukken: behoud van werk
"""
MEETING = """Verklaring deelname intervisie
Naam deelnemer: {name}
Datum bijeenkomst: {day}
Begeleider: {by}
Zelf een onderwerp ingebracht: {own}

Handtekening begeleider: {signature}
"""
CERTIFICATE = """Bewijs van deelname
Hierbij verklaart Academie Werkvloer dat
{name}
heeft deelgenomen aan {what}
op {day} te Zwolle.
{how_much}
"""


def meeting(day, own="ja", name="J. de Vries", by="H. Mulder", signature="~"):
    return pdf(MEETING.format(day=day, own=own, name=name, by=by, signature=signature))


def certificate(what, day, how_much="", name="J. de Vries", more=""):
    return pdf(CERTIFICATE.format(what=what, day=day, how_much=how_much, name=name) + more)


class UserStories(Case):
    def night(self, portfolios, date=DATE, name="J. de Vries", birth_name="", assessors="", expect=0, arguments=()):
        """Runs the program on portfolios, name -> members, with a register; returns their indexes."""
        for portfolio, members in portfolios.items():
            if isinstance(members, bytes):
                (self.inbox / f"{portfolio}.zip").write_bytes(members)
            else:
                make_zip(self.inbox / f"{portfolio}.zip", members)
        register = self.folder / "register.csv"
        rows = [f"{portfolio};{number};{name};{birth_name};{date};{assessors}" for number, portfolio in enumerate(portfolios)]
        register.write_text("portfolio;candidate_number;name;birth_name;recertification_date;assessors\n" + "\n".join(rows),
                            encoding="utf-8")
        self.result = self.run_inbox("--register", register, "--quiet", *arguments, expect=expect)
        return indexes(self.out)

    def settings(self, shipped, changed):
        """A folder of configuration with one setting changed."""
        folder = self.folder / "config"
        shutil.copytree(ROOT / "config", folder)
        file = folder / "intake.toml"
        text = file.read_text()
        self.assertIn(shipped, text)
        file.write_text(text.replace(shipped, changed))
        return folder

    def index_of(self, members, **keywords):
        return self.night({"a": members}, **keywords)["a"]

    def rows(self, name):
        text = (self.out / name).read_text(encoding="utf-8-sig")
        return list(csv.DictReader(io.StringIO(text), delimiter=";"))

    def show(self, *arguments):
        return intake("show", self.out, "a", *arguments).stdout

    def brief(self):
        return (self.out / "portfolios/a/brief.txt").read_text()

    @staticmethod
    def piece(index, path):
        """The only piece of a file."""
        (document,) = [document["id"] for document in index["documents"] if document["entry"] == path]
        (piece,) = [piece for piece in index["pieces"] if piece["document"] == document]
        return piece

    @staticmethod
    def codes(index, path=None):
        return {finding["code"] for finding in index["findings"] if path is None or finding["entry"] == path}

    @staticmethod
    def criterion(index, name):
        (criterion,) = [criterion for criterion in index["criteria"] if criterion["id"] == name]
        return criterion

    def checks(self, index, criterion, check):
        return [one for one in self.criterion(index, criterion)["checks"] if one["id"] == check]

    @staticmethod
    def category(index, name):
        (category,) = [category for category in index["points"]["categories"] if category["id"] == name]
        return category

    def activity(self, index, path):
        piece = self.piece(index, path)["id"]
        (activity,) = [activity for activity in index["points"]["activities"] if piece in activity["pieces"]]
        return activity

    def say_agreed(self, index, path):
        """A person agrees with what a file was called, as the page of the portfolio saves it."""
        piece = self.piece(index, path)
        (entry,) = [entry for entry in index["entries"] if entry["path"] == path]
        about = {"entry_sha256": entry["sha256"], "first_page": piece["first_page"], "last_page": piece["last_page"],
                 "text_sha256": piece["text_sha256"], "file": path}
        review = {"about": about, "who": "MV", "when": "2026-11-26T09:30:00Z", "kind": "accept"}
        (self.out / "review").mkdir(exist_ok=True)
        (self.out / "review/a.json").write_text(json.dumps(
            {"schema": "portfolio-intake/review/1", "portfolio": "a", "reviews": [review]}))

    # ------------------------------------------------------------------------ intake clerk

    def test_01_one_bad_zip_does_not_cost_the_night(self):
        good = {"cv.pdf": pdf(CV)}
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("cv.pdf", pdf(CV) * 20)
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as archive:
            archive.writestr("intervisie.pdf", meeting("14 mei 2025"))
        locked = self.folder / "locked.pdf"
        (self.folder / "open.pdf").write_bytes(pdf(CV))
        subprocess.run(["qpdf", "--encrypt", "geheim", "geheim", "256", "--", self.folder / "open.pdf", locked], check=True)
        portfolios = {f"goed{number}": good for number in range(6)}
        portfolios |= {
            "afgebroken": whole.getvalue()[:-200],
            "versleuteld": good | {"diploma.pdf": locked.read_bytes()},
            "zip_in_zip": good | {"meer/rest.zip": inner.getvalue()},
            "bom": good | {"groot.txt": b"0" * (1 << 30)},
            "paden": good | {"../../etc/x": "weg", "..\\x": "weg"},
            "hoofdletters": good | {"Bewijs.txt": "Bewijs van deelname aan een cursus", "bewijs.TXT": "Nog een bewijs"},
            "rommel": good | {"__MACOSX/._cv.pdf": b"\0\5\x16\7", ".DS_Store": b"\0\0\0\1Bud1", "Thumbs.db": b"\xd0\xcf\x11\xe0",
                              "leeg.pdf": b"", "cv - Snelkoppeling.lnk": b"L\0\0\0\1\x14\2\0"},
            "oude_namen": good | {"Vrijwilligerswerk Zo?.txt": "Verklaring vrijwilligerswerk"},
        }
        before = {path for path in self.folder.rglob("*")}
        self.night(dict(list(portfolios.items())[:-1]), expect=1)
        old = (self.inbox / "goed0.zip").with_name("oude_namen.zip")
        make_zip(old, portfolios["oude_namen"])
        old.write_bytes(old.read_bytes().replace(b"Zo?.txt", "Zoë.txt".encode("cp437")))  # as old Windows wrote it
        self.run_inbox("--register", self.folder / "register.csv", "--quiet", expect=1)

        found = indexes(self.out)
        self.assertEqual(set(found), set(portfolios))
        self.assertEqual(len(self.rows("portfolios.csv")), len(portfolios))
        allowed = (self.inbox, self.out)
        made = {path for path in self.folder.rglob("*")} - before
        self.assertEqual({path for path in made if not path.is_relative_to(allowed[0]) and not path.is_relative_to(allowed[1])},
                         {self.folder / "register.csv"})
        for folder in (self.out / "portfolios").iterdir():
            self.assertTrue((folder / "index.json").exists() and (folder / "brief.txt").exists(), folder)

        def outcome(portfolio, path):
            (entry,) = [entry for entry in found[portfolio]["entries"] if entry["path"] == path]
            return entry["outcome"]

        self.assertEqual(outcome("versleuteld", "diploma.pdf"), "encrypted")
        self.assertEqual(outcome("zip_in_zip", "meer/rest.zip"), "ok")
        self.assertIn("reflection_statement", {piece["type"] for piece in found["zip_in_zip"]["pieces"]})
        self.assertTrue(outcome("bom", "groot.txt").startswith("limit_"))
        for path in ("../../etc/x", "..\\x"):  # read, and never a place on the disk
            self.assertIn(outcome("paden", path), ("ok", "unsafe_entry"))
        self.assertEqual({outcome("hoofdletters", path) for path in ("Bewijs.txt", "bewijs.TXT")}, {"ok"})
        for path in ("__MACOSX/._cv.pdf", ".DS_Store", "Thumbs.db"):
            self.assertEqual(outcome("rommel", path), "junk")
        self.assertEqual(outcome("rommel", "leeg.pdf"), "empty")
        self.assertIn(outcome("rommel", "cv - Snelkoppeling.lnk"), ("junk", "unsupported_type"))
        self.assertEqual(outcome("oude_namen", "Vrijwilligerswerk Zoë.txt"), "ok")
        told = self.rows("findings.csv")
        for portfolio, file in (("versleuteld", "diploma.pdf"), ("bom", "groot.txt"), ("rommel", "leeg.pdf")):
            (row,) = [row for row in told if row["portfolio"] == portfolio and file in row.values()
                      and row["code"].startswith("entry_")]
            self.assertGreater(len(row["toelichting"].split()), 3)
        self.assertTrue([row for row in told if row["portfolio"] == "afgebroken"])
        for name in portfolios:
            if name != "afgebroken":
                self.assertIn("cv", {piece["type"] for piece in found[name]["pieces"]}, name)

        # The run itself failed: another status.
        (self.folder / "vol").write_text("")
        self.assertEqual(intake("run", self.inbox, "--out", self.folder / "vol/uit").returncode, 2)

    def test_02_ask_candidates_only_for_signatures_the_framework_asks(self):
        ways = {"leeg": "____________________", "getypt": "H. Mulder", "krabbel": "____________________~"}
        members = {f"{way}.pdf": meeting(f"{day} mei 2025", signature=signature)
                   for day, (way, signature) in enumerate(ways.items(), 11)}
        members["digitaal.pdf"] = signed_digitally(meeting("20 mei 2025", signature=""), "H. Mulder")
        members["grijs.jpg"] = papers.grey_photo(meeting("21 mei 2025", signature="____________________"))
        members["certificaat.pdf"] = certificate(
            "de cursus autisme op het werk", "12 maart 2024", "Studiebelasting: 8 SBU",
            more="Dit is een digitaal gegenereerd bewijs en heeft geen handtekening nodig.\n")
        members["cv.pdf"] = pdf(CV)
        members["zelf.pdf"] = pdf("""Verklaring commissielid
J. de Vries was van 1 januari 2024 tot en met 31 december 2024
lid van de commissie vakmanschap van Noloc.
Getekend door medecommissielid:
Naam: J. de Vries
Handtekening: ~
""")
        index = self.index_of(members)
        signature = {code for code in self.codes(index) if code.startswith("sign")}

        def of(path):
            return self.codes(index, path) & signature

        self.assertEqual(of("leeg.pdf"), {"signature_not_seen"})
        self.assertEqual(of("getypt.pdf"), {"signature_typed_only"})
        self.assertEqual(of("krabbel.pdf"), set())
        self.assertEqual(of("digitaal.pdf"), set())
        (mark,) = self.piece(index, "digitaal.pdf")["signature"]["marks"]
        self.assertEqual((mark["kind"], mark["name"]), ("digital", "H. Mulder"))
        self.assertNotEqual(mark["verified"], True)  # nobody knows who that is
        # Of a photo on which nothing is to be told apart nobody says that the signature is not there.
        self.assertFalse(self.codes(index, "grijs.jpg") & {"signature_not_seen", "signature_typed_only"})
        self.assertNotEqual(self.piece(index, "grijs.jpg")["signature"]["state"], "unsigned")
        self.assertFalse([line for line in self.brief().splitlines() if "grijs.jpg" in line and "handtekening" in line.lower()])
        self.assertEqual(of("certificaat.pdf"), set())
        self.assertEqual(of("cv.pdf"), set())
        self.assertEqual(of("zelf.pdf"), {"signer_is_candidate"})
        for finding in index["findings"]:
            if finding["code"] in ("signature_not_seen", "signature_typed_only"):
                self.assertIsNotNone(finding["page"])
                self.assertIsNotNone(finding["box"])
        brief = self.brief()
        asked = [line for line in brief.splitlines() if "handtekening" in line.lower() or "onderteken" in line.lower()]
        self.assertIn("leeg.pdf", brief)
        self.assertFalse([line for line in asked if "certificaat.pdf" in line or "cv.pdf" in line])
        self.assertIn("krabbel.pdf", [entry["path"] for entry in index["entries"]])

    def test_03_a_later_delivery_updates_it_does_not_start_over(self):
        first = {"cv.pdf": pdf(CV), "a.pdf": meeting("14 mei 2025"), "b.pdf": meeting("3 juni 2025", signature="______"),
                 "c.pdf": certificate("de workshop rouw", "5 maart 2024", "3 lesuren")}
        second = {"cv.pdf": first["cv.pdf"], "intervisie mei.pdf": first["a.pdf"],
                  "b.pdf": meeting("3 juni 2025"), "d.pdf": certificate("de training NAH", "9 april 2024", "12 SBU")}
        before = self.index_of(first)
        self.say_agreed(before, "a.pdf")
        after = self.index_of(second)
        bytes_of = (self.out / "portfolios/a/index.json").read_bytes()
        states = {(change["state"], change["path"]) for change in after["earlier_delivery"]["files"]}
        self.assertEqual(states, {("same", "cv.pdf"), ("renamed", "intervisie mei.pdf"), ("changed", "b.pdf"),
                                  ("added", "d.pdf"), ("withdrawn", None)})
        for path, was in (("cv.pdf", "cv.pdf"), ("intervisie mei.pdf", "a.pdf")):
            self.assertEqual(self.piece(after, path)["document"], self.piece(before, was)["document"])
        self.assertIn("signature_not_seen", self.codes(before, "b.pdf"))
        self.assertIn(("signature_not_seen", "b.pdf"),
                      {(solved["code"], solved["path"]) for solved in after["earlier_delivery"]["solved"]})
        self.assertIn("Sinds de vorige levering", self.show())
        kept = self.piece(after, "intervisie mei.pdf")["id"]  # under its new name
        self.assertEqual([(review["piece"], review["found"]) for review in after["reviews"]], [(kept, "same_paper")])
        self.run_inbox("--register", self.folder / "register.csv", "--quiet", "--again")
        self.assertEqual((self.out / "portfolios/a/index.json").read_bytes(), bytes_of)

    def test_04_no_service_number_travels_further(self):
        number, by_accident = "123456782", "111222333"
        spelled = "[ .-]?"
        members = {
            f"loonstrook_{number}.pdf": pdf("Loonstrook maart 2025\nWerkgever: Stap Verder\nBSN: 123.456.782\n"
                                           "Brutoloon 3.211,00\nLoonheffing 801,00\nNetto uit te betalen 2.410,00\n"),
            "paspoort.pdf": scan(pdf(f"Paspoort\nKoninkrijk der Nederlanden\nNaam: de Vries\nGeboortedatum 04 MRT 1971\n"
                                     f"Burgerservicenummer {number}\nDocumentnummer NX1RLD5P4\n", size=16)),
            "certificaat.pdf": certificate("de cursus autisme", "12 maart 2024", "8 SBU",
                                           more=f"Certificaatnummer {by_accident}\n"),
        }
        index = self.index_of(members)
        held = {piece["type"] for piece in index["pieces"] if piece["document"] in
                {document["id"] for document in index["documents"] if not document["entry"].startswith("certificaat")}}
        self.assertEqual(held, {"identity_or_payroll"})
        suspected = [finding for finding in index["findings"] if finding["entry"] == "certificaat.pdf"
                     and finding["code"] == "bsn_suspected"]
        self.assertTrue(suspected, self.codes(index))
        for path in self.out.rglob("*"):
            for secret in (number, by_accident):
                pattern = re.compile(spelled.join(secret).encode())
                self.assertIsNone(pattern.search(os.fsencode(path.name)), path)
                if path.is_file():
                    self.assertIsNone(pattern.search(path.read_bytes()), path)
        self.assertNotIn(number, self.result.stdout + self.result.stderr + self.show())
        self.assertEqual([path for path in self.out.rglob("*") if path.name.startswith((".work", ".intake-"))], [])

    # ------------------------------------------------------------------------ assessor

    def test_05_the_year_decides_and_the_text_may_not(self):
        members = {"cv.pdf": pdf(CV), "i1.pdf": meeting("14 mei 2025"), "i2.pdf": meeting("3 juni 2025"),
                   "i3.pdf": meeting("10 september 2025", own="nee")}
        asked = {"2026-11-30": (3, 2), "2025-12-31": (2, 1), "2027-01-01": (4, 2)}
        for date, (statements, situations) in asked.items():
            index = self.index_of(members, date=date)
            (present,) = self.checks(index, "A3.1.statement", "present")
            self.assertIn(f"van {statements} ", present["because"]["nl"].replace("3 gezien", "3 van 3 gezien") + " ", date)
            own = self.checks(index, "A3.1.statement", "own_situations")[0]
            self.assertIn(f"2 van {situations} ", own["because"]["nl"])
            self.assertEqual("a2_applicability_ambiguous" in self.codes(index), date.startswith("2026"))
            a2_asked = ("evidence_not_seen", "A2.report") in {(finding["code"], finding["criterion"])
                                                              for finding in index["findings"]}
            self.assertEqual(a2_asked, date.startswith("2027"), date)
            if date.startswith("2026"):
                shown = self.show()
                self.assertIn("vrijgesteld", shown)
                self.assertIn("verplicht", shown)
                self.assertNotIn("Verantwoordingsverslag", self.brief())
        self.assertIn("year_without_rule", self.codes(self.index_of(members, date="2023-06-01")))

        six_more = {f"m{month}.pdf": meeting(f"{month} maart 2026", own="nee") for month in range(10, 16)}
        index = self.index_of(members | six_more)
        self.assertEqual((self.category(index, "B2")["lower"], self.category(index, "B2")["upper"]), (10, 12))
        self.assertIn("b2_exclusion_count_ambiguous", self.codes(index))

    def test_06_points_with_their_unit_and_the_doubt_visible(self):
        same = {"w1.pdf": "Duur: anderhalf uur", "w2.pdf": "Duur: 1,5 uur", "w3.pdf": "Duur: 1½ uur", "w4.pdf": "09.30-11.00 uur"}
        members = {name: certificate(f"het webinar {number}e ronde", f"{number}-03-2025", text)
                   for number, (name, text) in enumerate(same.items(), 12)}
        members["studiedag.pdf"] = certificate("de studiedag Werk en rouw", "12-03-2025 om 12.30 uur",
                                               "Omvang: 2 dagdelen, 09.30-16.30, 6 contacturen",
                                               more="Geaccrediteerd door Registerplein: 7 punten\n")
        members["leergang.pdf"] = certificate("de leergang Arbeidsdeskundige", "5 juni 2025", "Omvang 10 EC")
        index = self.index_of(members)
        amounts = set()
        for name in same:
            (quantity,) = self.piece(index, name)["fields"]["quantity"]
            amounts.add(float(quantity["value"]) * (60 if quantity["unit"] == "clock_hour" else 1))
        self.assertEqual(amounts, {90})
        day = self.activity(index, "studiedag.pdf")
        self.assertEqual((day["lower"], day["upper"]), (6, 6))
        units = {(quantity["unit"], quantity["value"]) for quantity in self.piece(index, "studiedag.pdf")["fields"]["quantity"]}
        self.assertLessEqual({("half_day", "2"), ("contact_hour", "6")}, units)
        self.assertEqual([date["value"] for date in self.piece(index, "studiedag.pdf")["dates"]], ["2025-03-12"])
        questions = {question["code"] for question in day["open_questions"]}
        self.assertLessEqual({"activity_form_ambiguous", "study_load_not_stated"}, questions)
        self.assertIn("foreign_points_printed", self.codes(index, "studiedag.pdf"))
        (credits,) = self.piece(index, "leergang.pdf")["fields"]["quantity"]
        self.assertEqual((credits["value"], credits["unit"]), ("10", "ec"))
        self.assertEqual(self.activity(index, "leergang.pdf")["lower"], 0)
        effects = [question["effect"] for question in index["points"]["open_questions"]]
        self.assertEqual(effects, sorted(effects, reverse=True))
        self.assertTrue(effects)
        for sums in [*index["points"]["categories"], index["points"]["total"]]:
            self.assertLessEqual(sums["lower"], sums["upper"])
        self.assertEqual(len(self.rows("points.csv")), len(index["points"]["activities"]))
        self.assertRegex(self.show(), r"Totaal +\d+ tot \d+")

    def test_07_from_a_statement_in_the_index_to_the_place_on_the_page(self):
        titles = ["de cursus autisme", "de training NAH", "de workshop rouw en werk", "de opleiding jobcoach", "het congres Werk"]
        pages = []
        for number, title in enumerate(titles):
            first = CERTIFICATE.format(name="J. de Vries", what=title, day=f"{number + 3} maart 2024", how_much="Omvang: 8 SBU")
            pages.append(first)
            if number in (0, 3):
                pages.append("")  # a blank back
            if number == 3:
                pages[-1] = "Bijlage bij het bewijs\nPagina 2 van 2\nModules: intake, begeleiding, nazorg\n"
        index = self.index_of({"alles.pdf": scan(pdf(*pages, size=14)), "verslag.docx": docx([
            "Reflectieverslag", "Beschrijf de betekenisvolle situatie waarop je hebt gereflecteerd",
            "Ik begeleidde een cliënt met een psychose die op het werk vastliep. Ik voelde mij machteloos en dacht dat ik faalde.",
            "Wat maakte dat jij juist op deze situatie wilde reflecteren?", "Het raakte mij omdat ik dit vaker heb.",
            "Welke inzichten heeft de bespreking opgeleverd?", "Ik heb geleerd om eerder hulp te vragen.",
            "Wat betekenen de inzichten voor je handelen?", "Ik ga het voortaan anders doen. Dit raakt aan het beroepsprofiel."])})
        (document,) = [document for document in index["documents"] if document["entry"] == "alles.pdf"]
        ranges = [(piece["first_page"], piece["last_page"]) for piece in index["pieces"] if piece["document"] == document["id"]
                  and piece["type"] != "other"]
        self.assertEqual(len(ranges), 5)
        self.assertEqual([first for first, _ in ranges], [1, 3, 4, 5, 7])
        self.assertEqual(ranges[3], (5, 6))
        for piece in index["pieces"]:
            if piece["type"] != "other":
                self.assertTrue(piece["because"], piece["id"])
            for fact in [*piece["dates"], *[one for values in piece["fields"].values() for one in values]]:
                self.assertGreaterEqual(fact["page"], 1)
                self.assertIsNotNone(fact["box"])
                self.assertTrue(fact["text"])
                self.assertTrue(0 < fact["confidence"] <= 1)
        sources = {page["text_source"] for page in document["pages"] if page["words"]}
        self.assertEqual(sources, {"ocr"})
        report = self.criterion(index, "A3.2.report")
        self.assertEqual(report["status"], "seen")
        self.assertTrue(self.checks(index, "A3.2.report", "questions"))
        for name in ("index.json", "index.html", "brief.txt"):
            self.assertNotIn("psychose", (self.out / "portfolios/a" / name).read_text(), name)

    def test_08_whose_document_is_it_and_who_appears_in_it(self):
        members = {f"{number}.pdf": certificate(f"de cursus {what}", f"{number + 4} maart 2024", "Studiebelasting: 8 SBU", name=name)
                   for number, (name, what) in enumerate([
                       ("J. de Vries", "autisme"), ("mw. J. v.d. Berg", "rouw"), ("Joke de Vries", "schulden"),
                       ("P. de Vries", "verzuim")])}
        members["scan.pdf"] = scan(members["0.pdf"])
        members["intervisie.pdf"] = meeting("14 mei 2025", by="A. Assessor-Bakker")
        members["geboortenaam.pdf"] = meeting("4 juni 2025", name="mw. J. de Vries")
        members["partnernaam.pdf"] = meeting("2 juli 2025", name="Joke v.d. Berg")
        members["ander.pdf"] = meeting("3 september 2025", name="P. de Vries")
        index = self.index_of(members, name="Johanna (Joke) van den Berg-de Vries", birth_name="de Vries",
                              assessors="A. Assessor-Bakker")
        for path in ("0.pdf", "1.pdf", "2.pdf"):
            self.assertNotIn("other_name_seen", self.codes(index, path), path)
        self.assertIn("other_name_seen", self.codes(index, "3.pdf"))
        self.assertEqual((self.activity(index, "3.pdf")["lower"], self.activity(index, "3.pdf")["upper"]), (0, 8))
        self.assertIn("assessor_named_in_evidence", self.codes(index, "intervisie.pdf"))
        why = {one["piece"]: one["because"]["nl"] for one in self.checks(index, "A3.1.statement", "holder")}
        for path, reason in (("geboortenaam.pdf", "naam en voornaam of voorletters als in het register"),
                             ("partnernaam.pdf", "achternaam en voornaam of voorletters als in het register"),
                             ("ander.pdf", "lijkt een andere")):
            self.assertIn(reason, why[self.piece(index, path)["id"]], path)
        copy = self.piece(index, "scan.pdf")
        self.assertTrue(self.codes(index, "scan.pdf") & {"possible_duplicate", "duplicate_piece"}, copy)
        self.assertEqual(index["points"]["total"]["lower"], 24)

    def test_09_the_right_date_out_of_five(self):
        five = """Certificaat
Academie Werkvloer verklaart dat J. de Vries, geboren op 4 maart 1971,
heeft deelgenomen aan de training oplossingsgericht werken
op 12 en 13 maart 2023. Studiebelasting: 16 SBU
Afgegeven te Utrecht op 2 mei 2023
Geldig tot 1 mei 2028
Afgedrukt op 7 januari 2026
"""
        members = {
            "vijf.pdf": pdf(five),
            "engels.pdf": pdf("Certificate of attendance\nThis certifies that J. de Vries attended the course Coaching at work\n"
                              "on 03/04/2023. Study load: 6 hours\n"),
            "eerste.pdf": certificate("de cursus autisme", "30 november 2022", "8 SBU"),
            "te_vroeg.pdf": certificate("de cursus schulden", "23 november 2022", "8 SBU"),
            "over_de_rand.pdf": pdf("Bewijs van deelname\nJ. de Vries heeft deelgenomen aan de opleiding jobcoach\n"
                                    "van september 2022 tot maart 2023. Studielast: 80 SBU\n"),
            "kan_niet.pdf": certificate("de cursus rouw", "31-02-2024", "8 SBU"),
        }
        members["najaar.pdf"] = pdf("Bewijs van deelname\nJ. de Vries heeft in het najaar 2022\ndeelgenomen aan de cursus verzuim.\n8 SBU\n")
        index = self.index_of(members)
        dates = self.piece(index, "vijf.pdf")["dates"]
        roles = {date["value"]: date["role"] for date in dates}
        events = [(date["value"], date["end"]) for date in dates if date["role"] == "event"]
        self.assertIn(events, ([("2023-03-12", "2023-03-13")], [("2023-03-12", None), ("2023-03-13", None)]))
        self.assertEqual({roles[value] for value in ("1971-03-04",)}, {"birth"})
        self.assertEqual(roles["2023-05-02"], "issued")
        self.assertEqual(roles["2028-05-01"], "expiry")
        self.assertEqual(roles["2026-01-07"], "printed")
        (english,) = self.piece(index, "engels.pdf")["dates"]
        self.assertEqual({english["value"], english["other_reading"]}, {"2023-04-03", "2023-03-04"})
        (autumn,) = self.piece(index, "najaar.pdf")["dates"]
        self.assertIsNotNone(autumn["end"])
        self.assertIn("date_near_window_edge", self.codes(index, "eerste.pdf"))
        self.assertIn("date_near_window_edge", self.codes(index, "te_vroeg.pdf"))
        self.assertIn("activity_across_window_edge", self.codes(index, "over_de_rand.pdf"))
        self.assertIn("date_implausible", self.codes(index, "kan_niet.pdf"))
        self.assertEqual(self.activity(index, "kan_niet.pdf")["lower"], 0)
        self.assertEqual(self.activity(index, "vijf.pdf")["lower"], 16)

    # ------------------------------------------------------------------------ administrator

    def test_10_reproducible_and_auditable(self):
        members = {"cv.pdf": pdf(CV), "i.pdf": scan(meeting("14 mei 2025", name="Joke de Vries")),
                   "c.pdf": certificate("de cursus rouw", "5 maart 2024", "8 SBU")}
        index = self.index_of(members, arguments=("--jobs", "1"))
        program = index["program"]
        self.assertTrue(program["version"])
        for name in ("frameworks/noloc-rj-2023.toml", "office.toml", "intake.toml", "word_groups.toml", "document_types/cv.toml"):
            self.assertRegex(program["digests"][name], "^[0-9a-f]{64}$")
        for name in ("poppler", "tesseract", "nld.traineddata", "eng.traineddata", "libzip"):
            self.assertTrue(program["versions"][name])
        self.assertEqual(index["framework"], "noloc-rj-2023")
        self.assertIn("decisions", index)
        # Another machine: another folder, time zone, language and number of workers.
        other = self.folder / "elders"
        result = intake("run", self.inbox, "--out", other, "--register", self.folder / "register.csv", "--jobs", "3",
                        env=os.environ | {"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8"})
        self.assertEqual(result.returncode, 0, result.stderr)
        for path in (self.out / "portfolios").rglob("*"):
            if path.is_file():
                self.assertEqual(path.read_bytes(), (other / path.relative_to(self.out)).read_bytes(), path.name)
        for text in ((other / "intake.log").read_text(), result.stderr, result.stdout):
            self.assertNotRegex(text, "Vries|Mulder|Werkvloer|intervisie")
        today = datetime.date.today().isoformat()
        self.assertNotIn(today, (self.out / "portfolios/a/index.json").read_text())
        self.assertNotIn(str(self.folder), (self.out / "portfolios/a/index.json").read_text())

    def test_11_the_framework_changes_without_a_programmer(self):
        program = self.folder / "program"
        program.mkdir()
        for name in ("portfolio-intake", "portfolio-intake-reader"):
            os.symlink(BUILD / name, program / name)
        shutil.copytree(ROOT / "config", program / "config")
        framework = program / "config/frameworks/noloc-rj-2023.toml"
        whole = framework.read_text()
        make_zip(self.inbox / "a.zip", {"cv.pdf": pdf(CV)})

        def run(out="uit", *more):
            return intake("run", self.inbox, "--out", self.folder / out, "--config", program / "config", "--quiet", *more)

        self.assertEqual(run().returncode, 0)
        mistakes = {
            "wrong key": (r"^maximum = 30", "maks = 30"),
            "unknown unit": (r'unit = "study_load_hour"', 'unit = "studiepunt"'),
            "a rule of no category": (r'^category = "B1"', 'category = "B9"'),
            "cap below a minimum": (r"^minimum = 30", "minimum = 30\nmaximum = 20"),
            "a gap in a schedule": (r"from_year = 2026", "from_year = 2028"),
            "an overlap in a schedule": (r"from_year = 2026", "from_year = 2025"),
            "a clause that the text does not hold": (r"25 PE-punten per boek", "20 PE-punten per boek"),
        }
        for what, (pattern, wrong) in mistakes.items():
            changed, count = re.subn(pattern, wrong, whole, count=1, flags=re.MULTILINE)
            self.assertEqual(count, 1, what)
            framework.write_text(changed)
            result = run(what)
            self.assertEqual(result.returncode, 2, what)
            self.assertRegex(result.stderr, r"noloc-rj-2023\.toml:\d+", what)
            self.assertEqual(list((self.folder / what).glob("portfolios/*")), [], what)
        # Two versions side by side: which one holds is told by the date.
        framework.write_text(whole.replace("valid_from = 2023-01-01", "valid_from = 2023-01-01\nvalid_to = 2026-12-31", 1))
        later = whole.replace("valid_from = 2023-01-01", "valid_from = 2027-01-01", 1)
        later = later.replace('id = "noloc-rj-2023"', 'id = "noloc-rj-2027"', 1)
        (framework.parent / "noloc-rj-2027.toml").write_text(later.replace("edge_days = 14", "edge_days = 7", 1))
        make_zip(self.inbox / "b.zip", {"cv.pdf": pdf(CV)})
        register = self.folder / "register.csv"
        register.write_text("portfolio,candidate_number,name,recertification_date\n"
                            "a,1,J. de Vries,2026-11-30\nb,2,J. de Vries,2027-03-01\n")
        result = run("twee", "--register", register)
        self.assertEqual(result.returncode, 0, result.stderr)
        found = indexes(self.folder / "twee")
        self.assertEqual((found["a"]["framework"], found["b"]["framework"]), ("noloc-rj-2023", "noloc-rj-2027"))

    def test_12_bounded_work_no_surprises(self):
        # Ten thousand files take a slow machine minutes: here fewer are too many.
        strict = self.settings("entries = 10000", "entries = 200")
        many = {f"{number}.txt": f"brief {number}" for number in range(300)}
        self.night({"veel": many, "a": {"cv.pdf": pdf(CV), "scan.pdf": scan(meeting("14 mei 2025"))}}, expect=1,
                   arguments=("--config", strict))
        found = indexes(self.out)
        self.assertIn("limit", " ".join(self.codes(found["veel"])))
        self.assertEqual(self.piece(found["a"], "scan.pdf")["type"], "reflection_statement")
        expected = (self.out / "portfolios/a/index.json").read_bytes()
        # Killed, and started again.
        shutil.rmtree(self.out)
        run = subprocess.Popen(command("run", self.inbox, "--out", self.out, "--register", self.folder / "register.csv",
                                       "--quiet", "--config", strict))
        time.sleep(1)
        run.send_signal(signal.SIGKILL)
        run.wait()
        self.run_inbox("--register", self.folder / "register.csv", "--quiet", "--config", strict, expect=1)
        self.assertEqual((self.out / "portfolios/a/index.json").read_bytes(), expected)

    def test_12_without_recognition_a_scan_is_not_read_and_nothing_is_said_to_be_missing_from_it(self):
        text_only = self.settings('["nld", "eng"]', "[]")
        self.night({"a": {"cv.pdf": pdf(CV), "scan.pdf": scan(meeting("14 mei 2025"))}}, arguments=("--config", text_only))
        index = indexes(self.out)["a"]
        self.assertEqual(self.piece(index, "cv.pdf")["type"], "cv")
        said = [finding for finding in index["findings"] if finding["entry"] == "scan.pdf"]
        self.assertEqual([finding["code"] for finding in said], ["entry_not_recognised"], said)
        self.assertIn("geen OCR-model", said[0]["text"]["nl"])
        self.assertNotIn("not_seen", [criterion["status"] for criterion in index["criteria"] if criterion["id"].startswith("A3.1")])


if __name__ == "__main__":
    unittest.main()
