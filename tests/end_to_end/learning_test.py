#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an office corrects is learned: papers like those get that type, others stay, and it can be undone."""

import hashlib
import json
import re
import subprocess
import sys
import unittest

from intake import Case, ROOT, indexes, intake, make_zip

# How a neighbourhood centre notes who was there, in its own words. The program does not know such a paper.
FORM = """Bonnetje voor je map - huiskamer Het Anker

naam: {name}
geweest op: {day}
blok: {part}
zaal: {room}

thema: {topic}
uurtjes {hours}

stempel balie
niet kwijtraken, we maken geen nieuwe
"""
CV = """Curriculum vitae

Naam: {name}
Woonplaats: {town}

Werkervaring
2016 - heden  Jobcoach bij {employer}
2009 - 2016   Consulent bij de gemeente {town}

Opleiding
2005 - 2009  Sociaal Pedagogische Hulpverlening, {town}
"""
LETTER = """Beste {name},

In de bijlage vind je de rekening voor de huur van de ruimte in {town}. Graag overmaken voor het eind van de maand.
Factuurnummer 2024-{number}, bedrag 45 euro, btw 9,45.

Groet van {employer}
"""
PEOPLE = [
    ("Rik Jansma", "4 juni 2023", "middag", "boven", "autisme en de eerste werkdag", "3", "Zwolle", "Werkpad"),
    ("Karin Teunissen", "12-3-2024", "ochtend", "tuinkamer", "de werkgever die niet terugbelt", "2", "Almelo", "Stapvoets"),
    ("Yusuf Demir", "9 nov 2024", "avond", "boven", "loonwaarde, hoe leg je dat uit", "2,5", "Deventer", "Aan de slag"),
    ("Mieke Bos", "14 feb. 2023", "middag", "keuken", "grenzen stellen zonder ruzie", "3", "Kampen", "Bos coaching"),
    ("Ton Verhagen", "21/09/2023", "ochtend", "boven", "schulden en toch aan het werk", "2", "Meppel", "De Schakel"),
    ("Els Koster", "30 mei 2024", "avond", "tuinkamer", "praten met het uwv", "2", "Raalte", "Koster en Co"),
    ("Bram Hofman", "7-12-2022", "middag", "keuken", "jobcarving bij de bakker", "3", "Hattem", "Werkwijs"),
    ("Anja Prins", "18 april 2025", "ochtend", "boven", "na een burn-out weer opbouwen", "2,5", "Ommen", "Prins werkt"),
]
CORRECTED = 4  # of these people


