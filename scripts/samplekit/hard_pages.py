# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages with known text as copiers, telephones, coloured paper and pens spoil them. A seed gives one page."""

import random
from pathlib import Path

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from . import ink, scan

DPI = 300
SIZE = (2480, 3508)  # A4
FONTS = ["liberation/LiberationSans-Regular", "liberation/LiberationSerif-Regular", "lato/Lato-Regular", "dejavu/DejaVuSerif",
         "crosextra/Carlito-Regular", "crosextra/Caladea-Regular", "dejavu/DejaVuSans"]
PAPERS = [(168, 196, 226), (196, 214, 186), (238, 214, 150), (232, 188, 196)]
PENS = [(24, 44, 150), (20, 20, 60), (60, 90, 200), (150, 30, 40)]

# Texts of our own; `samples` takes the true texts of the sample portfolios instead.
SENTENCES = """Hierbij bevestigen wij dat mevrouw Van Rossum de driedaagse cursus heeft gevolgd.
De bijeenkomsten vonden plaats op 4, 11 en 18 maart 2024 te Zwolle.
De deelnemer was alle dagdelen aanwezig en heeft de eindopdracht ingeleverd.
In totaal ging het om 21 contacturen en 12 uur zelfstudie.
Wij hebben het gesprek met een onafhankelijke collega gevoerd en samen teruggekeken.
Tijdens het traject heb ik gemerkt dat mijn eigen tempo niet altijd dat van de klant is.
De werkgever gaf aan dat de proefplaatsing met twee maanden wordt verlengd.
Naar aanleiding hiervan heb ik mijn werkwijze aangepast en afspraken vastgelegd.
Zij is sinds 1 september 2019 bij ons in dienst voor 28 uur per week.
Het certificaat is vijf jaar geldig na de datum van afgifte.
De inhoud: gespreksvoering, wet- en regelgeving, en het begeleiden op de werkplek.
Na afloop vulde iedereen een evaluatie in; die is op te vragen bij het secretariaat.
Met de casus van de jongeman in de bakkerij lieten we zien wat vertrouwen doet.
This course was given in English by a guest lecturer from Leeds.
Ik neem mee dat stilte in een gesprek ook een antwoord kan zijn.""".splitlines()
HEADINGS = ["CERTIFICAAT", "Bewijs van deelname", "Diploma", "Getuigschrift", "Verklaring", "Verslag intervisie"]
MUST = [("Handtekening kandidaat", "Handtekening examinator"), ("de voorzitter", "de secretaris"),
        ("Datum van afgifte", "Voor akkoord de werkgever"), ("Naam jobcoach", "Paraaf begeleider"),
        ("Plaats en datum", "Handtekening docent")]


def own_text(rng):
    return rng.choice(HEADINGS), rng.sample(SENTENCES, rng.randint(5, 12)), rng.choice(MUST)


def sample_text(rng):
    """Lines of a page of the sample portfolios; the foot of the page is ours."""
    files = sorted((Path(__file__).parents[2] / "samples/truth/text").rglob("*.txt"))
    pages = [page for file in files for page in file.read_text().split("\f") if len(page.split()) > 40]
    lines = [line.strip() for line in rng.choice(pages).splitlines() if line.strip()]
    return lines[0], lines[1:16], rng.choice(MUST)


