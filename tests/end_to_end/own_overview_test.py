#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The candidate's own overview of points, whatever it is made with, stands beside what was counted and changes none of it but
the category, which is the one that the candidate gave."""

import csv
import io
import unittest

from intake import Case, intake
from papers import docx, pdf, pdf_table, scan, xlsx

RECERTIFIED = "2026-11-30"
ROWS = [
    ["Datum", "Cat.", "Activiteit", "Organisatie", "PE-punten"],
    ["12-03-2024", "1", "Training oplossingsgericht werken met mensen die vastlopen", "Academie Werkvloer, locatie Zwolle", "12"],
    ["5 juni 2024", "1", "Webinar Participatiewet en de gevolgen voor de werkgever", "Divosa", "2"],
    ["21-11-2024", "3", "Nationaal congres Rouw en werk, met twee deelsessies",
     "Stichting Rouw in bedrijf en de Hogeschool Windesheim", "6"],
    ["14-05-2025", "2", "Intervisie met collega's van de groep Zwolle", "Eigen groep", "2"],
    ["3-6-2025", "2", "Intervisie", "Eigen groep", "2"],
    ["", "", "Totaal", "", "24"],
]
PROOF = "Bewijs van deelname\nJ. de Vries heeft deelgenomen aan {what}\nop {day} te Zwolle.\nOmvang: {much}\n"
MEETING = """Verklaring deelname intervisie
Naam deelnemer: J. de Vries
Datum bijeenkomst: {day}
Begeleider: H. Mulder
Zelf een onderwerp ingebracht: ja
Handtekening begeleider: ____________________~
"""
DAYS = ["14 mei 2025", "3 juni 2025", "1 juli 2025", "2 september 2025", "3 oktober 2025", "4 november 2025"]
TRAINING, WEBINAR, CONGRESS = "b/training.pdf", "b/webinar.pdf", "b/congres.pdf"


def evidence():
    proofs = {TRAINING: ("de training Oplossingsgericht werken", "12-03-2024", "16 SBU"),
              WEBINAR: ("het webinar Participatiewet", "5 juni 2024", "2 lesuren"),
              CONGRESS: ("het congres Rouw en werk", "21 november 2024", "1 dag")}
    members = {path: pdf(PROOF.format(what=what, day=day, much=much)) for path, (what, day, much) in proofs.items()}
    return members | {f"a/intervisie {number}.pdf": pdf(MEETING.format(day=day)) for number, day in enumerate(DAYS)}


def overviews():
    table = pdf_table("Overzicht PE-punten J. de Vries", ROWS, [68, 34, 150, 120, 66])
    numbers = [[int(text) if text.isdigit() and column == 4 else text for column, text in enumerate(row)] for row in ROWS]
    return {"overzicht.xlsx": xlsx([["Overzicht PE-punten"], *numbers]),
            "overzicht.docx": docx(["Overzicht PE-punten"], ROWS),
            "overzicht.pdf": table,
            "gescand.pdf": scan(table, dpi=300, noise=2, skew=0.2)}


class OwnOverview(Case):
    def test_a_claim_stands_beside_the_bounds(self):
        without = self.index_of(evidence(), RECERTIFIED)
        for name, overview in overviews().items():
            with self.subTest(name):
                self.check(self.index_of(evidence() | {name: overview}, RECERTIFIED), without, name)

    def check(self, index, without, name):
        (document,) = [document["id"] for document in index["documents"] if document["entry"] == name]
        lines = [(line["unit"], line["value"]) for piece in index["pieces"] if piece["document"] == document
                 for line in piece["fields"].get("claimed_points", [])]
        points = index["points"]
        self.assertEqual([points for _, points in lines], ["12", "2", "6", "2", "2", "24"])
        sums = {sums["id"]: sums["claimed"] for sums in points["categories"]}
        if name != "gescand.pdf":  # there a lone "1" is a line of the table
            self.assertEqual([unit for unit, _ in lines], ["row B1", "row B1", "row B3", "row B2", "row B2", "total"])
            self.assertEqual(sums["B1"], 14)
        self.assertEqual(sums | {"B1": 14}, {"B1": 14, "B2": 4, "B3": 6, "B4": None, "B5": None, "B6": None})
        self.assertEqual(points["total"]["claimed"], 24)

        # Nothing that was counted is another for it but where it counts, and the overview is no evidence.
        placed = {"B1": (18, 18), "B3": (6, 6)}
        for sums, before in zip([*points["categories"], points["total"]],
                                [*without["points"]["categories"], without["points"]["total"]]):
            bounds = placed.get(sums["id"], (before["lower"], before["upper"]))
            self.assertEqual((sums["lower"], sums["upper"]), bounds, sums["id"])
        self.assertEqual(len(points["activities"]), len(without["points"]["activities"]))
        self.assertFalse([activity for activity in points["activities"]
                          if any(piece.startswith(document + ".") for piece in activity["pieces"])])

        claimed = {activity["title"]: activity["claimed"] for activity in points["activities"]}
        self.assertEqual(claimed, {"Oplossingsgericht werken": 12, "Participatiewet": 2, "Rouw en werk": 6, None: 4})  # the meetings
        differs = [finding for finding in index["findings"] if finding["code"] == "claim_differs"]
        self.assertIn("opgave 12, geteld 16", " ".join(finding["text"]["nl"] for finding in differs))
        rows = csv.DictReader(io.StringIO((self.out / "points.csv").read_text(encoding="utf-8-sig")), delimiter=";")
        (training,) = [row for row in rows if "Oplossingsgericht werken" in row.values()]
        self.assertIn("12", training.values())
        # The meetings are called what the framework calls them, in the language that is asked.
        for lang, title in (("en", "Supervision, peer review, coaching or quality circle"),
                            ("nl", "Deelname aan supervisie, intervisie, coaching en/of kwaliteitskring")):
            self.assertEqual(intake("collect", self.out, "--lang", lang).returncode, 0)
            self.assertIn(title, (self.out / "points.csv").read_text(encoding="utf-8-sig"))
        self.assertIn("opgave 24", intake("show", self.out, "a").stdout)


if __name__ == "__main__":
    unittest.main()
