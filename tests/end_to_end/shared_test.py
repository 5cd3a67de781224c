#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One certificate twice: within a portfolio it counts once, across portfolios the office hears of it and nobody else."""

import csv
import io
import random
import unittest

from PIL import Image, ImageDraw, ImageFont

from intake import Case, indexes, intake, make_zip

LINES = ["Bewijs van deelname", "", "Academie Voorbeeld verklaart dat", "mevrouw J. Proefpersoon", "heeft deelgenomen aan de training",
         "Luisteren naar werkgevers", "gehouden te Utrecht op {day}.", "De training duurde zes contacturen en werd",
         "verzorgd door twee ervaren docenten.", "", "K. Voorbeeldsma, directeur"]
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def certificate(day, dpi=200, askew=0.0, quality=90):
    """The paper as a photo or scan: darker, noisier and more askew than the one before."""
    page = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 255)
    draw = ImageDraw.Draw(page)
    for at, line in enumerate(LINES):
        font = ImageFont.truetype(FONT, round((0.36 if at == 0 else 0.19) * dpi))
        draw.text((dpi, (1.2 + 0.6 * at) * dpi), line.format(day=day), font=font, fill=20)
    page = page.rotate(askew, fillcolor=255, resample=Image.Resampling.BICUBIC)
    if askew:
        noise = random.Random(dpi)
        for _ in range(dpi * 4):
            page.putpixel((noise.randrange(page.width), noise.randrange(page.height)), noise.randrange(60, 200))
    stream = io.BytesIO()
    page.save(stream, "JPEG", quality=quality, dpi=(dpi, dpi))
    return stream.getvalue()


class Shared(Case):
    def rows(self):
        text = (self.out / "shared.csv").read_bytes().decode("utf-8-sig")
        return list(csv.DictReader(text.splitlines(), delimiter=";"))

    def test_one_paper_scanned_twice(self):
        first, again = certificate("12 maart 2024"), certificate("12 maart 2024", 240, 0.7, 45)
        other_day = certificate("14 maart 2024", 240, -0.5, 60)
        make_zip(self.inbox / "een.zip", {"scan.jpg": first, "foto.jpg": again, "tweede dag.jpg": other_day})
        make_zip(self.inbox / "twee.zip", {"van een ander.jpg": certificate("12 maart 2024", 180, -0.4, 70)})
        self.run_inbox()
        een = indexes(self.out)["een"]
        path = {document["id"]: document["entry"] for document in een["documents"]}
        like = {path[piece["document"]]: piece["duplicate_of"] for piece in een["pieces"]}
        self.assertEqual(like, {"scan.jpg": None, "foto.jpg": "d1.1", "tweede dag.jpg": None})
        self.assertEqual([piece["looks_like"] for piece in een["pieces"]], [None] * 3)
        self.assertIn("duplicate_piece", [finding["code"] for finding in een["findings"]])
        self.assertIn("Dit is stuk d1.1", intake("show", self.out, "een").stdout)

        rows = self.rows()
        self.assertEqual([(row["portfolio"], row["bestand"], row["ook in portfolio"], row["code"]) for row in rows],
                         [("een", "scan.jpg", "twee", "paper")])
        # Nothing of one portfolio tells of the other.
        for name, other in (("een", "van een ander"), ("twee", "scan.jpg")):
            for path in (self.out / "portfolios" / name).iterdir():
                if path.is_file():
                    self.assertNotIn(other.encode(), path.read_bytes(), path.name)

        # The same list where nothing is read again, and from the indexes alone.
        list_before = (self.out / "shared.csv").read_bytes()
        self.run_inbox()
        self.assertEqual((self.out / "shared.csv").read_bytes(), list_before)
        (self.out / "shared.csv").unlink()
        self.assertEqual(intake("collect", self.out).returncode, 0)
        self.assertEqual((self.out / "shared.csv").read_bytes(), list_before)


if __name__ == "__main__":
    unittest.main()
