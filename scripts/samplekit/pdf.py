# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper -> PDF bytes."""

import io
import os
import random
import re
import subprocess
import tempfile
from pathlib import Path

from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (BaseDocTemplate, Flowable, Frame, FrameBreak, HRFlowable, NextPageTemplate, PageBreak,
                                PageTemplate, Paragraph, Spacer, Table)

from . import blocks, fonts, ink
from .layouts import LAYOUTS

EPOCH = "1790000000"  # 21 September 2026: what tools are told the time is
INK = HexColor("#1d2f86")


def inline(text, size):
    """Inline mark-up to what reportlab understands."""
    text = text.replace("&", "&amp;")
    text = re.sub(r"<(?!br/>)", "&lt;", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"//(.+?)//", r"<i>\1</i>", text) if "://" not in text else text
    hand = fonts.use("hand")[0]
    text = re.sub(r"~(.+?)~", rf'<font name="{hand}" color="#1d2f86" size="{size * 1.3:.1f}">\1</font>', text)
    symbol = fonts.use("dejavu")[0]
    return re.sub(f"([{fonts.SYMBOLS}])", rf'<font name="{symbol}">\1</font>', text)


class Ticks(Flowable):
    """Boxes with a pen cross in those that are chosen."""

    def __init__(self, rows, face, size, seed):
        super().__init__()
        self.rows, self.face, self.size, self.seed = rows, face, size, seed

    def wrap(self, width, _):
        self.width = width
        return width, self.size * 1.9

    def draw(self):
        c, s, x = self.canv, self.size, 0
        rng = random.Random(f"tick {self.seed}")
        for chosen, label in self.rows:
            c.setStrokeColor(black)
            c.setLineWidth(0.7)
            c.rect(x, 2, s, s)
            if chosen:
                c.setStrokeColor(INK)
                c.setLineWidth(1.3)
                e = lambda: rng.uniform(-0.2, 0.2) * s
                c.line(x - 1 + e(), 2 + e(), x + s + 1 + e(), s + 3 + e())
                c.line(x + e(), s + 2 + e(), x + s + e(), 2 + e())
            c.setFont(self.face, s)
            c.drawString(x + s * 1.6, 4, label)
            x += s * 3.2 + c.stringWidth(label, self.face, s)


class Fields(Flowable):
    """Rows of a form that is filled in on the screen: label and text field, or a box to tick before its text."""

    def __init__(self, rows, face, size, number):
        super().__init__()
        self.rows, self.face, self.size, self.number = rows, face, size, number

    def wrap(self, width, _):
        self.width = width
        return width, len(self.rows) * self.size * 2.2

    def draw(self):
        c, s = self.canv, self.size
        for index, (first, second) in enumerate(self.rows):
            y = (len(self.rows) - index - 1) * s * 2.2 + 4
            name = f"veld_{self.number}_{index}"
            c.setFont(self.face, s)
            if isinstance(first, bool):
                c.acroForm.checkbox(name=name, checked=first, size=s * 1.2, x=0, y=y - 2, relative=True, buttonStyle="cross",
                                    borderWidth=1)
                c.drawString(s * 2, y, second)
            else:
                c.drawString(0, y, first)
                c.acroForm.textfield(name=name, value=second, x=self.width * 0.36, y=y - 4, width=self.width * 0.6, height=s * 1.8,
                                     fontSize=s, relative=True, borderWidth=0.5, fieldFlags="")


