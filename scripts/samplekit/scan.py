# SPDX-License-Identifier: GPL-3.0-or-later
"""Clean PDF -> what a scanner, a copier or a telephone makes of it."""

import io
import random

import numpy
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from . import pdf

DEFAULTS = {"dpi": 200, "mode": "grey", "skew": 0.8, "noise": 5, "blur": 0.5, "quality": 42, "shadow": 0.15, "speckles": 25,
            "fold": False, "holes": False, "paper": 246, "turn": {}}


def images(data, dpi):
    """Each page as an RGB picture."""

    def action(folder, paths):
        pdf.run("pdftoppm", "-r", dpi, paths[0], folder / "page")
        return [Image.open(path).convert("RGB") for path in sorted(folder.glob("page*.ppm"))]

    return pdf.with_files([data], action)


def _light(array, options, rng):
    """Uneven light: darker towards one edge, and around a fold."""
    height, width = array.shape[:2]
    across = numpy.linspace(0, 1, width) if rng.random() < 0.5 else numpy.linspace(1, 0, width)
    down = numpy.linspace(0, 1, height)[:, None]
    shade = 1 - options["shadow"] * (0.75 * across[None, :] ** 3 + 0.25 * down ** 2)
    if options["fold"]:
        at = height * rng.uniform(0.32, 0.36)
        distance = numpy.abs(numpy.arange(height) - at)[:, None]
        shade = shade * (1 - 0.22 * numpy.exp(-distance / 4))
    return array * shade[:, :, None].astype(numpy.float32)


def _dirt(image, options, rng):
    pen = ImageDraw.Draw(image)
    width, height = image.size
    for _ in range(options["speckles"]):
        x, y, r = rng.uniform(0, width), rng.uniform(0, height), rng.choice([0.6, 0.8, 1.2, 2.0])
        shade = rng.randint(40, 140)
        pen.ellipse([x - r, y - r, x + r, y + r], fill=shade if image.mode == "L" else (shade,) * 3)
    if options["holes"]:
        for share in (0.36, 0.64):
            x, y, r = width * 0.028, height * share, width * 0.013
            pen.ellipse([x - r, y - r, x + r, y + r], fill=70 if image.mode == "L" else (70, 70, 70))


