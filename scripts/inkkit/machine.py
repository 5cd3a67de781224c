# SPDX-License-Identifier: GPL-3.0-or-later
"""What a scanner, a copier, a fax or a telephone makes of a sheet, with every box moved along."""

import io
import math

import numpy
from PIL import Image, ImageDraw, ImageFilter

KINDS = {"clean": 3, "scan": 5, "grey": 3, "line": 3, "fax": 1, "photo": 2}
TRAIN_KINDS = {"clean": 2, "scan": 4, "grey": 3, "line": 3, "copy": 4, "fax": 1, "photo": 2}


def _moved(sheet, angle):
    """The box around a box on the picture turned by `angle` degrees counterclockwise about its centre."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    cx, cy = sheet.image.width / 2, sheet.image.height / 2

    def move(box):
        x, y = (box[0] + box[2]) / 2 - cx, (box[1] + box[3]) / 2 - cy
        w, h = box[2] - box[0], box[3] - box[1]
        w, h = w + abs(s) * h * 0.5, h + abs(s) * w * 0.5
        x, y = cx + c * x + s * y, cy - s * x + c * y
        return [x - w / 2, y - h / 2, x + w / 2, y + h / 2]

    return move


def _shade(rng, image, depth):
    array = numpy.asarray(image).astype(numpy.float32)
    height, width = array.shape[:2]
    across, down = numpy.linspace(-1, 1, width)[None, :], numpy.linspace(-1, 1, height)[:, None]
    light = 1 - depth * (0.5 + 0.5 * (rng.uniform(-1, 1) * across + rng.uniform(-1, 1) * down))
    return array * light[:, :, None]


def _dirt(rng, image):
    brush, (width, height) = ImageDraw.Draw(image), image.size
    for _ in range(rng.choice((0, 0, 20, 80))):
        x, y, r = rng.uniform(0, width), rng.uniform(0, height), rng.choice((0.5, 0.8, 1.5))
        brush.ellipse([x - r, y - r, x + r, y + r], fill=(rng.randint(30, 150),) * 3)
    if rng.random() < 0.25:
        for share in (0.36, 0.64):
            r = width * 0.013
            brush.ellipse([width * 0.03 - r, height * share - r, width * 0.03 + r, height * share + r], fill=(50, 50, 50))
    if rng.random() < 0.15:  # a staple and its shadow
        x, y, length = rng.choice((0.03, 0.05, 0.9)) * width, rng.uniform(0.015, 0.06) * height, rng.uniform(0.02, 0.04) * width
        brush.line([x, y + rng.uniform(-0.3, 0.3) * length, x + length, y], fill=(60, 60, 60), width=max(2, width // 500))
        brush.line([x + 3, y + 4, x + length + 3, y + 5], fill=(190, 190, 190), width=max(2, width // 400))
    if rng.random() < 0.15:  # a fold, or a scratch of the glass
        at, tone = rng.uniform(0.2, 0.8), rng.randint(90, 200)
        brush.line([0, at * height, width, (at + rng.uniform(-0.01, 0.01)) * height] if rng.random() < 0.5 else
                   [at * width, 0, (at + rng.uniform(-0.004, 0.004)) * width, height], fill=(tone,) * 3, width=rng.randint(1, 3))
    if rng.random() < 0.25:
        edge = rng.uniform(0.003, 0.02) * width
        side = rng.choice(([0, 0, edge, height], [width - edge, 0, width, height], [0, 0, width, edge]))
        brush.rectangle(side, fill=(rng.randint(0, 60),) * 3)


def _copied(rng, noise, image):
    """Black and white from a copier or two: strokes swell, break or vanish, specks and black edges come with it."""
    width, height = image.size
    coarse = rng.uniform(0.55, 1.0)
    for _ in range(rng.choice((1, 1, 2))):
        image = image.resize((int(width * coarse), int(height * coarse)), Image.BICUBIC).filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.8)))
        array = numpy.asarray(image).astype(numpy.float32)
        array += noise.standard_normal(array.shape, numpy.float32) * rng.uniform(1, 18)
        image = Image.fromarray(((array > rng.randint(105, 205)) * 255).astype(numpy.uint8))
    if coarse * width > 1000 and rng.random() < 0.25:
        image = image.filter(ImageFilter.MinFilter(3))
    array = numpy.asarray(image).copy()
    for tone, share in ((0, rng.choice((0, 0.0001, 0.001, 0.004))), (255, rng.choice((0, 0.005, 0.03)))):
        array[noise.random(array.shape) < share] = tone
    image = Image.fromarray(array)
    brush = ImageDraw.Draw(image)
    for _ in range(rng.choice((0, 0, 1, 2))):  # the lid was open, or the page lay askew
        deep = rng.uniform(0.004, 0.03) * image.width
        lean = rng.uniform(-0.01, 0.01) * image.width
        side = rng.randrange(4)
        corners = ([(0, 0), (deep + lean, 0), (deep - lean, image.height), (0, image.height)], [(0, 0), (image.width, 0), (image.width, deep - lean), (0, deep + lean)])[side % 2]
        brush.polygon(corners if side < 2 else [(image.width - x, image.height - y) for x, y in corners], fill=0)
    for _ in range(rng.choice((0, 0, 0, 3))):
        x, y, r = rng.uniform(0, image.width), rng.uniform(0, image.height), rng.uniform(1, 6)
        brush.ellipse([x - r, y - r, x + r, y + r * rng.uniform(0.5, 2)], fill=0)
    return image if rng.random() < 0.5 else image.resize((width, height), Image.NEAREST)


def degrade(rng, sheet, kind):
    """Puts sheet.image through the machine; moves all boxes with it."""
    if kind == "clean":
        return
    noise = numpy.random.default_rng(rng.randint(0, 2**31))
    _dirt(rng, sheet.image)
    angle = rng.gauss(0, 0.6 if kind != "photo" else 1.0)
    move = _moved(sheet, angle)
    sheet.move(move)
    table = tuple(rng.randint(40, 120) for _ in range(3)) if kind == "photo" else (250, 250, 250)
    image = sheet.image
    if kind == "photo":
        frame = Image.new("RGB", image.size, table)
        edge = int(image.width * rng.uniform(0.0, 0.03))
        frame.paste(image.crop((edge, edge, image.width - edge, image.height - edge)), (edge, edge))
        image = frame
    image = image.rotate(angle, Image.BICUBIC, fillcolor=table)
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.9 if kind == "photo" else 0.7)))
    array = _shade(rng, image, rng.uniform(0.2, 0.5) if kind == "photo" else rng.uniform(0, 0.12))
    array = rng.uniform(0, 45) + array * rng.uniform(0.8, 0.97)
    array += noise.standard_normal(array.shape[:2], numpy.float32)[:, :, None] * rng.uniform(1, 7)
    image = Image.fromarray(numpy.clip(array, 0, 255).astype(numpy.uint8))
    if kind in ("grey", "line", "fax"):
        image = image.convert("L")
    if kind == "copy":
        sheet.image = _copied(rng, noise, image.convert("L"))
        across, down = sheet.image.width / image.width, sheet.image.height / image.height
        sheet.move(lambda box: [box[0] * across, box[1] * down, box[2] * across, box[3] * down])
        return
    if kind == "fax":
        image = image.resize((image.width, image.height // 2)).resize(image.size, Image.NEAREST)
    if kind in ("line", "fax"):
        level = rng.randint(120, 185)
        image = image.point(lambda v: 255 if v > level else 0)
    else:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=rng.randint(35, 92))
        image = Image.open(buffer)
    sheet.image = image


def bend(rng, sheet):
    """A page that curls before the camera and lies askew under it: lines are bent, and nearer at one side."""
    height, width = sheet.image.height, sheet.image.width
    curl, lean, tilt = rng.uniform(-0.012, 0.012) * height, rng.uniform(-0.02, 0.02), rng.uniform(-0.012, 0.012)
    middle = rng.uniform(0.3, 0.7)

    def source(x, y):
        """Where on the flat page a point of the picture lies."""
        across = x / width - middle
        nearer = 1 + lean * across
        return x + tilt * (y - height / 2), (y - height / 2) * nearer + height / 2 + curl * (1 - 4 * across * across)

    def target(x, y):
        u, v = x, y
        for _ in range(4):
            su, sv = source(u, v)
            u, v = u + x - su, v + y - sv
        return u, v

    def move(box):
        corners = [target(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        return [min(c[0] for c in corners), min(c[1] for c in corners), max(c[0] for c in corners), max(c[1] for c in corners)]

    columns, rows = [numpy.linspace(0, size, 25).astype(int).tolist() for size in (width, height)]
    corners_of = lambda x0, y0, x1, y1: [v for x, y in ((x0, y0), (x0, y1), (x1, y1), (x1, y0)) for v in source(x, y)]
    mesh = [((x0, y0, x1, y1), corners_of(x0, y0, x1, y1)) for x0, x1 in zip(columns, columns[1:]) for y0, y1 in zip(rows, rows[1:])]
    sheet.image = sheet.image.convert("RGB").transform((width, height), Image.MESH, mesh, Image.BILINEAR, fillcolor=(90, 90, 90))
    sheet.move(move)
