# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented pen strokes. Nobody's handwriting was copied: every trace comes from a random number generator."""

import math

import numpy
from PIL import Image, ImageDraw

from .shapes import SHAPES


def _smooth(points, width=5):
    kernel = numpy.ones(width) / width
    return numpy.stack([numpy.convolve(points[:, axis], kernel, "same")[width // 2:-(width // 2)] for axis in (0, 1)], 1)


def _letters(rng, count, tall, small, slant, decay=1.0, pitch=(10, 26)):
    """One connected run of loops, as joined letters are written: x to the right, y up."""
    points, x = [], 0.0
    for index in range(count):
        height = (tall if index == 0 or rng.random() < 0.18 else small) * rng.uniform(0.6, 1.3) * decay ** index
        width, loop, down = rng.uniform(*pitch), rng.uniform(-0.2, 1.1), rng.random() < 0.15
        for turn in numpy.linspace(0, 2 * math.pi, 26, endpoint=False):
            y = height * (1 - math.cos(turn)) / 2 * (-0.9 if down and turn > math.pi else 1)
            points.append((x + width * turn / (2 * math.pi) + loop * width * 0.55 * math.sin(turn) + slant * y, y))
        x += width
    return numpy.array(points)


def curve(corners, steps=16):
    """A smooth line through the corners (Catmull-Rom)."""
    corners = numpy.array([corners[0], *corners, corners[-1]], float)
    t = numpy.linspace(0, 1, steps, endpoint=False)[:, None]
    parts = [0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
             for a, b, c, d in zip(corners, corners[1:], corners[2:], corners[3:])]
    return numpy.concatenate(parts)


def _zigzag(rng):
    """Up and down with sharp turns: a name worn down to its movement."""
    x, corners = 0.0, []
    for index in range(rng.randint(5, 14)):
        x += rng.uniform(-6, 20)
        corners.append((x, rng.uniform(25, 70) * (1 if index % 2 else -0.3) * (1.4 if index == 1 else 1)))
    return curve(corners, 12)


def _wild(rng):
    """Large loops that cross each other."""
    corners = [(rng.uniform(0, 140), rng.uniform(0, 70)) for _ in range(rng.randint(5, 11))]
    corners.sort(key=lambda p: p[0] + rng.gauss(0, 35))
    return curve(corners, 18)


def _swept(rng):
    """A lying loop with a knot of letters in it and a long stroke through it."""
    width, height = rng.uniform(70, 190), rng.uniform(18, 60)
    t = numpy.linspace(rng.uniform(0, 1.5), rng.uniform(1.0, 2.4) * 2 * math.pi, 90)
    fade = numpy.linspace(1, rng.uniform(0.4, 1.0), 90)
    loop = numpy.stack([width / 2 * numpy.cos(t) * fade, height / 2 * numpy.sin(t) * fade + rng.uniform(-0.2, 0.2) * width * numpy.cos(t) * 0.3], 1)
    knot = _letters(rng, rng.randint(1, 4), height * rng.uniform(0.6, 1.3), height * rng.uniform(0.3, 0.7), rng.uniform(-0.1, 0.6))
    strokes = [loop, knot + (rng.uniform(-0.4, 0.2) * width, -height * rng.uniform(0.1, 0.5))]
    if rng.random() < 0.7:
        left, y = -width * rng.uniform(0.3, 0.8), height * rng.uniform(-0.4, 0.1)
        strokes.append(curve([(left, y), (0, y + rng.uniform(-5, 8)), (width * rng.uniform(0.5, 1.1), y + rng.uniform(-12, 25))]))
    return strokes


def _spikes(rng):
    """A few tall strokes up and down, and a long one away."""
    x, corners = 0.0, [(0, 0)]
    for _ in range(rng.randint(1, 4)):
        top = rng.uniform(45, 110)
        corners += [(x + rng.uniform(0, 14), top), (x + rng.uniform(2, 16), rng.uniform(-35, 12))]
        x = corners[-1][0] + rng.uniform(-2, 10)
    corners += [(x + rng.uniform(-45, 0), rng.uniform(5, 40)), (x + rng.uniform(40, 150), rng.uniform(10, 75))]
    return [curve(corners, 14)]


def _monogram(rng):
    """One or two tall letters written over each other, hardly wider than high."""
    strokes = []
    for _ in range(rng.randint(1, 3)):
        x = rng.uniform(0, 25)
        corners = [(x + rng.uniform(-14, 26), rng.uniform(0, 60)) for _ in range(rng.randint(3, 6))]
        strokes.append(curve(corners, 14))
    if rng.random() < 0.6:
        t = numpy.linspace(0, rng.uniform(1.3, 2.3) * math.pi, 50)
        lean = rng.uniform(0.2, 1.2)
        oval = numpy.stack([rng.uniform(14, 34) * numpy.cos(t), rng.uniform(22, 42) * numpy.sin(t)], 1)
        oval[:, 0] += lean * oval[:, 1] * 0.6
        strokes.append(oval + (rng.uniform(0, 30), rng.uniform(20, 40)))
    return strokes


def _arches(rng, count, tall, small):
    """Letters worn down to arches or, turned over, to bowls: as m, n and u are written."""
    x, points, bowls = 0.0, [], rng.random() < 0.4
    for index in range(count):
        width, height = rng.uniform(6, 22), (tall if index == 0 or rng.random() < 0.15 else small) * rng.uniform(0.6, 1.25)
        t = numpy.linspace(0, rng.uniform(0.85, 1.0) * math.pi, 16)
        points += list(zip(x + width * (1 - numpy.cos(t)) / 2 + 0.15 * height * numpy.sin(t), height * numpy.sin(t) ** rng.uniform(0.5, 1.1)))
        x = points[-1][0] + rng.uniform(-3, 3)
    points = numpy.array(points)
    return points * (1, -1) if bowls else points


def _sail(rng):
    """A few points once around, rounded off, and a line out of it."""
    turns = sorted(rng.uniform(0, 2 * math.pi) for _ in range(rng.randint(3, 7)))
    wide, high = rng.uniform(15, 50), rng.uniform(15, 40)
    corners = [(wide * rng.uniform(0.5, 1.5) * math.cos(t), high * rng.uniform(0.5, 1.5) * math.sin(t)) for t in turns]
    corners += [corners[0], (rng.uniform(20, 120), rng.uniform(-20, 25))]
    return curve(corners[::rng.choice((1, -1))], 14)


def _capitals(rng):
    """One or two capitals with what is left of a name behind each: loops, arches, or hardly more than a line."""
    strokes, x = [], 0.0
    for _ in range(rng.choice((1, 2, 2, 3))):
        tall, wide = rng.uniform(32, 75), rng.uniform(14, 45)
        for shape in SHAPES[rng.choice("ABCDEFGHJKLMNPRSTVWZ")]:
            bent = [(x + wide * (px + rng.gauss(0, 0.09)), tall * (py + rng.gauss(0, 0.07))) for px, py in shape]
            strokes.append(curve(bent, 12))
        x += wide * rng.uniform(0.6, 1.1)
        kind, small = rng.random(), rng.uniform(5, 17)
        if kind < 0.4:
            tail = _letters(rng, rng.randint(2, 7), small * rng.uniform(1, 2.2), small, rng.uniform(-0.1, 0.5), pitch=(7, 18))
        elif kind < 0.65:
            tail = _arches(rng, rng.randint(2, 7), small * 1.3, small)
        elif kind < 0.85:
            length = rng.uniform(25, 110)
            tail = curve([(length * t, small * rng.uniform(-0.4, 0.6)) for t in (0, 0.25, 0.5, 0.75, 1)])
        else:
            continue
        strokes.append(tail + (x + rng.uniform(-4, 8), rng.uniform(-3, 4)))
        x = max(x, strokes[-1][:, 0].max()) + rng.uniform(-3, 16)
    return strokes


def _flourish(rng, points):
    left, right, bottom = points[:, 0].min(), points[:, 0].max(), points[:, 1].min()
    length = (right - left) * rng.uniform(0.4, 1.2)
    back = rng.random() < 0.4
    start = right if back else (points[-1, 0] if rng.random() < 0.6 else left)
    t = numpy.linspace(0, 1, 40)
    x = start + (-length if back else length) * t
    y = (bottom - rng.uniform(0, 14) if back or rng.random() < 0.5 else points[-1, 1]) + rng.uniform(-12, 14) * numpy.sin(t * math.pi)
    return numpy.stack([x, y], 1)


def _written(rng, strokes):
    """Leaning to the right and drawn out, as most hands write: hardly a stroke stands upright."""
    lean, wide = rng.choice((0, rng.uniform(0, 0.5), rng.uniform(0.3, 1.1))), rng.choice((1, rng.uniform(0.8, 1.7)))
    return [stroke @ [[wide, 0], [lean, 1]] for stroke in strokes]


def signature(rng):
    """Strokes of one signature: arrays of (x, y), y up."""
    return _written(rng, _upright(rng))


def _upright(rng):
    kind = rng.choices(("loops", "names", "capitals", "zigzag", "wild", "swept", "spikes", "monogram", "arches", "sail"), (3.5, 3, 4, 2, 2, 2.5, 2, 1.5, 2, 0.7))[0]
    if kind in ("swept", "spikes", "monogram"):
        strokes = {"swept": _swept, "spikes": _spikes, "monogram": _monogram}[kind](rng)
        return [tremble(rng, s) for s in strokes]
    if kind == "capitals":
        strokes = _capitals(rng)
        if rng.random() < 0.4:
            strokes.append(_flourish(rng, strokes[-1]))
        return [tremble(rng, s) for s in strokes]
    slant = rng.uniform(-0.1, 0.7)
    tall, small = rng.uniform(28, 70), rng.uniform(8, 30)
    if kind == "loops":
        strokes = [_letters(rng, rng.randint(4, 11), tall, small, slant, rng.uniform(0.82, 1.0))]
    elif kind == "names":
        strokes, x = [], 0.0
        for _ in range(rng.randint(2, 3)):
            part = _letters(rng, rng.choice((1, 1, 2, 5, 7)), tall, small, slant, rng.uniform(0.85, 1.0))
            strokes.append(part + (x, rng.uniform(-5, 5)))
            x = strokes[-1][:, 0].max() + rng.uniform(-4, 14)
    else:
        strokes = [{"zigzag": _zigzag, "wild": _wild, "sail": _sail, "arches": lambda r: _arches(r, r.randint(4, 11), tall, small)}[kind](rng)]
        if rng.random() < 0.5:
            strokes.append(_letters(rng, rng.randint(2, 6), small * 1.3, small, slant) + (strokes[0][:, 0].max() * 0.7, 0))
    if rng.random() < 0.65:
        strokes.append(_flourish(rng, strokes[-1]))
    if rng.random() < 0.3:
        across = strokes[0]
        x, y = across[:, 0].mean(), across[:, 1].max() * rng.uniform(0.5, 0.9)
        strokes.append(numpy.array([(x - 25, y), (x + 30, y + rng.uniform(-6, 10))]))
    return [tremble(rng, s) for s in strokes]


def initials(rng):
    """A short mark of one or two letters, as in a column for initials."""
    return _written(rng, _short(rng))


def _short(rng):
    kind = rng.random()
    if kind < 0.25:
        return [tremble(rng, curve([(rng.uniform(0, 45), rng.uniform(0, 50)) for _ in range(rng.randint(4, 6))]))]
    if kind < 0.45:
        return [tremble(rng, s) for s in _monogram(rng)]
    if kind < 0.65:
        return [tremble(rng, _arches(rng, rng.randint(1, 4), rng.uniform(24, 44), rng.uniform(12, 30)))]
    if kind < 0.72:
        return [tremble(rng, s) for s in _spikes(rng)]
    if kind < 0.82:
        return [tremble(rng, _sail(rng))]
    if kind < 0.87:
        return [tremble(rng, _zigzag(rng)[:rng.randint(20, 50)])]
    return [tremble(rng, _letters(rng, rng.randint(1, 3), rng.uniform(30, 50), rng.uniform(15, 40), rng.uniform(-0.1, 0.5)))]


def writing(rng, words):
    """Plain joined handwriting: even height, small steps, gaps between words; not a signature."""
    strokes, x, slant = [], 0.0, rng.uniform(-0.1, 0.5)
    for _ in range(words):
        run = _letters(rng, rng.randint(3, 9), rng.uniform(20, 27), rng.uniform(11, 14), slant, pitch=(9, 14))
        strokes.append(tremble(rng, run + (x, 0)))
        x = run[:, 0].max() + x + rng.uniform(10, 18)
    return strokes


def tick(rng):
    """A tick, a cross or a circle."""
    kind = rng.random()
    if kind < 0.4:
        return [tremble(rng, curve([(0, 12), (9, 0), (rng.uniform(22, 40), rng.uniform(28, 45))], 10))]
    if kind < 0.75:
        return [curve([(0, 0), (14, 15), (30, 30)], 8), curve([(0, 28), (15, 14), (29, 0)], 8)]
    t = numpy.linspace(0, 2.1 * math.pi, 50)
    return [numpy.stack([rng.uniform(20, 80) * numpy.cos(t), rng.uniform(12, 20) * numpy.sin(t) + t], 1)]


def arrow(rng):
    """An arrow, a brace or a ring drawn about something."""
    kind, length = rng.random(), rng.uniform(40, 130)
    if kind < 0.4:
        y = rng.uniform(-20, 20)
        return [curve([(0, 0), (length / 2, y), (length, y * 1.4)], 14), curve([(length - 12, y * 1.4 + 9), (length, y * 1.4), (length - 13, y * 1.4 - 8)], 8)]
    if kind < 0.7:
        return [curve([(8, length), (1, length * 0.9), (2, length * 0.55), (-7, length / 2), (2, length * 0.45), (1, length * 0.1), (9, 0)], 12)]
    t = numpy.linspace(rng.uniform(0, 1), rng.uniform(2.0, 2.3) * math.pi, 70)
    return [tremble(rng, numpy.stack([length * numpy.cos(t), rng.uniform(14, 30) * numpy.sin(t) + 2 * t], 1))]


def pen_line(rng):
    """A stroke through or under something."""
    length = rng.uniform(60, 300)
    return [curve([(0, 0), (length * 0.4, rng.uniform(-6, 6)), (length, rng.uniform(-8, 8))], 20)]


def tremble(rng, points):
    noise = numpy.cumsum([(rng.gauss(0, 0.25), rng.gauss(0, 0.25)) for _ in range(len(points))], 0) * 0.6
    return _smooth(points + noise) if len(points) > 12 else points


def draw(rng, strokes, height=None, width=None, pen=2.0, broken=False):
    """How much ink lies on each pixel, 0..1, cut to the strokes. `height` or `width` in pixels, `pen` too.

    Of those that may be `broken`, one in nine is so in many places, as thin strokes are on a scan in black and white."""
    low = numpy.min([s.min(0) for s in strokes], 0)
    high = numpy.max([s.max(0) for s in strokes], 0)
    size = numpy.maximum(high - low, 1)
    scale = height / size[1] if height else width / size[0]
    fine, margin = 3, 3 * 3 + int(pen * 3)
    canvas = Image.new("L", tuple(int(v * scale * fine) + 2 * margin for v in size), 0)
    brush = ImageDraw.Draw(canvas)
    for stroke in strokes:
        at = (stroke - low) * scale * fine + margin
        at[:, 1] = canvas.height - at[:, 1]
        speed = numpy.hypot(*numpy.diff(at, axis=0).T)
        speed = speed / max(float(numpy.median(speed)), 1e-6)
        skip = rng.choices((0, 0.006, 0.02), (12, 4, 2))[0] if broken else 0.006 if rng.random() < 0.25 else 0
        lifted = 0
        for index, (a, b) in enumerate(zip(at, at[1:])):
            if skip and lifted <= 0 and rng.random() < skip:
                lifted = rng.randint(1, 1 if skip < 0.01 else 7) if broken else 1
            lifted -= 1
            if lifted >= 0:
                continue
            thick = max(2, int(round(pen * fine * min(1.2, max(0.45, 1.25 - 0.35 * speed[index])))))
            brush.line([tuple(a), tuple(b)], fill=255, width=thick)
            brush.ellipse([a[0] - thick / 2, a[1] - thick / 2, a[0] + thick / 2, a[1] + thick / 2], fill=255)
    small = canvas.resize((max(1, canvas.width // fine), max(1, canvas.height // fine)), Image.BOX)
    return small.crop(small.getbbox() or (0, 0, 1, 1))
