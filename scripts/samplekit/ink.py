# SPDX-License-Identifier: GPL-3.0-or-later
"""Pen strokes: invented signatures, initials and crosses. Nobody's handwriting was copied."""

import io
import math
import random

from PIL import Image, ImageDraw


def signature(seed, initials=False):
    """Strokes of one signature: lists of (x, y, width) with y up; the letters are about 1 high."""
    rng = random.Random(f"signature {seed}")
    strokes = [_script(rng, 2 if initials else rng.randint(5, 9))]
    if not initials and rng.random() < 0.75:
        strokes.append(_flourish(rng, strokes[0]))
    if rng.random() < 0.4:
        x = strokes[0][-1][0] * rng.uniform(0.2, 0.7)
        strokes.append([(x, 1.05, 0.07), (x + 0.05, 1.08, 0.06), (x + 0.06, 1.03, 0.05)])
    return strokes


def _script(rng, letters):
    slant, x, points = rng.uniform(0.1, 0.55), 0.0, []
    for index in range(letters):
        tall = index == 0 or rng.random() < 0.2
        height = rng.uniform(0.9, 1.35) if tall else rng.uniform(0.2, 0.5) * (1 - 0.5 * index / letters)
        width = rng.uniform(0.3, 0.6) if tall else rng.uniform(0.18, 0.4)
        below = -rng.uniform(0.3, 0.7) if rng.random() < 0.2 else 0.0
        loop, steps = rng.uniform(0.1, 0.9), 14
        for step in range(steps):
            turn = 2 * math.pi * step / steps
            y = height * (1 - math.cos(turn)) / 2 + below * max(0.0, -math.sin(turn))
            dx = width * step / steps + loop * width * 0.5 * math.sin(turn)
            speed = abs(math.sin(turn))
            points.append((x + dx + slant * y, y + rng.gauss(0, 0.008), 0.085 - 0.045 * speed))
        x += width * rng.uniform(0.7, 1.0)
    return points


def _flourish(rng, script):
    end, back = max(p[0] for p in script), rng.random() < 0.5
    start_x = end if back else 0.1
    target = -0.2 if back else end * rng.uniform(1.0, 1.3)
    depth, rise = rng.uniform(-0.35, -0.1), rng.uniform(-0.1, 0.3)
    return [(start_x + (target - start_x) * t, depth + rise * math.sin(t * math.pi) + 0.1 * t,
             0.03 + 0.05 * math.sin(t * math.pi)) for t in (i / 24 for i in range(25))]


def extent(strokes):
    xs = [p[0] for s in strokes for p in s]
    ys = [p[1] for s in strokes for p in s]
    return min(xs), min(ys), max(xs), max(ys)


def draw(canvas, strokes, x, y, height, colour):
    """Draws strokes as vector lines; `height` is that of the tallest letters in points."""
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setLineCap(1)
    for stroke in strokes:
        for (x0, y0, w0), (x1, y1, _) in zip(stroke, stroke[1:]):
            canvas.setLineWidth(max(0.4, w0 * height))
            canvas.line(x + x0 * height, y + y0 * height, x + x1 * height, y + y1 * height)
    canvas.restoreState()


def picture(strokes, height_px, colour=(25, 40, 120), paper=(255, 255, 255)):
    """The same strokes as a small picture, as people paste into a form."""
    left, bottom, right, top = extent(strokes)
    scale, margin = height_px / (top - bottom), 6
    size = (int((right - left) * scale) + 2 * margin, height_px + 2 * margin)
    image = Image.new("RGB", (size[0] * 2, size[1] * 2), paper)
    pen = ImageDraw.Draw(image)
    for stroke in strokes:
        for (x0, y0, w0), (x1, y1, _) in zip(stroke, stroke[1:]):
            at = lambda px, py: (2 * (margin + (px - left) * scale), 2 * (margin + (top - py) * scale))
            pen.line([at(x0, y0), at(x1, y1)], fill=colour, width=max(2, int(2 * w0 * scale * 0.8)))
    return image.resize(size, Image.LANCZOS)


def png(image):
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
