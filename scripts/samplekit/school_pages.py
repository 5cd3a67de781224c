# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers as schools, offices and telephones make them: security print, grade lists, filled-in forms, bent photos. A seed gives one page."""

import random

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from . import hard_pages, scan
from .hard_pages import DPI, SIZE

HANDS = ["fifthhorseman/dkg", "femkeklaver/femkeklaver", "breip/Breip"]
TRUETYPE = "/usr/share/fonts/truetype"
INKS = [(30, 60, 120), (120, 40, 50), (20, 90, 70), (90, 70, 30), (70, 70, 70)]
SUBJECTS = ["Gespreksvoering", "Wet- en regelgeving", "Arbeidsdeskundigheid", "Begeleiden op de werkplek", "Rekenen 3F", "Nederlands lezen en luisteren",
            "Stage", "Methodisch werken", "Psychopathologie", "Eindwerkstuk", "Keuzedeel ondernemend gedrag", "Loopbaan en burgerschap"]
SCHOOLS = ["Hogeschool De Waarden", "ROC Rivierenland", "Instituut Praktijkleer", "Opleidingscentrum Noordwal"]
NAMES = ["Marieke Anna van Rossum", "J.P. de Graaf-Timmer", "Youssef el Haddaoui", "Femke Wilhelmina Postma"]
FEET = ["De voorzitter van de examencommissie", "De secretaris", "De geslaagde", "Handtekening van de houder", "Namens het college van bestuur",
        "Datum en plaats van afgifte", "De directeur", "Gecommitteerde"]
LABELS = ["Naam deelnemer", "Geboortedatum", "Naam organisatie", "Datum bijeenkomst", "Duur in uren", "Onderwerp", "Naam begeleider", "Handtekening deelnemer",
          "Handtekening begeleider", "Registratienummer"]
FILLED = ["M. v. Rossum", "12-3-1981", "Stichting Werkpad", "do 14 maart", "2,5", "grenzen stellen", "Ria Kok", "88213"]


def paint(sheet, array):
    sheet.image = Image.fromarray(numpy.clip(array, 0, 255).astype(numpy.uint8))
    sheet.pen = ImageDraw.Draw(sheet.image)


def security_print(sheet, rng):
    """Families of fine waves in two colours, a pale emblem and a border."""
    y, x = numpy.mgrid[0:SIZE[1], 0:SIZE[0]].astype(numpy.float32)
    array = numpy.asarray(sheet.image).astype(numpy.float32)
    for colour in rng.sample(INKS, 2):
        bend, length, step = rng.uniform(30, 120), rng.uniform(120, 420), rng.uniform(9, 16)
        wave = numpy.sin((y + bend * numpy.sin(x / length) + rng.uniform(-0.5, 0.5) * x) / step * 2) > 0.75
        array[wave] = array[wave] * 0.72 + numpy.array(colour) * 0.28
    for r in range(250, 900, 40):
        ring = numpy.abs(numpy.hypot(x - SIZE[0] / 2, y - SIZE[1] / 2) - r + 20 * numpy.sin(numpy.arctan2(y - SIZE[1] / 2, x - SIZE[0] / 2) * 12)) < 6
        array[ring] = array[ring] * 0.8 + numpy.array(rng.choice(INKS)) * 0.2
    paint(sheet, array)
    for inset in (90, 120):
        sheet.pen.rectangle([inset, inset, SIZE[0] - inset, SIZE[1] - inset], outline=rng.choice(INKS), width=8)


def centred(sheet, y, text, points, face=None, fill=None):
    font = ImageFont.truetype(face or sheet.face, int(points * DPI / 72))
    x = (SIZE[0] - font.getlength(text)) / 2
    sheet.pen.text((x, y), text, fill=fill or sheet.colour, font=font)
    sheet.lines.append(text)
    return y + int(points * 1.6 * DPI / 72)


def feet(sheet, rng, y, points, wanted):
    for x, foot in zip((260, 980, 1700), wanted):
        sheet.feet_boxes.append(sheet.write(x, y, foot, points))
        sheet.must.append(foot)