class Signatures(Flowable):
    """Signature places side by side: [what, name, role] each."""

    def __init__(self, places, faces, size, centred):
        super().__init__()
        self.places, self.faces, self.size, self.centred = places, faces, size, centred

    def wrap(self, width, _):
        self.width = width
        return width, self.size * 6.6

    def draw(self):
        c, s, count = self.canv, self.size, len(self.places)
        column = min(230.0, self.width / count)
        start = (self.width - column * count) / 2 if self.centred else 0
        for index, place in enumerate(self.places):
            what, name, role = (place + ["", ""])[:3]
            x = start + index * column
            c.setStrokeColor(black)
            c.setLineWidth(0.6)
            c.line(x, s * 3.0, x + column - 30, s * 3.0)
            c.setFont(self.faces[0], s)
            c.drawString(x, s * 1.6, name)
            c.setFont(self.faces[2], s * 0.85)
            c.drawString(x, s * 0.5, role)
            self.put(what, name, x, s * 3.0)

    def put(self, what, name, x, y):
        if what == "-":
            return
        if what == "typed":
            self.canv.setFont(self.faces[0], self.size)
            self.canv.drawString(x + 6, y + 5, name)
            return
        seed = re.match(r"\d+", what).group()
        strokes = ink.signature(seed, initials=what.endswith("i"))
        left, bottom, right, _ = ink.extent(strokes)
        height = min(self.size * 2.6, 150 / (right - left))
        if what.endswith("p"):
            image = ink.picture(strokes, 90)
            reader = ImageReader(image)
            scale = height * 1.7 / image.height
            self.canv.drawImage(reader, x + 4, y - 4, image.width * scale, image.height * scale)
            return
        # Black, blue or dark blue pen: the seed says.
        colour = [INK, HexColor("#101010"), HexColor("#0b3c8c")][int(seed) % 3]
        ink.draw(self.canv, strokes, x + 10 - left * height, y + 5 - min(0, bottom) * height * 0.4, height, colour)


class Stamp(Flowable):
    """A rubber stamp, a little turned, over what is already there."""

    def __init__(self, text, seed):
        super().__init__()
        self.text, self.seed = text, seed

    def wrap(self, width, _):
        self.width = width
        return width, 0

    def draw(self):
        c, rng = self.canv, random.Random(f"stamp {self.text} {self.seed}")
        lines = self.text.split("/")
        c.saveState()
        c.translate(self.width - 170, rng.uniform(10, 40))
        c.rotate(rng.uniform(-9, 7))
        colour = rng.choice(["#7a2a8a", "#b3202a", "#20509a"])
        c.setStrokeColor(HexColor(colour))
        c.setFillColor(HexColor(colour))
        c.setLineWidth(1.8)
        height = 14 * len(lines) + 12
        c.roundRect(0, 0, 150, height, 5)
        c.setFont("Helvetica-Bold", 10)
        for i, line in enumerate(lines):
            c.drawCentredString(75, height - 15 - 14 * i, line.strip())
        c.restoreState()


def styles(paper, layout):
    """Paragraph styles of a paper by block kind."""
    faces, size = fonts.use(paper["family"]), paper.get("size", layout.size)
    align = TA_CENTER if layout.centred else TA_LEFT
    title = fonts.use(paper.get("title_family", paper["family"]))
    make = lambda name, font, points, before, after, **more: ParagraphStyle(
        name, fontName=font, fontSize=points, leading=points * 1.28, spaceBefore=before, spaceAfter=after,
        alignment=more.pop("alignment", align), **more)
    return {
        "h1": make("h1", title[1], size * layout.title, size * 0.4, size * 0.9, textColor=paper["accent"]),
        "h2": make("h2", title[1], size * 1.25, size, size * 0.4, keepWithNext=1, textColor=paper["accent"]),
        "h3": make("h3", faces[1], size, size * 0.7, size * 0.2, keepWithNext=1),
        "big": make("big", title[1], size * 1.75, size * 0.5, size * 0.6),
        "small": make("small", faces[0], size * 0.72, 2, 2, textColor=HexColor("#444444")),
        "text": make("text", faces[0], size, 0, size * 0.6),
        "right": make("right", faces[0], size, 0, size * 0.4, alignment=TA_RIGHT),
        "bullet": make("bullet", faces[0], size, 0, size * 0.15, leftIndent=size * 1.3, bulletIndent=2),
        "item": make("item", faces[0], size, 0, size * 0.25, leftIndent=size * 1.3, firstLineIndent=-size * 1.3),
        "cell": make("cell", faces[0], size * 0.92, 0, 0, alignment=TA_LEFT),
        "head": make("head", faces[1], size * 0.92, 0, 0, alignment=TA_LEFT),
    }