class Sheet:
    """A printed page, and what stands on it in reading order."""

    def __init__(self, rng, text, paper=(255, 255, 255), print_colour=(15, 15, 15)):
        self.rng, self.paper, self.lines, self.must = rng, paper, [], []
        self.image = Image.new("RGB", SIZE, paper)
        self.pen, self.colour = ImageDraw.Draw(self.image), print_colour
        self.face = f"/usr/share/fonts/truetype/{rng.choice(FONTS)}.ttf"
        self.heading, self.body, self.feet = text
        self.feet_boxes = []

    def write(self, x, y, text, points, fill=None):
        font = ImageFont.truetype(self.face, int(points * DPI / 72))
        self.pen.text((x, y), text, fill=fill or self.colour, font=font)
        self.lines.append(text)
        return self.pen.textbbox((x, y), text, font=font)

    def wrapped(self, text, points, width):
        font, line, out = ImageFont.truetype(self.face, int(points * DPI / 72)), "", []
        for word in text.split():
            if line and font.getlength(f"{line} {word}") > width:
                out.append(line)
                line = ""
            line = f"{line} {word}".strip()
        return out + [line]

    def fill(self, band=None):
        points, y = self.rng.choice([10, 10.5, 11, 12]), 330
        if band:
            self.pen.rectangle([0, 180, SIZE[0], 620], fill=band)
        box = self.write(260, y, self.heading, 20 if len(self.heading) > 25 else 30, (255, 255, 255) if band else None)
        y = max(box[3] + 120, 700 if band else 0)
        for text in self.body:
            for line in self.wrapped(text, points, SIZE[0] - 560):
                self.write(260, y, line, points)
                y += int(points * 1.5 * DPI / 72)
            y += 20
        y = min(max(y + 150, 2200), 3150)
        for x, foot in zip((260, 1350), self.feet):
            self.feet_boxes.append(self.write(x, y, foot, points))
            self.must.append(foot)
        self.must.append(self.heading)
        return self

    def sign(self, colour, across):
        """Strokes over the words at the foot, or above them."""
        for number, (left, top, right, bottom) in enumerate(self.feet_boxes):
            strokes = ink.signature(f"{self.rng.random()} {number}")
            x0, y0, x1, y1 = ink.extent(strokes)
            scale = min(520 / (x1 - x0), 260 / (y1 - y0))
            base = (top + bottom) / 2 + (y0 + y1) / 2 * scale if across else top - 40 + y0 * scale
            layer = Image.new("RGB", SIZE, (255, 255, 255))
            pen = ImageDraw.Draw(layer)
            for stroke in strokes:
                for (ax, ay, w), (bx, by, _) in zip(stroke, stroke[1:]):
                    pen.line([left + (ax - x0) * scale, base - ay * scale, left + (bx - x0) * scale, base - by * scale],
                             fill=colour, width=max(5, int(w * scale * 0.7)))
            self.multiply(layer)

    def stamp(self, colour):
        layer = Image.new("RGB", SIZE, (255, 255, 255))
        pen = ImageDraw.Draw(layer)
        left, top, right, bottom = self.feet_boxes[1]
        x, y = right - 60, (top + bottom) / 2
        for r in (190, 170):
            pen.ellipse([x - r, y - r, x + r, y + r], outline=colour, width=9)
        self.multiply(layer)

    def multiply(self, layer):
        """Ink lets print through: the darker of both, a little darker still."""
        product = numpy.asarray(self.image, numpy.float32) * numpy.asarray(layer, numpy.float32) / 255
        self.image = Image.fromarray(product.astype(numpy.uint8))
        self.pen = ImageDraw.Draw(self.image)

    def pattern(self):
        """The waves of a security print."""
        y, x = numpy.mgrid[0:SIZE[1], 0:SIZE[0]]
        wave = numpy.sin((y + 60 * numpy.sin(x / 190.0)) / 7.0) > 0.55
        array = numpy.asarray(self.image).astype(numpy.int16)
        array[wave] -= 22
        self.image = Image.fromarray(numpy.clip(array, 0, 255).astype(numpy.uint8))
        self.pen = ImageDraw.Draw(self.image)