def diploma(rng, key):
    sheet = hard_pages.Sheet(rng, ("", [], ()), rng.choice(hard_pages.PAPERS + [(250, 246, 232)]), (25, 25, 30))
    security_print(sheet, rng)
    theme = rng.choice(INKS)
    y = centred(sheet, 330, rng.choice(SCHOOLS), 18, fill=theme)
    heading = rng.choice(["Diploma", "GETUIGSCHRIFT", "Certificaat", "Middelbaar beroepsonderwijs"])
    y = centred(sheet, y + 60, heading, 34 if len(heading) < 15 else 22, f"{TRUETYPE}/liberation/LiberationSerif-Italic.ttf", theme)
    y = centred(sheet, y + 90, "Ondergetekenden verklaren dat", 11)
    y = centred(sheet, y + 30, rng.choice(NAMES), 20)
    y = centred(sheet, y + 20, f"geboren op {rng.randint(1, 28)} mei {rng.randint(1961, 1995)} te Deventer", 11)
    for line in rng.sample(hard_pages.SENTENCES, 4):
        for part in sheet.wrapped(line, 10, SIZE[0] - 900):
            y = centred(sheet, y + 10, part, 10)
    feet(sheet, rng, min(max(y + 250, 2500), 3000), rng.choice([7.5, 8, 9]), rng.sample(FEET, 3))
    sheet.must.append(heading)
    sheet.sign(rng.choice(hard_pages.PENS), across=rng.random() < 0.5)
    if rng.random() < 0.6:
        sheet.stamp(rng.choice([(190, 40, 50), (60, 60, 150)]))
    return (*hard_pages.scanned(sheet, key), sheet.lines, sheet.must)


def grade_list(rng, key):
    """Rows of small print between rules."""
    sheet = hard_pages.Sheet(rng, ("", [], ()))
    sheet.write(260, 260, "Cijferlijst behorende bij het getuigschrift", 16)
    sheet.must.append(sheet.lines[-1])
    points, y = rng.choice([7.5, 8, 9]), 600
    row = int(points * 1.9 * DPI / 72)
    for subject in rng.sample(SUBJECTS, 10):
        sheet.pen.line([240, y - 14, 2240, y - 14], fill=(40, 40, 40), width=4)
        x = 260
        for cell, width in ((subject, 1200), (str(rng.randint(2, 30)), 300), (rng.choice(["voldaan", "6,8", "8", "zeven"]), 0)):
            sheet.write(x, y, cell, points)
            x += width
        y += row
    for x in (240, 1440, 1740, 2240):
        sheet.pen.line([x, 586, x, y - 14], fill=(40, 40, 40), width=4)
    feet(sheet, rng, y + 500, points, rng.sample(FEET, 2))
    sheet.sign(rng.choice(hard_pages.PENS), across=False)
    return (*hard_pages.scanned(sheet, key, mode="grey"), sheet.lines, sheet.must)


def form(rng, key):
    """Labels with a rule or in a cell, filled in by hand; what the pen wrote is not asked for."""
    sheet = hard_pages.Sheet(rng, ("", [], ()))
    sheet.write(260, 260, rng.choice(["Formulier intervisie", "Deelnameformulier", "Verklaring begeleiding"]), 20)
    sheet.must.append(sheet.lines[-1])
    pen, hand = rng.choice(hard_pages.PENS), ImageFont.truetype(f"{TRUETYPE}/{rng.choice(HANDS)}.ttf", 95)
    boxed, y = rng.random() < 0.5, 620
    for number, label in enumerate(rng.sample(LABELS, 8)):
        sheet.write(260, y, label + ("" if boxed else ":"), 10)
        sheet.must.append(label)
        if boxed:
            sheet.pen.rectangle([240, y - 40, 2240, y + 120], outline=(60, 60, 60), width=4)
            sheet.pen.line([1040, y - 40, 1040, y + 120], fill=(60, 60, 60), width=4)
        else:
            sheet.pen.text((1000, y + 10), "." * 70, fill=(40, 40, 40), font=ImageFont.truetype(sheet.face, 40))
        if rng.random() < 0.85:
            layer = Image.new("RGB", SIZE, (255, 255, 255))
            ImageDraw.Draw(layer).text((1070 + rng.randint(-150, 40), y - 45 + rng.randint(-12, 12)), FILLED[number], fill=pen, font=hand)
            sheet.multiply(layer)
        y += 230
    feet(sheet, rng, y + 120, 8, rng.sample(FEET, 2))
    sheet.sign(pen, across=rng.random() < 0.5)
    return (*hard_pages.scanned(sheet, key), sheet.lines, sheet.must)


