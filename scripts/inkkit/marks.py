# SPDX-License-Identifier: GPL-3.0-or-later
"""Things that look like a signature at a glance and are none."""

import math

import numpy
from PIL import Image, ImageDraw

from . import strokes
from .sheet import OTHER, BLUE, SCRIPT, font, name


def stamp(sheet, x, y):
    rng, pt = sheet.rng, sheet.pt
    size = int(rng.uniform(60, 110) * pt)
    layer = Image.new("L", (size, size), 0)
    brush = ImageDraw.Draw(layer)
    thick = max(2, int(1.5 * pt))
    face = font(sheet.face_path(True), max(7, int(size * 0.09)))
    if rng.random() < 0.5:
        brush.ellipse([3, 3, size - 3, size - 3], outline=255, width=thick)
        brush.ellipse([size * 0.2, size * 0.2, size * 0.8, size * 0.8], outline=255, width=max(1, thick // 2))
        text = rng.choice(("GEMEENTE NOORDERVEEN", "STICHTING LOOPBAAN", "ADMINISTRATIE ONTVANGEN"))
        for index, letter in enumerate(text):
            turn = index / len(text) * 2 * math.pi
            brush.text((size / 2 + size * 0.39 * math.cos(turn) - 3, size / 2 + size * 0.39 * math.sin(turn) - 5), letter, font=face, fill=255)
    else:
        top, bottom = size * 0.25, size * 0.75
        brush.rectangle([2, top, size - 2, bottom], outline=255, width=thick)
        brush.text((8, top + size * 0.06), rng.choice(("ONTVANGEN", "GEZIEN", "KOPIE", "AKKOORD", "RECEIVED")), font=font(sheet.face_path(True), int(size * 0.14)), fill=255)
        brush.text((8, top + size * 0.28), f"{rng.randint(1, 28)} {rng.choice(('JAN', 'MRT', 'JUN', 'OKT'))} 20{rng.randint(15, 25)}", font=face, fill=255)
    layer = layer.rotate(rng.gauss(0, 9), Image.BICUBIC)
    worn = numpy.random.default_rng(rng.randint(0, 2**31)).random((size, size)) > rng.uniform(0, 0.25)
    layer = Image.fromarray((numpy.asarray(layer) * worn).astype(numpy.uint8))
    sheet.image.paste(Image.new("RGB", layer.size, rng.choice(BLUE + OTHER + [(30, 30, 30)])), (int(x), int(y)), layer)
    sheet.line += 1
    sheet.read("STEMPEL", [x + size * 0.2, y + size * 0.4, x + size * 0.8, y + size * 0.55], "script")
    return size


def logo(sheet, x, y, height):
    rng, brush = sheet.rng, sheet.brush
    colour = tuple(rng.randint(0, 190) for _ in range(3))
    kind = rng.randrange(5)
    if kind == 0:
        points = [(x + rng.uniform(0, height * 1.4), y + rng.uniform(0, height)) for _ in range(rng.randint(3, 6))]
        brush.polygon(points, fill=colour)
    elif kind == 1:
        for index in range(rng.randint(2, 5)):
            brush.arc([x + index * height * 0.2, y + index * 2, x + height * (1 + 0.2 * index), y + height - index * 3],
                      rng.randint(0, 180), rng.randint(200, 340), fill=colour, width=max(2, int(height * rng.uniform(0.04, 0.12))))
    elif kind == 2:
        swoosh = strokes.draw(rng, strokes.pen_line(rng), width=height * 2, pen=height * 0.1, broken=sheet.split == "train")
        sheet.image.paste(Image.new("RGB", swoosh.size, colour), (int(x), int(y)), swoosh)
    elif kind == 3:
        brush.ellipse([x, y, x + height, y + height], outline=colour, width=max(2, int(height * 0.12)))
        brush.text((x + height * 0.3, y + height * 0.2), rng.choice("ABCDKLNQ"), font=font(sheet.face_path(True), int(height * 0.5)), fill=colour)
    else:
        sheet.text(x, y, rng.choice(("Nova", "Kompas", "Werkend", "Talent", "Brug")), size=height / sheet.pt * 0.8,
                   path=rng.choice(SCRIPT[sheet.split]), colour=colour, reading="script")
    if rng.random() < 0.6:
        sheet.text(x + height * 1.6, y + height * 0.3, rng.choice(("Loopbaanhuis", "De Overstap", "Kompas Advies")), size=rng.uniform(12, 22), bold=True, colour=colour)


def barcode(sheet, x, y):
    rng, at = sheet.rng, x
    if rng.random() < 0.5:
        cell, cells = max(2, int(1.8 * sheet.pt)), 25
        grid = numpy.random.default_rng(rng.randint(0, 2**31)).random((cells, cells)) > 0.5
        picture = Image.fromarray((grid * 255).astype(numpy.uint8)).resize((cells * cell, cells * cell), Image.NEAREST)
        sheet.image.paste(picture, (int(x), int(y)))
        return
    while at < x + 130 * sheet.pt:
        bar = rng.choice((1, 1, 2, 3)) * sheet.pt
        sheet.brush.rectangle([at, y, at + bar, y + 30 * sheet.pt], fill=(10, 10, 10))
        at += bar + rng.choice((1, 2, 3)) * sheet.pt


def photo(sheet, x, y, width, height):
    """Blobs, edges and grain: a photograph, not of anybody."""
    rng = numpy.random.default_rng(sheet.rng.randint(0, 2**31))
    size = (int(width), int(height))
    picture = numpy.zeros((size[1], size[0], 3), numpy.float32)
    for cells in (3, 7, 15, 40):
        coarse = Image.fromarray(rng.integers(0, 255, (cells, cells, 3), numpy.uint8)).resize(size, Image.BICUBIC)
        picture += numpy.asarray(coarse).astype(numpy.float32) / (cells ** 0.4)
    picture = picture / picture.max() * 255
    sheet.image.paste(Image.fromarray(picture.astype(numpy.uint8)), (int(x), int(y)))


def chart(sheet, x, y, width, height):
    rng, brush = sheet.rng, sheet.brush
    brush.line([x, y, x, y + height, x + width, y + height], fill=(20, 20, 20), width=2)
    for _ in range(rng.randint(1, 3)):
        points, level = [], rng.uniform(0.2, 0.8)
        for step in range(30):
            level = min(1, max(0, level + rng.gauss(0, 0.07)))
            points.append((x + width * step / 29, y + height * (1 - level)))
        brush.line(points, fill=tuple(rng.randint(0, 150) for _ in range(3)), width=rng.randint(1, 3))
    for step in range(5):
        sheet.text(x + width * step / 5, y + height + 4, str(2000 + step), size=7)


def stain(sheet, x, y):
    rng, radius = sheet.rng, sheet.rng.uniform(10, 45) * sheet.pt
    layer = Image.new("L", (int(radius * 2.4),) * 2, 0)
    brush = ImageDraw.Draw(layer)
    for _ in range(rng.randint(1, 4)):
        r = radius * rng.uniform(0.5, 1.1)
        box = [radius - r + 4, radius - r + 4, radius + r, radius + r]
        if rng.random() < 0.6:
            brush.ellipse(box, outline=rng.randint(60, 200), width=rng.randint(2, 7))
        else:
            brush.ellipse(box, fill=rng.randint(40, 160))
    sheet.image.paste(Image.new("RGB", layer.size, (120, 80, 40)), (int(x), int(y)), layer)


def script_name(sheet, x, y, size=None):
    """A name typed in a font that plays at handwriting."""
    return sheet.text(x, y, name(sheet.rng), size=size or sheet.size * sheet.rng.uniform(1.3, 2.4), path=sheet.rng.choice(SCRIPT[sheet.split]),
                      colour=sheet.rng.choice(((15, 15, 15), (20, 30, 110))), reading="script")


def line_art(sheet, x, y, size):
    """A drawing in a few lines: circles, arcs and curves, as in a letterhead or a workbook."""
    rng, brush = sheet.rng, sheet.brush
    colour = rng.choice(((20, 20, 20), (30, 60, 140), (120, 40, 40)))
    thick = max(1, int(rng.uniform(0.5, 1.8) * sheet.pt))
    for _ in range(rng.randint(3, 8)):
        a, b = rng.uniform(0, size), rng.uniform(0, size * 0.8)
        r = rng.uniform(0.08, 0.4) * size
        kind = rng.randrange(4)
        if kind == 0:
            brush.ellipse([x + a - r, y + b - r, x + a + r, y + b + r], outline=colour, width=thick)
        elif kind == 1:
            brush.arc([x + a - r, y + b - r, x + a + r, y + b + r], rng.randint(0, 180), rng.randint(200, 350), fill=colour, width=thick)
        elif kind == 2:
            brush.line([x + a, y + b, x + rng.uniform(0, size), y + rng.uniform(0, size * 0.8)], fill=colour, width=thick)
        else:
            sheet.ink_on(strokes.pen_line(rng), x + a * 0.4, y + b, width=size * rng.uniform(0.4, 0.8), colour=colour, pen=thick / sheet.pt)


def scribbles(sheet, count):
    """Ticks, strokes and remarks anywhere on the page."""
    rng = sheet.rng
    for _ in range(count):
        x, y = rng.uniform(0.03, 0.8) * sheet.width, rng.uniform(0.05, 0.93) * sheet.height
        kind = rng.randrange(5)
        if kind == 4:
            sheet.ink_on(strokes.arrow(rng), x, y, height=rng.uniform(14, 50) * sheet.pt)
        elif kind == 0:
            sheet.ink_on(strokes.tick(rng), x, y, height=rng.uniform(9, 24) * sheet.pt)
        elif kind == 1:
            sheet.ink_on(strokes.pen_line(rng), x, y, width=rng.uniform(40, 250) * sheet.pt)
        elif kind == 2:
            sheet.handwrite(x, y, rng.choice(("zie bijlage", "3 uur", "akkoord", "let op!", "nr. 14", "copy to file", "12-3")))
        else:
            stain(sheet, x, y)


def number_stamp(sheet, x, y):
    """A number that an archive put on the page, mostly up its side."""
    rng, pt = sheet.rng, sheet.pt
    text = "".join(rng.choice("0123456789") for _ in range(rng.randint(5, 9)))
    size = rng.uniform(8, 14)
    if rng.random() < 0.4:
        sheet.text(x, y, text, size=size, bold=rng.random() < 0.5)
        return
    face = font(sheet.face_path(rng.random() < 0.5), int(size * pt))
    layer = Image.new("L", (int(face.getlength(text)) + 4, int(size * pt * 1.3)), 0)
    ImageDraw.Draw(layer).text((2, 0), text, font=face, fill=255)
    layer = layer.rotate(rng.choice((90, 270)), expand=True)
    sheet.image.paste(Image.new("RGB", layer.size, (15, 15, 15)), (int(x), int(y)), layer)


def halftone(sheet, x, y, width, height):
    """A photograph as a copier leaves it: dots, or black and white patches."""
    rng = sheet.rng
    corner = (int(x), int(y))
    box = (*corner, corner[0] + int(width), corner[1] + int(height))
    photo(sheet, x, y, width, height)
    picture = sheet.image.crop(box).convert("L")
    if rng.random() < 0.5:
        coarse = picture.resize((max(8, picture.width // rng.choice((2, 3, 4))), max(8, picture.height // 3))).convert("1")
        picture = coarse.convert("L").resize(picture.size, Image.NEAREST)
    else:
        level = rng.randint(70, 170)
        picture = picture.point(lambda v: 255 if v > level else 0)
    sheet.image.paste(picture.convert("RGB"), corner)


def ringed(sheet, x, y):
    """A number or a word by hand, with a ring about it."""
    rng = sheet.rng
    end = sheet.handwrite(x, y, rng.choice(("1996", "2024", "14", "file", "A3", "ok", "nr. 7")), size=sheet.size * rng.uniform(1.4, 2.6))
    wide, high = (end - x) * rng.uniform(1.2, 1.8), sheet.size * sheet.pt * rng.uniform(2.5, 4)
    turns = numpy.linspace(0, rng.uniform(1.9, 2.3) * math.pi, 60)
    ring = numpy.stack([wide / 2 * numpy.cos(turns), high / 2 * numpy.sin(turns) * numpy.linspace(1, rng.uniform(0.85, 1.1), 60)], 1)
    sheet.ink_on([ring], (x + end - wide) / 2, y - high * 0.3, width=wide)


def peaks(sheet, x, y, width, height):
    """A curve with sharp peaks, as a measuring device draws it."""
    rng, brush = sheet.rng, sheet.brush
    points, at = [(x, y + height)], 0.0
    while at < 1:
        step, top = rng.uniform(0.004, 0.05), rng.random() ** 3
        points += [(x + (at + step * 0.45) * width, y + height * (1 - 0.06 * rng.random())), (x + (at + step * 0.5) * width, y + height * (1 - top)),
                   (x + (at + step * 0.55) * width, y + height * (1 - 0.06 * rng.random()))]
        at += step
    brush.line(points, fill=(15, 15, 15), width=max(1, int(rng.uniform(0.5, 1.5) * sheet.pt)))
    for _ in range(rng.randint(2, 6)):
        sheet.text(x + rng.random() * width, y + rng.random() * height * 0.6, rng.choice(("A", "Luteine", "pH", "12.4", "nm", "Fig. 2")), size=8)