def _table(block, style, paper, width):
    rows = []
    for number, row in enumerate(block.rows):
        kind = "head" if block.head and number == 0 else "cell"
        rows.append([Paragraph(inline(cell, style[kind].fontSize), style[kind]) for cell in row])
    columns = max(len(row) for row in rows)
    rows = [row + [""] * (columns - len(row)) for row in rows]
    longest = [max(len(row[i]) for row in block.rows if i < len(row)) for i in range(columns)]
    weights = [max(11, min(length, 46)) for length in longest]
    grid = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 3), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    if paper.get("grid", True):
        grid.append(("GRID", (0, 0), (-1, -1), 0.4, HexColor("#888888")))
    if block.head:
        grid.append(("BACKGROUND", (0, 0), (-1, 0), HexColor("#e8e8ee")))
    return Table(rows, [width * w / sum(weights) for w in weights], style=grid, hAlign="LEFT", spaceAfter=8, spaceBefore=4)


def _form(block, style, paper, width):
    rows = [[Paragraph(inline(label, 9), style["head"]), Paragraph(inline(value, style["cell"].fontSize), style["cell"])]
            for label, value in block.rows]
    lines = [("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("TOPPADDING", (0, 0), (-1, -1), 5), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    if paper.get("form", "lines") == "boxes":
        lines.append(("BOX", (1, 0), (1, -1), 0.5, black))
        lines.append(("INNERGRID", (1, 0), (1, -1), 0.5, black))
    elif paper.get("form", "lines") == "lines":
        lines.append(("LINEBELOW", (1, 0), (1, -1), 0.5, HexColor("#555555")))
    share = paper.get("label_share", 0.36)
    return Table(rows, [width * share, width * (1 - share)], style=lines, spaceAfter=8, spaceBefore=3)


def flowables(paper, layout, width):
    style, size = styles(paper, layout), paper.get("size", layout.size)
    out = []
    for number, block in enumerate(blocks.parse(paper["body"])):
        if block.kind in ("bullet", "item", "h1", "h2", "h3", "big", "small", "text", "right"):
            mark = "•" if block.kind == "bullet" else None
            out.append(Paragraph(inline(block.text, style[block.kind].fontSize), style[block.kind], bulletText=mark))
        else:
            out.extend(_other(block, number, style, paper, layout, width, size))
    return out


def _other(block, number, style, paper, layout, width, size):
    faces = fonts.use(paper["family"])
    if paper.get("form") == "fields" and block.kind in ("form", "ticks"):
        return [Fields(block.rows, faces[0], size, number)]
    makers = {
        "table": lambda: [_table(block, style, paper, width)],
        "form": lambda: [_form(block, style, paper, width)],
        "ticks": lambda: [Ticks(block.rows, faces[0], size * 0.92, number)],
        "sign": lambda: [Signatures(block.rows, faces, size * 0.85, layout.centred)],
        "stamp": lambda: [Stamp(block.text, number)],
        "rule": lambda: [HRFlowable(width="100%", thickness=0.6, color=paper["accent"], spaceBefore=5, spaceAfter=7)],
        "gap": lambda: [Spacer(1, float(block.text or 12))],
        "page": lambda: [PageBreak()],
        "next": lambda: [FrameBreak()],
    }
    return makers[block.kind]()


class _Repeatable(Canvas):
    """No clock and no random id in the file."""

    def __init__(self, *args, **options):
        options["invariant"] = 1
        super().__init__(*args, **options)


def render(paper):
    """One paper as a PDF; returns its bytes."""
    layout = LAYOUTS[paper["layout"]]
    paper = dict(paper, accent=HexColor(paper.get("colour", "#1f3a5f")))
    width, height = layout.page
    left, top, right, bottom = layout.margins
    inner = width - left - right
    main = Frame(left, bottom, inner, height - top - bottom, 0, 0, 0, 0, id="main")
    frames = [main]
    if layout.side:
        frames = [Frame(24, bottom, layout.side, height - 150 - bottom, 0, 0, 0, 0, id="side"), main]
    story = flowables(paper, layout, inner)
    if layout.middle:
        used = sum(f.wrap(inner, height)[1] + f.getSpaceBefore() + f.getSpaceAfter() for f in story)
        story.insert(0, Spacer(1, max(0.0, (height - top - bottom - used) * 0.4)))
    later_top = top if layout.decorate and paper["layout"] != "letter" else 70
    later_left = 60 if layout.side else left
    later = Frame(later_left, bottom, width - later_left - right, height - later_top - bottom, 0, 0, 0, 0)

    def decorate(canvas, document):
        canvas.saveState()
        if layout.decorate:
            layout.decorate(canvas, width, height, paper, document.page)
        canvas.restoreState()

    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=layout.page, title=paper.get("pdf_title", ""),
                               author=paper.get("pdf_author", ""), creator=paper.get("pdf_creator", ""))
    document.addPageTemplates([PageTemplate("first", frames, onPage=decorate), PageTemplate("later", [later], onPage=decorate)])
    document.build([NextPageTemplate("later")] + story, canvasmaker=_Repeatable)
    return distil(buffer.getvalue()) if holds_whole_fonts(paper) else buffer.getvalue()


def holds_whole_fonts(paper):
    """True where reportlab would put complete Type 1 fonts in the file, which makes it needlessly large."""
    families = {paper["family"], paper.get("title_family", "")} | ({"hand"} if "~" in paper["body"] else set())
    return bool(families & set(fonts.TYPE1_FAMILIES))


def blank(size):
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def page_size(paper):
    return LAYOUTS[paper["layout"]].page


def run(*command, stdin=None):
    return subprocess.run([str(part) for part in command], input=stdin, check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, env=dict(os.environ, SOURCE_DATE_EPOCH=EPOCH)).stdout


def with_files(contents, action):
    """Calls `action` with a folder in which each of `contents` lies as 0.pdf, 1.pdf, ..."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, data in enumerate(contents):
            paths.append(Path(folder) / f"{index}.pdf")
            paths[-1].write_bytes(data)
        return action(Path(folder), paths)


def merge(parts):
    """Several PDFs as one."""
    if len(parts) == 1:
        return parts[0]

    def action(folder, paths):
        out = folder / "out.pdf"
        run("qpdf", "--deterministic-id", "--empty", "--pages", *paths, "--", out)
        return out.read_bytes()

    return with_files(parts, action)


def pages(data):
    return int(with_files([data], lambda _, paths: run("qpdf", "--show-npages", paths[0])))


def text(data):
    """The text of each page, as Poppler reads it from our own clean PDF."""
    whole = with_files([data], lambda _, paths: run("pdftotext", "-enc", "UTF-8", paths[0], "-")).decode()
    return whole.split("\f")[:-1]


def settle(data):
    """A PDF from another program without its clock and its random numbers."""
    same_length = lambda match: match.group(1) + re.sub(rb"[0-9A-Fa-f]", b"0", match.group(2))
    data = re.sub(rb"(/CreationDate ?\(D:)\d{14}", rb"\g<1>20260914213000", data)
    data = re.sub(rb"(/DocChecksum ?/)([0-9A-F]{32})", same_length, data)
    data = re.sub(rb"(/ID ?\[)([^\]]*\])", same_length, data)

    def action(folder, paths):
        out = folder / "out.pdf"
        run("qpdf", "--deterministic-id", paths[0], out)
        return out.read_bytes()

    return with_files([data], action)


def distil(data):
    """The same pages written again by Ghostscript: another producer, other fonts subsets."""

    def action(folder, paths):
        out = folder / "out.pdf"
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", paths[0])
        return settle(out.read_bytes())

    return with_files([data], action)
