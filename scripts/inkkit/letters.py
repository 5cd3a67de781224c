# SPDX-License-Identifier: GPL-3.0-or-later
"""Digits and capitals as a pen writes them apart: dates, places and names in block letters. Nobody's hand was copied;
every writer bends the shapes his own way.
"""

import numpy

from .shapes import SHAPES
from .strokes import curve, tremble

_NARROW = {"1": 0.5, "I": 0.35, ".": 0.3, "'": 0.3, ",": 0.3, "-": 0.7, "J": 0.8}


def written(rng, text):
    """Strokes of a text in digits and capitals, 30 high: arrays of (x, y), y up. What has no shape is left out, as a gap."""
    slant, wide, apart, loose = rng.uniform(-0.15, 0.45), rng.uniform(0.4, 0.85), rng.uniform(0.0, 0.4), rng.uniform(0.01, 0.09)
    drift, uneven, corners = rng.gauss(0, 0.015), rng.uniform(0.02, 0.18), rng.random() < 0.4
    strokes, x = [], 0.0
    for letter in text.upper():
        width = wide * _NARROW.get(letter, 1)
        tall, low = rng.uniform(1 - uneven, 1 + uneven), rng.gauss(0, uneven / 4) + drift * x
        for shape in SHAPES.get(letter, ()):
            bent = [(px + rng.gauss(0, loose), py + rng.gauss(0, loose)) for px, py in shape]
            line = curve(bent, 4 if corners and len(bent) < 5 else 9)
            line = numpy.stack([x + line[:, 0] * width + slant * line[:, 1], low + line[:, 1] * tall], 1) * 30
            strokes.append(tremble(rng, line))
        x += width + apart * rng.uniform(0.6, 1.4) if letter in SHAPES else rng.uniform(0.5, 1)
    return strokes