class Learning(Case):
    def setUp(self):
        super().setUp()
        for number, (name, day, part, room, topic, hours, town, employer) in enumerate(PEOPLE):
            words = {"name": name, "day": day, "part": part, "room": room, "topic": topic, "hours": hours, "town": town,
                     "employer": employer, "number": 100 + number}
            make_zip(self.inbox / f"p{number}.zip",
                     {"bonnetje.txt": FORM.format(**words), "cv.txt": CV.format(**words), "mail.txt": LETTER.format(**words)})
        self.run_inbox("--quiet")
        self.before = self.published()

    def published(self):
        return {str(path.relative_to(self.out)): path.read_bytes()
                for path in sorted((self.out / "portfolios").rglob("*")) if path.is_file()}

    def types(self, file):
        """Of the paper of that name, by portfolio."""
        found = {}
        for name, index in indexes(self.out).items():
            document = next(entry["document"] for entry in index["entries"] if entry["path"] == file)
            found[name] = next(piece["type"] for piece in index["pieces"] if piece["document"] == document)
        return found

    def say(self, portfolio, *words):
        """`words`: the file in the ZIP, and what somebody says of it."""
        index = json.loads((self.out / f"portfolios/{portfolio}/index.json").read_text())
        reviews = []
        for file, word in words:
            entry = next(entry for entry in index["entries"] if entry["path"] == file)
            piece = next(piece for piece in index["pieces"] if piece["document"] == entry["document"])
            reviews.append({"about": {"entry_sha256": entry["sha256"], "first_page": piece["first_page"],
                                      "last_page": piece["last_page"], "text_sha256": piece["text_sha256"],
                                      "file": entry["path"]},
                            "who": "MV", "when": "2026-11-26T09:30:00Z", **word})
        (self.out / f"review/{portfolio}.json").write_text(
            json.dumps({"schema": "portfolio-intake/review/1", "portfolio": portfolio, "reviews": reviews}))

    def correct_forms(self):
        for number in range(CORRECTED):
            self.say(f"p{number}", ("bonnetje.txt", {"kind": "other_type", "type": "attendance_proof"}),
                     ("cv.txt", {"kind": "accept"}))

    def learn(self, *arguments, expect=0):
        result = intake("learn", self.out, *arguments)
        self.assertEqual(result.returncode, expect, result.stdout + result.stderr)
        for line in result.stdout.splitlines():
            if str(self.folder) not in line:  # the folder of a test is longer than that of an office
                self.assertLessEqual(len(line), 80, line)
        return result.stdout

    def test_papers_like_the_corrected_ones_are_named_so_and_it_can_be_undone(self):
        self.assertNotIn("attendance_proof", self.types("bonnetje.txt").values())
        cvs, letters = self.types("cv.txt"), self.types("mail.txt")
        self.assertEqual(set(cvs.values()), {"cv"})
        self.correct_forms()
        told = self.learn()
        self.assertIn("versie 1, van 4 correcties en 4 keer 'akkoord'", told)
        self.assertIn("--undo", told)
        changed = re.findall(r"(\d+)  .* *→ Bewijs van deelname", told)
        self.assertEqual(sum(map(int, changed)), 8, told)
        model = (self.out / "model/1.txt").read_bytes()
        for name in ("Wit", "Anker", "Zwolle"):
            self.assertNotIn(name.lower().encode(), model.lower())

        self.run_inbox("--quiet")
        self.assertEqual(sorted(self.types("bonnetje.txt").values()), ["attendance_proof"] * 8)
        self.assertEqual((self.types("cv.txt"), self.types("mail.txt")), (cvs, letters))
        index = indexes(self.out)["p7"]
        self.assertEqual(index["program"]["learned"], {"version": 1, "sha256": hashlib.sha256(model).hexdigest()})
        form = next(piece for piece in index["pieces"] if piece["type"] == "attendance_proof")
        self.assertIn("learned: 4 corrections", [reason["cue"] for reason in form["because"]])
        self.assertIn("geleerd van 4 correcties", intake("show", self.out, "p7").stdout)
        self.assertIn("geleerd van 4 correcties", (self.out / "portfolios/p7/index.html").read_text())
        for name in indexes(self.out):
            self.check("index", self.out / f"portfolios/{name}/index.json")

        # The same corrections: nothing new. The same bytes, however it is read.
        learned = self.published()
        self.learn()
        self.assertEqual([path.name for path in sorted((self.out / "model").iterdir())], ["1.txt", "in_force.txt"])
        self.run_inbox("--quiet", "--again", "--jobs", "1")
        self.assertEqual(self.published(), learned)
        self.assertIn("* 1", self.learn("--list"))

        # Undone, and the words withdrawn: as it was before.
        self.learn("--undo")
        for path in (self.out / "review").iterdir():
            path.unlink()
        self.run_inbox("--quiet")
        self.assertEqual(self.published(), self.before)
        self.learn("--undo", expect=2)  # there is nothing more
        self.learn("--use", "1")
        self.run_inbox("--quiet")
        self.assertEqual(sorted(self.types("bonnetje.txt").values()), ["attendance_proof"] * 8)
        self.learn("--use", "2", expect=2)

    def test_nothing_to_learn_from(self):
        self.assertIn("Er is niets om van te leren", self.learn(expect=1))
        self.say("p0", ("cv.txt", {"kind": "accept"}), ("mail.txt", {"kind": "note", "note": "wat is dit"}))
        self.assertIn("Er is niets veranderd", self.learn(expect=1))
        self.assertFalse((self.out / "model").exists())
        self.learn("--corrections", self.folder / "none", expect=2)

    def test_corrections_that_are_wrong_are_refused(self):
        for number in range(len(PEOPLE)):
            self.say(f"p{number}", ("cv.txt", {"kind": "other_type", "type": "diploma"}))
        self.assertIn("Niet geleerd", self.learn(expect=1))
        self.assertFalse((self.out / "model").exists())
        self.run_inbox("--quiet")
        self.assertEqual(set(self.types("cv.txt").values()), {"cv"})

    def test_one_mistaken_correction_moves_nothing_else(self):
        letters = self.types("mail.txt")
        self.correct_forms()
        self.say("p7", ("mail.txt", {"kind": "other_type", "type": "diploma"}))
        told = intake("learn", self.out).stdout  # learned or refused, as the kept examples ask
        if "Niet geleerd" in told:
            self.assertIn("Zonder de correcties naar 'Diploma", told)
        self.run_inbox("--quiet")
        self.assertEqual({**self.types("mail.txt"), "p7": None}, {**letters, "p7": None})

    def test_what_is_not_used_is_named(self):
        self.correct_forms()
        self.say("p5", ("mail.txt", {"kind": "other_type", "type": "oorkonde"}))
        self.say("p6", ("cv.txt", {"kind": "accept"}), ("cv.txt", {"kind": "other_type", "type": "diploma"}))
        (self.out / "review/stuk.json").write_text("{")
        told = self.learn()
        self.assertIn("p5.json: er is geen soort 'oorkonde'", told)
        self.assertIn("p6.json: van één papier zijn verschillende soorten gezegd", told)
        self.assertIn("stuk.json: het is geen geldige JSON", told)
        self.assertIn("van 4 correcties", told)

    def test_a_damaged_model_stops_the_run_and_says_how_to_go_on(self):
        self.correct_forms()
        self.learn()
        path = self.out / "model/1.txt"
        whole = path.read_bytes()
        for broken in (b"", whole[:-200], whole.replace(b"attendance_proof", b"attendance_prooi")):
            path.write_bytes(broken)
            result = self.run_inbox("--quiet", expect=2)
            self.assertIn("--use VERSION", result.stderr)
        self.learn("--use", "0")
        self.run_inbox("--quiet")
        self.assertIsNone(indexes(self.out)["p0"]["program"]["learned"])

    def check(self, schema, path):
        result = subprocess.run([sys.executable, "-B", ROOT / "tests/support/validate.py",
                                 ROOT / f"config/schema/{schema}.json", path],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)


if __name__ == "__main__":
    unittest.main()