def degrade(image, options, seed):
    """One page after the machine. The same seed gives the same page."""
    options = DEFAULTS | options
    rng, noise = random.Random(f"scan {seed}"), numpy.random.default_rng(abs(hash_of(seed)))
    if options["mode"] in ("grey", "line"):
        image = image.convert("L")
    _dirt(image, options, rng)
    angle = options["skew"] * rng.choice([-1, 1]) * rng.uniform(0.6, 1.0)
    edge = (96, 84, 72) if options["mode"] == "photo" else options["paper"] if image.mode == "L" else (options["paper"],) * 3
    if options["mode"] == "photo":
        image = _on_table(image, rng)
    image = image.rotate(angle, Image.BICUBIC, expand=False, fillcolor=edge)
    image = image.filter(ImageFilter.GaussianBlur(options["blur"]))
    array = numpy.asarray(image).reshape(image.height, image.width, -1).astype(numpy.float32) * (options["paper"] / 255)
    array = 18 + array * (1 - 18 / 255)  # black is never quite black
    array = _light(array, options, rng)
    if options["noise"]:
        # Grain of two pixels, as a sensor gives it after its own smoothing.
        small = noise.standard_normal((array.shape[0] // 2 + 1, array.shape[1] // 2 + 1), numpy.float32) * options["noise"]
        grain = small.repeat(2, 0).repeat(2, 1)[: array.shape[0], : array.shape[1]]
        array = array + grain[:, :, None].astype(numpy.float32)
    array = numpy.clip(array, 0, 255).astype(numpy.uint8)
    image = Image.fromarray(array[:, :, 0] if array.shape[2] == 1 else array)
    if options["mode"] == "line":
        return image.point(lambda v: 255 if v > 150 else 0).convert("1")
    return image


def hash_of(seed):
    """A number from a text that does not change between runs (hash() does)."""
    value = 2166136261
    for byte in str(seed).encode():
        value = (value ^ byte) * 16777619 % 2**32
    return value


def _on_table(image, rng):
    """The sheet photographed from above on a table: margins, slightly askew corners."""
    width, height = image.size
    margin = 0.045
    table = Image.new("RGB", image.size, (96, 84, 72))
    jitter = lambda: rng.uniform(0.3, 1.0) * margin
    corners = [(jitter() * width, jitter() * height), (jitter() * width, (1 - jitter()) * height),
               ((1 - jitter()) * width, (1 - jitter()) * height), ((1 - jitter()) * width, jitter() * height)]
    source = [(0, 0), (0, height), (width, height), (width, 0)]
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, source):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    factors = numpy.linalg.solve(numpy.array(rows), numpy.array(values))
    warped = image.transform(image.size, Image.PERSPECTIVE, factors, Image.BICUBIC, fillcolor=None)
    mask = Image.new("L", image.size, 255).transform(image.size, Image.PERSPECTIVE, factors, Image.BILINEAR)
    table.paste(warped, (0, 0), mask)
    return table


def jpeg(image, options, orientation=None):
    buffer = io.BytesIO()
    extra = {}
    if orientation:
        exif = Image.Exif()
        exif[0x0112] = orientation
        exif[0x010F], exif[0x0110] = "Voorbeeld", "Telefoon 1"
        extra["exif"] = exif
    dpi = (DEFAULTS | options)["dpi"]
    image.save(buffer, "JPEG", quality=(DEFAULTS | options)["quality"], dpi=(dpi, dpi), **extra)
    return buffer.getvalue()


TURNS = {90: Image.ROTATE_270, 180: Image.ROTATE_180, 270: Image.ROTATE_90}  # clockwise


def pages(data, options, seed):
    """Every page of a clean PDF as the machine delivers it, wrongly laid in where `turn` says so."""
    options = DEFAULTS | options
    out = []
    for number, image in enumerate(images(data, options["dpi"]), 1):
        image = degrade(image, options, f"{seed} {number}")
        turn = options["turn"].get(str(number))
        out.append(image.transpose(TURNS[turn]) if turn else image)
    return out


def scanned_pdf(data, options, seed):
    """A PDF that holds only pictures."""
    options = DEFAULTS | options
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setProducer("Copier 3025i")
    for image in pages(data, options, seed):
        size = (image.width * 72 / options["dpi"], image.height * 72 / options["dpi"])
        canvas.setPageSize(size)
        source = image if image.mode == "1" else io.BytesIO(jpeg(image, options))
        canvas.drawImage(ImageReader(source), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scanned_picture(data, options, seed):
    """The first page as the JPEG that some scanners write."""
    return jpeg(pages(data, options, seed)[0], options)


def tiff(data, options, seed):
    """All pages in one TIFF, fax compression."""
    options = {"mode": "line", "noise": 4, "speckles": 12} | options
    frames = [page.convert("1") for page in pages(data, options, seed)]
    buffer = io.BytesIO()
    dpi = (DEFAULTS | options)["dpi"]
    frames[0].save(buffer, "TIFF", compression="group4", save_all=True, append_images=frames[1:], dpi=(dpi, dpi))
    return buffer.getvalue()


def photo(data, options, seed):
    """A telephone's JPEG. The pixels lie on their side; the EXIF says how to turn them."""
    options = {"mode": "photo", "dpi": 150, "skew": 0.6, "noise": 5, "blur": 0.7, "shadow": 0.3, "quality": 50, "speckles": 0} | options
    image = pages(data, options, seed)[0]
    orientation = options.get("orientation", 6)
    # 6: turn 90 degrees clockwise to see it; so it is stored turned the other way.
    stored = {1: None, 3: Image.ROTATE_180, 6: Image.ROTATE_90, 8: Image.ROTATE_270}[orientation]
    return jpeg(image.transpose(stored) if stored is not None else image, options, orientation)


def png(data, options):
    """A clean screen shot."""
    buffer = io.BytesIO()
    image = images(data, (DEFAULTS | {"dpi": 96} | options)["dpi"])[0]
    image.quantize(64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