def light_print(rng, key):
    """Grey letters of a modern house style."""
    shade = rng.randint(140, 175)
    sheet = hard_pages.Sheet(rng, hard_pages.own_text(rng), print_colour=(shade, shade, shade + 10))
    sheet.face = f"{TRUETYPE}/lato/Lato-Light.ttf"
    sheet.fill()
    return (*hard_pages.scanned(sheet, key), sheet.lines, sheet.must)


def marker(rng, key):
    """Lines that somebody went over with a marker."""
    sheet = hard_pages.Sheet(rng, hard_pages.own_text(rng)).fill()
    layer = Image.new("RGB", SIZE, (255, 255, 255))
    pen = ImageDraw.Draw(layer)
    for y in [rng.randint(700, 2000) for _ in range(5)] + [sheet.feet_boxes[0][1]]:
        pen.rectangle([250, y - 10, rng.randint(1200, 2200), y + 55], fill=rng.choice([(240, 240, 60), (120, 240, 120), (255, 130, 180), (255, 170, 70)]))
    sheet.multiply(layer)
    return (*hard_pages.scanned(sheet, key, mode=rng.choice(["colour", "grey"])), sheet.lines, sheet.must)


def gradient(rng, key):
    """Colour that runs from dark to light, with the heading in white on the dark part."""
    sheet = hard_pages.Sheet(rng, hard_pages.own_text(rng))
    y = numpy.linspace(0, 1, SIZE[1])[:, None, None]
    dark, light = numpy.array(rng.choice(INKS)) * 0.8, numpy.array([250, 250, 250])
    share = numpy.clip(y * rng.uniform(1.5, 3), 0, 1)
    paint(sheet, numpy.broadcast_to(dark * (1 - share) + light * share, (SIZE[1], SIZE[0], 3)))
    colour = sheet.colour
    points, at = 11, 1900
    box = sheet.write(260, 300, sheet.heading, 28, (255, 255, 255))
    sheet.must.append(sheet.heading)
    sheet.write(260, box[3] + 60, rng.choice(NAMES), 16, (255, 255, 255))
    for text in sheet.body[:6]:
        for line in sheet.wrapped(text, points, SIZE[0] - 560):
            sheet.write(260, at, line, points, colour)
            at += int(points * 1.5 * DPI / 72)
    for x, foot in zip((260, 1350), sheet.feet):
        sheet.feet_boxes.append(sheet.write(x, 3150, foot, 10))
        sheet.must.append(foot)
    return (*hard_pages.scanned(sheet, key), sheet.lines, sheet.must)


