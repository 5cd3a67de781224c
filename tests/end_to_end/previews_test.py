#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Page pictures: what is drawn, what never is, and that they lie as the index says."""

import io
import shutil
import sys
import unittest

from PIL import Image, ImageDraw, ImageFont

from intake import Case, ROOT, indexes, make_zip

HELD_BACK = "identity_or_payroll"
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def certificate(turn=0, number=""):
    """A scan of a certificate, 200 dpi, turned by so many degrees clockwise."""
    page = Image.new("L", (1654, 2339), 250)
    pen = ImageDraw.Draw(page)
    pen.text((200, 250), "Certificaat van deelname", font=ImageFont.truetype(FONT, 64), fill=0)
    lines = ["Hierbij verklaren wij dat E. Voorbeeld heeft deelgenomen", "aan de cursus Motiverende gespreksvoering",
             "op 12 maart 2024 te Utrecht. Omvang: 6 uur.", number, "Opleidingsinstituut Voorbeeld"]
    for at, line in enumerate(lines):
        pen.text((200, 500 + 90 * at), line, font=ImageFont.truetype(FONT, 40), fill=0)
    file = io.BytesIO()
    page.rotate(-turn, expand=True).save(file, "PNG", dpi=(200, 200))
    return file.getvalue()


def pages(index):
    return [(document, page) for document in index["documents"] for page in document["pages"]]


def types_of(index):
    """(document, page) -> type of the piece it belongs to."""
    return {(piece["document"], page): piece["type"] for piece in index["pieces"]
            for page in range(piece["first_page"], piece["last_page"] + 1)}


class Previews(Case):
    def index(self, name):
        return indexes(self.out)[name]

    def picture(self, name, file):
        picture = Image.open(self.out / "portfolios" / name / file)
        picture.load()
        return picture

    def test_pages_of_evidence(self):
        for name in ("a_hoekstra", "i_brandsma", "e_degroot"):
            shutil.copy(ROOT / "samples/inbox" / f"{name}.zip", self.inbox)
        self.run_inbox("--quiet")
        found = crops = 0
        for name, index in indexes(self.out).items():
            types = types_of(index)
            said = set()
            picture_of = {(document["id"], page["number"]): page["preview"] for document, page in pages(index)}
            for piece in index["pieces"]:
                for mark in piece["signature"]["marks"]:
                    self.assertEqual(mark["crop"], picture_of[piece["document"], mark["page"]])
            for finding in index["findings"]:
                if finding["crop"] is not None:
                    document = index["entries"][finding["entry_index"]]["document"]
                    self.assertEqual(finding["crop"], picture_of[document, finding["page"]])
            crops += sum(finding["crop"] is not None for finding in index["findings"])
            for document, page in pages(index):
                is_sheet = index["entries"][document["entry_index"]]["media_type"].startswith(("image/", "application/pdf"))
                if types[document["id"], page["number"]] == HELD_BACK or not is_sheet:
                    self.assertIsNone(page["preview"])
                if page["preview"] is None:
                    continue
                said.add(page["preview"])
                picture = self.picture(name, page["preview"])
                self.assertEqual(picture.format, "JPEG")
                self.assertLessEqual(max(picture.size), 1200)
                self.assertAlmostEqual(picture.width / picture.height, page["width"] / page["height"], delta=0.01)
                self.assertLess((self.out / "portfolios" / name / page["preview"]).stat().st_size, 200_000)
                found += 1
            folder = self.out / "portfolios" / name
            self.assertEqual(said, {str(path.relative_to(folder)) for path in folder.glob("previews/*")})
        self.assertGreater(found, 25)
        self.assertGreater(crops, 0)
        self.assertIn(HELD_BACK, types_of(self.index("i_brandsma")).values(), "nothing to hold back: a poor test")

    def test_pictures_lie_as_the_words_are_read(self):
        make_zip(self.inbox / "een.zip", {f"scan {turn}.png": certificate(turn) for turn in (0, 90, 180, 270)})
        self.run_inbox("--quiet")
        for document, page in pages(self.index("een")):
            picture = self.picture("een", page["preview"])
            self.assertGreater(picture.height, picture.width, document["entry"])
            title = picture.crop((0, 0, picture.width, picture.height // 5))
            empty = picture.crop((0, picture.height * 3 // 5, picture.width, picture.height))
            self.assertLess(title.convert("L").getextrema()[0], 80, document["entry"])
            self.assertGreater(empty.convert("L").getextrema()[0], 220, document["entry"])

    def test_a_service_number_is_black(self):
        make_zip(self.inbox / "een.zip", {"scan.png": certificate(90, "BSN: 123456782")})
        self.run_inbox("--quiet")
        index = self.index("een")
        finding = next(one for one in index["findings"] if one["code"] == "bsn_masked")
        picture = self.picture("een", index["documents"][0]["pages"][0]["preview"]).convert("L")
        left, top, right, bottom = finding["box"]
        box = picture.crop((int(left * picture.width), int(top * picture.height),
                            int(right * picture.width) + 1, int(bottom * picture.height) + 1))
        self.assertGreater(box.width, 50)
        self.assertLess(box.getextrema()[1], 40)
        self.assertGreater(picture.getpixel((picture.width // 2, picture.height * 4 // 5)), 240)

    def test_what_was_asked_for(self):
        shutil.copy(ROOT / "samples/inbox/i_brandsma.zip", self.inbox)
        count = {}
        for choice in ("none", "evidence", "all", "none"):
            self.run_inbox("--quiet", "--previews", choice)
            folder = self.out / "portfolios/i_brandsma"
            count[choice] = len(list(folder.glob("previews/*")))
            self.assertEqual(sum(page["preview"] is not None for _, page in pages(self.index("i_brandsma"))),
                             count[choice])
        self.assertEqual(count["none"], 0)
        self.assertGreater(count["evidence"], 0)
        self.assertGreater(count["all"], count["evidence"])

    def test_a_picture_that_is_gone_is_made_again(self):
        make_zip(self.inbox / "een.zip", {"scan.png": certificate()})
        self.run_inbox("--quiet")
        picture = self.out / "portfolios/een/previews/d1-p1.jpg"
        bytes_before = picture.read_bytes()
        picture.unlink()
        self.run_inbox("--quiet")
        self.assertEqual(picture.read_bytes(), bytes_before)


if __name__ == "__main__":
    sys.exit(unittest.main())
