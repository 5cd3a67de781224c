# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented signatures, drawn by other code than what the ink scorer learned from."""

import math
import random

import numpy

from samplekit import ink


def _arcs(rng, count, high, low, wide=(3, 9)):
    """Half circles joined end to end, as a name written fast: arrays of (x, y), y up."""
    x, points = 0.0, []
    for index in range(count):
        radius = rng.uniform(*wide)
        rise = (high if index == 0 or rng.random() < 0.2 else low) * rng.uniform(0.7, 1.2)
        turns = numpy.linspace(math.pi, rng.uniform(-0.6, 0.2) * math.pi, 18)
        points += [(x + radius + radius * math.cos(t) + 0.2 * rise * math.sin(t), rise * math.sin(t)) for t in turns]
        x = points[-1][0] - rng.uniform(-2, 3)
    return numpy.array(points)


def _corners(rng, count):
    """A polygon with rounded corners, once around and out: a mark more than a name."""
    turns = sorted(rng.uniform(0, 2 * math.pi) for _ in range(count))
    points = [(22 * rng.uniform(0.5, 1.5) * math.cos(t), 18 * rng.uniform(0.6, 1.4) * math.sin(t)) for t in turns]
    points += [points[0], (rng.uniform(40, 90), rng.uniform(-8, 12))]
    fine = [(a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s) for a, b in zip(points, points[1:]) for s in numpy.linspace(0, 1, 12, endpoint=False)]
    kernel = numpy.ones(7) / 7
    fine = numpy.array(fine)
    return numpy.stack([numpy.convolve(fine[:, axis], kernel, "valid") for axis in (0, 1)], 1)


def strokes(seed, initials=False):
    """Strokes of one person's signature; the same for the same seed."""
    rng = random.Random(f"slot pen {seed}")
    kind = rng.choices(("script", "arcs", "corners"), (3, 3, 1))[0]
    if kind == "script":
        return [numpy.array([(p[0] * 40, p[1] * 40) for p in s]) for s in ink.signature(seed, initials=initials)]
    if kind == "corners":
        return [_corners(rng, rng.randint(3, 5) if initials else rng.randint(5, 8))]
    if initials:
        return [_arcs(rng, rng.randint(2, 3), rng.uniform(22, 34), rng.uniform(14, 24), (6, 11))]
    name = [_arcs(rng, rng.randint(5, 10), rng.uniform(22, 40), rng.uniform(6, 14))]
    if rng.random() < 0.5:
        end = name[0][:, 0].max()
        name.append(numpy.array([(end * s, rng.uniform(-9, -4) + 4 * math.sin(3 * s)) for s in numpy.linspace(rng.uniform(-0.1, 0.3), rng.uniform(0.9, 1.2), 20)]))
    return name