def two_on_one(rng, key):
    """Two small certificates side by side on one sheet, as a copier takes two A5 papers."""
    halves = [hard_pages.Sheet(rng, hard_pages.own_text(rng), rng.choice(hard_pages.PAPERS + [(255, 255, 255)])).fill() for _ in range(2)]
    image = Image.new("RGB", (SIZE[1], SIZE[0]), (252, 252, 252))
    for x, half in zip((20, SIZE[1] // 2 + 20), halves):
        half.sign(rng.choice(hard_pages.PENS), across=False)
        image.paste(half.image.resize((SIZE[0] * 7 // 10, SIZE[1] * 7 // 10), Image.LANCZOS), (x, 15))
    halves[0].image = image
    size = tuple(side * 200 // DPI for side in image.size)
    picture = scan.degrade(image.resize(size, Image.LANCZOS), {"dpi": 200, "mode": "colour", "quality": 60}, key)
    return picture, 200, halves[0].lines + halves[1].lines, halves[0].must + halves[1].must


def photo_bent(rng, key):
    """A sheet that does not lie flat, photographed: lines bend, light falls off."""
    sheet = hard_pages.Sheet(rng, hard_pages.own_text(rng)).fill()
    sheet.sign(rng.choice(hard_pages.PENS), across=False)
    array = numpy.asarray(sheet.image)
    height, width = array.shape[:2]
    shift = rng.uniform(60, 160) * numpy.sin(numpy.linspace(0, rng.uniform(1.5, 3.1), width) + rng.uniform(0, 1))
    rows = numpy.clip(numpy.arange(height)[:, None] + shift[None, :], 0, height - 1).astype(numpy.int32)
    sheet.image = Image.fromarray(array[rows, numpy.arange(width)[None, :]])
    picture, dpi = hard_pages.photographed(sheet, key, rng)
    return picture, dpi, sheet.lines, sheet.must


def photo_dark(rng, key):
    """By the light of a lamp: dim, yellow, grainy, a little moved."""
    sheet = hard_pages.Sheet(rng, hard_pages.own_text(rng)).fill()
    picture, dpi = hard_pages.photographed(sheet, key, rng)
    array = numpy.asarray(picture, numpy.float32) * numpy.array([0.55, 0.48, 0.34], numpy.float32)
    array = array + numpy.random.default_rng(scan.hash_of(key)).normal(0, 7, array.shape)
    moved = numpy.mean([numpy.roll(array, step, 1) for step in range(rng.randint(2, 4))], axis=0)
    picture = Image.fromarray(numpy.clip(moved, 0, 255).astype(numpy.uint8)).filter(ImageFilter.GaussianBlur(0.8))
    return picture, dpi, sheet.lines, sheet.must


def screenshot(rng, key):
    """A message on a telephone, letters light on dark or dark on light, with bars in colour above and below."""
    width, height, dark = 1080, 2340, rng.random() < 0.5
    image = Image.new("RGB", (width, height), (24, 26, 30) if dark else (255, 255, 255))
    pen, lines, must = ImageDraw.Draw(image), [], []
    face = f"{TRUETYPE}/dejavu/DejaVuSans.ttf" if rng.random() < 0.5 else f"{TRUETYPE}/lato/Lato-Regular.ttf"
    pen.rectangle([0, 0, width, 190], fill=rng.choice(INKS))
    subject = rng.choice(["Bevestiging aanwezigheid", "Uw deelname aan de leergang", "Terugkoppeling intervisie"])
    ink = (226, 228, 232) if dark else (30, 30, 34)
    def write(y, text, size, fill):
        pen.text((48, y), text, fill=fill, font=ImageFont.truetype(face, size))
        lines.append(text)
        return y + int(size * 1.45)
    write(100, "Inbox", 48, (255, 255, 255))
    y = write(250, subject, 56, ink)
    must.append(subject)
    y = write(y + 20, "Secretariaat <secretariaat@voorbeeld.nl>", 34, (150, 152, 158))
    font = ImageFont.truetype(face, 40)
    for sentence in rng.sample(hard_pages.SENTENCES, 6):
        line = ""
        for word in sentence.split() + [""]:
            if not word or font.getlength(f"{line} {word}") > width - 96:
                y = write(y, line, 40, ink)
                line = ""
            line = f"{line} {word}".strip()
        y += 26
    must += lines[-2:]
    return image, 0, lines, must


KINDS = {maker.__name__: maker for maker in (diploma, grade_list, form, light_print, marker, gradient, two_on_one, photo_bent, photo_dark, screenshot)}


def make(kind, seed):
    """A picture, its resolution (0: none stated), its lines and those of them that must not be lost."""
    return KINDS[kind](random.Random(f"{kind} {seed}"), f"{kind} {seed}")