def scanned(sheet, seed, **options):
    options = {"dpi": 200, "mode": "colour", "quality": 60} | options
    size = tuple(side * options["dpi"] // DPI for side in SIZE)
    return scan.degrade(sheet.image.resize(size, Image.LANCZOS), options, seed), options["dpi"]


def copied(sheet, seed):
    """A copy of a copy: contrast up, grain, thin strokes broken."""
    image, dpi = scanned(sheet, f"{seed} first", mode="grey", noise=14, blur=0.9)
    array = numpy.clip((numpy.asarray(image, numpy.float32) - 90) * 1.7, 0, 255).astype(numpy.uint8)
    return scan.degrade(Image.fromarray(array).convert("RGB"), {"dpi": dpi, "mode": "grey", "noise": 16, "blur": 0.8, "speckles": 120}, seed), dpi


def photographed(sheet, seed, rng):
    """Held at an angle over a table, with the shadow of the hand across it; 8 megapixels."""
    width, height = 2448, 3264
    page = sheet.image
    inset = lambda share: rng.uniform(0.2, 1.0) * share
    quad = [(inset(0.13) * width, inset(0.10) * height), (inset(0.08) * width, (1 - inset(0.08)) * height),
            ((1 - inset(0.08)) * width, (1 - inset(0.10)) * height), ((1 - inset(0.13)) * width, inset(0.08) * height)]
    source = [(0, 0), (0, SIZE[1]), (SIZE[0], SIZE[1]), (SIZE[0], 0)]
    rows, values = [], []
    for (x, y), (u, v) in zip(quad, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    factors = numpy.linalg.solve(numpy.array(rows), numpy.array(values))
    table = Image.new("RGB", (width, height), rng.choice([(92, 70, 52), (60, 62, 66), (128, 120, 108)]))
    warped = page.transform((width, height), Image.PERSPECTIVE, factors, Image.BICUBIC)
    table.paste(warped, (0, 0), Image.new("L", SIZE, 255).transform((width, height), Image.PERSPECTIVE, factors, Image.BILINEAR))
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
    angle, at = rng.uniform(0, 6.28), rng.uniform(-0.2, 0.3)
    along = ((x / width - 0.5) * numpy.cos(angle) + (y / height - 0.5) * numpy.sin(angle)) - at
    light = 0.92 - 0.55 / (1 + numpy.exp(-along * 9))
    array = numpy.asarray(table, numpy.float32) * light[:, :, None] * numpy.array([1.0, 0.96, 0.86], numpy.float32)
    array += numpy.random.default_rng(scan.hash_of(seed)).normal(0, 5, array.shape)
    image = Image.fromarray(numpy.clip(array, 0, 255).astype(numpy.uint8))
    return image.filter(ImageFilter.GaussianBlur(1.1)), 72


def turned(sheet, seed, how):
    image, dpi = scanned(sheet, seed, mode="grey")
    return image.transpose(how), dpi


def crooked(sheet, seed, rng):
    image, dpi = scanned(sheet, seed, mode="grey", skew=0)
    return image.rotate(rng.choice([-1, 1]) * rng.uniform(3.5, 8), Image.BICUBIC, fillcolor=246), dpi


KINDS = ["clean_300", "clean_200", "clean_150", "low_100", "fax", "copy_of_copy", "crooked", "upside_down", "sideways", "sparse_sideways",
         "coloured_paper", "colour_on_colour", "white_on_dark", "ink_across", "photo", "photo_coloured"]
CLEAN = {"clean_300", "clean_200", "clean_150"}


def make(kind, seed, text=own_text):
    """A picture, its resolution, its lines and those of them that must not be lost."""
    rng = random.Random(f"{kind} {seed}")
    words = text(rng)
    coloured = kind in ("coloured_paper", "colour_on_colour", "photo_coloured")
    if kind == "sparse_sideways":
        words = (words[0], words[1][:1], words[2])
    sheet = Sheet(rng, words, rng.choice(PAPERS) if coloured else (255, 255, 255),
                  rng.choice([(28, 40, 110), (110, 30, 40), (20, 90, 60)]) if kind == "colour_on_colour" else (15, 15, 15))
    if coloured:
        sheet.pattern()
    sheet.fill(band=rng.choice([(20, 60, 120), (110, 20, 40), (40, 40, 40)]) if kind == "white_on_dark" else None)
    pen = rng.choice(PENS)
    sheet.sign(pen, across=kind in ("ink_across", "coloured_paper"))
    if kind == "ink_across":
        sheet.stamp((190, 40, 50))
    key = f"{kind} {seed}"
    if kind.startswith("clean_"):
        picture = scanned(sheet, key, dpi=int(kind[6:]), mode="grey")
    elif kind == "low_100":
        picture = scanned(sheet, key, dpi=100, mode="grey")
    elif kind == "fax":
        picture = scanned(sheet, key, dpi=150, mode="line", noise=9)
    elif kind == "copy_of_copy":
        picture = copied(sheet, key)
    elif kind == "crooked":
        picture = crooked(sheet, key, rng)
    elif kind == "upside_down":
        picture = turned(sheet, key, Image.ROTATE_180)
    elif kind.endswith("sideways"):
        picture = turned(sheet, key, rng.choice([Image.ROTATE_90, Image.ROTATE_270]))
    elif kind.startswith("photo"):
        picture = photographed(sheet, key, rng)
    else:
        picture = scanned(sheet, key)
    return (*picture, sheet.lines, sheet.must)
