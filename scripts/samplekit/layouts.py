# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sheet looks like before anything is written on it: size, margins, letterhead, borders."""

import math
import random
from dataclasses import dataclass
from typing import Callable, Optional

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, A5, landscape, letter

from . import fonts


@dataclass(frozen=True)
class Layout:
    page: tuple
    margins: tuple  # left, top, right, bottom in points, first page
    decorate: Optional[Callable] = None  # (canvas, width, height, paper, page number, pages so far)
    centred: bool = False
    size: float = 10.5
    title: float = 1.7  # size of # relative to the text
    middle: bool = False  # place the text in the middle of the sheet
    side: float = 0  # width of a first column that the text fills before the main one


# --- small drawings ---------------------------------------------------------------------------


def logo(canvas, kind, x, y, size, colour):
    """A simple mark of an invented organisation in a square of `size` at (x, y)."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 100, size / 100)
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    LOGOS[kind](canvas, colour)
    canvas.restoreState()


def _leaf(c, _):
    for turn in (0, 90, 180, 270):
        c.saveState()
        c.translate(50, 50)
        c.rotate(turn)
        p = c.beginPath()
        p.moveTo(4, 4)
        p.curveTo(10, 40, 35, 50, 48, 48)
        p.curveTo(48, 20, 30, 6, 4, 4)
        c.drawPath(p, fill=1, stroke=0)
        c.restoreState()


def _hexagon(c, colour):
    p = c.beginPath()
    for i in range(6):
        point = (50 + 48 * math.cos(math.pi / 3 * i + math.pi / 6), 50 + 48 * math.sin(math.pi / 3 * i + math.pi / 6))
        (p.moveTo if i == 0 else p.lineTo)(*point)
    p.close()
    c.setLineWidth(9)
    c.drawPath(p, fill=0, stroke=1)
    c.circle(50, 50, 16, fill=1, stroke=0)


def _steps(c, _):
    for i in range(4):
        c.rect(4 + 24 * i, 5, 18, 20 + 22 * i, fill=1, stroke=0)


def _waves(c, _):
    c.setLineWidth(10)
    for y in (20, 50, 80):
        p = c.beginPath()
        p.moveTo(0, y)
        p.curveTo(30, y + 30, 60, y - 30, 100, y)
        c.drawPath(p, fill=0, stroke=1)


def _arrow(c, _):
    c.circle(50, 50, 48, fill=1, stroke=0)
    c.setFillColor(HexColor("#ffffff"))
    p = c.beginPath()
    for i, point in enumerate([(22, 42), (55, 42), (55, 24), (84, 50), (55, 76), (55, 58), (22, 58)]):
        (p.moveTo if i == 0 else p.lineTo)(*point)
    c.drawPath(p, fill=1, stroke=0)


def _rings(c, _):
    c.setLineWidth(8)
    for x in (32, 52, 72):
        c.circle(x, 50, 24, fill=0, stroke=1)


def _bricks(c, _):
    for row in range(3):
        for column in range(3):
            if (row + column) % 2 == 0:
                c.roundRect(4 + 32 * column, 4 + 32 * row, 28, 28, 6, fill=1, stroke=0)


def _bridge(c, _):
    c.setLineWidth(9)
    c.arc(5, -10, 95, 80, 0, 180)
    c.line(0, 35, 100, 35)
    for x in (25, 50, 75):
        c.line(x, 35, x, 66)


LOGOS = {"leaf": _leaf, "hexagon": _hexagon, "steps": _steps, "waves": _waves, "arrow": _arrow, "rings": _rings,
         "bricks": _bricks, "bridge": _bridge}


def _text(c, family, size, x, y, text, align="left", face=0, colour=None):
    c.saveState()
    c.setFont(fonts.use(family)[face], size)
    if colour is not None:
        c.setFillColor(colour)
    {"left": c.drawString, "right": c.drawRightString, "centre": c.drawCentredString}[align](x, y, text)
    c.restoreState()


def _seal(c, x, y, radius, colour, text=""):
    p = c.beginPath()
    for i in range(48):
        r = radius * (1.0 if i % 2 == 0 else 0.9)
        a = math.pi * i / 24
        (p.moveTo if i == 0 else p.lineTo)(x + r * math.cos(a), y + r * math.sin(a))
    p.close()
    c.saveState()
    c.setFillColor(colour)
    c.drawPath(p, fill=1, stroke=0)
    c.setStrokeColor(HexColor("#ffffff"))
    c.circle(x, y, radius * 0.72, fill=0, stroke=1)
    c.setFillColor(HexColor("#ffffff"))
    c.setFont("Times-Bold", radius * 0.3)
    c.drawCentredString(x, y - radius * 0.1, text)
    c.restoreState()


def pattern(c, x, y, size, seed):
    """A square of dots that looks like a code to scan; it says nothing."""
    rng, cells = random.Random(f"pattern {seed}"), 21
    step = size / cells
    c.saveState()
    c.setFillColor(HexColor("#000000"))
    for row in range(cells):
        for column in range(cells):
            corner = (row < 7 or row > 13) and (column < 7) or row > 13 and column > 13
            if not corner and rng.random() < 0.5:
                c.rect(x + column * step, y + row * step, step, step, fill=1, stroke=0)
    for column, row in ((0, 0), (0, 14), (14, 14)):
        c.rect(x + column * step, y + row * step, 7 * step, 7 * step, fill=1, stroke=0)
        c.setFillColor(HexColor("#ffffff"))
        c.rect(x + (column + 1) * step, y + (row + 1) * step, 5 * step, 5 * step, fill=1, stroke=0)
        c.setFillColor(HexColor("#000000"))
        c.rect(x + (column + 2) * step, y + (row + 2) * step, 3 * step, 3 * step, fill=1, stroke=0)
    c.restoreState()


def _light(colour, amount=0.12):
    return Color(1 - (1 - colour.red) * amount, 1 - (1 - colour.green) * amount, 1 - (1 - colour.blue) * amount)


def _footer(c, w, paper, number, y=28):
    if paper.get("footer"):
        _text(c, paper["family"], 7.5, w / 2, y, paper["footer"], "centre", colour=HexColor("#666666"))
    if paper.get("numbered"):
        _text(c, paper["family"], 8, w - 50, y + (12 if paper.get("footer") else 0), f"{number}", "right")


# --- sheets -----------------------------------------------------------------------------------


def _letterhead(c, w, h, paper, number):
    colour = paper["accent"]
    if number == 1:
        if paper.get("logo"):
            logo(c, paper["logo"], 62, h - 88, 40, colour)
        _text(c, paper["family"], 16, 112, h - 72, paper.get("org", ""), face=1, colour=colour)
        if paper.get("tagline"):
            _text(c, paper["family"], 8.5, 112, h - 85, paper["tagline"], face=2, colour=HexColor("#555555"))
        for i, line in enumerate(paper.get("address", [])):
            _text(c, paper["family"], 7.5, w - 55, h - 55 - 10 * i, line, "right", colour=HexColor("#555555"))
        c.setStrokeColor(colour)
        c.setLineWidth(0.8)
        c.line(62, h - 98, w - 55, h - 98)
    _footer(c, w, paper, number)


def _form_bar(c, w, h, paper, number):
    colour = paper["accent"]
    c.setFillColor(colour)
    c.rect(0, h - 62, w, 62, fill=1, stroke=0)
    _text(c, paper["family"], 15, 48, h - 40, paper.get("org", ""), face=1, colour=HexColor("#ffffff"))
    if paper.get("logo"):
        logo(c, paper["logo"], w - 92, h - 52, 40, HexColor("#ffffff"))
    c.setFillColor(HexColor("#000000"))
    _footer(c, w, paper, number)


def _report(c, w, h, paper, number):
    if paper.get("header"):
        _text(c, paper["family"], 8, w - 60, h - 36, paper["header"], "right", face=2, colour=HexColor("#777777"))
        c.setStrokeColor(HexColor("#bbbbbb"))
        c.setLineWidth(0.4)
        c.line(60, h - 42, w - 60, h - 42)
    _footer(c, w, paper, number)


def _sidebar(c, w, h, paper, number):
    c.setFillColor(_light(paper["accent"], 0.16))
    if number == 1:
        c.rect(0, 0, 190, h, fill=1, stroke=0)
        c.setFillColor(paper["accent"])
        c.circle(95, h - 85, 46, fill=1, stroke=0)
        c.setFillColor(_light(paper["accent"], 0.35))
        c.circle(95, h - 74, 17, fill=1, stroke=0)
        c.wedge(64, h - 140, 126, h - 94, 0, 180, fill=1, stroke=0)
    c.setFillColor(HexColor("#000000"))
    _footer(c, w, paper, number)


def _border(c, w, h, paper, _):
    colour = paper["accent"]
    c.setStrokeColor(colour)
    c.setLineWidth(5)
    c.rect(26, 26, w - 52, h - 52)
    c.setLineWidth(1)
    c.rect(35, 35, w - 70, h - 70)
    for x, y in ((35, 35), (w - 35, 35), (35, h - 35), (w - 35, h - 35)):
        c.setFillColor(HexColor("#ffffff"))
        c.circle(x, y, 11, fill=1, stroke=1)
        c.circle(x, y, 6, fill=0, stroke=1)
    c.setFillColor(colour)
    if paper.get("logo"):
        logo(c, paper["logo"], w / 2 - 22, h - 98, 44, colour)
    if paper.get("seal"):
        _seal(c, w - 110, 105, 42, colour, paper["seal"])
    c.setFillColor(HexColor("#000000"))


def _band(c, w, h, paper, _):
    colour = paper["accent"]
    c.setFillColor(colour)
    c.rect(0, 0, 120, h, fill=1, stroke=0)
    c.setFillColor(_light(colour, 0.5))
    p = c.beginPath()
    p.moveTo(120, 0)
    p.lineTo(175, 0)
    p.lineTo(120, h * 0.6)
    p.close()
    c.drawPath(p, fill=1, stroke=0)
    if paper.get("logo"):
        logo(c, paper["logo"], 32, h - 100, 56, HexColor("#ffffff"))
    c.saveState()
    c.translate(70, 60)
    c.rotate(90)
    _text(c, paper["family"], 17, 0, 0, paper.get("org", ""), face=1, colour=HexColor("#ffffff"))
    c.restoreState()
    c.setFillColor(HexColor("#000000"))
    _footer(c, w, paper, 1, 22)


def _ornament(c, w, h, paper, _):
    colour = paper["accent"]
    c.setStrokeColor(colour)
    for inset, width in ((30, 2.5), (36, 0.7), (44, 0.7)):
        c.setLineWidth(width)
        c.roundRect(inset, inset, w - 2 * inset, h - 2 * inset, 14)
    c.setLineWidth(0.6)
    for i in range(18):
        c.ellipse(w / 2 - 60 + i * 2, h - 78 - i * 0.9, w / 2 + 60 - i * 2, h - 58 + i * 0.9)
    if paper.get("seal"):
        _seal(c, w / 2, 96, 36, colour, paper["seal"])
    _footer(c, w, paper, 1, 52)


def _lines(c, w, h, paper, _):
    colour = paper["accent"]
    c.setStrokeColor(colour)
    c.setLineWidth(3)
    c.line(50, h - 118, w - 50, h - 118)
    c.setLineWidth(0.7)
    c.line(50, 70, w - 50, 70)
    if paper.get("logo"):
        logo(c, paper["logo"], 50, h - 104, 52, colour)
    _text(c, paper["family"], 15, w - 50, h - 74, paper.get("org", ""), "right", face=1, colour=colour)
    for i, line in enumerate(paper.get("address", [])):
        _text(c, paper["family"], 7.5, w - 50, h - 88 - 9 * i, line, "right", colour=HexColor("#555555"))
    _footer(c, w, paper, 1, 54)


def _generated(c, w, h, paper, _):
    c.setFillColor(HexColor("#f2f4f7"))
    c.rect(0, 0, w, h, fill=1, stroke=0)
    c.setFillColor(HexColor("#ffffff"))
    c.roundRect(28, 28, w - 56, h - 56, 10, fill=1, stroke=0)
    c.setFillColor(paper["accent"])
    c.rect(28, h - 44, w - 56, 10, fill=1, stroke=0)
    if paper.get("logo"):
        logo(c, paper["logo"], 58, h - 112, 46, paper["accent"])
    _text(c, paper["family"], 13, 114, h - 96, paper.get("org", ""), face=1, colour=HexColor("#333333"))
    if paper.get("code"):
        pattern(c, w - 122, 48, 66, paper["code"])
        _text(c, paper["family"], 7, w - 130, 52, paper["code"], "right", colour=HexColor("#777777"))
    c.setFillColor(HexColor("#000000"))


def _badge(c, w, h, paper, _):
    colour = paper["accent"]
    c.setFillColor(HexColor("#fafafa"))
    c.rect(0, h - 60, w, 60, fill=1, stroke=0)
    _text(c, paper["family"], 12, 40, h - 37, paper.get("org", ""), face=1)
    c.setStrokeColor(HexColor("#dddddd"))
    c.line(0, h - 60, w, h - 60)
    p = c.beginPath()
    for i in range(6):
        point = (w / 2 + 70 * math.cos(math.pi / 3 * i + math.pi / 6), h - 160 + 70 * math.sin(math.pi / 3 * i + math.pi / 6))
        (p.moveTo if i == 0 else p.lineTo)(*point)
    p.close()
    c.setFillColor(colour)
    c.drawPath(p, fill=1, stroke=0)
    logo(c, paper.get("logo", "steps"), w / 2 - 28, h - 185, 56, HexColor("#ffffff"))
    c.setFillColor(HexColor("#000000"))
    _footer(c, w, paper, 1)


def _mail(c, w, h, paper, number):
    _text(c, paper["family"], 8, 50, h - 30, paper.get("header", "Postvak IN"), colour=HexColor("#444444"))
    _text(c, paper["family"], 8, w - 50, 24, f"{number}", "right", colour=HexColor("#444444"))


def _screen(c, w, h, paper, _):
    c.setFillColor(HexColor("#e9eef5"))
    c.rect(0, h - 40, w, 40, fill=1, stroke=0)
    for i, dot in enumerate(("#d9534f", "#f0ad4e", "#5cb85c")):
        c.setFillColor(HexColor(dot))
        c.circle(20 + 18 * i, h - 20, 6, fill=1, stroke=0)
    c.setFillColor(HexColor("#ffffff"))
    c.roundRect(90, h - 32, w - 130, 24, 8, fill=1, stroke=0)
    _text(c, paper["family"], 9, 104, h - 24, paper.get("header", ""), colour=HexColor("#555555"))
    c.setFillColor(HexColor("#000000"))


LAYOUTS = {
    "letter": Layout(A4, (62, 125, 60, 62), _letterhead),
    "form": Layout(A4, (48, 88, 48, 56), _form_bar, size=10),
    "report": Layout(A4, (68, 68, 68, 62), _report, size=11),
    "plain": Layout(A4, (72, 72, 72, 72), _report, size=11),
    "us-letter": Layout(letter, (72, 72, 72, 72), _report, size=11),
    "cv-side": Layout(A4, (210, 56, 44, 50), _sidebar, size=9.5, side=160),
    "cv-plain": Layout(A4, (60, 56, 60, 56), _report, size=10.5),
    "cert-border": Layout(landscape(A4), (80, 108, 80, 60), _border, centred=True, size=14, title=2.9, middle=True),
    "cert-band": Layout(landscape(A4), (200, 70, 60, 46), _band, size=13, title=2.8, middle=True),
    "cert-ornament": Layout(A4, (84, 110, 84, 140), _ornament, centred=True, size=13, title=2.6, middle=True),
    "cert-lines": Layout(A4, (60, 150, 60, 84), _lines, size=11.5, title=2.3),
    "cert-generated": Layout(landscape(A4), (62, 130, 62, 60), _generated, size=15, title=2.0),
    "cert-small": Layout(landscape(A5), (50, 84, 50, 44), _border, centred=True, size=10, title=2.2, middle=True),
    "badge": Layout(A4, (80, 260, 80, 60), _badge, centred=False, size=10.5, title=1.8),
    "mail": Layout(A4, (50, 52, 60, 52), _mail, size=10, title=1.4),
    "screen": Layout((620, 520), (40, 64, 40, 24), _screen, size=11, title=1.4),
}
